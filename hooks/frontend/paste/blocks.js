/* Blocks written one under another as Markdown that GitHub, the site and the preview read alike. */
import { asText, lines } from "./words.js";

/** @typedef {import("./types.d.ts").Block} Block */
/** @typedef {{indent: number, number: number, sign: string}} Open a list that is open: how far its text stands in, its last number */

const ADDRESS = /(^|[^(/])(www\.|https?:\/\/)[^\s)]*$/; // it would take the sign after it for its own

/**
 * @param {Block} block
 * @param {Open[]} open lists above it, from outside in
 * @returns {[before: string, inside: string, fresh: boolean]} what stands before its first line, before the others; it needs an empty line
 */
function margins(block, open) {
  const level = block.kind === "item" ? Math.min(block.level, open.length + 1) : Math.min(block.level, open.length);
  const last = block.kind === "item" ? open[level - 1] : undefined;
  open.splice(level);
  const outside = " ".repeat(open[(block.kind === "item" ? level - 1 : level) - 1]?.indent || 0);
  if (block.kind !== "item") return [outside, outside, false];
  const mark = marker(block, last), inside = outside.length + mark.text.length;
  open[level - 1] = { indent: inside, number: mark.number, sign: mark.sign };
  return [outside + mark.text, " ".repeat(inside), last ? mark.sign !== last.sign : mark.number > 1];
}

/**
 * The mark of an item: a list that counts anew after another has the other sign, else it would go on with its numbers.
 * @param {Block} block
 * @param {Open | undefined} last the list it may go on with
 */
function marker({ number }, last) {
  if (number === undefined) return { text: "- ", number: 0, sign: "-" };
  const counted = last && last.sign !== "-" ? last : undefined, next = number || (counted ? counted.number + 1 : 1);
  const sign = !counted || next === counted.number + 1 ? counted?.sign || "." : counted.sign === "." ? ")" : ".";
  return { text: `${next}${sign} `, number: next, sign };
}

/**
 * @param {Block} block
 * @param {boolean} inLine whether it goes on with a line that is there
 * @returns {string[]} its lines
 */
function linesOf(block, inLine) {
  if (block.kind === "hr") return ["---"];
  if (block.kind === "table") return table(block.rows || []);
  const own = lines(block.runs);
  if (block.kind === "h") return [`${"#".repeat(block.level)} ${own.join(" ")}`.replace(/(?<=\s)#+$/, "\\$&")];
  const safe = own.map((line, i) => (inLine && !i ? line : asText(line)));
  return safe.map((line, i) => (i < safe.length - 1 ? `${line}${ADDRESS.test(line) ? " " : ""}\\` : line));
}

/**
 * @param {import("./types.d.ts").Run[][][]} rows
 * @returns {string[]}
 */
function table(rows) {
  const [head, ...rest] = rows.map((row) => `| ${row.map((cell) => lines(cell, true).join(" ")).join(" | ")} |`);
  return [head, `| ${rows[0].map(() => "---").join(" | ")} |`, ...rest];
}

/**
 * Markdown of blocks.
 * @param {Block[]} blocks
 * @param {boolean} [inLine] whether a single paragraph goes on with a line that is there
 * @returns {string}
 */
export function markdown(blocks, inLine = false) {
  /** @type {Open[]} */
  const open = [];
  let out = "";
  blocks.forEach((block, i) => {
    const above = blocks[i - 1], quote = block.quote ? "> " : "";
    if (above && !above.quote !== !block.quote) open.length = 0;
    const [first, further, fresh] = margins(block.kind === "h" ? { ...block, level: 0 } : block, open);
    const text = linesOf(block, inLine && blocks.length === 1).map((line, k) => quote + (k ? further : first) + line).join("\n");
    const close = above?.kind === "item" && block.kind === "item" && !fresh;
    const between = close ? "\n" : above?.quote && block.quote ? "\n>\n" : "\n\n";
    out += (above ? between : "") + text;
  });
  return out;
}
