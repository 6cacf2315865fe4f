/* Plain text as Word, Zalo and Facebook put it on the clipboard: a line is a paragraph, bullets are lists. */
import { clean } from "../text.js";

/** @typedef {import("./types.d.ts").Block} Block */

const MARKDOWN = /^#{1,6} \S|^> |^\|.*\|\s*$|^\s*!?\[.*\]\(|\*\*\S[^*]*\*\*|\]\((https?:|mailto:|guong:|noi:|chuyen:|dieu:)|^\[\[\w+:/m;
const BULLET = /^(\s*)([·•‣▪◦●○■♦➢➤✓✔§\uf0b7\uf0a7\uf0d8\uf0fc*+–-]|o(?=\t))\s+(?=\S)/;
const NUMBER = /^\s*(\d{1,3})[.)]\s+(?=\S)/;
const WRAP = 60;

/**
 * Whether lines were broken by a machine at a width: long ones that end in the middle of a sentence.
 * @param {string[]} rows
 */
function wrapped(rows) {
  const inside = rows.filter((row, i) => row.trim() && rows[i + 1]?.trim());
  const cut = inside.filter((row) => row.length >= WRAP && row.length <= 90 && !/[.!?…:;”"]\s*$/.test(row));
  return inside.length > 1 && cut.length > inside.length * 0.6;
}

/**
 * Lines with what lists they are in: bullets of two lines and more, numbers that count on.
 * @param {string[]} rows
 */
function marked(rows) {
  const found = rows.map((row) => {
    const bullet = BULLET.exec(row), number = NUMBER.exec(row);
    return { row, bullet: bullet && { text: row.slice(bullet[0].length), sign: bullet[2], inset: bullet[1].length > 0 }, number: number && Number(number[1]) };
  });
  return found.map((line, i) => {
    const beside = [found[i - 1], found[i + 1]];
    if (line.bullet && (/[^\w–-]/.test(line.bullet.sign) || beside.some((other) => other?.bullet))) return { ...line, number: null };
    const counts = line.number !== null && (found[i - 1]?.number === line.number - 1 || found[i + 1]?.number === line.number + 1);
    return { ...line, bullet: null, number: counts ? line.number : null };
  });
}

/**
 * Plain text as the story's Markdown; text that is Markdown already, or was broken at a width, stays as it is but for bullets.
 * @param {string} text
 * @returns {string}
 */
export function fromPlain(text) {
  const tidy = text.replace(/\r\n?/g, "\n").split("\n").map((row) => clean(`|${row.replace(/\t/g, "\u2003\u2003")}|`).slice(1, -1).trimEnd());
  const rows = text.includes("\t") ? tabbed(text) : tidy;
  const whole = rows.join("\n").replace(/^\n+|\n+$/g, "");
  if (MARKDOWN.test(whole) || wrapped(whole.split("\n"))) return whole.replace(/^(\s*)[·•‣▪◦●○■]\s+(?=\S)/gm, "$1- ");
  const said = marked(whole.split("\n").filter((row) => row.trim()));
  /** @type {(typeof said)[0]["bullet"]} the first of the list */
  let head = null;
  return said.map((line, i) => {
    if (!said[i - 1]?.bullet) head = line.bullet;
    const above = said[i - 1], list = (/** @type {typeof line | undefined} */ at) => (at?.bullet ? "-" : at?.number !== null && at ? "1" : "");
    const text = line.bullet ? `${below(line.bullet, head) ? "  " : ""}- ${line.bullet.text.trim()}` : line.row.trim();
    return (i ? (list(line) && list(line) === list(above) ? "\n" : "\n\n") : "") + text;
  }).join("");
}

/**
 * Word's own text has a tab after each mark.
 * @param {string} text
 */
const tabbed = (text) => text.replace(/\r\n?/g, "\n").split("\n").map((row) => clean(`|${row.replace(/^(\s*\S{1,4})\t+/, "$1 ").replace(/^o /, "◦ ").replace(/\t/g, " ")}|`).slice(1, -1).trimEnd());

/**
 * Whether a bullet lies in the list of the first: set in, or another sign of the kind that comes second.
 * @param {{sign: string, inset: boolean}} own
 * @param {{sign: string, inset: boolean} | null} head
 */
const below = (own, head) => !!head && own !== head && ((own.inset && !head.inset) || (/[◦○+]/.test(own.sign) && own.sign !== head.sign));
