/* Text that is not what it seems, and addresses that mislead: the rules of the build (odd_text.py, web_address.py) as data. */

/** @typedef {import("./types.d.ts").Odd} Table */
/** @typedef {{kind: string, at: number, found: string}} Found */

const REACH = 4, AROUND = 60;

/** @param {string} letter */
const named = (letter) => `U+${(letter.codePointAt(0) || 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** What was found, in a form that does nothing to a page. @param {string} found */
const shown = (found) => [...found].slice(0, 12).map((c) => (c !== " " && /[\p{C}\p{Z}\p{M}\ufffd]/u.test(c) ? named(c) : c)).join("");

export class OddText {
  /** @param {Table} table */
  constructor(table) {
    const one = (/** @type {string} */ pattern, flags = "u") => new RegExp(pattern, flags);
    this.rules = table.patterns.map(([kind, pattern]) => /** @type {[string, RegExp]} */ ([kind, one(pattern, "gu")]));
    this.alone = one(table.alone, "gu");
    this.unlike = one(table.unlike, "gu");
    this.soft = one(table.soft, "gu");
    this.noName = one(table.no_name);
    this.formula = one(table.formula);
    const [ours, theirs] = [[...table.twins[0]], [...table.twins[1]]];
    this.twin = new Map(ours.map((letter, i) => [letter, theirs[i]]));
    this.addresses = table.addresses.map(([pattern, hint]) => /** @type {[RegExp, string]} */ ([one(pattern), hint]));
  }

  /**
   * The first odd thing in a field's value: type of error and the words of its message.
   * @param {string} value
   * @param {boolean} name whether it is a name
   * @returns {[string, Record<string, string>] | null}
   */
  field(value, name) {
    const text = value.replace(this.soft, "").normalize("NFC"), found = this.first(text);
    if (found) {
      const instead = found.kind === "foreign_letters" ? this.meant(found.found) : "";
      return [found.kind, { letters: shown(found.found), instead: instead && `; viết: ${instead}` }];
    }
    if (!name || !text.trim()) return null;
    const formula = this.formula.exec(text), none = this.noName.exec(text);
    if (formula) return ["formula", { letters: shown(formula[0].trim()), instead: "" }];
    return none ? ["odd_name", { letters: shown(none[0]), instead: "" }] : null;
  }

  /**
   * The first odd thing in a line of running text; what has no width goes when it is written.
   * @param {string} row
   * @param {boolean} kept whether that stays: it stands there by its number
   * @returns {[string, Record<string, string>] | null}
   */
  line(row, kept = false) {
    const found = this.first(kept ? row : row.replace(this.soft, ""));
    return found ? [found.kind, { letters: shown(found.found), instead: "" }] : null;
  }

  /** @param {string} text @returns {Found | undefined} */
  first(text) {
    /** @type {Found[]} */
    const found = [];
    for (const [kind, rule] of this.rules) for (const match of text.matchAll(rule)) found.push({ kind, at: match.index, found: match[0] });
    for (const match of text.matchAll(this.alone)) {
      if (!this.quoted(text, match.index, match.index + match[0].length)) found.push({ kind: "foreign_letters", at: match.index, found: match[0] });
    }
    return found.sort((a, b) => a.at - b.at)[0];
  }

  /**
   * Whether a word that could be ours or of another alphabet stands beside one that is of the other for sure.
   * @param {string} text
   * @param {number} start
   * @param {number} end
   */
  quoted(text, start, end) {
    const beside = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
    const near = text.slice(Math.max(0, start - AROUND), end + AROUND).match(this.unlike) ?? /** @type {string[]} */ ([]);
    return beside.some((part) => part.match(this.unlike)) && near.some((letter) => !this.twin.has(letter));
  }

  /** What letters that look like ours would be; "" where they look like none. @param {string} letters */
  meant(letters) {
    const plain = [...letters.normalize("NFKC")].map((c) => this.twin.get(c) ?? c).join("");
    return /^[\x00-\x7f]*$/.test(plain) ? plain : ""; // eslint-disable-line no-control-regex
  }

  /** What to write instead of an address that misleads; "" for a good one. @param {string} address */
  address(address) {
    const small = address.trim().replace(/[A-Z]/g, (c) => c.toLowerCase());
    return small && (this.addresses.find(([rule]) => rule.test(small))?.[1] || "");
  }
}
