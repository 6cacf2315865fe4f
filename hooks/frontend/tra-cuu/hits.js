/* The list of hits: so many at first, more when asked for. */
import { number } from "../text.js";
import { element, marked, part } from "./elements.js";
import { rows } from "./rows.js";

const SHOWN = 20;

/** @typedef {import("./answer.js").Result} Result */

export class Hits {
  /**
   * @param {HTMLElement} answer
   * @param {import("./files.js").Files} files
   * @param {string} site address of the site, ending in a slash
   */
  constructor(answer, files, site) {
    this.list = part(answer, ".hits");
    this.button = part(answer, ".further");
    this.files = files;
    this.site = site;
    /** @type {Result | null} */
    this.result = null;
  }

  /**
   * The hits of another answer, none of them shown yet.
   * @param {Result} result
   */
  begin(result) {
    this.result = result;
    this.clear();
  }

  clear() {
    this.list.textContent = "";
    this.button.hidden = true;
  }

  /** @returns {HTMLElement | null} */
  first() {
    return this.list.querySelector("a");
  }

  /**
   * Shows some more.
   * @param {boolean} focus whether the first of them is to have the focus
   * @param {number} [many]
   */
  async further(focus, many = SHOWN) {
    const { result, list } = this, from = list.children.length;
    if (!result) return;
    const found = await rows(this.files, result.hits.slice(from, from + many));
    if (result !== this.result || from !== list.children.length) return; // meanwhile something else is shown
    const made = found.map((row) => this.item(row, result.keys));
    list.append(...made);
    const rest = result.hits.length - list.children.length;
    this.button.hidden = !rest;
    this.button.textContent = `Xem thêm ${number(Math.min(rest, SHOWN))} mục`;
    if (focus && made.length) part(made[0], "a").focus();
  }

  /**
   * @param {import("./rows.js").Row} row
   * @param {string[]} keys folded words to be marked
   * @returns {HTMLElement}
   */
  item(row, keys) {
    const link = element("a", "", ...marked(row.title, keys));
    link.setAttribute("href", this.site + row.address);
    const lines = row.lines.map((line) => element("p", "", ...marked(line, keys)));
    const made = element("li", "", element("h2", "", link), ...lines);
    made.dataset.result = row.id;
    made.dataset.kind = row.kind;
    if (row.sample) made.append(element("p", "", element("span", "sample", "Dữ liệu minh họa")));
    return made;
  }
}
