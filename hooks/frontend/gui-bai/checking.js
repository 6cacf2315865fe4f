/* One press: everything wrong with what was filled in, at once. Fields, rules of several fields, lists, the text, the other records. */
import { across, dateOfPlaces, walk } from "./across.js";
import { Checker, valueAt } from "./check.js";
import { linked } from "./linked.js";
import { notChosen } from "./places.js";
import { settled } from "./schema.js";
import { show } from "./dates.js";
import { unseenParts } from "./unseen.js";
import { textFaults } from "./story.js";
import { lowerFirst, modern } from "../text.js";

/** @typedef {import("./types.d.ts").Fault} Fault */
/** @typedef {import("./types.d.ts").Value} Value */
/** @typedef {import("./types.d.ts").Form} Form */

/** What finds private details: fetched when a form is first touched. */
export const guarding = () => import("../guard/finding.js");
/** What looks at films and recordings of a story, and at values that tell nothing: fetched at the same time. */
export const filming = () => import("./inserts.js");

/** @type {Fault} without a line the other records are not known */
const UNSEEN = { path: [], code: "", severity: "warning", message: "chưa kiểm được liên kết và mục trùng vì máy không có mạng", help: "Có mạng thì kiểm lại lần nữa." };

/**
 * @typedef {object} About
 * @property {Form} spec
 * @property {Value} [raw] the record as it was typed
 * @property {string} [body] of a story
 * @property {import("./types.d.ts").Choices} choices
 * @property {import("./types.d.ts").Editing | null} editing
 * @property {import("./types.d.ts").Get} get
 */

/**
 * What the check only warns of, and a form tells without holding anybody back.
 * @param {Form} form
 * @param {Value} record
 * @returns {Generator<Fault>}
 */
function* warnings({ kind, schema: root }, record) {
  for (const { schema, value, path } of walk(root, root, record)) if (schema.model === "Citation" && value && !["id", "title", "url", "published"].some((name) => value[name])) yield { path: [...path, "title"], code: "nguon", severity: "warning", message: "chưa điền", help: "Ghi tên bài, hoặc địa chỉ, ngày đăng, để bạn đọc tìm lại được." };
  if (kind === "story" && !record.cover && !record.plate && !record.sample && !record.draft) yield { path: ["cover"], code: "thieu-anh-dau", severity: "warning", message: "bài chưa có ảnh hay tranh đầu bài", help: "Thêm ảnh, hoặc chọn một tranh vẽ sẵn." };
}

/**
 * Every fault of a record, a place told once: the first that was found there.
 * @param {Value} record tidied
 * @param {About} about
 * @returns {Promise<Fault[]>}
 */
export async function allFaults(record, { spec, raw = record, body = "", choices, editing, get }) {
  const { kind } = spec, written = modern(body), checker = new Checker(spec), found = [...checker.typedOddly(raw), ...checker.faults(record)];
  if (kind === "story") found.push(...checker.bodyOddities(body.replace(/^[ \t\n]+/, "")), ...textFaults(spec, record, written));
  const unless = (/** @type {Error} */ error) => { if (!found.length) throw error; }; // what is known is told, the rest at the next press
  const late = await filming().catch(unless);
  if (kind === "story" && written.includes("[")) found.push(...late?.filmFaults(written) || []);
  const finding = await guarding().catch(unless);
  if (finding) found.push(...finding.guard(kind, record, written).map(({ field, ...more }) => ({ path: field, code: "chi-tiet-rieng", ...more })));
  if (finding) found.push(...unseenParts(spec, record, (path) => called(spec, path), finding.privateNameIn));
  const places = await get("noi").catch(unless);
  if (places) {
    for (const fault of found) if (fault.type === "place_no_district") Object.assign(fault, notChosen(places, valueAt(record, fault.path)?.former || "", dateOfPlaces(kind, record)));
    found.push(...across(spec, record, { places, choices, editing }));
    const about = { body: found.some(({ code }) => code === "bai-qua-co") ? "" : written, places, choices, editing, get };
    found.push(...await linked(spec, record, about).catch(() => [UNSEEN]));
  }
  return once([...found, ...warnings(spec, record), ...late?.careless(spec, record, walk) || []]);
}

const where = (/** @type {Fault} */ { path, at }) => JSON.stringify(at ? [...path, at] : path);

/**
 * One fault a field; of a story's text and of the whole all, and every kind of private detail.
 * @param {Fault[]} found
 */
function once(found) {
  const seen = new Set(), many = new Set(['["body"]', "[]"]);
  const place = (/** @type {Fault} */ fault) => where(fault) + (fault.code === "chi-tiet-rieng" ? fault.message : "");
  return found.filter((fault) => many.has(where(fault)) || (!seen.has(place(fault)) && seen.add(place(fault))));
}

/**
 * What a field is called, from the outside in: “Nguồn 2, Địa chỉ”.
 * @param {Form} form
 * @param {import("./types.d.ts").Path} path
 */
export function called({ schema, nouns }, path) {
  if (path[0] === "body") return "Nội dung bài";
  /** @type {string[]} */
  const out = [];
  let node = schema, name = "";
  for (const part of path) {
    if (typeof part === "number") {
      const noun = nouns[name] || lowerFirst(node.title || "");
      out.splice(-1, 1, `${noun[0].toUpperCase()}${noun.slice(1)} ${part + 1}`);
      node = settled(schema, node.items || {});
      continue;
    }
    name = part;
    node = settled(schema, node.properties?.[part] || {});
    if (node.title && !(name === "code" || name === "former" || name === "district")) out.push(node.title);
  }
  return out.join(", ") || "Toàn bản ghi";
}

/**
 * A message without the names that fields have in files: “(date: 2022-12-20)” is “(20/12/2022)”, “(id)” goes.
 * @param {string} message
 */
export const spoken = (message) => message.replace(/\([a-z_]+: ([\d-]+)\)/g, (_, day) => `(${show(day)})`).replace(/ \([a-z_]+(?:, [a-z_]+)*\)/g, "").replace("cover hay gallery", "phần ảnh của bài").replace(/^thiếu trường bắt buộc “.*”$/, "chưa điền");
