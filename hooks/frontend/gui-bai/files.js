/* The file a record is written into: where it lies, and its text. */
import { mark } from "./data.js";
import { modern, slug } from "../text.js";
import { edited, joined, toYaml } from "./yaml.js";

/** @typedef {import("./types.d.ts").Value} Value */

const YEAR = /^\d{4}(?=-|$)/;
const yearOf = (/** @type {Value} */ date) => YEAR.exec(String(date || ""))?.[0] || "…";

/**
 * Where the file lies: {field} its slug, {field:year} its year; a number at the end where the name is taken.
 * @param {string} pattern
 * @param {Value} record
 * @param {import("./types.d.ts").Taken} taken
 * @returns {string}
 */
export function pathOf(pattern, record, taken) {
  const path = pattern.replace(/\{(\w+)(:year)?\}/g, (_, name, year) => (year ? yearOf(record[name]) : slug(record[name] || "") || "muc"));
  const [, stem, end] = /^(.*?)((?:\/index\.md|\/decision\.yml|\.yml))$/.exec(path) || ["", path, ""];
  let out = path;
  const device = /\/(con|prn|aux|nul|com\d|lpt\d)$/.test(stem); // Windows has no such files
  for (let n = 2; taken.files.includes(mark(out)) || (device && n === 2); n++) out = `${stem}-${n}${end}`;
  return out;
}

/**
 * Whether a record has all that its file is named after.
 * @param {string} pattern
 * @param {Value} record
 * @returns {boolean}
 */
export function named(pattern, record) {
  return [...pattern.matchAll(/\{(\w+)(:year)?\}/g)].every(([, name, year]) => (year ? YEAR.test(record[name] || "") : record[name]));
}

/**
 * The text of the file; of one that is edited only what changed is written anew.
 * @param {import("./types.d.ts").Form} spec
 * @param {Value} record
 * @param {string | undefined} body of a story
 * @param {import("./types.d.ts").Editing | null} editing
 * @returns {Promise<string>}
 */
export async function textOf({ kind, schema }, record, body, editing) {
  const written = modern(body || "");
  if (!editing) {
    const head = toYaml(schema, record);
    return kind === "story" ? joined(head, written) : head;
  }
  const next = await edited(schema, editing.head, editing.before, record);
  if (kind !== "story") return next;
  return written === modern(editing.body) ? editing.text.replace(editing.head, () => next) : joined(next, written);
}
