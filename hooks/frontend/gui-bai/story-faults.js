/* What a story’s text may not hold, as hooks/records/checks/story_texts.py and records/reading/story_bounds.py tell it. */
import { tokensOf } from "./syntax.js";
import { childrenOf, leadsElsewhere, led } from "./story-links.js";
import { OUTSIDE, OWN } from "./story-tree.js";

/** @typedef {import("../vendor/libraries.d.ts").Token} Token */
/** @typedef {{row: number, key: string, value: string, sign: string, most: number}} TextFault row from 0; key of the messages */

const LETTERS = 60000, ROW = 10000, RUN = 100, DEPTH = 10, INDENT = 40, CELLS = 30, ROWS = 3000, MOST_SHOWN = 80, FEWEST = 3;
/** @type {Record<string, number>} */
const COUNTS = { "#": 100, "[": 500, "<": 200, "`": 1000, "|": 2000, "*": 2000, _: 2000, "~": 500, "\\": 1000, "@": 500 };
const LONG_RUN = new RegExp(`([!-/:-@[-\`{-~])\\1{${RUN}}`);
const NEST = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])))+/;
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
const HEADING = /^[ \t>]*(?:#{1,6}(?:[ \t]|$)|(?:=+|-+)[ \t]*$)/;
const NO_SPACE = /^#{2,6}\p{L}/u, QUOTED = /[”’»…“‘«]/, NOTE = /\[\^[^\]\s]+\]/, BOX = /^\[[ xX]\]\s/;
const BROKEN = /\]\(|\] \((?:https?:\/\/|(?:guong|dieu|noi|chuyen):)/, SAMPLE = /\]\((?:guong|dieu|noi|chuyen):/;
const ALERT = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*$/i;

/** @type {(row: number, key: string, value?: string, sign?: string, most?: number) => TextFault} */
const fault = (row, key, value = "", sign = "", most = 0) => ({ row, key, value: value.trim().slice(0, MOST_SHOWN), sign, most });

/**
 * What is wrong with a story’s text, in its order; of one that is too large only that.
 * @param {string} body
 * @returns {TextFault[]}
 */
export function textFaultsOf(body) {
  const rows = body.split("\n"), large = tooLarge(body);
  if (large.length) return large;
  const tokens = tokensOf(body), seen = new Map();
  for (const found of [...empty(tokens), ...headings(tokens, rows), ...ofBlocks(tokens, rows), ...ofText(tokens, rows), ...ofLinks(tokens)]) seen.set(JSON.stringify(found), found);
  return [...seen.values()].sort(inOrder);
}

/**
 * What a text has too much of, each once; such a text is not read.
 * @param {string} body
 * @returns {TextFault[]}
 */
export function tooLarge(body) {
  const rows = body.split("\n"), large = new Map();
  for (const found of [...ofTheWhole(body, rows), ...ofRows(rows)]) {
    const key = found.key + found.sign;
    if (!large.has(key)) large.set(key, found);
  }
  return [...large.values()].sort(inOrder);
}

/** @type {(a: TextFault, b: TextFault) => number} */
const inOrder = (a, b) => a.row - b.row || (a.key < b.key ? -1 : Number(a.key > b.key)) || (a.value < b.value ? -1 : Number(a.value > b.value)) || (a.sign < b.sign ? -1 : 1);

/**
 * @param {string} body
 * @param {string[]} rows
 * @returns {Generator<TextFault>}
 */
function* ofTheWhole(body, rows) {
  if ([...body].length > LETTERS) yield fault([...body].slice(0, LETTERS).join("").split("\n").length - 1, "story_long", "", "", LETTERS);
  const filled = rows.flatMap((row, i) => (row.trim() ? [i] : []));
  if (filled.length > ROWS) yield fault(filled[ROWS], "story_rows", "", "", ROWS);
  for (const [sign, most] of Object.entries(COUNTS)) {
    let counted = 0;
    const at = rows.findIndex((row) => (counted += sign === "#" ? Number(HEADING.test(row)) : row.split(sign).length - 1) > most);
    if (at >= 0) yield fault(at, sign === "#" ? "story_headings" : "story_signs", "", sign, most);
  }
}

/**
 * @param {string[]} rows
 * @returns {Generator<TextFault>}
 */
function* ofRows(rows) {
  for (const [i, row] of rows.entries()) {
    const run = LONG_RUN.exec(row), nest = NEST.exec(row)?.[0] ?? "";
    if ([...row].length > ROW) yield fault(i, "story_row", "", "", ROW);
    if (run) yield fault(i, "story_run", "", run[1], RUN);
    if (row.split("|").length - 1 > CELLS) yield fault(i, "story_cells", "", "|", CELLS);
    const deep = (nest.match(/>|[-+*.)]/g) || []).length > DEPTH, far = row.trim() !== "" && indent(row) > INDENT;
    if ((deep || far) && !RULE.test(row)) yield fault(i, "story_deep", "", "", DEPTH);
  }
}

/**
 * Spaces before a row, a tab reaching to the next fourth place.
 * @param {string} row
 */
const indent = (row) => [.../^[ \t]*/.exec(row)?.[0] ?? ""].reduce((at, sign) => (sign === "\t" ? at + 4 - (at % 4) : at + 1), 0);

/**
 * A text of fewer words than a sentence; names of sections and inserts are none.
 * @param {Token[]} tokens
 * @returns {TextFault[]}
 */
function empty(tokens) {
  const said = tokens.filter((t, i) => t.type === "inline" && tokens[i - 1].type !== "heading_open" && !t.content.startsWith("[["));
  const words = said.reduce((count, { content }) => count + (content.match(/[\p{L}\p{N}]+/gu) || []).length, 0);
  return words < FEWEST ? [fault(0, "story_empty")] : [];
}

/**
 * @param {Token[]} tokens
 * @param {string[]} rows
 * @returns {Generator<TextFault>}
 */
function* headings(tokens, rows) {
  let last = 1;
  for (const [i, { type, tag, map }] of tokens.entries()) {
    if (type !== "heading_open" || !map) continue;
    const level = Number(tag[1]), [row] = map;
    if (!tokens[i + 1].content.trim()) yield fault(row, "story_nameless", rows[row]);
    else if (level === 1) yield fault(row, "story_title", rows[row]);
    else if (level > last + 1) yield fault(row, "story_jump", rows[row]);
    last = Math.max(level, 2);
  }
}

/**
 * @param {Token[]} tokens
 * @param {string[]} rows
 * @returns {Generator<TextFault>}
 */
function* ofBlocks(tokens, rows) {
  for (const [i, { type, content, map }] of tokens.entries()) {
    const row = map ? map[0] : 0, opened = i > 1 ? tokens[i - 2].type : "";
    if (type === "html_block") yield fault(row, rows[row].trim().startsWith("<!--") ? "story_comment" : "story_html", rows[row]);
    else if (type === "code_block") yield fault(row, "story_indent", rows[row]);
    else if (type === "inline" && opened === "list_item_open" && BOX.test(content)) yield fault(row, "story_box", rows[row]);
    else if (type === "inline" && opened === "blockquote_open" && ALERT.test(content.split("\n")[0])) yield fault(row, "story_alert", rows[row]);
  }
}

/**
 * @param {Token[]} tokens
 * @param {string[]} rows
 * @returns {Generator<TextFault>}
 */
function* ofText(tokens, rows) {
  let bare = false, last = -1;
  for (const [row, child] of childrenOf(tokens)) {
    bare = child.type === "link_open" ? child.info === "bare" : bare && child.type !== "link_close";
    for (const [key, value] of ofChild(child, bare)) {
      const closes = value.startsWith("</") && rows[row].includes(`<${value.slice(2).replace(/[> ]+$/, "")}`); // told where it opens
      if (!closes) yield fault(row, key, value);
    }
    if (row !== last && child.type === "text" && NO_SPACE.test(rows[row].replace(/^[ >]+/, ""))) yield fault(row, "story_space", rows[row]);
    last = row;
  }
}

/**
 * Links that lead nowhere, or elsewhere than their words say.
 * @param {Token[]} tokens
 * @returns {Generator<TextFault>}
 */
function* ofLinks(tokens) {
  for (const { row, href, words, bare } of led(tokens)) {
    if (!OUTSIDE.test(href) && !OWN.test(href)) yield fault(row, "story_link", href);
    else if (OUTSIDE.test(href) && !bare && leadsElsewhere(words, href)) yield fault(row, "story_words", `[${words}](${href})`);
  }
}

/**
 * @param {Token} child
 * @param {boolean} bare whether it lies in an address that stands without brackets
 * @returns {Generator<[key: string, value: string]>}
 */
function* ofChild(child, bare) {
  const { type, content } = child;
  if (type === "html_inline") yield [content.startsWith("<!--") ? "story_comment" : "story_html", content];
  if (type === "code_inline" && SAMPLE.test(content)) yield ["story_sample", content];
  if (type !== "text") return;
  if (bare && content.includes("://") && QUOTED.test(content)) yield ["story_quoted", content];
  if (BROKEN.test(content)) yield ["story_broken", content];
  const note = NOTE.exec(content);
  if (note) yield ["story_note", note[0]];
}
