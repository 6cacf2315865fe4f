/* Any text → the personal details in it, by the rules and in the way of hooks/guard/finding.py. */
import { CHECKS } from "./checks.js";
import { isAnOffices } from "./offices.js";
import { privateNameIn } from "./names.js";
import { AMOUNTS, CASED, KINDS, LINKS, MEANT, MISSPELT, RULES, SHAPES, SURNAMES } from "./rules.js";

export { privateNameIn };

/** @typedef {{kind: string, pattern: string, cased?: boolean, whole?: boolean, digits?: number, shape?: string, check?: string, not_after?: string, not_before?: string, offices?: string, needs?: string[], at?: string}} Rule */
/** @typedef {{start: number, end: number, kind: string}} Found */
/** @typedef {{given: string, low: string, blank: string, tokens: Set<string>, numbers: number[], many: number, left: number, shapes: Map<string, boolean>}} Text */

const SHORT = 20, FEW = 3, MANY = 4;
const SIGNS = [[/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\v\f]/g, " "], [/[\u2010-\u2015\u2212\ufe58\ufe63]/g, "-"], [/[\u2028\u2029\x85]/g, "\n"], [/\u3001/g, ","], [/[\u2024\u3002\u00b7\u2022]/g, "."], [/[\u2044\u2215\uff0f]/g, "/"]];
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f\u20e3\u{e0000}-\u{e007f}]/gu;
const CELLS = /(?<=[^\s|;,])(?:[ \u00a0]{3,}|[ \u00a0]?\t[ \t]*)(?=[^\s|;,])/g; // what parts the cells of a row that was copied out of a table
const amounts = new RegExp(AMOUNTS, "gu"), links = new RegExp(LINKS, "gu");
const isWord = (/** @type {string} */ word) => /^[\p{L}\p{N}]+$/u.test(word);
/** @type {Map<string, RegExp>} */
const made = new Map();
/** @type {(pattern: string, flags: string) => RegExp} */
function rule(pattern, flags) {
  const known = made.get(flags + pattern) ?? new RegExp(pattern, flags);
  made.set(flags + pattern, known);
  return known;
}

const WRITTEN = /(?<![\p{L}\p{N}])[0oO](?=[35789])(?:[ .\-]?(?:[0-9]|[oOilIsS](?![A-Za-z]))){9}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[0-9](?=[0-9oOilI]{2})[0-9oOilI]{2,16}(?![\p{L}\p{N}]|\s?['’′])|(?<=[0-9][/.\-])[0-9oOilI]{1,8}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[1-9][oOilI](?=[A-Z][A-Z0-9]?\s?[\-. ])/gu;
/** @type {(text: string) => string} as it looks, numbers with their digits; what is not seen goes */
const plain = (text) => SIGNS.reduce((at, [from, to]) => at.replace(from, /** @type {string} */ (to)), text.replace(UNSEEN, "").replace(CELLS, " | ")).replace(/[^\n -~º°²…]+/g, (piece) => piece.normalize("NFKC")).replace(WRITTEN, (number) => number.replace(/[oO]/g, "0").replace(/[ilI]/g, "1").replace(/[sS]/g, "5"));
/** @type {(text: string) => string} */
function lowered(text) {
  const low = text.toLowerCase();
  return low.length === text.length ? low : [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
}
/** @type {(text: string) => number} */
const digits = (text) => (text.match(/[0-9]/g) || []).length;
const nothing = (/** @type {string} */ match) => "\0".repeat(match.length);

const misspelt = new RegExp(MISSPELT, "g"), marked = /[^\0-\x7f]/;
const unmarked = (/** @type {string} */ text) => [...text].map((c) => (c === "đ" ? "d" : c.length === 1 ? c.normalize("NFD")[0] : c)).join("");
/** @type {(low: string) => string} words with wrong marks as they were meant */
function putRight(low) {
  let out = "", end = 0;
  for (const match of unmarked(low).matchAll(misspelt)) {
    const [right, mayBeWrong] = /** @type {Record<string, [string, number[]]>} */ (/** @type {unknown} */ (MEANT))[match[0]], last = match.index + match[0].length, found = low.slice(match.index, last).split(" ");
    const wrong = right.split(" ").flatMap((word, i) => (word === found[i] ? [] : [i]));
    if (wrong.length === 1 && mayBeWrong.includes(wrong[0]) && marked.test(found[wrong[0]])) {
      out += low.slice(end, match.index) + right;
      end = last;
    }
  }
  return out + low.slice(end);
}

/** @type {(text: string) => Text} */
function read(text) {
  const typed = lowered(text), low = putRight(typed);
  const given = low === typed ? text : [...Array(text.length).keys()].map((i) => (typed[i] === low[i] ? text[i] : text[i] === typed[i] ? low[i] : low[i].toUpperCase())).join("");
  const many = digits(low);
  let blank = low.replace(links, nothing);
  if (many > FEW) blank = blank.replace(amounts, nothing);
  const numbers = [...low.matchAll(/(?<![\p{L}\p{N}])[0-9a-zđ](?=[a-z0-9]{0,11}[0-9])|(?<![0-9])[0-9]/gu)].map((m) => m.index);
  return { given, low, blank, tokens: new Set(low.match(/\p{L}+|[0-9]+/gu) || []), numbers, many, left: many > FEW ? digits(blank) : many, shapes: new Map() };
}

/** @type {(rule: Rule, text: Text) => string} */
function form({ cased, whole }, { given, low, blank }) {
  if (whole) return cased ? given : low;
  return cased ? [...Array(given.length).keys()].map((i) => (blank[i] === "\0" ? "\0" : given[i])).join("") : blank;
}

/** @type {(shape: string, text: Text) => boolean} what a rule needs at least, asked once a text */
function has(shape, { given, low, shapes }) {
  const cased = /** @type {Record<string, string>} */ (CASED)[shape];
  if (!cased && !(shape in SHAPES)) return true; // asked of in Python alone, to save time
  const told = shapes.get(shape) ?? (cased ? rule(cased, "u").test(given) : rule(/** @type {Record<string, string>} */ (SHAPES)[shape], "u").test(low));
  shapes.set(shape, told);
  return told;
}

/** @type {(each: Rule, text: Text) => boolean} */
function mayBegin({ needs = [], at = "", digits: least = 0, shape = "", whole }, text) {
  if ((whole ? text.many : text.left) < least || (shape && !shape.split(" ").every((name) => has(name, text)))) return false;
  const words = at === "name" ? SURNAMES : needs;
  if (!words.length) return true;
  if (words.some((word) => (isWord(word) ? text.tokens.has(word) : text.low.includes(word)))) return true;
  return at === "digit word" && text.left >= MANY;
}

/** @type {(given: string, at: number) => boolean} “Nguyễn Thị Minh Khai” does not begin again with “Thị” */
function withinAName(given, at) {
  const word = given.slice(Math.max(0, at - 9), at).match(/(?<![\p{L}\p{N}])(\p{Lu}\p{L}*) $/u);
  return Boolean(word && SURNAMES.includes(word[1].toLowerCase()));
}

/** @type {(each: Rule, text: Text) => Generator<RegExpExecArray>} */
function* matches(each, text) {
  const { at = "", pattern } = each, searched = form(each, text);
  if (!at) {
    yield* searched.matchAll(rule(pattern, "gu"));
    return;
  }
  const places = at.includes("digit") ? [...text.numbers] : [];
  for (const word of at === "digit" ? [] : at === "name" ? SURNAMES : each.needs || []) {
    if (!text.tokens.has(word)) continue;
    for (let i = text.low.indexOf(word); i >= 0; i = text.low.indexOf(word, i + 1)) places.push(i);
  }
  if (at === "name") places.splice(0, places.length, ...places.filter((i) => !withinAName(text.given, i)));
  const sticky = rule(pattern, "yu");
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    sticky.lastIndex = place;
    const match = sticky.exec(searched);
    if (match) yield match;
  }
}

/** @type {(each: Rule, text: Text) => Generator<Found>} */
function* ofRule(each, text) {
  const { low } = text;
  let told = 0;
  for (const match of matches(each, text)) {
    if (match.index < told) continue; // what was a detail is no part of another; what was none hides nothing
    const start = match.index, end = start + match[0].length, seen = { text: low, start, end, found: low.slice(start, end) };
    if (each.not_before && rule(`^(?:${each.not_before})`, "u").test(low.slice(end, end + 60))) continue;
    if (each.not_after && rule(each.not_after, "u").test(low.slice(Math.max(0, start - 40), start))) continue;
    if (each.check && !CHECKS[each.check](seen)) continue;
    if (each.offices && isAnOffices(each.offices, low, start, end)) continue;
    told = end;
    yield { start, end, kind: each.kind };
  }
}

/**
 * What a text tells of persons, in order; places are those of the text as it looks.
 * @param {string} text
 * @returns {Found[]}
 */
export function foundIn(text) {
  if (text.length < SHORT && /^[\p{L} ]*$/u.test(text)) return [];
  /** @type {Found[]} */
  const out = [], order = Object.keys(KINDS);
  let at = 0;
  for (const part of plain(text).split(/(?=\n[ \t]{0,20}\n)/)) {
    const read_ = read(part);
    for (const each of /** @type {Rule[]} */ (RULES)) if (mayBegin(each, read_)) for (const { start, end, kind } of ofRule(each, read_)) out.push({ start: at + start, end: at + end, kind });
    at += part.length;
  }
  /** @type {Found[]} */
  const kept = [];
  out.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.start - b.start || b.end - a.end);
  for (const each of out) if (!kept.some((other) => each.start < other.end && other.start < each.end)) kept.push(each);
  return kept.sort((a, b) => a.start - b.start);
}

const FIRST_WORDS = 5;

/**
 * The paragraphs of a text that tell something, each with its row, its first words before any detail, what it tells.
 * @param {string} body
 * @returns {Generator<{row: number, where: string, kinds: Set<string>}>}
 */
function* paragraphsIn(body) {
  let row = 0, count = 0;
  for (const part of body.split(/(?=\n[ \t]{0,20}\n)/)) {
    if (part.trim()) count++;
    const text = part.replace(/^\s+/, ""), found = foundIn(text), start = row + part.slice(0, part.length - text.length).split("\n").length - 1;
    const words = found.length ? plain(text).slice(0, found[0].start).replace(/\S+$/, "").split(/\s+/).filter(Boolean).slice(0, FIRST_WORDS) : [];
    if (found.length) yield { row: start, where: words.length ? `đoạn “${words.join(" ")}…”` : `đoạn thứ ${count}`, kinds: new Set(found.map(({ kind }) => kind)) };
    row += part.split("\n").length - 1;
  }
}

const NO_TEXT = new Set(["id", "code", "sha256", "hash", "marks", "file", "slug"]);

/**
 * What a filled-in form tells of persons, a sentence for each kind in a field; the detail itself is never repeated.
 * @param {string} kind of the form
 * @param {any} record
 * @param {string} body of a story
 * @returns {{field: (string | number)[], message: string, severity: "error" | "warning", help: string, row?: number}[]}
 */
export function guard(kind, record, body) {
  /** @type {{field: (string | number)[], message: string, severity: "error" | "warning", help: string, row?: number}[]} */
  const out = [];
  const tell = (/** @type {(string | number)[]} */ field, /** @type {string} */ name, where = "", more = {}) => {
    const { label, hint, severe } = /** @type {Record<string, {label: string, hint: string, severe: boolean}>} */ (KINDS)[name];
    out.push({ field, message: `có vẻ có ${label}${where}`, severity: severe ? "error" : "warning", help: `${hint[0].toUpperCase()}${hint.slice(1)}.`, ...more });
  };
  const look = (/** @type {(string | number)[]} */ field, /** @type {string} */ text) => {
    for (const name of new Set(foundIn(text).map((found) => found.kind))) tell(field, name);
  };
  const walk = (/** @type {(string | number)[]} */ path, /** @type {any} */ value) => {
    if (typeof value === "string") look(path, value);
    else if (Array.isArray(value)) value.forEach((item, i) => walk([...path, i], item));
    else if (value && typeof value === "object") for (const [name, item] of Object.entries(value)) if (!NO_TEXT.has(name)) walk([...path, name], item);
  };
  walk([], record);
  for (const { row, where, kinds } of body ? paragraphsIn(body) : []) for (const name of kinds) tell(["body"], name, `, ở ${where}`, { row });
  return out;
}
