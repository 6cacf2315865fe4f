/* /gui-bai/danh-sach/: a list is chosen or dropped, read on this device, shown as it will stand. */
import { button, make, showFault } from "../gui-bai/elements.js";
import { HANDED } from "../gui-bai/long-list.js";
import { packing } from "../gui-bai/package.js";
import { Reader, Stopped } from "./reader.js";
import { shown } from "./result.js";

const get = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
const form = /** @type {HTMLFormElement} */ (get("danh-sach")), { root = "", repo = "", mail = "", note = "", size = "0" } = form.dataset;
const file = /** @type {HTMLInputElement} */ (get("tep")), decision = get("quyet-dinh"), day = get("ngay"), status = get("tien-do"), result = get("ket-qua");
const data = new URL(`${root}gui-bai/du-lieu/`, location.href).href;
const reader = new Reader(`${root}assets/gui-bai/list-worker.js?data=${encodeURIComponent(data)}`);
const number = (/** @type {number} */ n) => n.toLocaleString("vi-VN");
/** What the result page chose: columns, sheets, answers; another file begins anew. */
let chosen = { map: /** @type {string[]} */ ([]), sheet: /** @type {string[]} */ ([]), answers: /** @type {Record<string, string>} */ ({}), yes: /** @type {string[]} */ ([]) };
/** How often something was changed by which a list is read; after which change reading began; whether to read anew then. */
let changes = 0, began = 0, waiting = false;
const ANEW = "Đọc xong lần này thì máy đọc lại ngay theo tệp, ngày và lựa chọn mới.";

packing().catch(() => {}); // while there is a line

/** @param {import("./types.d.ts").Step} step */
function tell(step) {
  const bar = status.querySelector("progress"), words = status.querySelector("p");
  const [said, value] = step.step === "loading" ? ["Đang tải chương trình đọc danh sách…", Math.min(step.done / Number(size), 1)]
    : step.step === "opening" ? ["Đang mở chương trình đọc danh sách…", null]
    : step.what ? [`${step.what}…`, null]
    : [`Đang đọc ${number(step.done)}/${number(step.total)} dòng`, step.done / step.total];
  const text = waiting ? ANEW : said;
  if (words.textContent !== text) words.textContent = text;
  if (value === null) bar.removeAttribute("value"); else bar.value = value;
}

/** What has to be mended before a list can be read; "" when nothing has. */
function missing() {
  const noFile = file.files?.length ? "" : "Chọn tệp danh sách.", noDay = decision.value || day.value ? "" : "Chọn ngày của danh sách.";
  showFault(file, get("tep-e"), noFile);
  showFault(day, get("ngay-e"), noDay);
  if (noFile || noDay) (noFile ? file : day).focus();
  return noFile || noDay;
}

async function read() {
  const [dropped] = file.files || [];
  if (missing() || !dropped) return;
  const asked = { decision: decision.value, date: decision.value ? null : day.value, kind: get("loai").value, title: get("danh-hieu").value, award: get("khen").value, decided: get("da-quyet-dinh").checked, ...chosen };
  began = changes;
  result.replaceChildren();
  form.dataset.state = "reading";
  status.replaceChildren(make("p", { role: "status" }, "Đang mở tệp…"), make("progress", { max: 1, "aria-label": "Tiến độ" }), button("Dừng", () => reader.stop(), { class: "do small" }));
  try {
    const reply = await reader.read(dropped, asked, tell);
    status.replaceChildren();
    if (changes !== began) return outdated();
    if (reply.told.fault) return fail(reply.told.fault);
    result.replaceChildren(...await shown(reply, { site: { root, repo, mail, note }, chosen, again: (/** @type {typeof chosen} */ next) => { chosen = next; read(); } }));
    result.querySelector("h2").focus();
  } catch (error) {
    status.replaceChildren();
    waiting = false;
    if (error instanceof Stopped) return fail("Đã dừng. Danh sách chưa được đọc hết, chưa có tệp nào được lập.");
    fail("Chưa đọc được danh sách. Nếu máy đang mất mạng thì nối mạng rồi thử lại; nếu vẫn vậy, hãy gửi danh sách cho tòa soạn.");
    throw error;
  } finally {
    form.dataset.state = "ready";
    if (waiting) { waiting = false; read(); }
  }
}

/** What was read does not stand for what is chosen now. */
function outdated() {
  result.replaceChildren(make("p", { class: "note", role: "status" }, "Tệp, ngày hay lựa chọn đã đổi nên kết quả cũ đã bỏ. Bấm “Đọc danh sách” để đọc lại."));
}

function changed() {
  changes += 1;
  if (result.firstChild) outdated();
}

/** @param {string} text */
function fail(text) {
  result.replaceChildren(make("p", { class: "note", role: "alert", tabindex: "-1" }, text));
  result.firstElementChild.focus();
}

function begun() {
  chosen = { map: [], sheet: [], answers: {}, yes: [] };
  changed();
  showFault(file, get("tep-e"), "");
}

const drop = get("tha");
for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, (/** @type {DragEvent} */ event) => { event.preventDefault(); drop.dataset.over = ""; });
for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => { delete drop.dataset.over; });
drop.addEventListener("drop", (/** @type {DragEvent} */ event) => {
  event.preventDefault();
  if (event.dataTransfer?.files.length) { file.files = event.dataTransfer.files; begun(); }
});
file.addEventListener("change", begun);
form.addEventListener("change", ({ target }) => { if (target !== file && !result.contains(target)) changed(); });
const dated = () => { get("o-ngay").hidden = Boolean(decision.value); };
decision.addEventListener("change", dated);
dated();

/** What the form of a decision handed over: the lines typed there, its day, what is granted. */
function handedOver() {
  const given = location.search === "?tu-bieu-mau" && JSON.parse(sessionStorage.getItem(HANDED) || "null"), carried = new DataTransfer();
  if (!given) return;
  if (given.csv) carried.items.add(new File([given.csv], "danh-sach-da-go.csv", { type: "text/csv" }));
  file.files = carried.files;
  if (/^\d{4}-\d{2}-\d{2}$/.test(given.date)) day.value = given.date;
  for (const [id, value] of [["danh-hieu", given.title], ["khen", given.award]]) get(id).value = value;
  get("danh-hieu").closest("details").open = Boolean(given.title || given.award);
}
handedOver();
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (form.dataset.state !== "reading") return read();
  waiting = !missing() && changes !== began;
  if (waiting) status.querySelector("p").textContent = ANEW;
});
if (typeof WebAssembly === "object" && "DecompressionStream" in window && "Worker" in window) form.dataset.state = "ready";
else form.replaceChildren(get("khong-doc-duoc").content);
