/* Names of persons in running text, as hooks/guard/names.py finds them. */
import { OFFICE_BEFORE, PERSON, SAYINGS } from "./rules.js";

const person = new RegExp(PERSON, "gu"), office = new RegExp(OFFICE_BEFORE, "u"), namedAfter = new RegExp(SAYINGS.NAMED_AFTER, "u");

/**
 * Whether a text, as under a photo, names somebody who holds no office, as far as a machine sees that.
 * @param {string} text
 */
export function privateNameIn(text) {
  const plain = text.normalize("NFC");
  for (const match of plain.matchAll(person)) {
    const before = plain.slice(0, match.index).replace(/[ \u00a0]+$/, "").toLowerCase();
    if (!namedAfter.test(`${before} `) && !office.test(before)) return true;
  }
  return false;
}
