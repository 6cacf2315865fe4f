/* Dates of one record in the wrong order, as hooks/records/checks/order.py tells them. */
import { span } from "./dates.js";

/** @typedef {import("./types.d.ts").Value} Value */
/** @typedef {import("./types.d.ts").Path} Path */
/** @typedef {[at: Path, what: string, name: string, other: string]} Fault where the date stands that comes too early; the name of the other field and its date */

/** Whether one date lies wholly before the other; what is not told is in order. */
const before = (/** @type {string | undefined} */ one, /** @type {string | undefined} */ other) => {
  const a = span(one), b = span(other);
  return Boolean(a && b && a[1] < b[0]);
};

/** @type {Record<string, string>} what is said of a day, and the field of the day */
const ATTESTED = { Fact: "date", Change: "date", decision: "date", statistic: "as_of" };

/**
 * @param {string} model
 * @param {Value} record
 * @returns {Generator<Fault>}
 */
function* unattested(model, record) {
  const name = ATTESTED[model], day = name && record[name], cited = record.sources || [];
  if (!day || !cited.length || !cited.every((/** @type {Value} */ one) => before(one.published, day))) return;
  const last = (/** @type {Value} */ one) => (span(one.published) || ["", ""])[1];
  const newest = cited.reduce((/** @type {Value} */ a, /** @type {Value} */ b) => (last(b) > last(a) ? b : a));
  yield [[name], "mọi nguồn đều đăng trước ngày này", "published", newest.published];
}

/**
 * @param {Value} record
 * @returns {Generator<Fault>}
 */
function* ofConsent({ consent, publish_on: day }) {
  if (!consent) return;
  if (before(day, consent.given_on)) yield [["publish_on"], "ngày đăng trước ngày đồng ý", "given_on", consent.given_on];
  if (before(consent.until, day)) yield [["consent", "until"], "đồng ý hết hạn trước ngày đăng, mục này không hiện ngày nào", "publish_on", day];
}

/**
 * @param {string} list
 * @param {string} what
 * @param {Value} record
 * @returns {Generator<Fault>}
 */
function* followUps(list, what, record) {
  for (const [i, item] of (record[list] || []).entries()) if (before(item.date, record.date)) yield [[list, i, "date"], what, "date", record.date];
}

/**
 * Every date of a record, or of a group inside one, that stands before one it must follow.
 * @param {string} model the kind of record, or the model of the group
 * @param {Value} record
 * @returns {Generator<{path: Path, message: string}>}
 */
export function* orderFaults(model, record) {
  const found = [...unattested(model, record)];
  if (model === "Citation" && before(record.accessed, record.published)) found.push([["accessed"], "ngày xem trước ngày đăng", "published", record.published]);
  if (record.consent) found.push(...ofConsent(record));
  if (model === "decision") {
    found.push(...followUps("changes", "ngày sửa trước ngày ký quyết định", record));
    found.push(...followUps("corrections", "ngày đính chính trước ngày ký quyết định", record));
  }
  if (model === "story") {
    found.push(...followUps("corrections", "ngày đính chính trước ngày đăng bài", record));
    if (before(record.updated, record.date)) found.push([["updated"], "ngày cập nhật trước ngày đăng bài", "date", record.date]);
  }
  for (const [path, what, name, other] of found) yield { path, message: `${what} (${name}: ${other.trim()})` };
}
