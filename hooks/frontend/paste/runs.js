/* What a block was read as, in pieces: at its breaks, without its mark. */

/** @typedef {import("./types.d.ts").Block} Block */
/** @typedef {import("./types.d.ts").Run} Run */

/**
 * Paragraphs at every two breaks in a row; the first is of the kind of `block`, the others go on with it.
 * @param {Run[]} runs
 * @param {Block} block
 * @returns {Block[]}
 */
export function split(runs, block) {
  /** @type {Run[][]} */
  const parts = [[]];
  const signs = runs.flatMap((run) => run.text.split(/(\n)/).filter(Boolean).map((text) => ({ ...run, text })));
  let breaks = 0;
  for (const run of signs) {
    if (run.text === "\n") { breaks++; continue; }
    if (breaks && !run.text.trim()) continue;
    const here = parts[parts.length - 1], empty = !here.some(({ text }) => text.trim());
    if (breaks > 1 && !empty) parts.push([run]);
    else here.push(...(breaks && !empty ? [{ text: "\n" }] : []), run);
    breaks = 0;
  }
  const said = parts.filter((part) => part.some(({ text }) => text.trim()));
  return said.map((part, i) => ({ ...(i && block.kind !== "h" ? { ...block, kind: /** @type {const} */ ("p"), number: undefined } : block), runs: part }));
}

/**
 * The runs without a mark that was typed before them.
 * @param {Run[]} runs
 * @param {string} mark typed as text at their start
 * @returns {Run[]}
 */
export function without(runs, mark) {
  const at = runs.findIndex(({ text }) => text.trim());
  return runs.map((run, i) => (i === at ? { ...run, text: run.text.trimStart().startsWith(mark) ? run.text.trimStart().slice(mark.length) : run.text } : run));
}
