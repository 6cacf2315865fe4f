/* Documents and people of the index as they are shown. */
import { kindOf } from "./facets.js";

/** @typedef {import("./files.js").Files} Files */
/** @typedef {import("./files.js").DocumentPage} DocumentPage */
/** @typedef {import("./files.js").PersonRow} PersonRow */
/** @typedef {import("./files.js").ListPage} ListPage */
/**
 * @typedef {object} Row one hit
 * @property {string} id
 * @property {string} kind
 * @property {string} title
 * @property {string} address below the site's
 * @property {string[]} lines what is said below the title
 * @property {boolean} sample
 */

/**
 * @param {Files} files
 * @param {number[]} hits
 * @returns {Promise<Row[]>}
 */
export function rows(files, hits) {
  const { people, kinds } = files.manifest;
  return Promise.all(hits.map(async (n) => {
    const row = await (n < people ? written(files, n) : person(files, n - people));
    return { ...row, kind: kindOf(kinds, n) };
  }));
}

/**
 * @param {Files} files
 * @param {number} n
 * @returns {Promise<Omit<Row, "kind">>}
 */
async function written(files, n) {
  const size = files.manifest.page;
  /** @type {DocumentPage} */
  const page = await files.piece(`p${Math.floor(n / size)}`);
  const [title, id, base, anchor, lines, sample] = page.rows[n % size];
  return {
    id, title, address: page.said[base] + (anchor && `#${anchor}`),
    lines: lines.map((at) => page.said[at]), sample: Boolean(sample),
  };
}

/**
 * @param {Files} files
 * @param {number} n counted from the first person
 * @returns {Promise<Omit<Row, "kind">>}
 */
async function person(files, n) {
  const size = files.manifest.names;
  /** @type {PersonRow[]} */
  const page = await files.piece(`n${Math.floor(n / size)}`);
  const [title, number, list, was, lives, unit] = page[n % size];
  /** @type {[ListPage, string, string]} */
  const [[decision, address, name, sample], granted, place] =
    await Promise.all([said(files, list), said(files, was), said(files, lives)]);
  return {
    id: `${decision}.${number}`, title, address: `${address}#r${number}`,
    lines: [`${granted}. ${name}`, [unit, place].filter(Boolean).join(", ")].filter(Boolean), sample: Boolean(sample),
  };
}

/**
 * A text that many lines say.
 * @param {Files} files
 * @param {number} at
 * @returns {Promise<any>}
 */
async function said(files, at) {
  const size = files.manifest.said;
  return (await files.piece(`s${Math.floor(at / size)}`))[at % size];
}
