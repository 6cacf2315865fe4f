/* The answer below the box: how many, the hits, or what to try when there are none. */
import { number } from "../text.js";
import { element, part } from "./elements.js";
import { APART, isApart } from "./facets.js";
import { Hits } from "./hits.js";
import { isLoose, joined } from "./ranking.js";

const QUOTED = 60;

/**
 * @typedef {import("./look.js").Found & import("./facets.js").Narrowed & {keys: string[], before: number}} Result
 * Also the folded words, to be marked, and how many hits there were before they were narrowed.
 */
/**
 * @typedef {object} Question
 * @property {string} text what was typed
 * @property {import("./facets.js").Pick} pick
 * @property {string[]} picked what is chosen, as it is called
 * @property {boolean} narrowed whether anything is chosen
 * @property {boolean} guide whether the editors' guide is chosen
 * @property {number} [seen] how many hits were shown when this was asked before
 */
/** @typedef {{unfilter: () => void, ask: (text: string) => void, kind: (kind: string) => void}} Offers buttons */

export class Answer {
  /**
   * @param {HTMLElement} root
   * @param {Hits} hits
   * @param {Offers} offers
   */
  constructor(root, hits, offers) {
    this.root = root;
    this.hits = hits;
    this.offers = offers;
    this.total = part(root, "#tong");
    this.none = part(root, ".none");
    this.broken = part(root, ".broken");
    this.tries = part(root, ".tries");
    this.loose = part(root, ".loose");
    this.unfilter = part(root, ".found .again");
    this.apart = part(root, ".apart");
    this.apart.addEventListener("click", () => offers.kind(APART));
  }

  /** Nothing of an answer before is to be taken for that of the question now asked. */
  forget() {
    this.hits.result = null;
    delete this.root.dataset.asked;
    delete this.total.dataset.total;
  }

  /** @param {boolean} narrowed whether anything is chosen */
  wait(narrowed) {
    this.unfilter.hidden = !narrowed;
    this.root.setAttribute("aria-busy", "true");
    if (this.hits.first() || !this.none.hidden) return;
    this.broken.hidden = true;
    this.total.textContent = "Đang tìm…";
  }

  /**
   * @param {Result} result
   * @param {Question} question
   */
  async show(result, question) {
    const found = result.hits.length, letters = [...question.text];
    const quoted = letters.length > QUOTED ? `${letters.slice(0, QUOTED).join("")}…` : question.text;
    const narrowed = question.narrowed ? `, đã lọc: ${question.picked.join(", ")}` : "";
    const asked = `${quoted && ` cho “${quoted}”`}${narrowed}`;
    this.total.textContent = `${found ? `${number(found)} kết quả` : "Không có kết quả nào"}${asked}`;
    this.apart.hidden = question.guide || !result.apart;
    this.apart.textContent = `Tìm trong hướng dẫn cho biên tập viên: ${number(result.apart)} mục`;
    this.loose.hidden = !found || !isLoose(result);
    this.hits.begin(result);
    this.none.hidden = found > 0;
    if (found) await this.hits.further(false, question.seen);
    else this.tries.replaceChildren(...this.offered(result, question.narrowed));
    if (result === this.hits.result) this.total.dataset.total = String(found); // said when it is there to be read
  }

  /**
   * The answer is there.
   * @param {string} typed what it is the answer to
   */
  settle(typed) {
    this.root.removeAttribute("aria-busy");
    this.root.dataset.asked = typed;
    this.broken.hidden = true;
  }

  /** The index could not be read. */
  fail() {
    this.forget();
    this.root.removeAttribute("aria-busy");
    this.hits.clear();
    this.total.textContent = "";
    this.none.hidden = this.apart.hidden = this.loose.hidden = true;
    this.broken.hidden = false;
  }

  /**
   * What to try when nothing was found: no filter, fewer words.
   * @param {Result} result
   * @param {boolean} narrowed
   * @returns {HTMLElement[]}
   */
  offered({ before, scores, typed }, narrowed) {
    if (before && narrowed) return [offer(`Bỏ lọc: ${number(before)} mục`, this.offers.unfilter)];
    if (scores.length < 2) return [];
    return typed.flatMap((word, i) => {
      const others = (/** @type {unknown} */ _, /** @type {number} */ at) => at !== i;
      const { hits } = joined(scores.filter(others));
      const left = hits.filter((n) => !isApart(this.hits.files.manifest.kinds, n)).length;
      const label = `Bỏ chữ “${word}”: ${number(left)} mục`;
      return left ? [offer(label, () => this.offers.ask(typed.filter(others).join(" ")))] : [];
    });
  }
}

/**
 * @param {string} label
 * @param {() => void} act
 * @returns {HTMLElement}
 */
function offer(label, act) {
  const button = element("button", "again", label);
  button.setAttribute("type", "button");
  button.addEventListener("click", act);
  return element("li", "", button);
}
