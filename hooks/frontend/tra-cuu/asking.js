/* From a question to its answer; a question that is asked meanwhile takes its place. */
import { fold } from "../text.js";
import { remember } from "./address.js";
import { Answer } from "./answer.js";
import { Choices } from "./choices.js";
import { part } from "./elements.js";
import { APART, FACETS, narrowed, narrows } from "./facets.js";
import { Files } from "./files.js";
import { Hits } from "./hits.js";
import { look } from "./look.js";
import { Voice } from "./voice.js";
import { words } from "./words.js";

const PAUSE = 150; // milliseconds
/**
 * @typedef {import("./answer.js").Question} Question
 * @typedef {object} How
 * @property {boolean} [typing] more may be typed yet
 * @property {boolean} [focus] the count gets the focus: it is read, and the first hit is a Tab away
 * @property {number} [seen] how many hits to show at first
 */

export class Asking {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    const site = form.dataset.site || "", root = part(document, ".answer");
    this.form = form;
    this.box = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    this.files = new Files(`${site}tra-cuu/`);
    this.choices = new Choices(form);
    this.hits = new Hits(root, this.files, site);
    this.answer = new Answer(root, this.hits, {
      unfilter: () => this.unfilter(),
      ask: (text) => { this.box.value = text; this.ask({ focus: true }); },
      kind: (kind) => { this.choices.press(kind); this.ask({ focus: true }); },
    });
    /** @type {Question | null} */
    this.current = null;
    this.voice = new Voice(part(form, "output"));
    this.timer = 0;
  }

  /** Asks while one types, when there is a pause. */
  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask({ typing: true }), PAUSE);
  }

  /**
   * Asks what is typed and chosen.
   * @param {How} [how]
   */
  async ask({ typing = false, focus = false, seen } = {}) {
    const typed = this.box.value, question = this.begin(typing, seen);
    if (!question.text && !question.narrowed) {
      this.choices.hide();
      return this.voice.say("");
    }
    this.answer.wait(question.narrowed);
    this.voice.say("Đang tìm…", true);
    try {
      await this.files.fresh(() => this.find(question, typing));
    } catch {
      return this.current === question ? this.fail() : undefined;
    }
    if (this.current !== question) return;
    this.answer.settle(typed);
    this.voice.say(focus ? "" : this.answer.total.textContent || "", typing);
    this.count();
    if (focus) this.answer.total.focus(); // which reads it out: said as well it would be heard twice
  }

  /**
   * The question as it stands, made the current one.
   * @param {boolean} typing
   * @param {number} [seen]
   * @returns {Question}
   */
  begin(typing, seen) {
    clearTimeout(this.timer);
    const text = this.box.value.trim(), pick = this.choices.pick();
    const picked = this.choices.picked(), guide = pick.loai === APART;
    const question = { text, pick, picked, narrowed: narrows(pick), guide, seen };
    this.current = question;
    this.answer.forget();
    remember({ q: text, ...pick }, typing);
    const none = !text && !question.narrowed;
    this.form.classList.toggle("asked", !none);
    this.answer.root.hidden = none;
    this.form.parentElement?.classList.add("ready");
    return question;
  }

  /**
   * Looks up and shows, unless something else is asked meanwhile.
   * @param {Question} question
   * @param {boolean} typing
   */
  async find(question, typing) {
    const { files } = this, { text, pick } = question, typed = words(text);
    const all = text ? [] : [...Array(files.manifest.count).keys()];
    const found = typed.length ? await look(files, typed, typing) : { hits: all, best: 0, scores: [], typed };
    if (this.current !== question) return;
    const chosen = FACETS.filter((name) => pick[name]);
    const sets = await Promise.all(chosen.map((name) => files.facet(name, pick[name])));
    if (this.current !== question) return;
    const by = new Map(chosen.map((name, i) => [name, sets[i]]));
    const left = narrowed(found.hits, pick.loai, by, files.manifest.kinds);
    this.choices.tell(left);
    await this.answer.show({ ...found, ...left, before: found.hits.length, keys: found.typed.map(fold) }, question);
  }

  /** Says beside every choice what it would leave. */
  count() {
    const { result } = this.hits;
    if (result) this.choices.count(this.files, result, () => this.hits.result === result).catch(() => {});
  }

  unfilter() {
    this.choices.clear();
    this.box.focus();
    this.ask();
  }

  fail() {
    this.answer.fail();
    this.choices.hide();
    this.voice.say("Chưa tải được danh mục tra cứu. Có thể máy đang mất mạng.");
  }
}
