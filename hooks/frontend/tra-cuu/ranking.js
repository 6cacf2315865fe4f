/* How well documents hold the words asked for: the order of an answer. */
import { fold } from "../text.js";
import { numbers } from "./lists.js";
import { canon } from "./words.js";

const FIELDS = 3, OTHER = FIELDS, BEGUN = 2 * FIELDS, TIERS = 16;
/** Where the words stand, best first. */
export const PLACE = { whole: 0, inOrder: 1, scattered: 2, said: 3 };
/** The rank of an answer without anything for readers. */
export const NOTHING = TIERS;

/**
 * @typedef {Uint8Array} Score
 * For every document how well it holds one word: 0 not at all, else
 * 1 + 6 if the word is only begun + 3 if its accents are others + the field (0 best).
 */
/**
 * @typedef {object} Order how words stand in names, and what readers do not look for
 * @property {(document: number) => boolean} follows whether as they were typed
 * @property {(document: number) => boolean} whole whether they are the whole name
 * @property {(document: number) => boolean} apart whether it is found, but only for those who ask for such
 */

/**
 * The rank of an answer, smaller is better: whole words before words only begun; accents as they were typed before
 * others; then where the words stand: the whole name, a name that has them in this order, one that has them scattered,
 * a text that only says them. What has the same rank stands in the order of the index: by kind, people by given name,
 * short names first.
 * @param {{begun: number, other: number, place: number}} held 0 or 1, 0 or 1, one of PLACE
 * @returns {number} 0 to 15
 */
export function rank({ begun, other, place }) {
  return (begun * 2 + other) * 4 + place;
}

/**
 * @param {number} ranked
 * @returns {number} one of PLACE
 */
export const placeOf = (ranked) => ranked % 4;

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

/** @type {Order} */
const ANYHOW = { follows: () => true, whole: () => false, apart: () => false };

/**
 * Documents that hold every word, best first, equally good ones by number; and the best rank there is for readers.
 * @param {Score[]} scores one a word, at least one
 * @param {Order} [order]
 * @returns {{hits: number[], best: number}} best is NOTHING where all hits are kept apart, or there are none
 */
export function joined(scores, order = ANYHOW) {
  /** @type {number[][]} */
  const tiers = Array.from({ length: TIERS }, () => []);
  for (let n = 0; n < scores[0].length; n++) {
    const tier = rankOf(scores, n, order);
    if (tier < TIERS) tiers[tier].push(n);
  }
  const best = tiers.findIndex((tier) => tier.some((n) => !order.apart(n)));
  return { hits: tiers.flat(), best: best < 0 ? NOTHING : best };
}

/**
 * Whether some document is called by all the words, in whatever order.
 * @param {Score[]} scores
 * @param {number} end only documents before this one
 * @returns {boolean}
 */
export function anyCalled(scores, end) {
  for (let n = 0; n < end; n++) if (scores.every((score) => score[n] && (score[n] - 1) % FIELDS === 0)) return true;
  return false;
}

/**
 * The rank of a document, by its worst word; 16 if it lacks one.
 * @param {Score[]} scores
 * @param {number} n
 * @param {Order} order
 * @returns {number}
 */
function rankOf(scores, n, { follows, whole }) {
  let begun = 0, other = 0, field = 0;
  for (const score of scores) {
    const value = score[n] - 1;
    if (value < 0) return TIERS;
    begun = Math.max(begun, Math.floor(value / BEGUN));
    other = Math.max(other, Math.floor((value % BEGUN) / OTHER));
    field = Math.max(field, value % FIELDS);
  }
  const place = whole(n) ? PLACE.whole : follows(n) ? PLACE.inOrder : PLACE.scattered;
  return rank({ begun, other, place: field ? field + 1 : place });
}

/**
 * Whether nothing has the words in its name as they were typed: they only stand somewhere in what was found.
 * @param {{best: number, typed: string[]}} found
 * @returns {boolean}
 */
export function isLoose({ best, typed }) {
  return typed.length > 1 && best < NOTHING && placeOf(best) >= PLACE.scattered;
}
