/* Spellings of a place's name, as hooks/records/joined/spelling.py and levels.py know them. */
import { cleanLine, fold } from "../text.js";

const TONES = /[\u0300\u0309\u0303\u0301\u0323]/g;
const STOPPED = /([aeiouy][\u0306\u0302\u031b]?)(?=(?:[ptck]|ch)$)/, OPEN = /(?:o[ae]|(?<!q)uy)$/, HIGHLAND = /^[dđ]a[\u0306\u0302]?[kc]$/;
const LONE_Y = /((?<=[bcdđghklmnpqrstvx])|(?<=^qu)|^)y([\u0300\u0309\u0303\u0301\u0323]?)$/;
const LONE_I = /((?<=[hklmst])|(?<=^qu))i$/;
const NUMBERS = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
const COUNTED = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const COMMUNE = /^(?:(xã|phường|thị trấn|đặc khu|t\.? ?trấn)|(x|p|f|tt|đk)(?:\.|(?= )))\s*/i;
const BEHIND = /([\p{L}\p{N}])(?:\s+|\s*[(,-]\s*)(xã|phường|thị trấn|đặc khu|t\.? ?trấn|tt)\.?\)?$/iu;
/** @type {Record<string, string>} */
const KINDS = { x: "xã", p: "phường", f: "phường", tt: "thị trấn", đk: "đặc khu" };

/** @param {string} name */
const runs = (name) => cleanLine(name).replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ").toLowerCase().match(/\p{Nd}+|\p{L}+/gu) || [];

/** @param {string} word */
function syllable(word) {
  const apart = word.normalize("NFD"), bare = apart.replace(TONES, "");
  if (HIGHLAND.test(bare)) return "đăk";
  if (STOPPED.test(bare)) return bare.replace(STOPPED, "$1\u0301").replace(/k$/, "c").normalize("NFC");
  const toned = OPEN.test(bare) ? bare.slice(0, -1) + (apart.match(TONES) || []).join("") + bare.slice(-1) : apart;
  return toned.replace(LONE_Y, "$1i$2").normalize("NFC");
}

/**
 * The last word of a name as a plain number if it is one: 01, I and một are 1.
 * @param {string} word
 * @param {string} [otherwise]
 */
function numbered(word, otherwise = word) {
  if (/^\p{Nd}+$/u.test(word)) return word.replace(/^0+/, "") || "0";
  for (const numbers of [NUMBERS, COUNTED]) if (numbers.includes(word)) return String(numbers.indexOf(word));
  return otherwise;
}

/** @type {Map<string, string>} names come again at every row and every letter typed */
const known = new Map();

/**
 * The same for all spellings of one name, another for another name.
 * @param {string} name
 * @returns {string}
 */
export function nameKey(name) {
  const key = known.get(name) ?? keyOf(name);
  known.set(name, key);
  return key;
}

/** @param {string} name */
function keyOf(name) {
  const words = runs(name), keys = words.map(syllable), last = words.length - 1;
  if (keys[0] === "đăk") return ["đăk", ...words.slice(1).map(fold).map((word) => numbered(word))].join(" ");
  return keys.map((key, i) => (i === last ? numbered(words[i], key) : key)).join(" ");
}

/**
 * “P. Tân Phong”, “Lộc Ninh TT” → its kind and its name; "" when no kind is written.
 * @param {string} words
 * @returns {[kind: string, name: string]}
 */
export function typeAndName(words) {
  const before = COMMUNE.exec(words), behind = before ? null : BEHIND.exec(words);
  const kind = before ? before[1] || before[2] : behind ? behind[2] : "", low = kind.toLowerCase();
  const name = before ? words.slice(before[0].length) : behind ? words.slice(0, behind.index + behind[1].length) : words;
  return [kind && (KINDS[low] || (low.startsWith("t.") || low.startsWith("t ") ? "thị trấn" : low)), name.trim()];
}

/**
 * Folded words in the other ways in which they are written: dak → dac, ly → li, 1 → i.
 * @param {string} folded
 * @returns {string}
 */
export function otherSpellings(folded) {
  const others = folded.split(" ").flatMap((word) => [
    word === "dak" ? "dac" : word, word.replace(LONE_Y, "$1i$2"), word.replace(LONE_I, "$1y"), NUMBERS[Number(word)] || word,
  ].filter((other) => other !== word));
  return others.join(" ");
}
