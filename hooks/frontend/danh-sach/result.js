/* What was read: how many rows, what to look at, the table as it will stand, the files. */
import { button, labelled, make, unique } from "../gui-bai/elements.js";
import { waysOut } from "../gui-bai/send.js";

/** @typedef {import("./types.d.ts").Reply} Reply */
/** @typedef {import("./types.d.ts").Told} Told */
/** @typedef {{map: string[], sheet: string[], answers: Record<string, string>, yes: string[]}} Chosen */
/** @typedef {{site: import("../gui-bai/types.d.ts").Site, chosen: Chosen, again: (chosen: Chosen) => void}} About */

const FIRST = 50, HEAD = ["Số", "Tên", "Loại, danh hiệu", "Nơi ở, trụ sở", "Đơn vị, thành tích"];
const number = (/** @type {number} */ n) => n.toLocaleString("vi-VN");
const heading = (/** @type {string} */ text) => make("h2", { tabindex: "-1" }, text);
const list = (/** @type {(string | Node)[]} */ items) => make("ul", { class: "points" }, ...items.map((item) => make("li", {}, item)));

/**
 * A folded part; nothing when it is empty.
 * @param {string} title
 * @param {(string | Node)[]} items
 */
function part(title, items) {
  if (!items.length) return null;
  return make("details", { class: "rare" }, make("summary", {}, `${title}: ${number(items.length)}`), list(items));
}

/**
 * What is to be looked at: refusals first, then doubts by kind, each with what to do.
 * @param {Told["doubts"][number]} doubt
 */
function doubtful({ title, count, items }) {
  const one = (/** @type {[string, string]} */ [text, remedy]) => make("div", {}, text, remedy ? make("span", { class: "soft" }, ` Sai thì: ${remedy}`) : null);
  return make("details", { class: "rare", open: items.length <= 12 }, make("summary", {}, `${title}: ${number(count)}`), list(items.map(one)));
}

/** Where the words of the command are found on this page. @param {Told} told */
function flagged({ doubts }) {
  const has = doubts.some(({ items }) => items.some((texts) => texts.some((text) => / --[a-z]/.test(` ${text}`))));
  return has ? make("p", { class: "help" }, "Chữ sau hai gạch là của lệnh trên máy tính. Ở trang này: --kind, --title, --award là ô “Cả danh sách cùng một loại, một danh hiệu”; --map là phần “Các cột”; --sheet là phần “Trang tính, bảng”.") : null;
}

/**
 * A choice with its name; the first option says nothing.
 * @param {string} label
 * @param {[value: string, text: string][]} options
 * @param {string} value
 */
function choice(label, options, value) {
  const control = make("select", { id: unique() }, ...options.map(([key, text]) => make("option", { value: key, selected: key === value }, text)));
  return { element: labelled({ label, control }).element, control };
}

/** What was asked on the way, to be answered here. @param {Told} told @param {About} about */
function questions(told, { chosen, again }) {
  if (!told.asked.length) return null;
  const asked = told.asked.map(({ question, choices, answer }) => {
    const options = /** @type {[string, string][]} */ ([["", "Chưa trả lời: dòng bị từ chối"], ...choices.map((c) => [c, c])]);
    return { question, ...choice(question, options, answer) };
  });
  const answered = () => again({ ...chosen, answers: { ...chosen.answers, ...Object.fromEntries(asked.map(({ question, control }) => [question, control.value])) } });
  return make("fieldset", { class: "asked" }, make("legend", {}, "Máy chưa rõ, cần bạn trả lời"), ...asked.map(({ element }) => element), button("Đọc lại", answered));
}

/** What each column was taken for, to be put right. @param {Told} told @param {About} about */
function columns(told, { chosen, again }) {
  const parted = told.columns.map(([place, meant]) => {
    const [, letter = "", title = ""] = /^.*!([A-Z]+) “(.*)”$/s.exec(place) || [];
    return { place, meant, letter, title };
  });
  const titles = parted.map(({ title }) => title);
  const key = (/** @type {{letter: string, title: string}} */ { letter, title }) => (!title || /^[A-Za-z]{1,2}$/.test(title) || titles.indexOf(title) !== titles.lastIndexOf(title) ? letter : title);
  const before = Object.fromEntries(chosen.map.map((line) => [line.slice(0, line.lastIndexOf("=")), line.slice(line.lastIndexOf("=") + 1)]));
  const fields = /** @type {[string, string][]} */ (Object.entries(told.fields));
  const shown = parted.map((column) => ({ column, ...choice(`${column.place}: ${column.meant}`, [["", "Đúng như máy hiểu"], ...fields, ["bo", "Bỏ cột này"]], before[key(column)] || "") }));
  const changed = () => again({ ...chosen, map: shown.filter(({ control }) => control.value).map(({ column, control }) => `${key(column)}=${control.value}`) });
  const gone = told.dropped.map(([place, reason]) => `${place}: bỏ, ${reason}`);
  return make("details", { class: "rare columns" }, make("summary", {}, `Các cột: ${shown.length + gone.length}`), ...shown.map(({ element }) => element), gone.length ? list(gone) : null, button("Đọc lại với các cột này", changed));
}

/** Which sheets are read, where there are several. @param {Told} told @param {About} about */
function sheets(told, { chosen, again }) {
  if (told.sheets.length < 2) return null;
  const boxes = told.sheets.map(([name, hidden]) => make("input", { type: "checkbox", value: name, checked: chosen.sheet.length ? chosen.sheet.includes(name) : !hidden }));
  const labels = boxes.map((box, i) => make("div", { class: "yesno" }, make("label", {}, box, make("span", {}, told.sheets[i][0], told.sheets[i][1] ? make("small", {}, "trang ẩn") : null))));
  return make("details", { class: "rare" }, make("summary", {}, `Trang tính, bảng: ${boxes.length}`), ...labels, button("Đọc lại các trang đã chọn", () => again({ ...chosen, sheet: boxes.filter((box) => box.checked).map((box) => box.value) })));
}

/** The table as it will stand; what wants a look is marked. @param {Told} told */
function table({ rows }) {
  const used = HEAD.map((_, i) => i).filter((i) => rows.some((row) => row[i]));
  const line = (/** @type {Told["rows"][number]} */ row) => make("tr", { class: row[5] ? "doubtful" : null }, ...used.map((i) => make("td", { "data-label": HEAD[i] }, String(row[i]), row[5] && i === 1 ? make("small", {}, "cần xem") : null)));
  const body = make("tbody", {}, ...rows.slice(0, FIRST).map(line));
  const all = button(`Hiện ${number(rows.length)} dòng`, () => { body.append(...rows.slice(FIRST).map(line)); all.remove(); });
  const head = make("thead", {}, make("tr", {}, ...used.map((i) => make("th", { scope: "col" }, HEAD[i]))));
  return make("section", { class: "stands" }, make("h3", {}, "Danh sách như sẽ ghi"),
    make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Danh sách như sẽ ghi" }, make("table", {}, head, body)),
    rows.length > FIRST ? all : null);
}

/** @param {Uint8Array<ArrayBuffer>} content @param {string} name @param {string} type @param {string} text */
const saving = (content, name, type, text) => make("a", { class: "btn line", href: URL.createObjectURL(new Blob([content], { type })), download: name }, text);

/** What the file to send does not hold, or nobody has looked at yet; undefined for nothing. @param {Told} told */
function found({ refused, doubts }) {
  const lines = refused ? `${number(refused)} dòng bị từ chối không có trong tệp này.` : "";
  const open = doubts.some(({ kind }) => kind) ? "Còn điều cần xem ở phần trên: xem hết rồi hãy gửi." : "";
  return [lines, open].filter(Boolean).join(" ") || undefined;
}

/** A list that seems to be there already is not made before somebody says otherwise. @param {About} about */
function held({ chosen, again }) {
  return make("div", { class: "out" }, make("h2", {}, "Chưa lập tệp"),
    make("p", { class: "note" }, "Danh sách hình như đã nhập, mà dòng đã đăng thì không xóa được nữa. Bỏ khỏi tệp các dòng đã có rồi đọc lại."),
    button("Là người khác cả: vẫn thêm", () => again({ ...chosen, yes: ["da-nhap"] })));
}

/** The list itself: into its decision's folder, or to be put there. @param {Reply} reply @param {About} about */
async function outcome({ told, table: content }, about) {
  if (told.held) return held(about);
  const { site } = about;
  const text = new TextDecoder().decode(content);
  if (told.path) return make("div", { class: "out" }, ...await waysOut({ site, path: told.path, text, title: `Danh sách ${told.file}`, photos: [], missing: [], bases: told.version ? { [told.path]: told.version } : {}, found: found(told), there: told.present > 0, editing: told.present > 0, overtaken: false }));
  return make("div", { class: "out" }, make("h2", {}, "Tải về"),
    make("p", {}, "Danh sách mới chưa thuộc quyết định nào. Điền ", make("a", { href: `${site.root}gui-bai/quyet-dinh/` }, "biểu mẫu quyết định"), " trước, rồi đặt tệp này cạnh tệp của quyết định, trong cùng thư mục, giữ nguyên tên."),
    saving(content, "recipients.csv", "text/csv", "Tải recipients.csv"));
}

/**
 * Everything there is to see of a list that was read.
 * @param {Reply} reply
 * @param {About} about
 * @returns {Promise<HTMLElement[]>}
 */
export async function shown(reply, about) {
  const { told } = reply, stem = told.file.replace(/\.[^.]*$/, "");
  const mending = told.refused ? make("div", { class: "note" },
    make("p", {}, make("b", {}, `${number(told.refused)} dòng bị từ chối`), " nằm trong tệp cần sửa, kèm ô và lý do. Sửa xong thì thả chính tệp ấy vào đây. Tệp có thể có điều riêng tư: giữ trên máy, không đưa vào kho."),
    saving(reply.mending, `${stem}-can-sua.csv`, "text/csv", "Tải tệp cần sửa (.csv)")) : null;
  /** @type {(HTMLElement | null)[]} */
  const parts = [
    heading("Kết quả đọc"),
    make("p", { class: "sum" }, told.counts, told.present ? ` Thêm vào sau ${number(told.present)} dòng đã có.` : ""),
    questions(told, about),
    ...told.doubts.map(doubtful),
    flagged(told),
    mending,
    columns(told, about),
    sheets(told, about),
    part("Lấy từ nơi khác trong tệp", told.elsewhere),
    part("Ghi khác chữ trong ô", told.changed),
    part("Đã có trong danh sách trước", told.earlier.map(([cell, name, file]) => `${cell}: ${name}, ${file}`)),
    part("Không phải dòng của danh sách", told.skipped.map(([cell, reason, text]) => `${cell}: ${reason}: ${text}`)),
    told.rows.length ? table(told) : make("p", { class: "note" }, told.verdict),
    told.rows.length ? await outcome(reply, about) : null,
    make("div", { class: "kept" }, make("p", {}, "Gửi cơ quan lập danh sách xem lại trước khi đăng:"),
      saving(reply.preview, `${stem}-xem-truoc.html`, "text/html", "Tải bản xem trước (.html)"), " ",
      saving(reply.report, `${stem}-bao-cao.json`, "application/json", "Tải báo cáo (.json)")),
  ];
  return parts.filter((each) => each !== null);
}
