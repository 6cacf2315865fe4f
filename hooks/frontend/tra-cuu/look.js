/* Looking words up: exactly first, then more and more freely until something is found. */
import { fold } from "../text.js";
import { isApart } from "./facets.js";
import { numbers } from "./lists.js";
import { NOTHING, PLACE, anyCalled, joined, placeOf, scored } from "./ranking.js";
import { apart, withoutAsking } from "./words.js";

/** @typedef {import("./files.js").Files} Files */
/** @typedef {import("./ranking.js").Score} Score */
/**
 * @typedef {object} Found
 * @property {number[]} hits documents, best first
 * @property {number} best the rank of the first that is for readers, NOTHING if none is
 * @property {Score[]} scores one a word
 * @property {string[]} typed the words they were found by
 */
/**
 * @typedef {object} Way how freely words are looked up
 * @property {boolean} prefix the last word may be only begun
 * @property {boolean} weak where people live counts too
 */

/**
 * The documents that hold all of one or more words. Words that only ask (“làm gì”) are left out where nothing is
 * called by all of them and something is called by the others. What only the editors' guide holds counts as nothing.
 * @param {Files} files
 * @param {string[]} typed
 * @param {boolean} typing
 * @returns {Promise<Found>}
 */
export async function look(files, typed, typing) {
  const found = await freely(files, typed, typing);
  const named = found.best < NOTHING && placeOf(found.best) < PLACE.said;
  const asked = named ? typed : withoutAsking(typed, files.manifest.asking);
  if (!asked.length || asked.length === typed.length) return found;
  const other = await freely(files, asked, typing);
  return other.best < found.best ? other : found;
}

/**
 * While typing the last word may be begun only. Then: begun after all, then where people live counts too, then words
 * without their signs apart; until there is something for readers, else in the guide.
 * @param {Files} files
 * @param {string[]} typed
 * @param {boolean} typing
 * @returns {Promise<Found>}
 */
async function freely(files, typed, typing) {
  const end = typed.length - 1, long = typed[end].length > 1;
  const tried = /** @type {Found[]} */ ([]);
  for (const way of ways(typing, long)) {
    const found = await looked(files, typed, way);
    if (found.best < NOTHING) return found;
    tried.push(found);
  }
  const letter = typing && !long; // it is yet to become a word
  const full = letter ? typed : apart(typed);
  if (full.length > typed.length) tried.push(await freely(files, full, typing));
  else if (letter && end) tried.push(await freely(files, typed.slice(0, -1), false));
  return tried.find(({ best }) => best < NOTHING) || tried.find(({ hits }) => hits.length) || tried[tried.length - 1];
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
  const { people, kinds } = files.manifest;
  const whole = anyCalled(scores, people) ? await named(files, typed) : new Set();
  return { ...joined(scores, { follows, whole: (n) => whole.has(n), apart: (n) => isApart(kinds, n) }), scores, typed };
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
 * What is called so with these words in this order.
 * @param {Files} files
 * @param {string[]} typed
 * @param {boolean} prefix
 * @returns {Promise<(document: number) => boolean>}
 */
async function following(files, typed, prefix) {
  const end = typed.length - 1, keys = typed.map(fold);
  const pairs = await Promise.all(
    keys.slice(1).map((key, i) => files.entries(`_${keys[i]} ${key}`, prefix && i + 1 === end)),
  );
  const sets = pairs.map((found) => new Set(found.flatMap(([, lists]) => numbers(lists))));
  return (n) => sets.every((set) => set.has(n));
}

/**
 * The documents whose whole name these words are.
 * @param {Files} files
 * @param {string[]} typed
 * @returns {Promise<Set<number>>}
 */
async function named(files, typed) {
  const found = await files.entries(`=${typed.map(fold).join(" ")}`, false);
  return new Set(found.flatMap(([, lists]) => numbers(lists)));
}
