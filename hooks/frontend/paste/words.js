/* The words of one paragraph as Markdown: marks where GitHub reads them, and no sign that would be read as one. */
import { address } from "./links.js";

/** @typedef {import("./types.d.ts").Run} Run */
/** @typedef {import("./types.d.ts").Marks} Marks */
/** @typedef {"bold" | "italic" | "strike" | "href"} Mark */
/** @typedef {Marks & {sign: string}} Sign one sign of a paragraph */

/**
 * @typedef {object} About what is known of a stretch
 * @property {string} rest what follows in its paragraph
 * @property {boolean} linked whether it is the text of a link
 * @property {boolean} before whether a link follows
 * @property {boolean} tildes whether its paragraph has several
 * @property {boolean} cell of a table
 */

/** @type {Mark[]} */
const MARKS = ["href", "bold", "italic", "strike"];
const AROUND = { bold: "**", italic: "*", strike: "~~" };
const SPACE = /^\s?$/, WORD = /^[\p{L}\p{N}\p{M}]$/u;
const FAR = 400; // signs to look ahead
const URL_IN_TEXT = /\b(?:https?:\/\/|www\.)[^\s<>`*\\[\]|”’»…“‘«]*[\p{L}\p{N}/]/gu;
const GLUED = /^[”’»…“‘«]/; // would be read as part of the address before it
const BARE = /^https?:[\w:/.%#?=&+-]*[\w/]$/; // is read as a link as it stands

/**
 * Where a mark begins and ends, so that it is read as one: no space just inside, no stop between it and a letter.
 * @param {Sign[]} signs
 * @param {Mark} mark
 */
function settle(signs, mark) {
  for (let i = 1, end = 1; i < signs.length; i = end) { // words of one kind with only a space between them are one
    end = i + 1;
    if (!SPACE.test(signs[i].sign)) continue;
    while (end < signs.length && SPACE.test(signs[end].sign)) end++;
    const value = signs[i - 1][mark];
    if (value && signs[end]?.[mark] === value) for (const space of signs.slice(i, end)) put(space, mark, value);
  }
  for (let start = 0; start < signs.length; start++) {
    const value = signs[start][mark];
    if (!value) continue;
    let end = start;
    while (signs[end]?.[mark] === value) end++;
    peel(signs, mark, start, end);
    start = end - 1;
  }
}

/**
 * Takes a mark off the ends of a stretch.
 * @param {Sign[]} signs
 * @param {Mark} mark
 * @param {number} start
 * @param {number} end
 */
function peel(signs, mark, start, end) {
  const letter = (/** @type {number} */ at) => WORD.test(signs[at]?.sign || "");
  const off = (/** @type {number} */ at, /** @type {number} */ outside) => SPACE.test(signs[at].sign) || (mark !== "href" && !letter(at) && letter(outside));
  while (start < end && off(start, start - 1)) put(signs[start++], mark, undefined);
  while (end > start && off(end - 1, end)) put(signs[--end], mark, undefined);
}

/**
 * @param {Sign} sign
 * @param {Mark} mark
 * @param {string | boolean | undefined} value
 */
const put = (sign, mark, value) => { Object.assign(sign, { [mark]: value }); };

/**
 * Whether a sign would be read as Markdown where it stands.
 * @param {string} sign
 * @param {string} text all of its stretch
 * @param {number} at
 * @param {About} about
 */
function special(sign, text, at, { rest, linked, tildes, cell, before: link }) {
  const before = text[at - 1] || "", after = text[at + 1] || "", here = text.slice(at, at + FAR);
  const edge = at === 0 || at === text.length - 1, apart = !edge && SPACE.test(before) && SPACE.test(after);
  switch (sign) {
    case "\\": case "`": return true;
    case "*": return !apart;
    case "_": return !apart && !(WORD.test(before) && WORD.test(after));
    case "~": return tildes;
    case "|": return cell;
    case "]": return linked;
    case "[": return linked || /^\[(\[|\^|[ xX]\])|\]\s*[[(:]/.test(here + rest);
    case "<": return /^<[A-Za-z/!?]/.test(here);
    case "&": return /^&(#\d+|#x[\da-f]+|[a-z]\w+);/i.test(here);
    default: return link && at === text.length - 1; // "!" makes a picture of it
  }
}

/**
 * @param {string} text
 * @param {About} about
 */
function escaped(text, about) {
  /** @type {[number, number][]} */
  const addresses = about.linked ? [] : [...text.matchAll(URL_IN_TEXT)].map((found) => [found.index, found.index + found[0].length]);
  let next = 0;
  return text.replace(/[\\`*_~|[\]<&!]/g, (sign, /** @type {number} */ at) => {
    while (addresses[next]?.[1] <= at) next++;
    if (addresses[next]?.[0] <= at) return sign;
    return special(sign, text, at, about) ? `\\${sign}` : sign;
  });
}

/**
 * @param {Sign[]} signs
 * @param {Mark[]} left marks not yet written around them
 * @param {About} about
 * @returns {string}
 */
function written(signs, left, about) {
  let out = "";
  for (let start = 0, end = 0; start < signs.length; start = end) {
    const here = signs[start], among = left.filter((mark) => here[mark]);
    const ends = among.map((mark) => { let k = start; while (signs[k]?.[mark] === here[mark]) k++; return k; });
    const mark = among[ends.indexOf(Math.max(...ends))];
    end = mark ? Math.max(...ends) : start + 1;
    if (!mark) while (end < signs.length && !left.some((other) => signs[end][other])) end++;
    const part = signs.slice(start, end), text = part.map(({ sign }) => sign).join("");
    const rest = (signs.slice(end, end + FAR).map(({ sign }) => sign).join("") + about.rest).slice(0, FAR);
    if (!mark) { out += escaped(text, { ...about, rest, before: !!signs[end]?.href }); continue; }
    const others = left.filter((other) => other !== mark);
    const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/s.exec(written(part, others, { ...about, rest, linked: about.linked || mark === "href" })) || [];
    const bare = left.length === MARKS.length && !others.some((other) => here[other]) && text === here.href && BARE.test(text) && !GLUED.test(rest);
    out += before + (mark !== "href" ? AROUND[mark] + inner + AROUND[mark] : bare ? text : `[${inner}](${here.href})`) + after;
  }
  return out;
}

/**
 * What would begin a heading, a list, a quote or a rule is text again.
 * @param {string} line
 */
export function asText(line) {
  if (/^(#{1,6}|[-+*])(\s|$)|^>|^(=+|-+)\s*$|^(?=.*[-|])[|:\s-]+$|^~{3}/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/**
 * An address that is typed among marked words, or before a closing quote, is a link of its own, else the marks after it would be read as part of it.
 * @param {Sign[]} signs
 */
function linked(signs) {
  const text = signs.map(({ sign }) => sign).join("");
  let at = 0, passed = 0; // signs, and their length in the text
  for (const found of text.matchAll(URL_IN_TEXT)) {
    while (passed < found.index) passed += signs[at++].sign.length;
    const those = signs.slice(at, at + [...found[0]].length);
    const href = address(found[0].replace(/^www/, "http://www"));
    const glued = GLUED.test(signs[at + those.length]?.sign || "");
    if (href && (glued || those.some(({ bold, italic, strike }) => bold || italic || strike)) && !those.some((sign) => sign.href)) for (const sign of those) sign.href = href;
  }
}

/**
 * One line of a paragraph.
 * @param {Run[]} runs
 * @param {boolean} cell
 */
function line(runs, cell) {
  /** @type {Sign[]} */
  const signs = runs.flatMap(({ text, ...marks }) => [...text].map((sign) => ({ ...marks, sign }))).filter(({ sign }, i, all) => sign !== " " || all[i - 1]?.sign !== " ");
  linked(signs);
  for (const mark of MARKS) settle(signs, mark);
  const tildes = signs.filter(({ sign, strike }) => sign === "~" || strike).length > 1;
  return written(signs, MARKS, { rest: "", linked: false, before: false, tildes, cell }).trim();
}

/**
 * A paragraph's lines, each with marks of its own; signs at their start are not looked at.
 * @param {Run[]} runs
 * @param {boolean} [cell] of a table
 * @returns {string[]}
 */
export function lines(runs, cell = false) {
  /** @type {Run[][]} */
  const rows = [[]];
  for (const run of runs) {
    const [first, ...further] = run.text.split("\n").map((text) => ({ ...run, text }));
    rows[rows.length - 1].push(first);
    rows.push(...further.map((part) => [part]));
  }
  return rows.map((row) => line(row, cell));
}
