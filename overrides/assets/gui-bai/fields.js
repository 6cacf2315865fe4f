/* A form from a JSON Schema: every node has an element, what it holds, and a place for its fault. */
import { button, labelled, make, showFault, unique } from "./elements.js";
import { choices, combobox } from "./choose.js";
import { inOrder } from "./dates.js";
import { photoFields } from "./photos.js";
import { placeFields } from "./places.js";
import { settled } from "./schema.js";

const FEW = 12;
const lower = (text) => text[0].toLowerCase() + text.slice(1);
const leading = (text) => (text ? text.replace(/\.$/, "") : "");

function helpOf(schema) {
  const example = schema.examples?.[0];
  const whole = ["date", "day"].includes(schema["x-form"]) ? String(example).replace(/-/g, "\u2011") : example; // no line ends inside a date
  const shown = typeof example === "string" && example !== "…" ? ` Ví dụ: ${whole}` : "";
  return schema.description ? `${leading(schema.description)}.${shown}` : "";
}

/** The node of one field of a record. */
export function field(ctx, name, node, value, required, owner = "") {
  const { help } = ctx.form, own = help[`${owner}.${name}`] ?? (owner === "item" ? null : help[name]);
  const schema = { ...settled(ctx.root, node), ...(own ? { description: own, examples: [] } : {}) };
  const made = { ctx, name, schema, value, required, owner };
  if (schema.items) return list(made);
  if (schema.properties) return group(made);
  if (schema.enum) return choice(made);
  if (schema["x-form"] === "flag") return flag(made);
  if (schema["x-ref"]) return reference(made);
  return text(made);
}

function plain(made, control, more = {}) {
  const { schema, required } = made;
  const { element, fault } = labelled({ label: made.label || schema.title, help: more.help ?? helpOf(schema), required, control });
  element.dataset.name = made.name;
  const node = { element, control, read: () => control.value, at: () => node, tell: (message) => showFault(control, fault, message), ...more };
  return node;
}

function text(made) {
  const { ctx, schema, value = "" } = made, form = schema["x-form"];
  if (form === "paragraphs" || (form === "line" && schema.maxLength < 300)) {
    const area = make("textarea", { rows: form === "line" ? 2 : 4 });
    area.value = value;
    return plain(made, area);
  }
  const keyboard = { whole: "numeric" }[form] || (schema.pattern?.startsWith("^https") ? "url" : null);
  const input = make("input", { type: "text", value, inputmode: keyboard, autocomplete: "off" });
  if (form === "date" || form === "day") {
    input.addEventListener("blur", () => { // 15/9/2024 is meant, 2024-09-15 is written
      const meant = /^\d{4}-/.test(input.value) ? null : inOrder(input.value);
      if (meant && meant !== input.value) { input.value = meant; ctx.changed(); }
    });
  }
  return plain(made, input);
}

function choice(made) {
  const { schema, value = "" } = made;
  const rows = schema.enum.map((key, i) => [key, schema.enumDescriptions[i]]).filter(([key]) => key !== null);
  const select = make("select", {}, make("option", { value: "" }, "– chọn –"), ...rows.map(([key, label]) => make("option", { value: key }, label)));
  select.value = value;
  // Sentences that name the values as the file has them are no help here: the list shows their names.
  const sentences = (schema.description || "").split(/(?<=\.) /).filter((sentence) => !rows.some(([key]) => sentence.includes(key)));
  return plain(made, select, { help: sentences.join(" ") });
}

function flag(made) {
  const { schema, value } = made, box = make("input", { type: "checkbox", id: unique() });
  box.checked = /^(true|yes|on|y|t|1)$/i.test(value || "");
  const fault = make("p", { class: "fault", id: `${box.id}-e`, hidden: true });
  const help = schema.description;
  const element = make("div", { class: "field yesno" }, make("label", {}, box, make("span", {}, make("b", {}, schema.title), help && make("small", {}, help))), fault);
  element.dataset.name = made.name;
  const node = { element, control: box, read: () => (box.checked ? "true" : ""), at: () => node, tell: (message) => showFault(box, fault, message) };
  return node;
}

/** Another record by its id: a short list as it is, a long one by typing. What is not in the list may be typed too. */
function reference(made) {
  const { ctx, schema, value = "" } = made, kind = schema["x-ref"];
  if (kind in ctx.choices && ctx.choices[kind].length <= FEW) {
    const rows = ctx.choices[kind], strange = value && !rows.some(([key]) => key === value) ? [value] : [];
    return choice({ ...made, schema: { ...schema, enum: [...rows.map(([key]) => key), ...strange], enumDescriptions: [...rows.map(([, label]) => label), ...strange] } });
  }
  const rows = async () => (kind === "exemplar" ? await ctx.get("guong") : ctx.choices[kind]);
  let chosen = value, label = value;
  const box = combobox({
    options: async () => choices(await rows()),
    picked: (option) => { chosen = option.value; label = box.input.value = option.label; ctx.changed(); },
    placeholder: "Gõ để tìm",
  });
  box.input.value = value;
  if (value) rows().then((all) => {
    const found = all.find(([key]) => key === value);
    if (found && box.input.value === value) label = box.input.value = found[1];
  });
  const node = plain(made, box.input, {
    help: helpOf({ ...schema, examples: [] }),
    read: () => (box.input.value === label ? chosen : box.input.value),
    label: () => box.input.value,
  });
  box.input.after(box.list);
  return node;
}

// ---------------------------------------------------------------- groups and lists

const WHERE = ["code", "former", "district", "hamlet"];

/** The fields of a model: required ones first, rare ones folded away unless they hold something. */
export function fields(ctx, schema, value) {
  const required = schema.required || [], kids = {}, kept = {};
  const shown = [[], [], []];
  for (const [name, node] of Object.entries(schema.properties)) {
    if (ctx.form.hidden.includes(name) && !schema.model) { kept[name] = value?.[name]; continue; }
    if (name === "focus" && schema.model === "Photo") { kept[name] = value?.[name]; continue; }
    if (schema.model === "Recipient" && WHERE.includes(name)) { // its place stands in the row itself
      if (name === "code") { kids.place = placeFields(ctx, schema.properties, value, false); shown[1].push("place"); }
      continue;
    }
    const must = required.includes(name), rare = !must && ctx.form.folded.includes(name);
    kids[name] = field(ctx, name, node, value?.[name], must, schema.model || ctx.form.kind);
    shown[must ? 0 : rare ? 2 : 1].push(name);
  }
  const elements = (names) => names.map((name) => kids[name].element);
  const filled = shown[2].some((name) => { const x = value?.[name]; return x !== undefined && x !== "" && (!Array.isArray(x) || x.length); });
  const more = shown[2].length ? make("details", { class: "rare", open: filled }, make("summary", {}, "Thêm"), ...elements(shown[2])) : null;
  return {
    elements: [...elements(shown[0]), ...elements(shown[1]), more],
    kids,
    read() {
      const all = { ...kept, ...Object.fromEntries(Object.entries(kids).map(([name, kid]) => [name, kid.read()])) };
      if (schema.model !== "Recipient") return all;
      const { place, ...rest } = all;
      return { ...rest, ...place };
    },
  };
}

/** The inside of a group: a photo, a place, or its fields. */
function inside(ctx, schema, value, required) {
  if (schema.model === "PlaceRef") return placeFields(ctx, schema.properties, value, required);
  const made = fields(ctx, schema, value);
  const node = {
    element: make("div", { class: "inner" }, ...made.elements),
    kids: made.kids, read: made.read, control: null,
    at([name, ...rest]) {
      if (schema.model === "Recipient" && WHERE.includes(name)) return made.kids.place.at([name]);
      return made.kids[name] ? made.kids[name].at(rest) : node;
    },
    tell: () => {},
  };
  return schema.model === "Photo" ? photoFields(ctx, node, value) : node;
}

const said = (value) => (Array.isArray(value) ? value.some(said) : value && typeof value === "object" ? Object.values(value).some(said) : !!value && value !== "");

function group(made) {
  const { ctx, schema, value, required } = made, id = unique();
  const fault = make("p", { class: "fault", id: `${id}-e`, hidden: true });
  const body = make("div", { class: "body" });
  const frame = make("fieldset", { class: "group", id, "data-name": made.name, "aria-describedby": `${id}-e`, tabindex: "-1" }, make("legend", {}, schema.title, required ? make("span", { class: "must" }, " bắt buộc") : null), fault);
  if (schema.description) frame.append(make("p", { class: "help" }, schema.description));
  frame.append(body);
  let inner = null;
  function open(given) {
    inner = inside(ctx, schema, given, required);
    body.replaceChildren(inner.element);
    if (!required) body.append(button(`Bỏ ${lower(schema.title)}`, () => { const before = inner.read(); shut(said(before) ? before : null); ctx.changed(); }, { class: "do small" }));
  }
  function shut(before) {
    inner = null;
    const opening = button(`Điền ${lower(schema.title)}`, () => { open(); inner.element.querySelector("input,select,textarea")?.focus(); });
    const back = before && button("Lấy lại phần vừa bỏ", () => { open(before); ctx.changed(); });
    body.replaceChildren(opening, ...(back ? [" ", back] : []));
  }
  const place = schema.model === "PlaceRef";
  if (required || place || value !== undefined || ctx.form.opened.includes(made.name)) open(value);
  else shut();
  if (place) body.querySelectorAll(":scope > .do").forEach((bin) => bin.remove());
  const node = {
    element: frame, control: frame,
    get inner() { return inner; },
    read: () => (inner ? inner.read() : undefined),
    label: () => (inner && inner.label ? inner.label() : ""),
    at: (path) => { if (path.length && !inner) open(); return path.length && inner ? inner.at(path) : node; },
    tell: (message) => { showFault(frame, fault, message); frame.removeAttribute("aria-invalid"); frame.classList.toggle("wrong", !!message); },
  };
  return node;
}

function list(made) {
  const { ctx, schema, value, required, name } = made, id = unique();
  const item = settled(ctx.root, { ...schema.items });
  const rows = make("ol", { class: "items" }), told = make("p", { class: "sr", role: "status" });
  const fault = make("p", { class: "fault", id: `${id}-e`, hidden: true });
  const noun = ctx.form.nouns[name] || lower(schema.title);
  const frame = make("fieldset", { class: "group list", id, "data-name": name, "aria-describedby": `${id}-e`, tabindex: "-1" }, make("legend", {}, schema.title, required ? make("span", { class: "must" }, " bắt buộc") : null), fault);
  if (schema.description) frame.append(make("p", { class: "help" }, helpOf({ ...schema, examples: item.properties ? [] : [schema.examples?.[0]?.[0]] })));
  let kids = [], readNow = [];

  function add(given, at = kids.length) {
    const node = item.properties ? inside(ctx, item, given, false) : field(ctx, name, { ...schema.items, title: schema.title, description: "" }, given, false, "item");
    const row = make("li", {});
    const kid = { node, row };
    const move = (by) => {
      const from = kids.indexOf(kid), to = from + by;
      if (to < 0 || to >= kids.length) return;
      kids.splice(to, 0, ...kids.splice(from, 1));
      rows.insertBefore(row, by < 0 ? rows.children[to] : rows.children[to].nextSibling);
      told.textContent = `Đã chuyển tới mục ${to + 1}`;
      number();
      ctx.changed();
    };
    row.append(
      make("p", { class: "which" }), node.element,
      make("p", { class: "moves" }, button("Lên", () => move(-1), { class: "do small earlier" }), button("Xuống", () => move(1), { class: "do small later" }), button("Xóa", () => remove(kid), { class: "do small" })));
    kids.splice(at, 0, kid);
    rows.insertBefore(row, rows.children[at] || null);
    number();
    return kid;
  }
  function number() {
    kids.forEach((kid, i) => {
      kid.row.querySelector(":scope > .which").textContent = kids.length > 1 || item.properties ? `${noun[0].toUpperCase()}${noun.slice(1)} ${i + 1}` : "";
      for (const bin of kid.row.querySelectorAll(":scope > .moves button")) bin.setAttribute("aria-label", `${bin.textContent} mục ${i + 1}, ${noun}`);
      kid.row.querySelector(":scope > .moves .earlier").hidden = i === 0;
      kid.row.querySelector(":scope > .moves .later").hidden = i === kids.length - 1;
    });
    if (name === "recipients") kids.forEach((kid, i) => { const box = kid.node.kids.id.control; if (!box.value) box.value = String(highest() + 1 || i + 1); });
  }
  const highest = () => Math.max(0, ...kids.map((kid) => Number(kid.node.kids.id.control.value) || 0));
  function remove(kid) {
    const at = kids.indexOf(kid), before = kid.node.read();
    kids.splice(at, 1);
    if (said(before)) {
      const back = button("Lấy lại", () => { gone.remove(); add(before, Math.min(at, kids.length)); ctx.changed(); });
      const gone = make("p", { class: "gone" }, `Đã xóa mục ${at + 1}. `, back);
      frame.querySelector(":scope > .gone")?.remove();
      adding.before(gone);
      back.focus();
    } else adding.focus();
    kid.row.remove();
    number();
    ctx.changed();
  }
  const adding = button(`Thêm ${noun}`, () => { add().row.querySelector("input,select,textarea")?.focus(); ctx.changed(); });
  frame.append(rows, adding, told);
  for (const given of value || []) add(given);
  if (!kids.length && (required || (name === "sources" && made.owner === ctx.form.kind))) add();
  const node = {
    element: frame, control: frame,
    read: () => { readNow = kids.filter((kid) => said(kid.node.read()) && !(name === "recipients" && onlyNumber(kid.node.read()))); return readNow.map((kid) => kid.node.read()); },
    at: ([i, ...rest]) => (readNow[i] ? readNow[i].node.at(rest) : node),
    now: () => readNow.map((kid) => kid.node),
    tell: (message) => { showFault(frame, fault, message); frame.removeAttribute("aria-invalid"); frame.classList.toggle("wrong", !!message); },
  };
  return node;
}

const onlyNumber = ({ id, ...rest }) => !said(rest);
