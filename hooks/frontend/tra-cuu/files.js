/* The files of the index, each fetched once. hooks/pages/search/index.py and people.py tell their form. */
import { entriesOf, numbers, shardsWith } from "./lists.js";

const PATIENCE = 30000; // milliseconds

/**
 * @typedef {object} Manifest chi-muc.json
 * @property {string} version folder of all other files
 * @property {number} count how many documents and people there are
 * @property {number} page documents in one file p….json
 * @property {number} people number of the first person: all before are documents
 * @property {number} names people in one file n….json
 * @property {number} said texts in one file s….json
 * @property {import("./facets.js").Kinds} kinds
 * @property {string[]} asking folded words that only ask
 * @property {string[]} shards first folded word of every file t….json
 */
/**
 * @typedef {object} DocumentPage p….json
 * @property {string[]} said texts that rows name by number
 * @property {[title: string, id: string, page: number, anchor: string, lines: number[], sample?: 1][]} rows
 */
/**
 * @typedef {[name: string, number: number | string, page: number, granted: number, place: number, unit?: string]}
 * PersonRow one of n….json
 */
/**
 * @typedef {[decision: string, address: string, name: string, sample?: 1]} ListPage
 * the page of a list, in s….json
 */
/** @typedef {RequestCache} Cache */

/** @type {Manifest} */
const NONE = { version: "", count: 0, page: 1, people: 0, names: 1, said: 1, kinds: [], asking: [], shards: [] };

export class Files {
  /** @param {string} folder address of the index, ending in a slash */
  constructor(folder) {
    this.folder = folder;
    this.manifest = NONE;
    this.forget();
  }

  /** Everything is asked for anew. */
  forget() {
    /** @type {Map<string, Promise<any>>} */
    this.asked = new Map();
  }

  /**
   * The content of a file; what failed is asked for again the next time.
   * @param {string} path
   * @param {Cache} cache
   * @returns {Promise<any>}
   */
  get(path, cache) {
    const asked = this.asked, known = asked.get(path);
    if (known) return known;
    const coming = fetched(this.folder + path, cache);
    coming.catch(() => asked.delete(path));
    asked.set(path, coming);
    return coming;
  }

  /** @returns {Promise<Manifest>} */
  async open() {
    this.manifest = await this.get("chi-muc.json", "no-cache");
    return this.manifest;
  }

  /**
   * Does work that needs the index. A new build takes the old index away: a page left open asks once for the
   * new manifest.
   * @param {() => Promise<void>} work
   */
  async fresh(work) {
    const { version } = await this.open();
    try {
      await work();
    } catch (fault) {
      this.asked.delete("chi-muc.json");
      if ((await this.open()).version === version) throw fault;
      await work();
    }
  }

  /**
   * A file of the present version: t, p, n or s and its number.
   * @param {string} name
   * @returns {Promise<any>}
   */
  piece(name) {
    return this.get(`${this.manifest.version}/${name}.json`, "default");
  }

  /**
   * All words that fold to a key, or begin with it.
   * @param {string} key
   * @param {boolean} begun
   * @returns {Promise<import("./lists.js").Entry[]>}
   */
  async entries(key, begun) {
    const wanted = shardsWith(this.manifest.shards, key, begun);
    return entriesOf(await Promise.all(wanted.map((i) => this.piece(`t${i}`))), key, begun);
  }

  /**
   * The documents that have a value of a facet.
   * @param {string} name
   * @param {string} value
   * @returns {Promise<Set<number>>}
   */
  async facet(name, value) {
    const [entry] = await this.entries(`@${name}:${value}`, false);
    return new Set(entry ? numbers(entry[1]) : []);
  }
}

/**
 * @param {string} address
 * @param {Cache} cache
 * @returns {Promise<any>}
 */
async function fetched(address, cache) {
  const signal = AbortSignal.timeout ? AbortSignal.timeout(PATIENCE) : null;
  const answer = await fetch(address, { cache, signal });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
