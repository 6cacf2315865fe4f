/* What is pasted into the fields of a form: a story's text becomes Markdown, lines stay lines; it is told, and undone as typing is. */
import { clean, cleanLine } from "../text.js";
import { button, make } from "./elements.js";

/** @typedef {import("../paste/types.d.ts").Tally} Tally */
/** @typedef {import("../paste/types.d.ts").Sort} Sort */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Box */

/** @type {[Sort, (n: number) => string][]} what was kept */
const KEPT = [
  ["headings", (n) => `${n} tên mục`], ["lists", (n) => `${n} danh sách`], ["quotes", (n) => `${n} đoạn trích`], ["tables", (n) => `${n} bảng`],
  ["bold", () => "chữ đậm"], ["italic", () => "chữ nghiêng"], ["links", (n) => `${n} liên kết`],
];
/** @type {[Sort, (n: number) => string][]} what was not, and what to do */
const TOLD = [
  ["title", () => "Dòng đầu giống tên bài: tên bài điền ở ô “Tên bài”, không lặp lại trong bài."],
  ["pictures", (n) => `${n} ảnh không dán được vào chữ. Lưu ảnh về máy rồi thêm ở ô “Ảnh đầu bài” hoặc “Ảnh trong bài”.`],
  ["films", (n) => `${n} video, âm thanh không dán được. Cách đặt video vào bài có trong hướng dẫn.`],
  ["tables", () => "Bảng được giữ thành bảng đơn giản: xem lại ở phần Xem trước."],
  ["loose", (n) => `${n} bảng có ô gộp hoặc ô nhiều đoạn: mỗi hàng thành một đoạn. Hãy viết lại thành danh sách hoặc bảng đơn giản.`],
  ["footnotes", () => "Chú thích cuối trang thành đoạn thường ở cuối phần dán. Nếu đó là nguồn thì chuyển xuống ô “Nguồn”."],
  ["letters", () => "Danh sách a, b, c thành 1, 2, 3. Trong bài có nhắc “điểm a” thì sửa theo."],
  ["comments", () => "Đã bỏ lời bình luận bên lề."],
  ["deleted", () => "Đã bỏ chữ bị xóa mà bản gốc còn lưu để theo dõi thay đổi."],
  ["hidden", () => "Đã bỏ chữ ẩn của bản gốc."],
  ["lost", (n) => `${n} liên kết không dẫn tới trang web nào: chỉ giữ chữ.`],
  ["more", () => "Bản gốc có nút “Xem thêm”: bài có thể bị cắt. Mở hết bài rồi chép lại."],
];

/**
 * Puts text where the caret is, in place of what is chosen, so that Ctrl+Z takes it back.
 * @param {Box} box
 * @param {string} text
 */
function insert(box, text) {
  box.focus();
  if (text ? document.execCommand("insertText", false, text) : document.execCommand("delete")) return;
  box.setRangeText(text, box.selectionStart || 0, box.selectionEnd || 0, "end");
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/**
 * What a field of one line, or of plain paragraphs, takes of a clipboard; null where it is right as it is.
 * @param {Box} box
 * @param {string} plain
 */
function lineOf(box, plain) {
  const whole = box.dataset.form === "paragraphs";
  const text = whole ? clean(plain).split(/\s*\n\s*/).join("\n\n") : cleanLine(plain);
  return text && text !== plain ? text : null;
}

/**
 * Empty lines between what is pasted and what stands around it; a piece of a line keeps its spaces.
 * @param {HTMLTextAreaElement} box
 * @param {string} text
 * @param {string} plain
 * @param {boolean} apart
 */
function fitted(box, text, plain, apart) {
  const before = box.value.slice(0, box.selectionStart), after = box.value.slice(box.selectionEnd);
  if (!apart) return (/^\s/.test(plain) && /\S$/.test(before) ? " " : "") + text + (/\s$/.test(plain) && /^\S/.test(after) ? " " : "");
  const above = /\n*$/.exec(before)?.[0].length || 0, below = /^\n*/.exec(after)?.[0].length || 0;
  return (before.trim() ? "\n".repeat(Math.max(0, 2 - above)) : "") + text + (after.trim() ? "\n".repeat(Math.max(0, 2 - below)) : "");
}

/** @typedef {{text: string, held: Tally, apart: boolean, split: boolean}} Pasted */
/** @type {Promise<typeof import("../paste/pasted.js") | null> | null} */
let reading = null;
/** What reads a clipboard: fetched when the text of a story is entered, null where it could not be. */
const reader = () => (reading ??= import("../paste/pasted.js").catch(() => { reading = null; return null; }));

/**
 * What is said of a paste: one sentence, and what is to be done; nothing where nothing was changed.
 * @param {Pasted} pasted
 * @returns {HTMLElement[]}
 */
function words({ held, split }) {
  /** @type {(rows: [Sort, (n: number) => string][]) => string[]} */
  const lines = (rows) => rows.flatMap(([sort, say]) => (held[sort] ? [say(held[sort] || 0)] : []));
  const kept = lines(KEPT), told = lines(TOLD);
  if (!kept.length && !told.length && !split) return [];
  const first = kept.length ? `Đã dán, giữ: ${kept.join(", ")}.` : split ? "Đã dán; mỗi dòng của bản gốc thành một đoạn." : "Đã dán.";
  return [make("p", {}, first), ...(told.length ? [make("ul", {}, ...told.map((line) => make("li", {}, line)))] : [])];
}

/** What is pasted into the text of a story: where it is told, and the way back to plain words. */
export class StoryPaste {
  /** @param {HTMLTextAreaElement} box */
  constructor(box) {
    this.box = box;
    this.told = make("div", { role: "status" });
    this.back = button("Dán nguyên văn", () => this.asItWas(), { class: "do small", hidden: true });
    this.element = make("div", { class: "pasted" }, this.told, this.back);
    /** What was last copied from the text itself. */
    this.own = "";
    this.last = { at: 0, text: "", plain: "", offered: false };
    const keep = () => { this.own = box.value.slice(box.selectionStart, box.selectionEnd); };
    box.addEventListener("copy", keep);
    box.addEventListener("cut", keep);
    box.addEventListener("focus", reader);
    box.addEventListener("input", () => this.offer());
    box.addEventListener("paste", (event) => this.paste(event));
  }

  /** The way back is there as long as what was pasted stands as it was. */
  offer() {
    const { at, text, offered } = this.last;
    this.back.hidden = !offered || this.box.value.slice(at, at + text.length) !== text;
  }

  asItWas() {
    const { at, text, plain } = this.last;
    this.last.offered = false;
    this.box.setSelectionRange(at, at + text.length);
    insert(this.box, plain);
    this.told.replaceChildren(make("p", {}, "Đã dán nguyên văn, không định dạng."));
  }

  /** @param {ClipboardEvent} event */
  async paste(event) {
    const { box } = this, data = event.clipboardData, plain = data?.getData("text/plain").replace(/\r\n?/g, "\n") || "";
    if (!data || (plain && plain === this.own)) return; // moved within the text
    const copied = data.getData("text/html"), pictures = [...data.files].filter(({ type }) => type.startsWith("image/")).length;
    const html = data.types.includes("vscode-editor-data") || /^(<meta[^>]*>)?\s*<pre[\s>]/i.test(copied) ? "" : copied; // Markdown out of an editor
    event.preventDefault();
    const read = await reader(), inLine = /[^\n]$/.test(box.value.slice(0, box.selectionStart));
    /** @type {Pasted} */
    const pasted = read?.fromClipboard(html, plain, inLine) || { text: clean(plain), held: {}, apart: false, split: false };
    if (!pasted.text && !plain && pictures) pasted.held.pictures ||= pictures;
    this.put(pasted, plain, read ? words(pasted) : [make("p", {}, "Đang mất mạng nên mới dán được chữ trơn. Có mạng thì dán lại để giữ định dạng.")]);
  }

  /**
   * @param {Pasted} pasted
   * @param {string} plain
   * @param {HTMLElement[]} said
   */
  put(pasted, plain, said) {
    const text = fitted(this.box, pasted.text || clean(plain), plain, pasted.apart);
    this.last = { at: this.box.selectionStart, text, plain, offered: !!said.length && !!plain && plain !== text };
    if (text) insert(this.box, text);
    this.told.replaceChildren(...said);
    this.offer();
  }
}

/**
 * Takes what is pasted into the other fields of a form.
 * @param {ClipboardEvent} event
 */
export function pasteIntoField(event) {
  const box = event.target, plain = event.clipboardData?.getData("text/plain") || "";
  if (!(box instanceof HTMLTextAreaElement || (box instanceof HTMLInputElement && box.type === "text")) || box.readOnly) return;
  const text = lineOf(box, plain);
  if (text === null && box.inputMode !== "url") return;
  event.preventDefault();
  insert(box, text ?? plain);
  if (box.inputMode === "url") box.dispatchEvent(new Event("change"));
}
