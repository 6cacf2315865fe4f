/* Handing a package to the newsroom: shared from a phone, or downloaded and sent by mail. */
import { button, make } from "./elements.js";

const MOST_BY_MAIL = 20e6;

/** @typedef {import("./types.d.ts").Site} Site */

/** A size as it is read. @param {number} bytes */
export const size = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`);

/** An ordered list of steps. @param {(Node | string)[]} items */
export const steps = (...items) => make("ol", { class: "steps" }, ...items.map((item) => make("li", {}, item)));

/**
 * A button that hands the package to another program of this phone; null where it cannot.
 * @param {File} zip
 * @param {string} title
 */
function sharing(zip, title) {
  const data = { files: [zip], title };
  if (!navigator.canShare?.(data)) return null;
  const told = make("p", { role: "status", class: "help" });
  const failed = (/** @type {Error} */ { name }) => { if (name !== "AbortError") told.textContent = "Máy không chia sẻ được gói này. Hãy tải gói về rồi đính kèm vào thư."; };
  return make("div", {}, button("Chia sẻ gói…", () => { navigator.share(data).catch(failed); }, { class: "btn line handover" }), told);
}

/**
 * A letter begun: to whom, about what; the package itself has to be attached by hand.
 * @param {string} mail
 * @param {File} zip
 * @param {string} title
 * @param {string} more
 */
function letter(mail, zip, title, more) {
  const body = `Kính gửi tòa soạn,\n\nTôi gửi gói ${zip.name} (đính kèm): ${title}.\n\n${more}Người gửi:\nCách liên hệ:\n`;
  return `mailto:${mail}?subject=${encodeURIComponent(`Gửi bài: ${title}`)}&body=${encodeURIComponent(body)}`;
}

/** To whom, in words: the mailbox, or that none is known. @param {Site} site */
function whom({ mail, root }) {
  if (mail) return make("span", {}, "Gửi tới ", make("b", { class: "mail" }, mail), ".");
  return make("span", {}, "Tòa soạn chưa công bố hộp thư nhận bài. Gửi cho người bạn quen trong ban biên tập, hoặc hỏi ở trang ", make("a", { href: `${root}lien-he/` }, "Liên hệ"), ".");
}

/**
 * What to do with the package, step by step.
 * @param {Site} site
 * @param {File} zip
 * @param {string} title
 * @param {number} [shots] how many photos are in it
 * @param {string} [more] what else the letter says
 * @returns {HTMLElement[]}
 */
export function handing(site, zip, title, shots = 0, more = "") {
  const download = make("a", { class: "btn line zip", href: URL.createObjectURL(zip), download: zip.name }, "Tải gói .zip");
  const about = make("span", { class: "help" }, ` ${size(zip.size)}, gồm chữ${shots ? ` và ${shots} ảnh` : ""}.`);
  const shared = sharing(zip, title), write = site.mail ? make("a", { href: letter(site.mail, zip, title, more) }, "Soạn thư") : null;
  const heavy = zip.size > MOST_BY_MAIL ? make("p", { class: "note" }, "Gói nặng quá 20 MB, nhiều hộp thư không nhận. Bớt ảnh, hoặc hỏi tòa soạn cách gửi.") : null;
  const attach = make("span", {}, write, write ? ", hoặc mở ứng dụng thư, Zalo; đính kèm tệp " : "Mở ứng dụng thư, Zalo; đính kèm tệp ", make("b", {}, zip.name), " trong mục Tải về. ", whom(site), site.note ? ` ${site.note}` : "");
  const ways = [make("div", {}, download, about), make("div", {}, attach)];
  const quick = shared ? make("div", { class: "quick" }, shared, make("p", { class: "help" }, "Chọn ứng dụng thư hoặc Zalo. ", whom(site)), make("p", {}, "Không thấy ứng dụng cần dùng thì làm hai bước:")) : null;
  return /** @type {HTMLElement[]} */ ([heavy, quick, steps(...ways)].filter(Boolean));
}
