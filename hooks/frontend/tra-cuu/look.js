/* Looking words up: exactly first, then more and more freely until something is found. */
import { fold } from "../text.js";
import { numbers } from "./lists.js";
import { joined, scored } from "./ranking.js";
import { spelt } from "./words.js";

/** @typedef {import("./files.js").Files} Files */
/** @typedef {import("./ranking.js").Score} Score */
/**
 * @typedef {object} Found
 * @property {number[]} hits documents, best first
 * @property {Score[]} scores one a word
 * @property {string[]} typed the words they were found by
 */
/**
 * @typedef {object} Way how freely words are looked up
 * @property {boolean} prefix the last word may be only begun
 * @property {boolean} weak where people live counts too
 */

/**
 * The documents that hold all of one or more words. While typing the last word may be begun only. Then: begun after
 * all, then where people live counts too, then words written short.
 * @param {Files} files
 * @param {string[]} typed
 * @param {boolean} typing
 * @returns {Promise<Found>}
 */
export async function look(files, typed, typing) {
  const end = typed.length - 1, long = typed[end].length > 1;
  /** @type {Score[]} */
  let scores = [];
  for (const way of ways(typing, long)) {
    const found = await looked(files, typed, way);
    if (found.hits.length) return found;
    scores = found.scores;
  }
  const letter = typing && !long; // it is yet to become a word
  const full = letter ? typed : spelt(typed);
  if (full.length > typed.length) return look(files, full, typing);
  return letter && end ? look(files, typed.slice(0, -1), false) : { hits: [], scores, typed };
}

/**
 * @param {boolean} typing
 * @param {boolean} long whether the last word has more than one letter
 * @returns {Way[]}
 */
function ways(typing, long) {
  const free = [{ prefix: long, weak: false }, { prefix: long, weak: true }];
  return typing ? free : [{ prefix: false, weak: false }, ...free];
}

/**
 * @param {Files} files
 * @param {string[]} typed
 * @param {Way} way
 * @returns {Promise<Found>}
 */
async function looked(files, typed, { prefix, weak }) {
  const exact = typed.some((word) => fold(word) !== word), end = typed.length - 1;
  const [follows, ...scores] = await Promise.all([
    following(files, typed, prefix),
    ...typed.map((word, i) => holding(files, word, { exact, weak, last: i === end, prefix: prefix && i === end })),
  ]);
  return { hits: joined(scores, follows), scores, typed };
}

/**
 * How well every document holds one word.
 * @param {Files} files
 * @param {string} word
 * @param {Way & {exact: boolean, last: boolean}} how
 * @returns {Promise<Score>}
 */
async function holding(files, word, { exact, last, prefix, weak }) {
  const key = fold(word), found = await files.entries(key, prefix);
  // Where people live is kept apart under “~word”; it counts as what a document only says, the third list.
  const homes = weak ? await files.entries(`~${key}`, prefix) : [];
  for (const [form, lists] of homes) found.push([form.slice(1), `  ${lists}`]);
  return scored(found, word, { count: files.manifest.count, last, exact });
}

/**
 * Which documents are called so with these words in this order; people are sorted by name instead.
 * @param {Files} files
 * @param {string[]} typed
 * @param {boolean} prefix
 * @returns {Promise<import("./ranking.js").Follows>}
 */
async function following(files, typed, prefix) {
  const end = typed.length - 1, keys = typed.map(fold), { people } = files.manifest;
  const pairs = await Promise.all(
    keys.slice(1).map((key, i) => files.entries(`_${keys[i]} ${key}`, prefix && i + 1 === end)),
  );
  const sets = pairs.map((found) => new Set(found.flatMap(([, lists]) => numbers(lists))));
  return (n) => n >= people || sets.every((set) => set.has(n));
}
