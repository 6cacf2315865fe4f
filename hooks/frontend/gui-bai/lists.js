/* Lists of fields or groups: added, moved, removed, brought back. */
import { button, make, showFault, unique } from "./elements.js";
import { lowerFirst } from "../text.js";
import { focusFirst, inside, mustHave, said } from "./groups.js";
import { MOST_LINES, longList } from "./long-list.js";
import { helpOf, settled } from "./schema.js";

/** @typedef {import("./types.d.ts").Value} Value */
/** @typedef {import("./types.d.ts").FormNode} FormNode */
/** @typedef {import("./types.d.ts").Made} Made */
/**
 * @typedef {object} Item
 * @property {FormNode} node
 * @property {HTMLElement} row
 * @property {HTMLElement} which says which one it is
 * @property {HTMLButtonElement[]} moves up, down, away
 */

/**
 * A list of fields or groups: added, moved, removed, brought back.
 * @param {Made} made
 * @returns {FormNode}
 */
export function list(made) {
  const { ctx, schema, value, required, name } = made, id = unique();
  const item = settled(ctx.root, { ...schema.items });
  const rows = make("ol", { class: "items" }), told = make("p", { class: "sr", role: "status" });
  const fault = make("p", { class: "fault", id: `${id}-e`, hidden: true });
  const noun = ctx.form.nouns[name] || lowerFirst(schema.title || "");
  const frame = make("fieldset", { class: "group list", id, "data-name": name, "aria-describedby": `${id}-e`, tabindex: "-1" }, make("legend", {}, schema.title, required || mustHave(made) ? make("span", { class: "must" }, " bắt buộc") : null), fault);
  const help = helpOf(ctx.form, made.owner, name, schema);
  if (help) frame.append(make("p", { class: "help" }, help));
  /** @type {Item[]} */
  const kids = [];
  /** @type {Item[]} */
  let readNow = [];

  /**
   * @param {Value} [given]
   * @param {number} [at]
   */
  function add(given, at = kids.length) {
    const node = item.properties ? inside(ctx, item, given, false) : ctx.field(ctx, name, { ...schema.items, title: schema.title }, given, false, "item");
    const move = (/** @type {number} */ by) => {
      const from = kids.indexOf(kid), to = from + by;
      if (to < 0 || to >= kids.length) return;
      kids.splice(to, 0, ...kids.splice(from, 1));
      rows.insertBefore(row, by < 0 ? rows.children[to] : rows.children[to].nextSibling);
      told.textContent = `Đã chuyển tới mục ${to + 1}`;
      number();
      ctx.changed();
    };
    const moves = [button("Lên", () => move(-1), { class: "do small earlier" }), button("Xuống", () => move(1), { class: "do small later" }), button("Xóa", () => remove(kid), { class: "do small" })];
    const which = make("p", { class: "which" }), row = make("li", {}, which, node.element, make("p", { class: "moves" }, ...moves));
    const kid = { node, row, which, moves };
    kids.splice(at, 0, kid);
    rows.insertBefore(row, rows.children[at] || null);
    number();
    return kid;
  }
  function number() {
    kids.forEach(({ which, moves }, i) => {
      which.textContent = kids.length > 1 || item.properties ? `${noun[0].toUpperCase()}${noun.slice(1)} ${i + 1}` : "";
      for (const bin of moves) bin.setAttribute("aria-label", `${bin.textContent} mục ${i + 1}, ${noun}`);
      moves[0].hidden = i === 0;
      moves[1].hidden = i === kids.length - 1;
    });
    if (full) adding.hidden = !(full.hidden = kids.length < MOST_LINES);
    if (name === "recipients") for (const box of kids.map(numberOf)) if (!box.value) box.value = String(highest() + 1);
  }
  const highest = () => Math.max(0, ...kids.map((kid) => Number(numberOf(kid).value) || 0));
  /** @param {Item} kid */
  function remove(kid) {
    const at = kids.indexOf(kid), before = kid.node.read(), bring = ctx.away(before);
    kids.splice(at, 1);
    if (said(before)) {
      const back = button("Lấy lại", () => { gone.remove(); bring(); add(before, Math.min(at, kids.length)); ctx.changed(); });
      const gone = make("p", { class: "gone" }, `Đã xóa mục ${at + 1}. `, back);
      frame.querySelector(":scope > .gone")?.remove();
      adding.before(gone);
      back.focus();
    } else adding.focus();
    kid.row.remove();
    number();
    ctx.changed();
  }
  const adding = button(`Thêm ${noun}`, () => { focusFirst(add().row); ctx.changed(); });
  /** @type {HTMLElement | null} */
  const full = name === "recipients" ? longList(ctx, () => node.read()) : null;
  frame.append(rows, adding, ...(full ? [full] : []), told);
  for (const given of value || []) add(given);
  if (!kids.length && (required || (name === "sources" && made.owner === ctx.form.kind))) add();
  /** @type {FormNode} */
  const node = {
    element: frame, control: frame,
    read: () => { readNow = kids.filter((kid) => said(kid.node.read()) && !(name === "recipients" && onlyNumber(kid.node.read()))); return readNow.map((kid) => kid.node.read()); },
    at: ([i, ...rest]) => readNow[Number(i)]?.node.at(rest) || node,
    now: () => readNow.map((kid) => kid.node),
    tell: (message, mild) => showFault(frame, fault, message, mild),
  };
  return node;
}

/**
 * The box of a line's number.
 * @param {Item} kid of a list of recipients
 */
const numberOf = (kid) => /** @type {HTMLInputElement} */ (kid.node.kids?.id.control);

/** @param {Value} value of a row that only its number fills */
const onlyNumber = ({ id, ...rest }) => !said(rest);
