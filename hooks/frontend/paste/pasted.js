/* A clipboard as the story's Markdown, and what is to be told of it. */
import { markdown } from "./blocks.js";
import { fromPlain } from "./plain.js";
import { Reader } from "./reader.js";

/** @typedef {import("./types.d.ts").Block} Block */
/** @typedef {import("./types.d.ts").Tally} Tally */

const BULLETED = /^(?:[·•▪◦●■➢✓✔*+-]|–)\s+(?=\S)/;

const LONGEST_NAME = 80, DEEPEST = 9;
const wordsOf = (/** @type {Block} */ { runs }) => runs.map(({ text }) => text).join("").trim();
/** @type {(block: Block) => boolean} a plain paragraph all of which is bold */
const allBold = ({ kind, level, quote, runs }) => kind === "p" && !level && !quote && runs.some(({ text }) => text.trim()) && runs.every(({ bold, href, text }) => (bold && !href) || !text.trim());

/**
 * Names of sections as most people write them: a short bold line between paragraphs, without a sign that ends a sentence.
 * @param {Block[]} blocks
 */
function named(blocks) {
  const bold = blocks.map(allBold), plain = (/** @type {number} */ at) => blocks[at] && blocks[at].kind !== "h" && !bold[at];
  return blocks.map((block, i) => {
    const text = wordsOf(block), short = text.length <= LONGEST_NAME && !text.includes("\n") && !/[.!?…:;,]["”’)]?$/.test(text) && !BULLETED.test(text);
    if (!bold[i] || !short || !plain(i - 1) || !plain(i + 1)) return block;
    return { ...block, kind: /** @type {const} */ ("h"), level: DEEPEST, runs: block.runs.map((run) => ({ ...run, bold: false })) };
  });
}

/**
 * Headings begin at ##, a deeper one stands just below; a title that stands alone above all is told.
 * @param {Block[]} blocks
 * @param {Tally} held
 */
function ranked(blocks, held) {
  const levels = [...new Set(blocks.filter(({ kind }) => kind === "h").map(({ level }) => level))].sort();
  const top = blocks.filter(({ kind, level }) => kind === "h" && level === levels[0]);
  const title = top.length === 1 && top[0] === blocks[0] && (levels.length > 1 || levels[0] === 0);
  if (title) held.title = 1;
  const shift = title && levels.length > 1 ? 1 : 2;
  let last = 1;
  return blocks.map((block) => {
    if (block.kind !== "h") return block;
    last = Math.max(2, Math.min(4, last + 1, levels.indexOf(block.level) + shift)); // none is jumped over
    return { ...block, level: last };
  });
}

/**
 * A paragraph whose lines begin with bullets, two and more, as a paragraph a line; what stands before and after stays together.
 * @param {Block} block
 * @returns {Block[]}
 */
function byLines(block) {
  /** @type {import("./types.d.ts").Run[][]} */
  const rows = [[]];
  for (const run of block.runs) {
    const [first, ...further] = run.text.split("\n").map((text) => ({ ...run, text }));
    rows[rows.length - 1].push(first);
    rows.push(...further.map((part) => [part]));
  }
  const marked = rows.map((row) => BULLETED.test(row.map(({ text }) => text).join("").trimStart()));
  if (block.kind !== "p" || block.level || marked.filter(Boolean).length < 2) return [block];
  /** @type {Block[]} */
  const parts = [];
  rows.forEach((row, i) => {
    if (i && !marked[i] && !marked[i - 1]) parts[parts.length - 1].runs.push({ text: "\n" }, ...row);
    else parts.push({ ...block, runs: row });
  });
  return parts;
}

/**
 * Bullets that were typed by hand, two lines and more, are a list.
 * @param {Block[]} given
 */
function bulleted(given) {
  const blocks = given.flatMap(byLines);
  const typed = blocks.map((block) => block.kind === "p" && !block.level && BULLETED.exec(block.runs.map(({ text }) => text).join("").trimStart())?.[0]);
  return blocks.map((block, i) => {
    const mark = typed[i];
    if (!mark || (!typed[i - 1] && !typed[i + 1])) return block;
    let left = block.runs.map(({ text }) => text).join("").indexOf(mark) + mark.length;
    const runs = block.runs.map((run) => { const cut = Math.min(left, run.text.length); left -= cut; return { ...run, text: run.text.slice(cut) }; });
    return { ...block, kind: /** @type {const} */ ("item"), level: 1, runs };
  });
}

/**
 * @param {Block[]} blocks
 * @param {Tally} held
 */
function counted(blocks, held) {
  const runs = blocks.flatMap((block) => [...block.runs, ...(block.rows || []).flat(2)]).filter(({ text }) => text.trim());
  held.headings = blocks.filter(({ kind }) => kind === "h").length;
  held.lists = blocks.filter(({ kind }, i) => kind === "item" && (!blocks[i - 1]?.level || blocks[i - 1].kind === "h")).length;
  held.quotes = blocks.filter(({ quote }, i) => quote && !blocks[i - 1]?.quote).length;
  held.links = new Set(runs.map(({ href }) => href).filter(Boolean)).size;
  held.bold = runs.filter(({ bold }) => bold).length;
  held.italic = runs.filter(({ italic }) => italic).length;
}

/**
 * HTML whose styles and handlers are data only: a strict policy of the page would complain of each, though nothing of it is used.
 * @param {string} html
 */
const unstyled = (html) => html.replace(/<style[\s>][^]*?<\/style\s*>/gi, "").replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(?=(style|on[a-z]+)\s*=)/gi, " data-"));

/**
 * The HTML of a clipboard as Markdown. Nothing of it is run, loaded or put into the page.
 * @param {string} html
 * @param {boolean} [inLine] whether it goes on with a line that is there
 * @returns {{text: string, held: Tally, blocks: Block[]}}
 */
export function fromHtml(html, inLine = false) {
  const { body } = new DOMParser().parseFromString(unstyled(html), "text/html"), reader = new Reader();
  reader.all(body, { marks: {}, pre: false, level: 0 });
  reader.begin({ kind: "p", runs: [], level: 0 });
  const blocks = bulleted(ranked(named(cut(reader.blocks, reader.held)), reader.held));
  while (blocks.at(-1)?.kind === "hr") blocks.pop();
  counted(blocks, reader.held);
  return { text: markdown(blocks, inLine).normalize("NFC"), held: reader.held, blocks };
}

/**
 * What was copied, as the story's Markdown.
 * @param {string} html "" for none
 * @param {string} plain
 * @param {boolean} inLine whether it goes on with a line that is there
 * @returns {{text: string, held: Tally, apart: boolean, split: boolean}} whether it stands on lines of its own; whether lines became paragraphs
 */
export function fromClipboard(html, plain, inLine) {
  if (!html) {
    const text = fromPlain(plain);
    return { text, held: {}, apart: text.includes("\n"), split: text.split("\n\n").length > plain.trim().split(/\n\s*\n/).length };
  }
  const { text, held, blocks } = fromHtml(html, inLine);
  return { text, held, apart: blocks.length > 1 || (blocks.length === 1 && blocks[0].kind !== "p"), split: false };
}

/**
 * Facebook's “Xem thêm” at the end of a post that was copied before it was opened.
 * @param {Block[]} blocks
 * @param {Tally} held
 */
function cut(blocks, held) {
  const last = blocks.at(-1)?.runs.at(-1);
  if (!last || !/(…|\.\.\.)\s*(Xem thêm|See more)\s*$/.test(blocks.at(-1)?.runs.map(({ text }) => text).join("") || "")) return blocks;
  last.text = last.text.replace(/\s*(Xem thêm|See more)\s*$/, "");
  held.more = 1;
  return blocks;
}
