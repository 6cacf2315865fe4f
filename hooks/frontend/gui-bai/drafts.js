/* The drafts of this device, listed on /gui-bai/: opened, deleted, brought back. */
import { about, all, remove } from "./draft.js";
import { button, make } from "./elements.js";
import { atTime, nameOf } from "./keeping.js";

const place = /** @type {HTMLElement} */ (document.getElementById("ban-nhap")), rows = make("ul", { class: "drafts" }), told = make("p", { class: "gone", role: "status" });

/**
 * The form a draft is written in, by the link to it on this page.
 * @param {string} kind
 */
const formOf = (kind) => document.querySelector(`a[data-kind="${CSS.escape(kind)}"]`);

/** @param {{key: string, value: import("./types.d.ts").Saved}} draft */
function row({ key, value }) {
  const { kind, edited } = about(key), form = formOf(kind), name = nameOf(value);
  if (!form) return null;
  const asked = new URLSearchParams({ ...(edited ? { sua: edited } : {}), nhap: key });
  const open = make("a", { href: `${form.getAttribute("href")}?${asked}` }, name);
  const when = [form.getAttribute("data-name"), edited && "sửa bản đã đăng", value.saved && `lưu ${atTime(value.saved)}`].filter(Boolean).join(", ");
  const sent = value.sent ? make("b", { class: "sent" }, `đã gửi ${atTime(value.sent)}`) : null;
  const sure = button("Xóa hẳn", () => away(key, name), { class: "do danger small", hidden: true });
  const keep = button("Giữ lại", () => { sure.hidden = keep.hidden = true; bin.hidden = false; bin.focus(); }, { class: "do small", hidden: true });
  const bin = button("Xóa", () => { sure.hidden = keep.hidden = false; bin.hidden = true; keep.focus(); }, { class: "do small", "aria-label": `Xóa bản nháp ${name}` });
  return make("li", {}, make("div", {}, open, make("p", { class: "soft" }, when, sent && ". ", sent)), make("p", { class: "moves" }, bin, sure, keep));
}

/**
 * @param {string} key
 * @param {string} name
 */
async function away(key, name) {
  const bring = await remove(key);
  const back = button("Lấy lại", async () => { await bring(); told.replaceChildren(); show(); }, { class: "do small" });
  told.replaceChildren(`Đã xóa “${name}”, cả ảnh. `, back);
  show();
  back.focus();
}

function show() {
  rows.replaceChildren(...all().map(row).filter((item) => item !== null));
  place.hidden = !rows.children.length && !told.textContent;
}

place.append(rows, told);
show();
addEventListener("storage", show);
addEventListener("pageshow", (event) => { if (event.persisted) show(); });
