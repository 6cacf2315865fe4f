/* Narrowing an answer by kind, year, title and place, and counting what is left. */

/** Names of the choices in the form, in the address and in the index. */
export const FACETS = ["nam", "danh-hieu", "noi"];
/** The kind that readers do not look for, the editors' guide: only among the hits when it is chosen. */
export const APART = "huong-dan";

/** @typedef {Record<string, string>} Pick what is chosen: “loai” and every facet, "" for all */
/** @typedef {[kind: string, first: number][]} Kinds each kind with the number of its first document, ascending */
/**
 * @typedef {object} Narrowed
 * @property {number[]} hits what is left
 * @property {number} all how many there are of all kinds for readers
 * @property {number} apart how many there are in the editors' guide
 * @property {Map<string, number>} kinds how many there are of each
 * @property {(name: string) => number[]} without what would be left if one facet were not narrowed by
 */

/**
 * Whether anything is chosen.
 * @param {Pick} pick
 * @returns {boolean}
 */
export function narrows(pick) {
  return Object.values(pick).some(Boolean);
}

/**
 * The kind of a document or person.
 * @param {Kinds} kinds
 * @param {number} n
 * @returns {string}
 */
export function kindOf(kinds, n) {
  let found = "";
  for (const [kind, first] of kinds) if (first <= n) found = kind;
  return found;
}

/**
 * @param {Kinds} kinds
 * @param {number} n
 * @returns {boolean} whether it is of the editors' guide
 */
export const isApart = (kinds, n) => kindOf(kinds, n) === APART;

/**
 * The hits that fit what is chosen.
 * @param {number[]} hits
 * @param {string} chosenKind "" for all
 * @param {Map<string, Set<number>>} sets for each facet that is narrowed by: the documents that have its value
 * @param {Kinds} kinds
 * @returns {Narrowed}
 */
export function narrowed(hits, chosenKind, sets, kinds) {
  const fits = (/** @type {number} */ n, /** @type {string} */ besides) =>
    [...sets].every(([name, set]) => name === besides || set.has(n));
  const kindFits = (/** @type {string} */ kind) => (chosenKind ? kind === chosenKind : kind !== APART);
  const ofKind = (/** @type {number} */ n) => kindFits(kindOf(kinds, n));
  const ofAll = hits.filter((n) => fits(n, "")), counts = counted(ofAll, kinds), apart = counts.get(APART) || 0;
  return {
    hits: ofAll.filter(ofKind),
    all: ofAll.length - apart,
    apart,
    kinds: counts,
    without: (name) => hits.filter((n) => ofKind(n) && fits(n, name)),
  };
}

/**
 * How many hits there are of each kind.
 * @param {number[]} hits
 * @param {Kinds} kinds
 * @returns {Map<string, number>}
 */
function counted(hits, kinds) {
  const counts = new Map();
  for (const n of hits) {
    const kind = kindOf(kinds, n);
    counts.set(kind, (counts.get(kind) || 0) + 1);
  }
  return counts;
}
