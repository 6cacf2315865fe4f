/* Where private details alone hold a form back and may stand: a package for the newsroom, with the reason why. */
import { spoken } from "./checking.js";
import { button, labelled, make, showFault } from "./elements.js";
import { handing } from "./handing.js";
import { packed } from "./package.js";

/** @typedef {import("./around.js").Told} Told */
/** @typedef {import("./types.d.ts").Outgoing} Outgoing */

/** The table of exceptions, hooks/records/model/allowed.py. */
const ALLOWED = "data/private-allowed.csv";

/**
 * What the newsroom is told with the package: where the machine found something, why it may stand, which line an editor adds.
 * @param {Told[]} details
 * @param {string} path
 * @param {string} why
 */
export function explained(details, path, why) {
  const found = details.map(({ fault, name }) => `- Ô ${name}: ${spoken(fault.message)}`).join("\n");
  return `Máy báo chi tiết riêng, không cho gửi:\n${found}\n\nVì sao được ghi: ${why}\n\nVới ban biên tập: “campaign take” báo loại và mã của từng chỗ; đồng ý thì ghi một dòng vào ${ALLOWED}: file là ${path}; field, kind và hash chép từ lời báo; reason là lý do trên; by là ai cho phép; day là ngày; rồi nhận lại gói.\n\n`;
}

/**
 * The offer below a form: a reason, then the package and to whom. Not by GitHub, where anybody reads a request.
 * @param {Told[]} details
 * @param {() => Promise<Outgoing>} outgoing
 * @returns {HTMLElement[]}
 */
export function mistaken(details, outgoing) {
  const why = make("textarea", { rows: 3, id: "vi-sao-ghi" }), given = make("div", { role: "status" });
  const help = "Ví dụ: số này của hội, không của riêng ai; người ấy đã ký đồng ý. Đừng chép lại chi tiết vào đây.";
  const { element, fault } = labelled({ label: "Vì sao được ghi", help, required: true, control: why });
  const pack = button("Lập gói kèm lý do", async () => {
    const reason = why.value.trim();
    showFault(why, fault, reason ? "" : "Chưa ghi lý do.");
    if (!reason) return why.focus();
    const out = await outgoing(), zip = await packed(out), letter = explained(details, out.path, reason);
    const text = make("textarea", { class: "hand", readonly: true, rows: 8, "aria-label": "Lời gửi kèm gói" });
    text.value = letter;
    given.replaceChildren(make("p", {}, "Gửi gói cùng lời dưới đây; ban biên tập đọc lý do rồi quyết định."), text, ...handing(out.site, zip, out.title, out.photos.length, letter));
  }, { class: "btn line" });
  return [
    make("h2", {}, "Máy nhầm, hay người ấy đã đồng ý?"),
    make("p", {}, "Đừng viết khác đi cho máy khỏi thấy. Ghi lý do rồi gửi gói cho tòa soạn; không gửi qua GitHub, vì yêu cầu ở đó ai cũng đọc được."),
    element, make("p", {}, pack), given,
  ];
}
