/* /gui-bai/<kind>/: builds the form, keeps the draft, checks, shows, hands over. */
import { across } from "./across.js";
import { Checker, fieldName, tidy } from "./check.js";
import { choices, combobox } from "./choose.js";
import { dataFrom, mark, newId, sourceOf } from "./data.js";
import { draftAt } from "./draft.js";
import { button, labelled, make, showFault } from "./elements.js";
import { fields } from "./fields.js";
import { preview } from "./preview.js";
import { waysOut } from "./send.js";
import { clean, slug } from "./words.js";
import { edited, fromYaml, joined, parted, toYaml } from "./yaml.js";

const form = document.getElementById("bieu-mau"), { kind, root, repo } = form.dataset;
const get = dataFrom(root), asked = new URLSearchParams(location.search).get("sua") || "";
const WAIT = 400;

/** Where the file lies: {field} its slug, {field:year} its year; a number at the end where the name is taken. */
function pathOf(pattern, record, taken) {
  const path = pattern.replace(/\{(\w+)(:year)?\}/g, (_, name, year) => (year ? String(record[name] || "").slice(0, 4) : slug(record[name] || "") || "muc"));
  const [, stem, end] = /^(.*?)((?:\/index\.md|\/decision\.yml|\.yml))$/.exec(path);
  let out = path;
  for (let n = 2; taken.files.includes(mark(out)); n++) out = `${stem}-${n}${end}`;
  return out;
}

/** The published text to start from: {path, text, head, before, body}, or null for a new record. */
async function published(spec) {
  if (!asked) return null;
  const found = await sourceOf(get, asked);
  const [start, end] = spec.path.split(/\{.*\}/);
  if (!found || !found[0].startsWith(start) || !found[0].endsWith(end)) return undefined;
  const [path, text] = found, { head, body } = kind === "story" ? parted(text) : { head: text, body: "" };
  const { value } = fromYaml(head);
  return { path, text, head, body: body.trim(), before: tidy(spec.schema, spec.schema, value) };
}

async function start() {
  const [spec, taken, choices] = await Promise.all([get(kind), get("da-co"), get("danh-muc")]);
  const editing = await published(spec);
  const draft = draftAt(asked ? `${kind}:${asked}` : kind), saved = draft.read();
  if (editing === undefined) return form.replaceChildren(make("p", { class: "note" }, "Không tìm thấy bản đã đăng mang mã này. ", make("a", { href: location.pathname }, "Viết bản mới")));
  const app = new Form(spec, taken, choices, editing, draft, saved);
  app.build();
  form.dataset.ready = "";
}

class Form {
  constructor(spec, taken, choices, editing, draft, saved) {
    Object.assign(this, { spec, taken, editing, draft, saved, schema: spec.schema, checker: new Checker(spec), timer: 0 });
    this.photos = new Map();
    this.id = saved?.id || editing?.before.id || ("id" in spec.schema.properties ? newId(taken) : "");
    this.ctx = {
      root: spec.schema, form: spec, choices, get, photos: this.photos,
      date: () => this.placeDate(), changed: () => this.changed(),
      keep: draft.keep, drop: draft.drop, kept: draft.kept,
    };
  }

  build() {
    const given = this.saved?.record || this.editing?.before || {};
    this.fields = fields(this.ctx, this.schema, given);
    const { kids } = this.fields;
    const dated = kids.place_date || kids.as_of || (kind === "decision" && kids.date);
    this.dated = dated || null;
    this.path = make("span", { class: "path" });
    this.faults = make("div", { class: "faults", tabindex: "-1", role: "group", "aria-labelledby": "loi", hidden: true });
    this.out = make("div", { class: "out", tabindex: "-1", hidden: true });
    this.shown = make("div", { class: "shown" });
    const looking = make("details", { class: "look", open: matchMedia("(min-width:72rem)").matches }, make("summary", {}, "Xem trước"), this.shown);
    const entry = make("div", { class: "entry" }, this.faults, ...this.fields.elements, this.end());
    if (kind === "story") kids.date.element.after(this.bodyField());
    form.replaceChildren(this.banner(), make("div", { class: "both" }, entry, make("aside", { "aria-label": "Xem trước" }, looking)));
    form.addEventListener("input", (event) => { if (!event.target.closest(".out")) this.changed(); });
    form.addEventListener("submit", (event) => { event.preventDefault(); this.finish(); });
    addEventListener("pagehide", () => this.keep());
    looking.addEventListener("toggle", () => this.look());
    this.look();
    this.name();
  }

  bodyField() {
    this.body = make("textarea", { rows: 14 });
    this.body.value = this.saved?.body ?? this.editing?.body ?? "";
    const help = "Để một dòng trống giữa hai đoạn. Tên mục bắt đầu bằng “## ”. Chữ đậm đặt giữa **hai dấu sao**. Không lặp lại tên bài.";
    const { element, fault } = labelled({ label: "Nội dung bài", help, control: this.body });
    this.bodyFault = fault;
    element.dataset.name = "body";
    return element;
  }

  banner() {
    const where = this.editing ? make("p", { class: "note" }, "Bạn đang sửa bản đã đăng: ", make("code", {}, this.editing.path), ".") : null;
    const instead = this.editing ? null : choosePublished();
    if (!this.saved) return make("div", { class: "banner" }, where, instead);
    return make("div", { class: "banner" }, where, instead, make("p", { class: "note kept", role: "status" }, "Đã mở lại bản nháp bạn viết dở trên máy này."));
  }

  end() {
    const told = make("p", { class: "help", role: "status" });
    const bin = button("Xóa bản nháp", () => ask(), { class: "do" });
    const sure = button("Xóa hẳn", async () => { this.gone = true; clearTimeout(this.timer); await this.draft.clear(); location.reload(); }, { class: "do danger", hidden: true });
    const no = button("Giữ lại", () => { sure.hidden = no.hidden = true; told.textContent = ""; bin.focus(); }, { hidden: true });
    const ask = () => { sure.hidden = no.hidden = false; told.textContent = "Mọi chữ và ảnh đang viết trên máy này sẽ mất."; sure.focus(); };
    this.kept = make("p", { class: "help kept-on", role: "status" });
    return make("div", { class: "end" },
      make("p", {}, this.editing ? "Tệp đang sửa: " : "Tên tệp: ", this.path),
      make("p", {}, make("button", { class: "btn", type: "submit" }, "Kiểm tra và gửi")),
      this.out,
      make("div", { class: "device" }, make("p", { class: "help" }, "Bản nháp tự lưu trên máy này, không gửi đi đâu. Máy dùng chung thì xóa bản nháp khi xong."), this.kept, make("p", { class: "acts" }, bin, " ", sure, " ", no), told));
  }

  placeDate() {
    if (kind === "story") return "";
    return this.dated ? this.dated.read() : "";
  }

  /** The record as it will be written: the machine's fields set, photos named. */
  record() {
    const raw = this.fields.read();
    if (this.id) raw.id = this.id;
    const record = tidy(this.schema, this.schema, raw) || {};
    this.stem = this.pathFor(record).split("/").pop().replace(/\.yml$/, "");
    this.renamed = new Map();
    if (record.photo?.file && this.photos.has(record.photo.file)) {
      this.renamed.set(record.photo.file, `${this.stem}.jpg`);
      record.photo.file = `${this.stem}.jpg`;
    }
    return record;
  }

  pathFor(record) { return this.editing ? this.editing.path : pathOf(this.spec.path, record, this.taken); }

  text(record) {
    if (!this.editing) {
      const head = toYaml(this.schema, record);
      return kind === "story" ? joined(head, clean(this.body.value)) : head;
    }
    const { head, before, body, text } = this.editing, next = edited(this.schema, head, before, record);
    if (kind !== "story") return next;
    return clean(this.body.value) === clean(body) ? text.replace(head, () => next) : joined(next, clean(this.body.value));
  }

  changed() {
    this.out.hidden = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.keep(); this.look(); this.name(); }, WAIT);
  }

  name() {
    const record = this.record(), named = [...this.spec.path.matchAll(/\{(\w+)(?::year)?\}/g)].every(([, name]) => record[name]);
    this.path.className = this.editing || named ? "path" : "soft";
    this.path.textContent = this.editing || named ? this.pathFor(record) : "đặt theo phần bạn điền ở trên";
  }

  keep() {
    if (this.gone) return;
    const record = this.fields.read(), body = this.body?.value;
    const start = this.first ??= JSON.stringify([record, body]);
    if (!this.saved && JSON.stringify([record, body]) === start) return;
    const well = this.draft.write({ record, body, id: this.id });
    this.kept.textContent = well ? "Đã lưu bản nháp." : "Máy không cho lưu bản nháp. Đừng đóng trang trước khi gửi.";
  }

  look() {
    this.first ??= JSON.stringify([this.fields.read(), this.body?.value]);
    const record = this.record(), { kids } = this.fields;
    const byName = (name) => { const blob = this.photos.get(name); return blob ? this.address(name, blob) : ""; };
    this.shown.replaceChildren(...preview(kind, record, {
      body: this.body?.value, kindName: this.spec.name, byName, photoUrl: (name) => byName(name || [...this.photos.keys()][0]),
      place: kids.place?.label() || "", recipients: kids.recipients ? kids.recipients.now().map((row) => row.kids.place.label()) : [],
    }));
  }

  address(name, blob) {
    this.addresses ??= new Map();
    const known = this.addresses.get(name);
    if (known?.blob === blob) return known.url;
    const url = URL.createObjectURL(blob);
    this.addresses.set(name, { blob, url });
    return url;
  }

  at(path) {
    if (path[0] === "body" && this.body) return { control: this.body, tell: (text) => showFault(this.body, this.bodyFault, text) };
    const kid = this.fields.kids[path[0]];
    return kid ? kid.at(path.slice(1)) : null;
  }

  async finish() {
    this.keep();
    const record = this.record();
    let found = this.checker.faults(record);
    if (!found.length) found = [...across(this.spec, record, { body: this.body ? clean(this.body.value) : "", places: await get("noi"), choices: this.ctx.choices, editing: this.editing })];
    for (const { node } of this.told || []) node.tell("");
    this.told = found.map((fault) => {
      const path = fault.at ? [...fault.path, fault.at] : fault.path;
      return { fault, node: this.at(path) || this.at(fault.path) || { tell() {}, control: null } };
    });
    this.summary();
    this.out.hidden = true;
    if (found.length) return;
    const photos = [...this.photos].map(([name, blob]) => [this.renamed.get(name) || name, blob]);
    this.out.replaceChildren(...await waysOut({ repo, path: this.pathFor(record), text: this.text(record), editing: this.editing, photos }));
    this.out.hidden = false;
    this.out.focus();
  }

  summary() {
    this.faults.hidden = !this.told.length;
    if (!this.told.length) return;
    const lines = this.told.map(({ fault, node }) => {
      node.tell(sentence(fault));
      const go = make("a", { href: `#${node.control?.id || ""}`, onclick: (event) => { event.preventDefault(); reach(node.control); } }, fault.title || "Toàn bản ghi");
      return make("li", { "data-field": fieldName(fault.path), "data-code": fault.code }, go, ": ", make("span", { class: "message" }, fault.message));
    });
    this.faults.replaceChildren(make("h2", { id: "loi" }, `Còn ${this.told.length} chỗ cần sửa`), make("ul", {}, ...lines));
    this.faults.focus();
  }
}

/** The way to what is published already: chosen by its name, opened for editing. */
function choosePublished() {
  const box = combobox({
    options: async () => choices((await get("da-dang"))[kind]), placeholder: "Gõ tên, có dấu hay không dấu",
    picked: ({ value }) => { location.search = new URLSearchParams({ sua: value }); },
  });
  const { element } = labelled({ label: "Mục cần sửa", control: box.input });
  box.input.after(box.list);
  return make("details", { class: "rare instead" }, make("summary", {}, "Sửa một mục đã đăng"), element);
}

const sentence = ({ message, help }) => `${message[0].toUpperCase()}${message.slice(1)}. ${help ? help[0].toUpperCase() + help.slice(1) : ""}`.trim();

/** Moves to a control, opening what it lies in. */
function reach(control) {
  if (!control) return;
  for (let box = control.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  control.focus();
  control.scrollIntoView({ block: "center" });
}

start().catch((fault) => {
  form.replaceChildren(make("p", { class: "note", role: "alert" }, "Chưa mở được biểu mẫu. Có thể máy đang mất mạng, hoặc trình duyệt quá cũ. "), button("Thử lại", () => location.reload()));
  throw fault;
});
