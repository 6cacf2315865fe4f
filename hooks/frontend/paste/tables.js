/* Tables of a clipboard: a simple one stays a table, any other becomes paragraphs. */

/** @typedef {import("./types.d.ts").Block} Block */

/**
 * The rows of a table itself, not of tables in it.
 * @param {Element} table
 */
const rowsOf = (table) => [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table);
const cellsOf = (/** @type {Element} */ row) => [...row.children].filter((cell) => /^t[dh]$/.test(cell.localName));
const spans = (/** @type {Element} */ cell) => ["colspan", "rowspan"].some((name) => Number(cell.getAttribute(name)) > 1);

/**
 * A table as blocks, and what is told of it.
 * @param {Element} table
 * @param {(cell: Element) => Block[]} read
 * @returns {{blocks: Block[], held: "tables" | "loose" | null}}
 */
export function tableOf(table, read) {
  const caption = [...table.children].filter((child) => child.localName === "caption").flatMap(read);
  const cells = rowsOf(table).map((row) => cellsOf(row));
  const rows = cells.map((row) => row.map(read)).filter((row) => row.some((cell) => cell.length));
  const wide = Math.max(0, ...rows.map((row) => row.length));
  const laid = wide < 2 || rows.length < 2; // a frame around text
  const short = rows.every((row) => row.length === wide && row.every((cell) => cell.length < 2 && cell.every(({ kind }) => kind === "p" || kind === "h")));
  if (!laid && short && !cells.flat().some(spans)) {
    const inside = rows.map((row) => row.map(([block]) => (block?.runs || []).map((run) => ({ ...run, text: run.text.replace(/\n/g, " ") }))));
    inside[0] = inside[0].map((cell) => cell.map((run) => ({ ...run, bold: false })));
    return { blocks: [...caption, { kind: "table", runs: [], level: 0, rows: inside }], held: "tables" };
  }
  return { blocks: [...caption, ...rows.flatMap(loose)], held: laid ? null : "loose" };
}

/**
 * A row as one paragraph where its cells are short, else one cell after another.
 * @param {Block[][]} row
 * @returns {Block[]}
 */
function loose(row) {
  const full = row.filter((cell) => cell.length);
  if (full.length < 2 || full.some((cell) => cell.length > 1 || cell[0].kind !== "p")) return full.flat();
  const runs = full.flatMap(([block], i) => (i ? [{ text: "; " }, ...block.runs] : block.runs));
  return [{ kind: "p", runs, level: 0 }];
}
