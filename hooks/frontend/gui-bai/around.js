/* What stands around the fields: what is being edited, what stays on the device, what is wrong. */
import { fieldName } from "./check.js";
import { spoken } from "./checking.js";
import { choices, combobox } from "./choose.js";
import { button, labelled, make } from "./elements.js";
import { atTime, nameOf } from "./keeping.js";

/** @typedef {import("./types.d.ts").Fault} Fault */

/**
 * Above the fields: the file that is edited, or the way to another; that a draft was found.
 * @param {{get: import("./types.d.ts").Get, kind: string, editing: import("./types.d.ts").Editing | null, saved: import("./types.d.ts").Saved | null}} given
 */
export function banner({ get, kind, editing, saved }) {
  const where = editing ? make("p", { class: "note" }, "Bạn đang sửa bản đã đăng: ", make("code", {}, editing.path), ".") : null;
  const instead = editing ? null : choosePublished(get, kind);
  const fresh = make("a", { href: editing ? "." : "?moi=1" }, "Viết bản mới"), list = make("a", { href: "../#ban-nhap" }, "Các bản nháp");
  const found = saved ? make("p", { class: "note kept", role: "status" }, `Đã mở lại bản nháp “${nameOf(saved)}”${saved.saved ? `, lưu ${atTime(saved.saved)},` : ""} trên máy này. `, fresh, " · ", list) : null;
  return make("div", { class: "banner" }, where, instead, found);
}

/**
 * The way to what is published already: chosen by its name, opened for editing.
 * @param {import("./types.d.ts").Get} get
 * @param {string} kind
 */
function choosePublished(get, kind) {
  const box = combobox({
    options: async () => choices((await get("da-dang"))[kind]), placeholder: "Gõ tên, có dấu hay không dấu",
    picked: ({ value }) => { location.search = String(new URLSearchParams({ sua: value })); },
  });
  const { element } = labelled({ label: "Mục cần sửa", control: box.input });
  box.input.after(box.list);
  return make("details", { class: "rare instead" }, make("summary", {}, "Sửa một mục đã đăng"), element);
}

/** What the address asks for when the draft it names is gone: a new one, or the published record as it is. */
function fresh() {
  const asked = new URLSearchParams(location.search);
  asked.delete("nhap");
  asked.set("moi", "1");
  return asked;
}

/**
 * What stays on the device, and how it is taken away: asked twice.
 * @param {HTMLElement} kept says whether the draft could be kept
 * @param {() => Promise<void>} clear
 */
export function device(kept, clear) {
  const told = make("p", { class: "help", role: "status" });
  const bin = button("Xóa bản nháp", () => ask(), { class: "do" });
  const sure = button("Xóa hẳn", async () => { await clear(); location.search = String(fresh()); }, { class: "do danger", hidden: true });
  const no = button("Giữ lại", () => { sure.hidden = no.hidden = true; told.textContent = ""; bin.focus(); }, { hidden: true });
  const ask = () => { sure.hidden = no.hidden = false; told.textContent = "Mọi chữ và ảnh đang viết trên máy này sẽ mất."; sure.focus(); };
  const help = make("p", { class: "help" }, "Bản nháp tự lưu trên máy này, không gửi đi đâu. Máy dùng chung thì xóa bản nháp khi xong.");
  return make("div", { class: "device" }, help, kept, make("p", { class: "acts" }, bin, " ", sure, " ", no), told);
}

/** @typedef {{fault: Fault, spot: import("./types.d.ts").Spot, name: string}} Told a fault, where it is shown, what that place is called */

/**
 * How many faults and remarks there are, in words.
 * @param {Told[]} told
 */
export function counted(told) {
  const mild = told.filter(({ fault }) => fault.severity === "warning").length, hard = told.length - mild;
  return [hard && `Còn ${hard} chỗ cần sửa`, mild && `${hard ? "" : "Có "}${mild} điều nên xem lại`].filter(Boolean).join(", ");
}

/**
 * What must be mended and what may be, each a list in the order of the form whose lines lead to their controls; none when there is none.
 * @param {Told[]} told
 * @returns {HTMLElement[]}
 */
export function summary(told) {
  if (!told.length) return [];
  const mild = told.filter(({ fault }) => fault.severity === "warning"), hard = told.filter(({ fault }) => fault.severity !== "warning");
  const list = (/** @type {string} */ heading, /** @type {Told[]} */ some) => (some.length ? [make("h3", {}, heading), make("ul", {}, ...some.map(line))] : []);
  return [make("h2", { id: "loi" }, counted(told)), ...list("Phải sửa rồi mới gửi được", hard), ...list("Nên xem lại, không sửa vẫn gửi được", mild)];
}

/**
 * One fault: the way to its control, and what it is.
 * @param {Told} told
 */
function line({ fault, spot: { control }, name }) {
  const go = control ? make("a", { href: `#${control.id}`, onclick: (/** @type {Event} */ event) => { event.preventDefault(); reach(control, fault.row); } }, name) : make("b", {}, name);
  return make("li", { "data-field": fieldName(fault.path), "data-code": fault.code, "data-mild": fault.severity === "warning" }, go, ": ", make("span", { class: "message" }, spoken(fault.message)), control ? null : ` ${fault.help}`);
}

/**
 * A fault as it is told beside its field.
 * @param {Pick<Fault, "message" | "help">} fault
 */
export const sentence = ({ message, help }) => [spoken(message), help].filter(Boolean).map((part) => part[0].toUpperCase() + part.slice(1)).join(". ");

/**
 * Moves to a control, opening what it lies in: its name, its fault and itself stand at the top of the screen.
 * @param {HTMLElement} control
 * @param {number} [row] of a text, from 0: the caret goes there
 */
export function reach(control, row) {
  for (let box = control.closest("details"); box; box = box.parentElement?.closest("details") || null) box.open = true;
  control.dataset.reached = ""; // a list that opens by itself would cover what is told
  control.focus({ preventScroll: true });
  delete control.dataset.reached;
  if (row !== undefined && control instanceof HTMLTextAreaElement) caretTo(control, row);
  (control.closest(".field") || control).scrollIntoView({ block: "start", behavior: "instant" });
}

/**
 * The caret to a row of a text as it will be written, and the row in sight.
 * @param {HTMLTextAreaElement} box
 * @param {number} row
 */
function caretTo(box, row) {
  const { value } = box, before = value.length - value.trimStart().length, above = value.slice(before).split("\n").slice(0, row);
  const at = above.reduce((sum, line) => sum + line.length + 1, before);
  box.setSelectionRange(at, at);
  box.scrollTop = (box.scrollHeight * at) / Math.max(value.length, 1) - box.clientHeight / 3;
}

/** What to know before anything is sent: said at every sending, embargo or not. */
export const reminder = () => make("p", { class: "note public" }, make("b", {}, "Gửi là công khai."), " Từ lúc gửi, ai cũng đọc được chữ và ảnh này trên kho, kể cả bản nháp và bài hẹn ngày; gỡ ra rồi kho vẫn còn bản cũ.");
