/* How well documents hold the words asked for: the order of an answer. */
import { fold } from "../text.js";
import { numbers } from "./lists.js";
import { canon } from "./words.js";

const FIELDS = 3, OTHER = FIELDS, BEGUN = 2 * FIELDS, TIERS = 2 * BEGUN;

/**
 * @typedef {Uint8Array} Score
 * For every document how well it holds one word: 0 not at all, else
 * 1 + 6 if the word is only begun + 3 if its accents are others + the field (0 best).
 */
/** @typedef {(document: number) => boolean} Follows whether words stand in a name as they were typed */

/**
 * How well every document holds a word.
 * @param {import("./lists.js").Entry[]} found words of the index that may stand for it
 * @param {string} word as it was typed
 * @param {{count: number, last: boolean, exact: boolean}} how how many documents there are; whether it is the last
 *   word, which of a person should be the given name; whether accents count
 * @returns {Score}
 */
export function scored(found, word, { count, last, exact }) {
  const key = fold(word), same = canon(word), score = new Uint8Array(count);
  for (const [form, lists] of found) {
    const begun = fold(form) !== key;
    const other = exact && (begun ? !form.startsWith(word) : canon(form) !== same);
    for (const [at, list] of lists.split(" ").entries()) {
      const field = at === 1 && !last ? 0 : at;
      const value = 1 + (begun ? BEGUN : 0) + (other ? OTHER : 0) + field;
      for (const n of numbers(list)) if (!score[n] || value < score[n]) score[n] = value;
    }
  }
  return score;
}

/**
 * Documents that hold every word, best first, equally good ones by number.
 * @param {Score[]} scores one a word, at least one
 * @param {Follows} follows
 * @returns {number[]}
 */
export function joined(scores, follows) {
  /** @type {number[][]} */
  const tiers = Array.from({ length: TIERS }, () => []);
  for (let n = 0; n < scores[0].length; n++) {
    const tier = tierOf(scores, n, follows);
    if (tier >= 0) tiers[tier].push(n);
  }
  return tiers.flat();
}

/**
 * Where a document stands: as its worst word does; -1 if it lacks one.
 * @param {Score[]} scores
 * @param {number} n
 * @param {Follows} follows
 * @returns {number}
 */
function tierOf(scores, n, follows) {
  let begun = 0, other = 0, field = 0;
  for (const score of scores) {
    const value = score[n] - 1;
    if (value < 0) return -1;
    begun = Math.max(begun, Math.floor(value / BEGUN));
    other = Math.max(other, Math.floor((value % BEGUN) / OTHER));
    field = Math.max(field, value % FIELDS);
  }
  if (!field && !follows(n)) field = 1;
  return begun * BEGUN + other * OTHER + field;
}
