/* The links of a story’s text as readers get them, as hooks/records/reading/story_links.py and hooks/web_address.py tell them. */
import { attr } from "./story-tree.js";

/** @typedef {import("../vendor/libraries.d.ts").Token} Token */
/** @typedef {{row: number, href: string, words: string, bare: boolean}} Led row from 0; bare: an address without brackets */

const SHOWN = /https?:\/\/([^\s/?#:]+)|(?<![\p{L}\p{N}_.-])((?:www\.(?:[a-z0-9-]+\.)+[a-z]{2,}|(?:[a-z0-9-]+\.)+(?:vn|com|net|org|edu|gov|info|biz|asia|io|example)))(?![\p{L}\p{N}_@-]|\.[\p{L}\p{N}_])/giu;
const LED_TO = /^(?:https?:\/\/|mailto:[^@?]*@)([^/?#:]*)/i;

/**
 * Every piece of running text with its row; of a cell, which has no row of its own, that of its row of the table.
 * @param {Token[]} tokens
 * @returns {Generator<[row: number, child: Token]>}
 */
export function* childrenOf(tokens) {
  let row = 0;
  for (const { map, children } of tokens) {
    if (map) [row] = map;
    let at = row;
    for (const child of children || []) {
      yield [at, child];
      at += child.type === "softbreak" || child.type === "hardbreak" ? 1 : child.content.split("\n").length - 1;
    }
  }
}

/**
 * Every link of a text that was read.
 * @param {Token[]} tokens
 * @returns {Generator<Led>}
 */
export function* led(tokens) {
  /** @type {Led | null} */
  let opened = null;
  for (const [row, child] of childrenOf(tokens)) {
    if (child.type === "link_open") opened = { row, href: attr(child, "href"), words: "", bare: child.info === "bare" };
    else if (opened && child.type === "link_close") {
      yield opened;
      opened = null;
    } else if (opened) opened.words += child.type === "softbreak" || child.type === "hardbreak" ? " " : child.content;
  }
}

/**
 * Whether the words of a link show an address of another host than the link leads to; www. and what stands below one are the same.
 * @param {string} words
 * @param {string} href
 */
export function leadsElsewhere(words, href) {
  const match = LED_TO.exec(href);
  if (!match) return false;
  const host = `.${match[1].toLowerCase()}`;
  return [...words.matchAll(SHOWN)].some(([, whole, bare]) => !host.endsWith(`.${plain(whole || bare)}`));
}

/** @param {string} host */
const plain = (host) => host.replace(/[A-Z]/g, (c) => c.toLowerCase()).replace(/^www\./, "").replace(/[.,;!?)\]…”’»]+$/, "");
