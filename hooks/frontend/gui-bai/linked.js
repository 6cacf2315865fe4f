/* What the build checks between a record and the others: what it names is there, no second one of the same (hooks/pages/sending/marks.py). */
import { dateOfPlaces, namedUnits, walk } from "./across.js";
import { mark } from "./data.js";
import { span } from "./dates.js";
import { alive } from "./places.js";
import { OWN, attr, decoded } from "./story-tree.js";
import { tokensOf } from "./syntax.js";
import { cleanLine, fold } from "../text.js";

/** @typedef {import("./types.d.ts").Value} Value */
/** @typedef {import("./types.d.ts").Fault} Fault */
/** @typedef {import("./types.d.ts").Places} Places */
/** @typedef {{fault: Fault, when: (there: Set<string>) => boolean, keys: string[]}} Doubt a fault that the marks of others decide */

/** @type {Record<string, [kind: string, noun: string]>} */
const SCHEMES = { guong: ["exemplar", "gương sáng"], dieu: ["clause", "điều"], noi: ["place", "xã, phường"], chuyen: ["story", "câu chuyện"] };
const BRACKET = /\s*\([^()]*\)$/, COURTESY = /^(?:(?:gia dinh|ho|vo chong) )*(?:(?:ong|ba|anh|chi|co|chu|bac|em|chau) )*(?=[a-z0-9]+ [a-z0-9])/;

/**
 * A name as it is compared, as hooks/records/joined/withdrawn.py does: “Gia đình ông Trần Văn Bê (Ba Bê)” is “tran van be”.
 * @param {string} name
 */
export function compared(name) {
  const line = fold(cleanLine(name)), words = (/** @type {string} */ text) => (text.match(/[\p{L}\p{N}_]+/gu) || []).join(" ");
  return words(line.replace(BRACKET, "") || line).replace(COURTESY, "");
}

/**
 * Faults of what is named and not there: the marks of `keys` tell.
 * @param {import("./types.d.ts").Form} form
 * @param {Value} record
 * @returns {Generator<Doubt>}
 */
function* named({ schema: root }, record) {
  for (const { schema, value, path } of walk(root, root, record)) {
    if (schema["x-ref"] !== "exemplar" || typeof value !== "string") continue;
    yield* missing("exemplar", value, { path, code: "khong-co", message: "không có gương sáng nào mang mã này", help: "Chọn lại trong danh sách." }, !record.sample);
  }
}

/**
 * A fault when there is no such record, or another when it is a sample and this one is real.
 * @param {string} kind
 * @param {string} id
 * @param {Fault} fault
 * @param {boolean} real
 * @returns {Generator<Doubt>}
 */
function* missing(kind, id, fault, real) {
  const key = `${kind}:${id}`, sample = `sample:${id}`;
  yield { keys: [key], when: (there) => !there.has(key), fault };
  const what = fault.at === "body" ? "bài thật" : "bản ghi thật";
  if (real) yield { keys: [sample], when: (there) => there.has(sample), fault: { ...fault, code: "dan-toi-minh-hoa", message: `${what} không được dẫn tới dữ liệu minh họa`, help: "Bỏ chỗ này, hoặc đánh dấu đây là dữ liệu minh họa." } };
}

/**
 * Links of a story's text to records.
 * @param {Value} record
 * @param {string} body
 * @param {import("./types.d.ts").Choices} choices
 * @param {Places} places
 * @returns {Generator<Doubt>}
 */
function* links(record, body, choices, places) {
  for (const { children } of tokensOf(body)) for (const child of children || []) {
    const [, scheme, address] = (child.type === "link_open" && OWN.exec(attr(child, "href"))) || [];
    if (!scheme) continue;
    const [kind, noun] = SCHEMES[scheme], id = decoded(address);
    /** @type {Fault} */
    const fault = { path: [], at: "body", code: "khong-co", message: `liên kết tới ${noun} không có thật`, help: `Xem lại “${scheme}:${id}” trong bài; mã đúng nằm trong địa chỉ của trang ấy.` };
    const known = kind === "clause" ? choices.clause.some(([one]) => one === id) : kind === "place" ? places.now.some(([one]) => one === id) : null;
    if (known === null) yield* missing(kind, id, fault, !record.sample);
    else if (!known) yield { keys: [], when: () => true, fault };
  }
}

/**
 * Today's codes of a place; “” for a whole district and for none.
 * @param {Places} places
 * @param {import("./types.d.ts").PlaceRef | undefined} ref
 * @param {string} date
 * @returns {string[]}
 */
function codesOf(places, ref, date) {
  if (!ref || ref.code || !ref.former) return [ref?.code || ""];
  const time = span(date);
  return namedUnits(places, ref).filter((unit) => !time || alive(unit, time)).flatMap((unit) => unit[4]);
}

/**
 * What has been recorded already: one name in one place, one number, one title.
 * @param {string} kind
 * @param {Value} record
 * @param {Places} places
 * @returns {Generator<Doubt>}
 */
function* doubles(kind, record, places) {
  /** @type {(keys: string[], field: string, message: string) => Doubt} */
  const doubt = (keys, field, message) => ({ keys, when: (there) => keys.some((key) => there.has(key)), fault: { path: [field], code: "co-the-trung", severity: "warning", message, help: "Tìm trên trang trước khi gửi; đúng là một thì sửa mục đã có." } });
  if (kind === "decision" && record.number && record.authority) yield doubt([`decision:${fold(record.number).replace(/\s/g, "")}:${(record.date || "").slice(0, 4)}:${compared(record.authority)}`], "number", "có thể đã có quyết định mang số này của cơ quan này");
  else if (kind === "story" && record.title) yield doubt([`title:${compared(record.title)}`], "title", "có thể đã có bài mang tên này");
  else if (record.name && kind !== "decision") yield doubt(codesOf(places, record.place, dateOfPlaces(kind, record)).map((code) => `${kind}:${compared(record.name)}:${code}`), "name", "có thể đã có mục mang tên này ở nơi này");
  if (record.lead && !record.draft) yield { keys: ["lead:"], when: (there) => there.has("lead:"), fault: { path: ["lead"], code: "hai-bai-dau", message: "bài khác cũng xin đứng đầu", help: "Bỏ đánh dấu ở bài này, hoặc sửa bài kia trước." } };
}

/**
 * Which of some keys other records have.
 * @param {import("./types.d.ts").Get} get
 * @param {string[]} keys
 * @returns {Promise<Set<string>>}
 */
async function present(get, keys) {
  const { shards } = await get("da-co"), there = new Set();
  for (const key of new Set(keys)) {
    const sign = mark(key), marks = await get(`dau/${shards ? sign.charCodeAt(3) % shards : 0}`);
    if (marks.includes(sign)) there.add(key);
  }
  return there;
}

/**
 * Faults between a record and the others.
 * @param {import("./types.d.ts").Form} form
 * @param {Value} record
 * @param {object} about
 * @param {string} about.body
 * @param {Places} about.places
 * @param {import("./types.d.ts").Choices} about.choices
 * @param {import("./types.d.ts").Editing | null} about.editing
 * @param {import("./types.d.ts").Get} about.get
 * @returns {Promise<Fault[]>}
 */
export async function linked(form, record, { body, places, choices, editing, get }) {
  const doubts = [...named(form, record), ...links(record, body, choices, places), ...(editing ? [] : doubles(form.kind, record, places))];
  const there = await present(get, doubts.flatMap(({ keys }) => keys));
  return doubts.filter(({ when }) => when(there)).map(({ fault }) => fault);
}
