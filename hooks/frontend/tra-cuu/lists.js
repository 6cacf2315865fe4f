/* Shards of the index and the lists of numbers in them; hooks/pages/search/index.py writes them. */
import { fold } from "../text.js";

const SIGNS = [...Array(94).keys()].map((i) => String.fromCharCode(i + 33)).filter((sign) => !'"\\'.includes(sign));
const BASE = SIGNS.length / 2;
const DIGITS = new Uint8Array(128);
SIGNS.forEach((sign, digit) => { DIGITS[sign.charCodeAt(0)] = digit; });

/**
 * @typedef {Record<string, string>} Shard
 * A file t….json: each word with its three lists, parted by spaces: documents called so, other words of a
 * person's name, documents that only say it.
 */
/** @typedef {[word: string, lists: string]} Entry one word of a shard */

/**
 * A list of ascending numbers, each written as its distance from the one before.
 * @param {string} list
 * @returns {number[]}
 */
export function numbers(list) {
  const out = [];
  let distance = 0, at = 0;
  for (let i = 0; i < list.length; i++) {
    const digit = DIGITS[list.charCodeAt(i)];
    distance = distance * BASE + (digit % BASE);
    if (digit >= BASE) continue; // more digits follow
    at += distance;
    out.push(at);
    distance = 0;
  }
  return out;
}

/**
 * Which shards may hold words that fold to a key, or begin with it.
 * @param {string[]} firsts first folded word of every shard
 * @param {string} key
 * @param {boolean} begun whether words that only begin so are wanted too
 * @returns {number[]}
 */
export function shardsWith(firsts, key, begun) {
  const wanted = [];
  for (const [i, first] of firsts.entries()) {
    const reaches = (begun ? first.slice(0, key.length) : first) <= key;
    const last = !(firsts[i + 1] <= key);
    if ((reaches && last) || (begun && first.startsWith(key))) wanted.push(i);
  }
  return wanted;
}

/**
 * All words of some shards that fold to a key, or begin with it.
 * @param {Shard[]} shards
 * @param {string} key
 * @param {boolean} begun
 * @returns {Entry[]}
 */
export function entriesOf(shards, key, begun) {
  const all = shards.flatMap((shard) => Object.entries(shard));
  return all.filter(([word]) => (begun ? fold(word).startsWith(key) : fold(word) === key));
}
