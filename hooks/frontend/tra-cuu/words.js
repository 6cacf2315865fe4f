/* Words as they are typed: cut out, compared with and without accents, those that only ask left out. */
import { fold } from "../text.js";

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const WORD = /[\p{L}\p{N}]+/gu;
const BETWEEN = /([\p{L}\p{N}]+)/u;
// K'Lứ without its sign: no other word has such a beginning.
const SIGN_LEFT_OUT = /^(k(?=[bcdđgklmnpqrstvx])|h(?=[bcdđghklmnpqrstvx]))/;
/**
 * Lower case, composed, the letters that look like đ made one, nothing invisible.
 * @param {string} text
 * @returns {string}
 */
export function lower(text) {
  return text.normalize("NFC").toLowerCase().replace(/[ðɖ]/g, "đ").replace(INVISIBLE, "");
}

/**
 * The words of a text in lower case, with their marks: as the index has them.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  return lower(text).match(WORD) || [];
}

/**
 * A word with its tone in front, or “-”: hoà and hòa become one.
 * @param {string} word
 * @returns {string}
 */
export function canon(word) {
  const apart = word.normalize("NFD");
  const [tone = "-"] = apart.match(TONES) || [];
  return tone + apart.replace(TONES, "");
}

/**
 * Words whose sign was left out, apart: klu is K’Lứ; the others as they are.
 * @param {string[]} typed
 * @returns {string[]}
 */
export function apart(typed) {
  return typed.flatMap((word) => word.replace(SIGN_LEFT_OUT, "$1 ").split(" "));
}

/**
 * A question without the words that only ask.
 * @param {string[]} typed
 * @param {string[]} phrases folded, those of many words first
 * @returns {string[]}
 */
export function withoutAsking(typed, phrases) {
  const keys = typed.map(fold), out = [];
  for (let at = 0; at < typed.length;) {
    const rest = keys.slice(at).join(" ");
    const phrase = phrases.find((one) => `${rest} `.startsWith(`${one} `));
    if (!phrase) out.push(typed[at]);
    at += phrase ? phrase.split(" ").length : 1;
  }
  return out;
}

/**
 * A text in pieces, each with whether it is a word that was asked for; the last one asked for may be only begun.
 * @param {string} text
 * @param {string[]} keys folded words
 * @returns {[piece: string, asked: boolean][]}
 */
export function pieces(text, keys) {
  const begun = keys[keys.length - 1] || "";
  return text.normalize("NFC").split(BETWEEN).filter(Boolean).map((piece) => {
    const key = fold(lower(piece));
    return [piece, keys.includes(key) || (begun.length > 1 && key.startsWith(begun))];
  });
}
