/* A clipboard's HTML, parsed into a document that runs and loads nothing, read into blocks. */
import { clean } from "../text.js";
import { address } from "./links.js";
import { absent, apart, headingLevel, marksIn, numberOf, styleOf, wordItem } from "./looks.js";
import { split, without } from "./runs.js";
import { tableOf } from "./tables.js";

/** @typedef {import("./types.d.ts").Block} Block */
/** @typedef {import("./types.d.ts").Run} Run */
/** @typedef {import("./types.d.ts").Read} Read */
/** @typedef {import("./types.d.ts").Sort} Sort */
/**
 * @typedef {object} Here where the reader is
 * @property {import("./types.d.ts").Marks} marks
 * @property {boolean} pre whether line breaks of the text count
 * @property {number} level depth in lists
 * @property {boolean} [quote]
 * @property {boolean} [notes] in the list of notes
 * @property {Element | null} [skip] a mark that was read already
 */

const NOTE = /#(_ftn|_edn|sdfootnote|sdendnote|ftnt|footnote|fn)/i;

/**
 * Whether an element is the raised digits of m², 10³.
 * @param {Element} element
 * @param {import("./looks.js").Style} style
 */
const raised = (element, style) => (element.localName === "sup" || style["vertical-align"] === "super") && /^\d{1,2}$/.test(element.textContent || "") && !element.querySelector("a");

export class Reader {
  constructor() {
    /** @type {Block[]} */
    this.blocks = [];
    /** @type {Read["held"]} */
    this.held = {};
    /** @type {Run[]} */
    this.runs = [];
    /** @type {Block} what the words to come belong to */
    this.next = { kind: "p", runs: [], level: 0 };
  }

  /** @param {Sort} sort */
  count(sort) { this.held[sort] = (this.held[sort] || 0) + 1; }

  /**
   * Ends the block that is open; what comes is `next`, or goes on with an item that has no words yet.
   * @param {Block} next
   */
  begin(next) {
    const whole = this.runs.map(({ text }) => text).join("");
    if (/\S/.test(whole)) this.blocks.push(...split(this.runs, this.next));
    else if (this.next.kind === "item" && next.kind === "p" && next.level) next = { ...this.next };
    this.runs = [];
    this.next = next;
  }

  /** @param {Here} here */
  plain(here) { return /** @type {Block} */ ({ kind: "p", runs: [], level: here.level, ...(here.quote ? { quote: true } : {}) }); }

  /**
   * @param {string} text
   * @param {Here} here
   */
  say(text, here) {
    const bare = clean(`|${text.replace(/\r\n?/g, "\n").replace(/\t/g, " ")}|`).slice(1, -1);
    const words = here.pre ? bare.replace(/[^\S\n]+/g, " ") : bare.replace(/\s+/g, " ");
    if (words) this.runs.push({ ...here.marks, text: words });
  }

  /**
   * @param {Node} node
   * @param {Here} here
   */
  read(node, here) {
    if (node.nodeType === 3) return this.say(/** @type {Text} */ (node).data, here);
    if (node.nodeType !== 1 || node === here.skip) return;
    const element = /** @type {Element} */ (node), style = styleOf(element), why = absent(element, style);
    if (why) return why === "never" ? undefined : this.count(why);
    const space = style["white-space"], name = element.localName;
    const inner = { ...here, marks: marksIn(element, style, here.marks), pre: space ? /^(pre|break)/.test(space) : here.pre || name === "pre" };
    if (/footnote-list|endnote-list/.test(style["mso-element"] || "")) inner.notes = true;
    if (name === "br") this.runs.push({ text: "\n" });
    else if (name === "img") this.picture(element, inner);
    else if (name === "a") this.link(element, inner);
    else if (name === "q") { this.say("“", inner); this.all(element, inner); this.say("”", inner); }
    else if (raised(element, style) && /[\p{L}\p{N}]$/u.test(this.runs.at(-1)?.text || "")) this.say((element.textContent || "").replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]), inner);
    else if (apart(element, style)) this.block(element, style, inner);
    else this.all(element, inner);
  }

  /**
   * @param {Element} element
   * @param {Here} here
   */
  all(element, here) { for (const child of element.childNodes) this.read(child, here); }

  /**
   * @param {Element} element
   * @param {import("./looks.js").Style} style
   * @param {Here} here
   */
  block(element, style, here) {
    const name = element.localName, heading = headingLevel(element, style), item = wordItem(element, style);
    if (name === "hr") return this.rule(here);
    if (name === "table") return this.table(element, here);
    if (name === "blockquote" || /\bMso(Intense)?Quote/.test(element.getAttribute("class") || "")) here = { ...here, quote: true };
    if (/^(ul|ol|menu)$/.test(name)) here = { ...here, level: here.level + 1 };
    if (heading !== null && !here.level) return this.heading(element, heading, here, item?.at ? `${item.mark} ` : "", item?.at);
    if (name === "li") return this.item(element, style, here);
    if (item) return this.wordItem(element, here, item);
    this.begin(this.plain(here));
    this.all(element, here);
    this.begin(this.plain({ ...here, level: name === "ul" || name === "ol" ? here.level - 1 : here.level }));
  }

  /** @param {Here} here */
  rule(here) {
    this.begin(this.plain(here));
    if (!here.notes && !here.level && this.blocks.length) this.blocks.push({ ...this.plain(here), kind: "hr" });
  }

  /**
   * @param {Element} element
   * @param {number} level
   * @param {Here} here
   * @param {string} mark of a numbered heading
   * @param {Element | null} [skip]
   */
  heading(element, level, here, mark, skip) {
    this.begin({ kind: "h", runs: [], level });
    if (mark) this.say(mark, here);
    this.all(element, { ...here, skip, marks: { ...here.marks, bold: false } });
    const bare = this.runs.map((run) => ({ ...run, bold: false }));
    this.runs = bare;
    this.begin(this.plain(here));
  }

  /**
   * @param {Element} element
   * @param {import("./looks.js").Style} style
   * @param {Here} here
   */
  item(element, style, here) {
    const list = element.parentElement, ordered = list?.localName === "ol";
    const level = Number(element.getAttribute("data-aria-level")) || Math.max(1, here.level);
    const shape = style["list-style-type"] || style["list-style"] || (list ? styleOf(list)["list-style-type"] : "") || list?.getAttribute("type") || "";
    const first = element.previousElementSibling === null, given = element.getAttribute("value") || (first && list?.getAttribute("start"));
    if (shape === "none") return this.loose(element, here);
    if (ordered && /^(a|i)$|alpha|latin|roman/i.test(shape)) this.count("letters");
    this.begin({ ...this.plain(here), kind: "item", level, ...(ordered ? { number: Number(given) || (first ? 1 : 0) } : {}) });
    this.all(element, { ...here, level });
    this.begin(this.plain({ ...here, level }));
    if (this.next.kind === "item") this.next = this.plain(here); // it has no words
  }

  /**
   * An item that shows no mark.
   * @param {Element} element
   * @param {Here} here
   */
  loose(element, here) {
    this.begin(this.plain({ ...here, level: here.level - 1 }));
    this.all(element, { ...here, level: here.level - 1 });
    this.begin(this.plain({ ...here, level: here.level - 1 }));
  }

  /**
   * @param {Element} element
   * @param {Here} here
   * @param {{level: number, mark: string, at: Element | null}} item
   */
  wordItem(element, here, { level, mark, at }) {
    const number = numberOf(mark), last = this.blocks.at(-1);
    this.begin(this.plain(here));
    if (!mark) this.next = this.plain({ ...here, level: last?.level && last.kind !== "h" ? last.level : here.level });
    else if (number === null) this.say(`${mark} `, here);
    else this.next = { ...this.plain(here), kind: "item", level, ...(number === undefined ? {} : { number }) };
    if (number === 0) this.count("letters");
    this.all(element, { ...here, skip: at });
    if (!at && mark && number !== null) this.runs = without(this.runs, mark);
    this.begin(this.plain(here));
    if (this.next.kind === "item") this.next = this.plain(here);
  }

  /**
   * @param {Element} element
   * @param {Here} here
   */
  table(element, here) {
    this.begin(this.plain(here));
    const read = (/** @type {Element} */ cell) => {
      const inner = new Reader();
      inner.held = this.held;
      inner.all(cell, { ...here, level: 0, quote: false });
      inner.begin(inner.plain({ ...here, level: 0 }));
      return inner.blocks;
    };
    const { blocks, held } = tableOf(element, read);
    if (held) this.count(held);
    this.blocks.push(...blocks.map((block) => ({ ...block, level: block.level || here.level, ...(here.quote ? { quote: true } : {}) })));
  }

  /**
   * @param {Element} element
   * @param {Here} here
   */
  picture(element, here) {
    const alt = (element.getAttribute("alt") || "").trim();
    if (alt && !/[\p{L}\p{N}]/u.test(alt.replace(/\uFE0F?\u20E3/g, ""))) this.say(alt, here); // 📚, :)
    else if (!/^[01](px)?$/.test(element.getAttribute("width") || "")) this.count("pictures");
  }

  /**
   * A note's number, there and at the note: in brackets, so that it is not read with the word before it.
   * @param {Element} element
   * @param {Here} here
   */
  note(element, here) {
    this.count("footnotes");
    const number = (element.textContent || "").trim();
    if (/^\w{1,4}$/.test(number)) this.say(/sym/.test(element.className) ? `[${number}] ` : `[${number}]`, here);
    else this.all(element, here);
  }

  /**
   * @param {Element} element
   * @param {Here} here
   */
  link(element, here) {
    const given = element.getAttribute("href") || "", href = address(given);
    if (NOTE.test(given) && (!href || /docs\.google\.com/.test(given))) return this.note(element, here);
    if (given && !href && !/#/.test(given)) this.count("lost");
    this.all(element, href ? { ...here, marks: { ...here.marks, href } } : here);
  }
}
