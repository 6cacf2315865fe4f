/* What the build checks of a story's text: its signs and words (story-faults.js), its photos (hooks/records/checks/photos.py). */
import { textFaultsOf } from "./story-faults.js";
import { number } from "../text.js";

/** @typedef {import("./types.d.ts").Value} Value */
/** @typedef {import("./types.d.ts").Fault} Fault */

const IMAGE = /^ {0,3}!\[[^\]]*\]\(([^()\s<>]+)\)\s*$/, ANY_IMAGE = /(?<!\\)!\[/, CODE = /`[^`]*`/g;

/**
 * Faults of a story's text, each with its row.
 * @param {Pick<import("./types.d.ts").Form, "told" | "hints">} form
 * @param {Value} record
 * @param {string} body as it will be written
 * @returns {Generator<Fault>}
 */
export function* textFaults({ told, hints }, record, body) {
  const named = [record.cover, ...(record.gallery || [])].filter(Boolean).map((/** @type {Value} */ photo) => photo.file), rows = ["", ...body.split("\n"), ""];
  /** @type {(key: string, row: number, most?: number, sign?: string) => Fault} */
  const fault = (key, row, most = 0, sign = "") => {
    const [code, message, hint] = told[key], help = hints[key] || hint;
    return { path: [], at: "body", row: row - 1, code, message: message.replace("{most}", number(most)).replace("{sign}", sign), help: key === "story_empty" ? help : `Dòng ${row}: ${help}` };
  };
  const once = new Map(textFaultsOf(body).map((found) => [`${found.key} ${found.row} ${found.sign}`, found]));
  for (const { key, row, most, sign } of once.values()) if (!(key === "story_empty" && record.draft)) yield fault(key, row + 1, most, sign);
  for (const [i, row] of rows.entries()) {
    if (!ANY_IMAGE.test(row.replace(CODE, ""))) continue;
    const match = IMAGE.exec(row);
    if (!match || rows[i - 1].trim() || rows[i + 1].trim()) yield fault("text_image", i);
    else if (!named.includes(match[1])) yield fault("text_photo", i);
  }
}
