/* What an answer may be narrowed by: buttons for the kinds, lists for year, title and place. */
import { number } from "../text.js";
import { part } from "./elements.js";
import { APART, FACETS } from "./facets.js";
import { numbers } from "./lists.js";

/** @typedef {import("./facets.js").Narrowed} Narrowed */

export class Choices {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.list = part(form, ".chips");
    this.chips = [...this.list.querySelectorAll("button")];
    const { elements } = form;
    this.selects = FACETS.map((name) => /** @type {HTMLSelectElement} */ (elements.namedItem(name)));
    /** @type {HTMLDetailsElement} */
    this.details = part(form, "details");
    const options = this.selects.flatMap((select) => [...select.options]);
    this.names = new Map(options.map((option) => [option, option.text]));
  }

  /** @returns {import("./facets.js").Pick} */
  pick() {
    const kind = this.chips.find((chip) => chip.getAttribute("aria-pressed") === "true");
    const facets = this.selects.map(({ name, value }) => [name, value]);
    return { loai: kind ? kind.value : "", ...Object.fromEntries(facets) };
  }

  /**
   * What is chosen, as it is called.
   * @returns {string[]}
   */
  picked() {
    const { loai } = this.pick(), kind = this.chips.find((chip) => loai && chip.value === loai);
    const facets = this.selects.filter((select) => select.value).map((select) => select.selectedOptions[0]);
    const names = [kind?.firstChild?.textContent, ...facets.map((option) => this.names.get(option))];
    return names.map((name) => (name || "").trim()).filter(Boolean);
  }

  /**
   * Chooses a kind; one that there is not is all.
   * @param {string | null} kind
   */
  press(kind) {
    const known = this.chips.some((chip) => chip.value === kind) ? kind : "";
    for (const chip of this.chips) chip.setAttribute("aria-pressed", String(chip.value === known));
  }

  /** Chooses all of everything. */
  clear() {
    this.press("");
    for (const select of this.selects) select.value = "";
  }

  /**
   * Chooses what an address says.
   * @param {URLSearchParams} asked
   */
  restore(asked) {
    this.press(asked.get("loai"));
    if (this.pick().loai) this.details.open = true;
    for (const select of this.selects) {
      const value = asked.get(select.name) || "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
      if (select.value) this.details.open = true;
    }
  }

  hide() {
    this.list.hidden = true;
  }

  /**
   * Says how many hits there are of each kind; kinds without any are not offered.
   * @param {Narrowed} result
   */
  tell(result) {
    const { loai } = this.pick();
    for (const chip of this.chips) {
      const held = chip.value ? result.kinds.get(chip.value) || 0 : result.all;
      part(chip, "b").textContent = number(held);
      const offered = !chip.value || chip.value === loai || (held && chip.value !== APART);
      part(chip, "b").closest("li")?.toggleAttribute("hidden", !offered);
    }
    this.list.hidden = !result.all && !loai;
  }

  /**
   * Says beside every choice of the lists how many hits it would leave. This costs a few files more: only when the
   * lists are open.
   * @param {import("./files.js").Files} files
   * @param {Narrowed} result
   * @param {() => boolean} wanted whether the result is still the one that is shown
   */
  async count(files, result, wanted) {
    if (!this.details.open) return;
    for (const select of this.selects) {
      const under = new Set(result.without(select.name)), start = `@${select.name}:`;
      const entries = await files.entries(start, true);
      const held = entries.map(([word, lists]) => /** @type {const} */ (
        [word.slice(start.length), numbers(lists).filter((n) => under.has(n)).length]));
      if (!wanted()) return;
      this.tellOptions(select, new Map(held));
    }
  }

  /**
   * @param {HTMLSelectElement} select
   * @param {Map<string, number>} held value → how many hits
   */
  tellOptions(select, held) {
    for (const option of select.options) {
      if (!option.value) continue;
      const count = held.get(option.value) || 0;
      option.text = `${this.names.get(option)}: ${number(count)}`;
      option.hidden = !count && !option.selected;
    }
  }
}
