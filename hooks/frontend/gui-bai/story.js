/* What the build checks of a story's text: words enough, pictures listed, nothing that would print as signs (hooks/records/checks/). */

/** @typedef {import("./types.d.ts").Value} Value */
/** @typedef {import("./types.d.ts").Fault} Fault */

const IMAGE = /^ {0,3}!\[[^\]]*\]\(([^()\s<>]+)\)\s*$/, ANY_IMAGE = /(?<!\\)!\[/;
const CODE = /`[^`]*`/g, FENCE = /^ {0,3}(?:```|~~~)/;
const NO_WORDS = /^ {0,3}#.*$|!\[[^\]]*\]\([^)]*\)|\[\[.*\]\]|<!--[\s\S]*?(?:-->|$)|\]\([^)]*\)/gm;
const FEWEST = 3; // words
/** @type {[type: string, shape: RegExp][]} what a row may not hold */
const SHAPES = [["story_comment", /(?<!\\)<!--/], ["story_html", /(?<!\\)<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/i], ["story_title", /^ {0,3}#(?:\s|$)/]];

/**
 * Faults of a story's text, each with its row.
 * @param {Pick<import("./types.d.ts").Form, "told" | "hints">} form
 * @param {Value} record
 * @param {string} body as it will be written
 * @returns {Generator<Fault>}
 */
export function* textFaults({ told, hints }, record, body) {
  const named = [record.cover, ...(record.gallery || [])].filter(Boolean).map((/** @type {Value} */ photo) => photo.file), rows = ["", ...body.split("\n"), ""];
  /** @type {(type: string, row: number) => Fault} */
  const fault = (type, row) => ({ path: [], at: "body", code: told[type][0], message: told[type][1], help: `${row ? `Dòng ${row}: ` : ""}${hints[type] || told[type][2]}` });
  if ((body.replace(NO_WORDS, " ").match(/[\p{L}\p{N}]+/gu) || []).length < FEWEST) yield fault("story_empty", 0);
  let fenced = false;
  for (const [i, row] of rows.entries()) {
    if (FENCE.test(row)) fenced = !fenced;
    const plain = fenced ? "" : row.replace(CODE, "");
    for (const [type, shape] of SHAPES) if (shape.test(plain)) yield fault(type, i);
    if (/^ {0,3}=+\s*$/.test(plain) && rows[i - 1].trim()) yield fault("story_title", i - 1);
    if (!ANY_IMAGE.test(plain)) continue;
    const match = IMAGE.exec(row);
    if (!match || rows[i - 1].trim() || rows[i + 1].trim()) yield fault("text_image", i);
    else if (!named.includes(match[1])) yield fault("text_photo", i);
  }
}
