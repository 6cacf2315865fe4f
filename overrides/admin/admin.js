// What Decap CMS cannot do by itself: Vietnamese text in one form (NFC), ids and file names by the
// rules of this project, YAML whose values all are text, nothing written that is empty.
"use strict";
window.CMS_MANUAL_INIT = true;

const MOST_CHOICES = 1000; // a longer select is slow: then the code is typed
const ID_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"; // without i, l, o, u
const FRONT = /^---[ ]*\r?\n([\s\S]*?\r?\n)?---[ ]*(?:\r?\n|$)/;
let collections = new Map();
let taken = new Set();

// ---------------------------------------------------------------- names

function slug(text, most = 60) {
  const bare = text.normalize("NFD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(/[đðɖ]/g, "d");
  let out = "";
  for (const word of bare.match(/[a-z0-9]+/g) ?? []) {
    if (out && out.length + 1 + word.length > most) break;
    out = out ? `${out}-${word}` : word.slice(0, most);
  }
  return out || "muc";
}

function newId() {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(6));
    const id = Array.from(bytes, (byte) => ID_LETTERS[byte % 32]).join("");
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
  }
}

const stem = (file) => file.replace(/\.[^.]*$/, "");

// A photo lies beside its record and carries the record's name, so it gives the name.
function address(collection, data) {
  const photo = data.getIn(["photo", 0, "file"]);
  if (photo) return stem(photo);
  const [day, name] = collection.x_address ?? [null, collection.identifier_field];
  const words = slug(data.get(name) ?? "");
  return day ? `${String(data.get(day) ?? "").slice(0, 4)}-${words}` : words;
}

// A photo gets its name when it is chosen: plain letters, or that of the record it belongs to.
function nameFor(file) {
  const [, name, rest] = location.hash.match(/^#\/collections\/([^/]+)\/(new|entries\/.+)$/) ?? [];
  const collection = collections.get(name);
  if (!collection) return ""; // the library of all files would write straight into the main branch
  const ending = file.name.slice(file.name.lastIndexOf(".") + 1).toLowerCase();
  if (!collection.fields.some((field) => field.name === "photo")) return `${slug(stem(file.name))}.${ending}`;
  const typed = document.querySelector(`input[id^="${collection.identifier_field}-field-"]`)?.value.trim();
  const kept = rest.startsWith("entries/") ? decodeURIComponent(rest.split("/").pop()) : typed && slug(typed);
  return kept && `${kept}.${ending}`;
}

document.addEventListener(
  "change",
  (event) => {
    const input = event.target;
    if (input.type !== "file" || !input.files.length) return;
    const renamed = new DataTransfer();
    for (const file of input.files) {
      const name = nameFor(file);
      if (name) renamed.items.add(new File([file], name, { type: file.type }));
    }
    input.files = renamed.files;
    if (renamed.files.length) return;
    event.stopPropagation();
    alert("Ảnh thuộc về một bài hay một bản ghi: mở nó ra, điền tên, rồi mới chọn ảnh.");
  },
  true,
);

// ---------------------------------------------------------------- files

const yamlSchema = () => jsyaml.FAILSAFE_SCHEMA.withTags([jsyaml.nullCoreTag]);

// The values of a file as the form wants them: switches on or off, a single group as a list of one.
function shown(value, field) {
  if (Array.isArray(value)) return value.map((item) => shown(item, field?.fields && { fields: field.fields }));
  if (value === null || typeof value !== "object") return field?.widget === "boolean" ? value === "true" : value;
  const known = new Map((field?.fields ?? []).map((inner) => [inner.name, inner]));
  const inside = Object.entries(value).map(([name, inner]) => {
    const its = known.get(name);
    return [name, shown(its?.x_one && !Array.isArray(inner) ? [inner] : inner, its)];
  });
  return Object.fromEntries(inside);
}

// Signs that come with pasted text and that YAML could only write as escapes, which the check refuses.
const clean = (text) =>
  text
    .replace(/\r\n|[\r\v\f\x85\u2028\u2029]/g, "\n")
    .replace(/[\t\xa0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\xad\u034f\u061c\u180e\ufeff\ufffe\uffff]/g, "")
    .replace(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/g, "")
    .trim();

// The form's values as the file has them: in the model's order, all of them text, nothing empty.
function written(value, field) {
  if (Array.isArray(value)) {
    const inner = field?.fields && { fields: field.fields };
    const items = value.map((item) => written(item, inner)).filter((item) => item !== undefined);
    return field?.x_one ? items[0] : items.length ? items : undefined;
  }
  if (value !== null && typeof value === "object") {
    const known = new Map((field?.fields ?? []).map((inner) => [inner.name, inner]));
    const names = new Set([...known.keys(), ...Object.keys(value)]);
    const pairs = [...names].map((name) => [name, written(value[name], known.get(name))]);
    const filled = pairs.filter(([, inner]) => inner !== undefined);
    return filled.length ? Object.fromEntries(filled) : undefined;
  }
  const text = value === undefined || value === null || value === false ? "" : clean(String(value));
  return text || undefined;
}

const load = (text) => (text.trim() && jsyaml.load(text, { schema: yamlSchema() })) || {};

// The project's way to write: paragraphs as they stand, double quotes unless the text has some itself.
const keepParagraphs = (layout) => {
  if (layout.node.value.includes("\n")) layout.style = jsyaml.SCALAR_STYLE_LITERAL_BLOCK;
};
const quoteSingly = (layout) => {
  const doubled = layout.style === jsyaml.SCALAR_STYLE_DOUBLE_QUOTED;
  if (doubled && /^[^\p{C}]*["\\][^\p{C}]*$/u.test(layout.node.value)) layout.style = jsyaml.SCALAR_STYLE_SINGLE_QUOTED;
};

const dump = (values) =>
  jsyaml.dump(values, {
    schema: yamlSchema(),
    lineWidth: 110,
    quoteStyle: "double",
    scalarStyleRules: [keepParagraphs, ...Object.values(jsyaml.DEFAULT_SCALAR_STYLE_RULES), quoteSingly],
  });

// What was not edited stays as it was written, with its comments and its line breaks: field by field.
function merged(text, values, collection) {
  const [top, ...blocks] = `\n${text}`.split(/(?<=\n)(?=[a-z_]+:)/);
  const before = written(load(text), collection) ?? {};
  const old = new Map(blocks.map((block) => [block.slice(0, block.indexOf(":")), block]));
  const same = (name) => old.has(name) && JSON.stringify(before[name]) === JSON.stringify(values[name]);
  return top.slice(1) + Object.keys(values).map((name) => (same(name) ? old.get(name) : dump({ [name]: values[name] }))).join("");
}

// `text` and `address` travel with the form's values and never reach the file.
function formatOf(collection) {
  const fromYaml = (text) => ({ ...shown(load(text), collection), text });
  const toYaml = ({ text = "", address: _, body: __, ...data }) =>
    merged(text && !text.endsWith("\n") ? `${text}\n` : text, written(data, collection) ?? {}, collection);
  if (collection.extension !== "md") return { fromFile: fromYaml, toFile: toYaml };
  return {
    fromFile: (text) => ({ ...fromYaml(text.match(FRONT)?.[1] ?? ""), body: text.replace(FRONT, "").trim() }),
    toFile: (data) => `---\n${toYaml(data)}---\n\n${(data.body ?? "").trim()}\n`,
  };
}

// ---------------------------------------------------------------- saving

const composed = (value) => {
  if (typeof value === "string") return value.normalize("NFC");
  return typeof value?.map === "function" ? value.map(composed) : value;
};

// What a record must have unless it is a sample: the manager knows only “always” and “never”.
function lacking(collection, data) {
  const filled = (value) => (value?.size ?? value?.length ?? 0) > 0;
  if (data.get("sample")) return "";
  const names = (collection.x_must ?? []).filter((name) => !filled(data.get(name)));
  const labels = names.map((name) => `“${collection.fields.find((field) => field.name === name).label}”`);
  return labels.length ? `Hãy điền ${labels.join(" và ")}, hoặc bật “Dữ liệu minh họa”.` : "";
}

function beforeSave({ entry }) {
  const collection = collections.get(entry.get("collection"));
  let data = composed(entry.get("data"));
  const missing = lacking(collection, data);
  if (missing) {
    alert(missing);
    throw new Error(missing);
  }
  if (collection.fields.some((field) => field.name === "id") && !data.get("id")) data = data.set("id", newId());
  return entry.get("newRecord") ? data.set("address", address(collection, data)) : data;
}

// ---------------------------------------------------------------- labels

const MUST = " (bắt buộc, trừ dữ liệu minh họa)";

// The manager calls optional what a sample may lack: at the record's own fields, not inside a group, that is put right.
function markMust() {
  const open = collections.get(location.hash.match(/^#\/collections\/([^/]+)\//)?.[1]);
  for (const name of open?.x_must ?? []) {
    for (const label of document.querySelectorAll(`label[for^="${name}-field-"]`)) {
      const told = label.querySelector("span");
      const inside = label.parentElement.closest('[id*="-field-"]');
      if (told && !inside && told.textContent !== MUST) told.textContent = MUST;
    }
  }
}

// ---------------------------------------------------------------- start

// Files keep the model's order; the form asks for the record itself first.
function asked(collection) {
  const last = (field) => Number(Boolean(field.x_last));
  return collection.fields
    ? { ...collection, fields: [...collection.fields].sort((a, b) => last(a) - last(b)) }
    : collection;
}

function fillIn(fields, choices) {
  for (const field of fields) {
    if (field.x_options) {
      const offered = choices[field.x_options];
      if (offered.length > MOST_CHOICES) field.widget = "string";
      else field.options = offered;
    }
    fillIn(field.fields ?? (field.field ? [field.field] : []), choices);
  }
}

function translate(phrases) {
  const words = CMS.getLocale("vi");
  for (const [path, phrase] of Object.entries(phrases)) {
    const names = path.split(".");
    const last = names.pop();
    names.reduce((place, name) => (place[name] ??= {}), words)[last] = phrase;
  }
  CMS.registerLocale("vi", words);
}

async function start() {
  const { config, choices, phrases } = await (await fetch("config.json")).json();
  const edited = config.collections.filter((collection) => collection.fields);
  for (const collection of edited) fillIn(collection.fields, choices);
  collections = new Map(edited.map((collection) => [collection.name, collection]));
  taken = new Set(choices.exemplar.map((option) => option.value));
  translate(phrases);
  for (const collection of config.collections) {
    CMS.registerCustomFormat(collection.format, collection.extension, formatOf(collection));
  }
  CMS.registerEventListener({ name: "preSave", handler: beforeSave });
  new MutationObserver(markMust).observe(document.body, { childList: true, subtree: true });
  CMS.init({ config: { ...config, collections: config.collections.map(asked) } });
}

document.addEventListener("DOMContentLoaded", start);
