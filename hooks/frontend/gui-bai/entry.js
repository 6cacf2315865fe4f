/* The form as it is filled in: keeps the draft, checks, shows, hands over. */
import { tidy } from "./check.js";
import { allFaults, called } from "./checking.js";
import { freshFrom, newId, sourceOf } from "./data.js";
import { banner, counted, device, reach, reminder, sentence, summary } from "./around.js";
import { labelled, make, showFault } from "./elements.js";
import { field } from "./fields.js";
import { named, pathOf, textOf } from "./files.js";
import { fields } from "./groups.js";
import { photoNames } from "./package.js";
import { preview } from "./preview.js";
import { waysOut } from "./send.js";

const WAIT = 400; // milliseconds

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
 * @property {ReturnType<typeof import("./draft.js").draftAt>} draft
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
    /** @type {Map<string, {blob: Blob, url: string}>} */
    this.addresses = new Map();
    /** Versions of the files that what is written here began with. */
    this.bases = (editing && saved?.bases) || editing?.bases || {};
    this.id = saved?.id || editing?.before.id || ("id" in (spec.schema.properties || {}) ? newId(taken) : "");
    this.fields = fields({
      root: spec.schema, form: spec, choices, get, field, photos: this.photos,
      whole: () => this.fields.read(), date: () => this.dated?.read() || "", changed: () => this.changed(),
      keep: draft.keep, drop: draft.drop, kept: draft.kept,
    }, spec.schema, saved?.record || editing?.before || begin);
    this.dated = datedBy(spec.kind, this.fields.kids);
    this.path = make("span", { class: "path" });
    this.faults = make("div", { class: "faults", tabindex: "-1", role: "group", "aria-labelledby": "loi", hidden: true });
    this.count = make("p", { class: "sr", role: "status" });
    this.out = make("div", { class: "out", tabindex: "-1", hidden: true });
    this.shown = make("div", { class: "shown" });
    this.kept = make("p", { class: "help kept-on", role: "status" });
    this.body = spec.kind === "story" ? make("textarea", { rows: 14 }) : null;
    /** @type {Spot | null} */
    this.bodySpot = null;
    /** @type {import("./around.js").Told[]} the faults of the last check, in the order of the form */
    this.told = [];
    /** What stood here at first, as text. */
    this.first = "";
    this.gone = false;
    this.timer = 0;
  }

  build() {
    const { form } = this.given, { kids, elements } = this.fields;
    const wide = matchMedia("(min-width:72rem)").matches;
    const looking = make("details", { class: "look", open: wide }, make("summary", {}, "Xem trước"), this.shown);
    const entry = make("div", { class: "entry" }, this.count, this.faults, ...elements, this.end());
    if (this.body) kids.date.element.after(this.bodyField(this.body));
    form.replaceChildren(banner({ ...this.given, kind: this.kind }), make("div", { class: "both" }, entry, make("aside", { "aria-label": "Xem trước" }, looking)));
    form.addEventListener("input", (event) => { if (!(/** @type {Element} */ (event.target)).closest(".out")) this.changed(); });
    form.addEventListener("submit", (event) => { event.preventDefault(); this.finish(); });
    addEventListener("pagehide", () => this.keep());
    looking.addEventListener("toggle", () => this.look());
    this.look();
    this.name();
  }

  /** @param {HTMLTextAreaElement} body */
  bodyField(body) {
    body.value = this.given.saved?.body ?? this.given.editing?.body ?? "";
    const help = "Để một dòng trống giữa hai đoạn. Tên mục bắt đầu bằng “## ”. Chữ đậm đặt giữa **hai dấu sao**. Không lặp lại tên bài.";
    const { element, fault } = labelled({ label: "Nội dung bài", help, required: true, control: body });
    this.bodySpot = { control: body, tell: (text, mild) => showFault(body, fault, text, mild) };
    element.dataset.name = "body";
    return element;
  }

  end() {
    const clear = async () => { this.gone = true; clearTimeout(this.timer); await this.given.draft.clear(); };
    return make("div", { class: "end" },
      make("p", {}, this.given.editing ? "Tệp đang sửa: " : "Tên tệp: ", this.path),
      make("p", {}, make("button", { class: "btn", type: "submit" }, "Kiểm tra và gửi")),
      this.out, device(this.kept, clear));
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

  changed() {
    this.out.hidden = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.keep(); this.look(); this.name(); }, WAIT);
  }

  /** Says what the file is called, once it has a name. */
  name() {
    const record = this.record(), known = Boolean(this.given.editing) || named(this.given.spec.path, record);
    this.path.className = known ? "path" : "soft";
    this.path.textContent = known ? this.pathFor(record) : "đặt theo phần bạn điền ở trên";
  }

  /** Keeps the draft, if anything was changed. */
  keep() {
    if (this.gone) return;
    const record = this.fields.read(), body = this.body?.value;
    this.first ||= JSON.stringify([record, body]);
    if (!this.given.saved && JSON.stringify([record, body]) === this.first) return;
    const well = this.given.draft.write({ record, body, id: this.id, bases: this.bases });
    this.kept.textContent = well ? "Đã lưu bản nháp." : "Máy không cho lưu bản nháp. Đừng đóng trang trước khi gửi.";
  }

  /** Shows the preview. */
  look() {
    this.first ||= JSON.stringify([this.fields.read(), this.body?.value]);
    const record = this.record(), { place, recipients } = this.fields.kids;
    const byName = (/** @type {string} */ name) => { const blob = this.photos.get(name); return blob ? this.address(name, blob) : ""; };
    this.shown.replaceChildren(...preview(this.kind, record, {
      body: this.body?.value, kindName: this.given.spec.name, byName, photoUrl: (name) => byName(name || [...this.photos.keys()][0]),
      place: place?.label?.() || "", recipients: recipients?.now?.().map((row) => row.kids?.place.label?.()) || [],
    }));
  }

  /**
   * @param {string} name
   * @param {Blob} blob
   */
  address(name, blob) {
    const known = this.addresses.get(name);
    if (known?.blob === blob) return known.url;
    const url = URL.createObjectURL(blob);
    this.addresses.set(name, { blob, url });
    return url;
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
    this.keep();
    this.count.textContent = "";
    const record = this.record(), { spec, choices, editing, get } = this.given;
    this.tell(await allFaults(record, { spec, body: this.body?.value, choices, editing, get }));
    this.count.textContent = this.told.length ? `${counted(this.told)}.` : "";
    this.out.hidden = true;
    const first = this.told.find(({ fault }) => fault.severity !== "warning");
    if (first) return first.spot.control ? reach(first.spot.control) : this.faults.focus();
    this.out.replaceChildren(reminder(), ...await this.waysOut(record));
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

  /** @param {Value} record */
  async waysOut(record) {
    const { site, spec, editing } = this.given, path = this.pathFor(record), named = photoNames(record);
    /** @type {[string, Blob][]} */
    const held = [...this.photos].map(([name, blob]) => [this.renamed.get(name) || name, blob]);
    const photos = held.filter(([name]) => named.includes(name)), known = editing ? photoNames(editing.before) : [];
    const missing = named.filter((name) => !known.includes(name) && !photos.some(([other]) => other === name));
    const text = textOf(spec, record, this.body?.value, editing), title = record.title || record.name || record.subject || spec.name;
    return waysOut({ site, path, text, title, photos, missing, bases: this.bases, there: Boolean(editing), editing: Boolean(editing), overtaken: await this.overtaken() });
  }
}
