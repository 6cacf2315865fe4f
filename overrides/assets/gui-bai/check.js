/* The build's check in the browser: the same JSON Schema, the same messages. */
import { Validator } from "./vendor/libraries.js";
import { dateFault } from "./dates.js";
import { along, fieldAt, settled } from "./schema.js";
import { clean, cleanLine, number } from "./words.js";
import { didYouMean } from "./near.js";

const FOREIGN = /[\u0370-\u03ff\u0400-\u052f\u1c80-\u1c8f\u1f00-\u1fff]/g;
// Of several faults of one value pydantic tells the first of these.
const ORDER = ["foreign_letters", "string_type", "string_too_long", "string_too_short"];
const LIMITS = { maxLength: ["string_too_long", "max_length"], minLength: ["string_too_short", "min_length"], minItems: ["too_short", "min_length"], minimum: ["greater_than_equal", "ge"], maximum: ["less_than_equal", "le"] };

/** Texts cleaned, keys in the schema's order, nothing empty: what is written into the file. */
export function tidy(root, node, value) {
  const schema = settled(root, node);
  if (Array.isArray(value)) return value.map((item) => tidy(root, schema.items || {}, item)).filter((item) => item !== undefined);
  if (value && typeof value === "object") {
    const known = Object.keys(schema.properties || {});
    const keys = [...known.filter((key) => key in value), ...Object.keys(value).filter((key) => !known.includes(key))];
    const pairs = keys.map((key) => [key, tidy(root, schema.properties?.[key] || {}, value[key])]);
    const kept = pairs.filter(([, item]) => item !== undefined && !(Array.isArray(item) && !item.length));
    return kept.length ? Object.fromEntries(kept) : undefined;
  }
  if (value === undefined || value === null) return undefined;
  const form = schema["x-form"];
  const text = form === "line" ? cleanLine(String(value)) : form === "paragraphs" ? clean(String(value)) : String(value).trim();
  return text === "" ? undefined : text;
}

/** Numbers and true or false instead of their texts, so that limits can be checked. */
function typed(root, node, value, path, seen) {
  const schema = settled(root, node);
  if (Array.isArray(value)) return value.map((item, i) => typed(root, schema.items || {}, item, [...path, i], seen));
  if (value && typeof value === "object") {
    const out = {};
    for (const [key, item] of Object.entries(value)) out[key] = typed(root, schema.properties?.[key] || {}, item, [...path, key], seen);
    seen.push({ schema, path, value });
    return out;
  }
  seen.push({ schema, path, value });
  if (typeof value !== "string") return value;
  if (schema["x-form"] === "line") return cleanLine(value);
  if (schema["x-form"] === "paragraphs") return clean(value);
  if (schema["x-form"] === "whole" && /^-?[0-9]+$/.test(value.trim())) return Number(value.trim());
  return value;
}

const pathOf = (pointer) => pointer.split("/").slice(1).map((part) => {
  const key = decodeURIComponent(part).replace(/~1/g, "/").replace(/~0/g, "~");
  return /^\d+$/.test(key) ? Number(key) : key;
});
const valueAt = (value, path) => path.reduce((at, part) => (at === undefined || at === null ? at : at[part]), value);
const begins = (path, start) => start.every((part, i) => path[i] === part);

/** One error of the schema library as [type of pydantic error, path, its values], or null. */
function translated(root, record, error) {
  const trail = along(root, error.keyword === "false" ? "#" : error.keywordLocation);
  const node = trail[trail.length - 2] || root, path = pathOf(error.instanceLocation);
  if (error.keyword === "false") return ["extra_forbidden", path, {}];
  const rule = trail.findIndex((at) => at && at["x-rule"]);
  if (rule >= 0) return rule === trail.length - 2 ? [trail[rule]["x-rule"], path, { at: trail[rule]["x-at"], rule: true }] : null;
  const value = valueAt(record, path), form = node["x-form"];
  if (error.keyword === "type") {
    if (node.type === "null") return null;
    if (node.type === "object" || node.type === "array") return [node.type === "object" ? "model_type" : "list_type", path, {}];
    return [form === "whole" ? "int_type" : form === "flag" ? "bool_type" : "string_type", path, {}];
  }
  if (form === "date" || form === "day") return null; // told by dates.js
  if (error.keyword === "not" && form) return ["foreign_letters", path, { letters: (value.match(FOREIGN) || []).join("") }];
  if (error.keyword === "pattern") return [form === "whole" ? "int_parsing" : form === "flag" ? "bool_parsing" : "string_pattern_mismatch", path, {}];
  if (error.keyword === "enum") return ["enum", path, { expected: node.enum.filter((item) => item !== null).join(", ") }];
  if (error.keyword in LIMITS) {
    const [type, name] = LIMITS[error.keyword];
    return [type, path, { [name]: number(node[error.keyword]) }];
  }
  return null;
}

export class Checker {
  /** `form` is a file of gui-bai/du-lieu/: schema, messages. */
  constructor({ schema, told, hints }) {
    Object.assign(this, { schema, told, hints });
    this.validator = new Validator(schema, "2020-12", false);
  }

  /** Every fault of a record whose values are texts: [{path, type, message, hint, at}], in the schema's order. */
  faults(record) {
    const found = [], seen = [];
    const value = typed(this.schema, this.schema, record, [], seen);
    for (const error of this.validator.validate(value).errors) {
      if (error.keyword === "required") this.missing(found, value, error);
      else found.push(translated(this.schema, value, error));
    }
    for (const { schema, path, value: text } of seen) found.push(...ownFaults(schema, path, text));
    return first(found.filter(Boolean)).map(([type, path, words]) => this.tell(type, path, words, valueAt(record, path)));
  }

  missing(found, value, error) {
    const trail = along(this.schema, error.keywordLocation), path = pathOf(error.instanceLocation);
    if (trail.some((at) => at && at["x-rule"])) return;
    const here = valueAt(value, path);
    for (const name of trail[trail.length - 1]) if (!(name in here)) found.push(["missing", [...path, name], {}]);
  }

  tell(type, path, { at, ...given }, value) {
    const [code, message, hint] = this.told[type];
    const { field, model } = fieldAt(this.schema, path);
    const name = String(path[path.length - 1] ?? ""), shown = typeof value === "string" ? value : "";
    const words = { name, title: field?.title || "", help: field?.description || "", example: exampleText(field), near: "", expected: "", hint: "", line: newLine(name, field), ...given };
    if (type === "extra_forbidden") {
      const names = Object.keys(model.properties || {});
      words.near = didYouMean(name, names) || "các trường dùng được: " + names.join(", ");
    }
    if (type === "enum") words.near = didYouMean(shown, words.expected.split(", ")) || "chọn một trong các giá trị ấy";
    const fill = (text) => text.replace(/\{(\w+)\}/g, (_, key) => words[key] ?? "");
    return { path, type, code, at, title: words.title, message: fill(message), hint: fill(hint), help: fill(this.hints[type] ?? hint) };
  }
}

/** Faults the schema's standard words cannot tell: dates that are in no calendar, days in the wrong order. */
function* ownFaults(schema, path, value) {
  const form = schema["x-form"];
  if ((form === "date" || form === "day") && value !== null) {
    const fault = dateFault(String(value), form === "day");
    if (fault) yield [fault[0], path, { hint: fault[1] }];
  }
  for (const rule of schema.allOf || []) {
    if (!rule["x-order"] || !value || typeof value !== "object") continue;
    const [start, end] = rule["x-order"].map((name) => value[name]);
    if (start && end && end < start) yield [rule["x-rule"], path, { at: rule["x-at"], rule: true }];
  }
}

/** One fault a value; rules of several fields only where each field is well, and the first of them. */
function first(found) {
  const rank = (type) => (ORDER.includes(type) ? ORDER.indexOf(type) : ORDER.length);
  const fields = new Map();
  for (const fault of found.filter(([, , words]) => !words.rule)) {
    const key = JSON.stringify(fault[1]), before = fields.get(key);
    if (!before || rank(fault[0]) < rank(before[0])) fields.set(key, fault);
  }
  const kept = [...fields.values()];
  const rules = found.filter(([, , words]) => words.rule).sort((a, b) => b[1].length - a[1].length);
  for (const rule of rules) if (!kept.some(([, path]) => begins(path, rule[1]))) kept.push(rule);
  return kept;
}

function exampleText(field) {
  const example = field?.examples?.[0] ?? "";
  const pairs = (object) => Object.entries(object).map(([key, item]) => `${key}: ${item}`).join("; ");
  if (Array.isArray(example)) return "- " + (typeof example[0] === "object" ? pairs(example[0]) : example.join(", "));
  return typeof example === "object" ? pairs(example) : String(example);
}

function newLine(name, field) {
  const example = field?.examples?.[0] ?? "";
  if (typeof example === "object") return `dòng ${name}: rồi viết tiếp ở các dòng dưới, thụt vào hai dấu cách: ${exampleText(field)}`;
  return `dòng: ${name}: ${example}`;
}

/** A path as people write it: facts[2].date, counting from 1. */
export const fieldName = (path) => path.reduce((out, part) => (typeof part === "number" ? `${out}[${part + 1}]` : out ? `${out}.${part}` : part), "");
