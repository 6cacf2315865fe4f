/* A list too long to be typed line by line: what was typed is handed to /gui-bai/danh-sach/, which reads a table. */
import { button, make } from "./elements.js";

/** Lines that a form takes. */
export const MOST_LINES = 15;
/** Where the page of lists finds what was handed over, in this tab only. */
export const HANDED = "gui-bai:danh-sach";

/** @typedef {import("./types.d.ts").Value} Value */
/** @typedef {import("./types.d.ts").Context} Context */

const HEADINGS = ["STT", "Họ và tên", "Loại", "Danh hiệu", "Hình thức khen", "Ấp, khu phố", "Xã, phường", "Huyện", "Đơn vị công tác", "Thành tích"];
const cell = (/** @type {unknown} */ value) => `"${String(value ?? "").replace(/"/g, '""')}"`;

/**
 * Lines as a table with headings, every value a text.
 * @param {Value[]} rows
 * @param {import("./types.d.ts").Choices} choices
 * @param {import("./types.d.ts").Places["now"]} places
 * @returns {string}
 */
export function tableOf(rows, choices, places) {
  const name = (/** @type {string} */ kind, /** @type {string} */ id) => choices[kind]?.find(([key]) => key === id)?.[1] || id;
  const now = (/** @type {string} */ code) => places.filter(([key]) => key === code).map(([, type, place]) => `${type} ${place}`)[0] || code;
  const lines = rows.map((row) => [row.id, row.name, row.kind && name("recipient", row.kind), row.title && name("title", row.title), row.award && name("award", row.award), row.hamlet, row.code ? now(row.code) : row.former, row.district, row.unit, row.achievement]);
  return `\ufeff${[HEADINGS, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

/**
 * What is said below a list that is full, with the ways on; nothing that was typed is lost.
 * @param {Context} ctx
 * @param {() => Value[]} rows
 */
export function longList(ctx, rows) {
  const table = async () => tableOf(rows(), ctx.choices, (await ctx.get("noi")).now);
  const on = button("Đọc danh sách từ tệp", async () => {
    const { date = "", title = "", award = "" } = ctx.whole(), csv = rows().length ? await table() : "";
    sessionStorage.setItem(HANDED, JSON.stringify({ csv, date, title, award }));
    location.href = "../danh-sach/?tu-bieu-mau";
  }, { class: "btn" });
  const keep = button("Tải các dòng đã gõ", async () => {
    make("a", { href: URL.createObjectURL(new Blob([await table()], { type: "text/csv" })), download: "danh-sach.csv" }).click();
  });
  return make("div", { class: "note full", hidden: true }, make("p", {}, make("b", {}, `Biểu mẫu nhận ${MOST_LINES} dòng.`), " Danh sách dài hơn thì để máy đọc từ tệp Excel, Word hoặc CSV của cơ quan. Các dòng đã gõ được mang theo; bản nháp này vẫn còn."), on, keep);
}
