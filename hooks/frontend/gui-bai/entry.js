/* The form as it is filled in: keeps the draft, checks, shows, hands over. */
import { Album } from "./album.js";
import { tidy } from "./check.js";
import { allFaults, called, filming, guarding } from "./checking.js";
import { freshFrom, newId, sourceOf } from "./data.js";
import { remove } from "./draft.js";
import { banner, counted, device, reach, reminder, sentence, summary } from "./around.js";
import { labelled, make, showFault } from "./elements.js";
import { field } from "./fields.js";
import { named, pathOf, textOf } from "./files.js";
import { fields } from "./groups.js";
import { Keeping } from "./keeping.js";
import { packing, photoNames } from "./package.js";
import { pasteIntoField, StoryPaste } from "./pasting.js";
import { preview } from "./preview.js";
import { waysOut } from "./send.js";
import { asConsented } from "./unseen.js";

const WAIT = 400; // milliseconds
const HANDED_OVER = "a[download],a[target=_blank],a[href^='mailto:'],.handover";

/** @typedef {import("./types.d.ts").Value} Value */
/** @typedef {import("./types.d.ts").Spot} Spot */
/** @typedef {import("./types.d.ts").Fault} Fault */
/**
 * @typedef {object} Given
 * @property {HTMLElement} form
 * @property {import("./types.d.ts").Get} get
 * @property {import("./types.d.ts").Site} site
 * @property {string} key of the published record that is edited, "" for a new one
 * @property {import("./types.d.ts").Form} spec
 * @property {import("./types.d.ts").Taken} taken
 * @property {import("./types.d.ts").Choices} choices
 * @property {import("./types.d.ts").Editing | null} editing
 * @property {Value} begin what a new record begins with
 * @property {import("./draft.js").Draft} draft
 * @property {import("./types.d.ts").Saved | null} saved
 */

/**
 * The field whose date says which places there were.
 * @param {string} kind
 * @param {Record<string, import("./types.d.ts").FormNode>} kids
 */
const datedBy = (kind, kids) => (kind === "story" ? null : kids.place_date || kids.as_of || (kind === "decision" && kids.date) || null);

/**
 * Which of two controls comes first on the page; what has none comes before all.
 * @param {HTMLElement | null} one
 * @param {HTMLElement | null} other
 */
function inOrder(one, other) {
  if (!one || !other || one === other) return Number(Boolean(one)) - Number(Boolean(other));
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/**
 * The details that keep a form from being sent; none where anything else does too.
 * @param {import("./around.js").Told[]} told
 */
function onlyDetails(told) {
  const hard = told.filter(({ fault }) => fault.severity !== "warning");
  return hard.every(({ fault }) => fault.code === "chi-tiet-rieng") ? hard : [];
}

export class Entry {
  /** @param {Given} given */
  constructor(given) {
    const { spec, editing, begin, saved, draft, choices, get, taken } = given;
    this.given = given;
    this.kind = spec.kind;
    /** @type {Map<string, Blob>} */
    this.photos = new Map();
    /** @type {Map<string, string>} a photo's name here → in the file */
    this.renamed = new Map();
    this.keeping = new Keeping(draft, this.photos, () => ({ record: this.fields.read(), body: this.body?.value, id: this.id, bases: this.bases }));
    this.album = new Album(this.photos, draft, (done) => this.keeping.photo(done));
    /** Versions of the files that what is written here began with. */
    this.bases = (editing && saved?.bases) || editing?.bases || {};
    this.id = saved?.id || editing?.before.id || ("id" in (spec.schema.properties || {}) ? newId(taken) : "");
    this.fields = fields({
      root: spec.schema, form: spec, choices, get, field, photos: this.photos,
      whole: () => this.fields.read(), date: () => this.dated?.read() || "", changed: () => this.changed(),
      ...this.album.context(),
    }, spec.schema, saved?.record || editing?.before || begin);
    this.dated = datedBy(spec.kind, this.fields.kids);
    this.path = make("span", { class: "path" });
    this.faults = make("div", { class: "faults", tabindex: "-1", role: "group", "aria-labelledby": "loi", hidden: true });
    this.count = make("p", { class: "sr", role: "status" });
    this.out = make("div", { class: "out", id: "gui-di", tabindex: "-1", hidden: true });
    this.shown = make("div", { class: "shown" });
    this.body = spec.kind === "story" ? make("textarea", { rows: 14 }) : null;
    /** @type {Spot | null} */
    this.bodySpot = null;
    /** @type {import("./around.js").Told[]} the faults of the last check, in the order of the form */
    this.told = [];
    this.timer = 0;
  }

  build() {
    const { form } = this.given, { kids, elements } = this.fields;
    const wide = matchMedia("(min-width:72rem)").matches;
    const looking = make("details", { class: "look", open: wide }, make("summary", {}, "Xem trước"), this.shown);
    const entry = make("div", { class: "entry" }, this.count, this.faults, ...elements, this.end());
    if (this.body) kids.date.element.after(this.bodyField(this.body));
    form.replaceChildren(banner({ ...this.given, kind: this.kind }), this.keeping.state, make("div", { class: "both" }, entry, make("aside", { "aria-label": "Xem trước" }, looking)));
    form.addEventListener("input", (event) => { const at = /** @type {Element} */ (event.target); if (!at.closest(".out")) { this.mending(at); this.changed(); } });
    form.addEventListener("focusin", () => Promise.all([guarding(), packing(), filming()]).catch(() => {}), { once: true });
    form.addEventListener("submit", (event) => { event.preventDefault(); this.finish().catch((fault) => this.failed(fault)); });
    this.out.addEventListener("click", (event) => { if ((/** @type {Element} */ (event.target)).closest(HANDED_OVER)) this.keeping.sent(); });
    form.addEventListener("paste", (event) => { if (!event.defaultPrevented && event.target !== this.body) pasteIntoField(event); });
    addEventListener("pagehide", () => this.keeping.keep());
    looking.addEventListener("toggle", () => this.look());
    this.look();
    this.name();
    this.keeping.begin();
  }

  /** @param {HTMLTextAreaElement} body */
  bodyField(body) {
    body.value = this.given.saved?.body ?? this.given.editing?.body ?? "";
    const help = "Để một dòng trống giữa hai đoạn. Tên mục bắt đầu bằng “## ”. Chữ đậm đặt giữa **hai dấu sao**. Không lặp lại tên bài.";
    const { element, fault } = labelled({ label: "Nội dung bài", help, required: true, control: body });
    this.bodySpot = { control: body, tell: (text, mild) => showFault(body, fault, text, mild) };
    element.dataset.name = "body";
    body.after(new StoryPaste(body).element);
    return element;
  }

  end() {
    const { keeping, given: { draft } } = this;
    const clear = async () => { keeping.gone = true; clearTimeout(this.timer); if (draft.key !== null) await remove(draft.key); };
    return make("div", { class: "end" },
      make("p", {}, this.given.editing ? "Tệp đang sửa: " : "Tên tệp: ", this.path),
      make("p", {}, make("button", { class: "btn", type: "submit" }, "Kiểm tra và gửi")),
      this.out, device(keeping.kept, clear));
  }

  /**
   * The record as it will be written: the machine's fields set, photos named.
   * @returns {Value}
   */
  record() {
    const raw = this.fields.read(), { schema } = this.given.spec;
    if (this.id) raw.id = this.id;
    const record = tidy(schema, schema, raw) || {};
    this.renamed = new Map();
    if (record.photo?.file && this.photos.has(record.photo.file)) {
      const path = this.pathFor(record), file = `${path.slice(path.lastIndexOf("/") + 1).replace(/\.yml$/, "")}.jpg`;
      this.renamed.set(record.photo.file, file);
      record.photo.file = file;
    }
    return record;
  }

  /** @param {Value} record */
  pathFor(record) {
    const { editing, spec, taken } = this.given;
    return editing ? editing.path : pathOf(spec.path, record, taken);
  }

  /** Takes away what was offered for sending: files made of what was written before. */
  closeOut() {
    for (const { href } of this.out.querySelectorAll("a")) if (href.startsWith("blob:")) URL.revokeObjectURL(href);
    this.out.replaceChildren();
    this.out.hidden = true;
  }

  /**
   * Says that checking could not be ended, most often without a connection.
   * @param {unknown} fault
   */
  failed(fault) {
    const why = navigator.onLine ? "Máy chưa kiểm tra xong được. Hãy thử lại." : "Đang mất mạng nên chưa đối chiếu được với những gì đã đăng. Bài vẫn được giữ trên máy; có mạng lại thì bấm “Kiểm tra và gửi” lần nữa.";
    this.out.replaceChildren(make("p", { role: "alert" }, why));
    this.out.hidden = false;
    this.out.focus();
    if (navigator.onLine) throw fault;
  }

  changed() {
    this.closeOut();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.keeping.keep(); this.look(); this.name(); }, WAIT);
  }

  /**
   * A field that is written in is told no more what was wrong with it; several faults of one, and those of the text, stay until they are looked for anew.
   * @param {Element} at
   */
  mending(at) {
    const alone = (/** @type {Spot} */ spot) => this.told.filter((other) => other.spot.control === spot.control).length === 1;
    for (const { spot } of this.told) if (spot !== this.bodySpot && spot.control?.contains(at) && alone(spot)) spot.tell("");
  }

  /** Says what the file is called, once it has a name. */
  name() {
    const record = this.record(), known = Boolean(this.given.editing) || named(this.given.spec.path, record);
    this.path.className = known ? "path" : "soft";
    this.path.textContent = known ? this.pathFor(record) : "đặt theo phần bạn điền ở trên";
  }

  /** Shows the preview. */
  look() {
    const record = asConsented(this.given.spec.unseen, this.record()), { place, recipients } = this.fields.kids;
    if (!record) return this.shown.replaceChildren(make("p", { class: "soft" }, "Phần được đồng ý chưa có tên: trang không hiện gì của mục này."));
    const byName = (/** @type {string} */ name) => this.album.address(name);
    this.shown.replaceChildren(...preview(this.kind, record, {
      body: this.body?.value, kindName: this.given.spec.name, byName, photoUrl: (name) => byName(name || [...this.photos.keys()][0]),
      place: (record.place && place?.label?.()) || "", recipients: recipients?.now?.().map((row) => row.kids?.place.label?.()) || [],
    }));
  }

  /**
   * Where a fault at a path is told.
   * @param {import("./types.d.ts").Path} path
   * @returns {Spot | null}
   */
  at([name, ...rest]) {
    if (name === "body" && this.bodySpot) return this.bodySpot;
    return this.fields.kids[name]?.at(rest) || null;
  }

  /** Checks; tells all that is wrong and goes to the first of it, or offers the ways out. */
  async finish() {
    this.keeping.keep();
    this.count.textContent = "";
    const record = this.record(), { spec, choices, editing, get } = this.given;
    this.tell(await allFaults(record, { spec, raw: this.fields.read(), body: this.body?.value, choices, editing, get }));
    this.count.textContent = this.told.length ? `${counted(this.told)}.` : "";
    this.closeOut();
    const first = this.told.find(({ fault }) => fault.severity !== "warning");
    if (first) return this.heldBack(first, record);
    for (const undo of this.given.form.querySelectorAll(".gone,.back")) undo.remove(); // what was put away goes for good
    this.out.replaceChildren(reminder(), ...await waysOut(await this.outgoing(record)));
    this.out.hidden = false;
    this.out.focus();
  }

  /**
   * Shows faults at their fields and all of them above, in the order of the form.
   * @param {Fault[]} found
   */
  tell(found) {
    for (const { spot } of this.told) spot.tell("");
    this.told = found.map((fault) => {
      const path = fault.at ? [...fault.path, fault.at] : fault.path;
      return { fault, name: called(this.given.spec, path), spot: this.at(path) || this.at(fault.path) || { tell() {}, control: null } };
    }).sort((a, b) => inOrder(a.spot.control, b.spot.control));
    for (const { spot } of this.told) {
      const here = this.told.filter((other) => other.spot.control === spot.control).map(({ fault }) => fault);
      spot.tell(here.map(sentence).join("\n"), here.every(({ severity }) => severity === "warning"));
    }
    this.faults.replaceChildren(...summary(this.told));
    this.faults.hidden = !found.length;
  }

  /** Whether the published file is another than the one this began with; not known without a line. */
  async overtaken() {
    const { site, key, editing } = this.given;
    if (!editing) return false;
    const now = await sourceOf(freshFrom(site.root), key).catch(() => undefined);
    const version = now?.[2][editing.path.slice(editing.path.lastIndexOf("/") + 1)];
    return now !== undefined && version !== this.bases[editing.path];
  }

  /**
   * Goes to the first of what must be mended; where that is private details alone, below the form is a way for those that may stand.
   * @param {import("./around.js").Told} first
   * @param {Value} record
   */
  async heldBack(first, record) {
    const late = onlyDetails(this.told).length ? await import("./mistaken.js").catch(() => null) : null, details = late ? onlyDetails(this.told) : [];
    if (late) this.out.replaceChildren(...late.mistaken(details, () => this.outgoing(record)));
    this.out.hidden = !details.length;
    const way = make("a", { href: "#gui-di", onclick: (/** @type {Event} */ event) => { event.preventDefault(); this.out.focus(); } }, "Máy nhầm, hay người ấy đã đồng ý cho công bố?");
    if (details.length) this.faults.append(make("p", {}, way));
    return first.spot.control ? reach(first.spot.control, first.fault.row) : this.faults.focus();
  }

  /** @param {Value} record */
  async outgoing(record) {
    const { site, spec, editing } = this.given, path = this.pathFor(record), named = photoNames(record);
    /** @type {[string, Blob][]} */
    const held = [...this.photos].map(([name, blob]) => [this.renamed.get(name) || name, blob]);
    const photos = held.filter(([name]) => named.includes(name)), known = editing ? photoNames(editing.before) : [];
    const missing = named.filter((name) => !known.includes(name) && !photos.some(([other]) => other === name));
    const text = await textOf(spec, record, this.body?.value, editing), title = record.title || record.name || record.subject || spec.name;
    return { site, path, text, title, photos, missing, bases: this.bases, there: Boolean(editing), editing: Boolean(editing), overtaken: await this.overtaken() };
  }
}
