/* Whose number or address it is, as hooks/guard/offices.py tells it. */
import { OFFICES, SAYINGS } from "./rules.js";

const DIRECTLY = new RegExp(SAYINGS.DIRECTLY, "u"), IN_NAME_OF = new RegExp(SAYINGS.IN_NAME_OF, "u"), TITLED = new RegExp(SAYINGS.TITLED, "u"), SHRINE = new RegExp(SAYINGS.SHRINE, "u"), BESIDE = new RegExp(SAYINGS.BESIDE, "u"), OWN_BOX = new RegExp(SAYINGS.OWN_BOX, "u"), JUST_NAMED = new RegExp(SAYINGS.JUST_NAMED, "u"), NOT_TO = new RegExp(SAYINGS.NOT_TO, "gu"), OWNED = new RegExp(SAYINGS.OWNED, "u");
/** @type {Map<string, RegExp>} */
const made = new Map();
/** @type {(name: string) => RegExp} */
const words = (name) => {
  const known = made.get(name) ?? new RegExp(/** @type {Record<string, string>} */ (OFFICES)[name], "gu");
  made.set(name, known);
  known.lastIndex = 0;
  return known;
};

/**
 * Whether what stands in a text in small letters is an office's.
 * @param {string} how
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
export const isAnOffices = (how, text, start, end) => asked(how, text, start, end) || (IN_ROWS.has(how) && ofAnOfficesRow(how, text, start, end));

const IN_ROWS = new Map([["near", "office"], ["account", "holder"], ["place", "place"], ["map", "place"]]);
const LINE = /.*(?:[!?]|(?<![0-9])\.\s+(?=\S)|\n)/gs;
/** @type {(how: string, text: string, start: number, end: number) => boolean} cells parted by semicolons are one row */
function ofAnOfficesRow(how, text, start, end) {
  const before = text.slice(Math.max(0, start - 90), start).replace(LINE, ""), found = text.slice(start, end);
  if (!(before.includes(";") || (how !== "near" && before.includes("|"))) || (how === "near" && found.search(words("mobile")) >= 0)) return false;
  const row = `${before} ${found} ${text.slice(end, end + 60).split(/[!?\n]|(?<![0-9])\.\s/)[0]}`;
  if (["person", "name", "own_account", "dwelling"].some((name) => row.search(words(name)) >= 0)) return false;
  return before.search(words(/** @type {string} */ (IN_ROWS.get(how)))) >= 0;
}

/** @type {(how: string, text: string, start: number, end: number) => boolean} */
function asked(how, text, start, end) {
  const found = text.slice(start, end);
  if (["page", "account"].includes(how) && ownedBehind(text.slice(end, end + 60))) return true;
  if (how === "page" && found.search(words("office_page")) >= 0) return true;
  if (["map", "place", "page"].includes(how)) return (how === "map" && text.slice(start, end + 60).search(words("office_map")) >= 0) || isAPlaces(how, text, start, end);
  const written = how === "mail" ? found.replace(DOT, ".").replace(AT, "@") : found;
  if (how === "mail" && written.search(words("office_mail")) >= 0) return !OWN_BOX.test(written);
  const told = text.slice(Math.max(0, start - 90), start);
  const label = how === "mail" ? "" : /** @type {RegExpMatchArray} */ (found.match(/^[^0-9@]{0,80}/))[0];
  if (how === "account") return isHeldByOne(told + label, text.slice(end, end + 60));
  const strict = how !== "house" && written.search(words(how === "mail" ? "free_mail" : "mobile")) >= 0;
  const before = (told.includes(".gov.vn") ? "cơ quan" : "") + told.replace(strict || how === "mail" ? STOP : END, "");
  if (how === "near" && found.search(words("within")) >= 0) return true;
  if ((before + label).search(words("from")) >= 0) return false;
  if (strict && before.search(words("hotline")) < 0 && text.slice(end, end + 60).search(words("somebodys")) === 0) return false;
  if (strict && JUST_NAMED.test(before + label)) return false;
  if (strict && BESIDE.test(text.slice(end, end + 60).split("\n")[0]) && (before + label + text.slice(end, end + 60).split("\n")[0]).search(words("hotline")) < 0) return false;
  if (strict && (before + label).search(words("person")) >= 0 && (before + label).search(words("hotline")) < 0) return false;
  const behind = text.slice(end, end + 60).split("\n")[0];
  return saidBefore(before + label, strict) || saidBehind(behind) || (!strict && isBracketed(before, found + behind));
}

const QUOTED = /["“][^"”]{0,60}["”]/g;
const AT = /\s{0,2}[[({<]\s?(?:at|a còng|@)\s?[\])}>]\s{0,2}/g, DOT = /\s{0,2}[[({<]\s?(?:dot|chấm|\.)\s?[\])}>]\s{0,2}/g;
const END = /.*(?:[;!?]|(?<![0-9])(?<![0-9] )(?<!tp)\.\s+(?=\S)|\n\s*\n|\n(?=[^\n]*[|]))/gs;
const STOP = /.*(?:[;!?|]|(?<![0-9])(?<![0-9] )(?<!tp)\.\s+(?=\S)(?!(?:số )?(?:stk|tk|tài khoản))|\n\s*\n)/gs;
/** @type {(how: string, text: string, start: number, end: number) => boolean} nobody's spot or page */
function isAPlaces(how, text, start, end) {
  const before = text.slice(Math.max(0, start - 90), start).replace(STOP, ""), behind = text.slice(end, end + 60).split(/[;.!?|\n]/)[0].replace(QUOTED, ""), told = before + text.slice(start, end);
  if ((told + behind.split(",")[0]).search(words("person")) >= 0 || (told + behind).search(words("dwelling")) >= 0) return false;
  if (how === "page") return before.search(words("campaign")) >= 0 || before.search(words("holder")) >= 0;
  const brackets = behind.match(/^[^\s]{0,30}\s?\(([^)]*)/);
  return told.search(words("place")) >= 0 || Boolean(brackets && brackets[1].search(words("place")) >= 0);
}

/** @type {(told: string, behind: string) => boolean} an account is an office's if one is named last before it */
function isHeldByOne(told, behind) {
  if (behind.split(/[;!?|\n]/)[0].search(words("treasury")) >= 0) return true;
  behind = behind.split(/[;!?|\n]/)[0].replace(NOT_TO, "");
  const before = told.replace(STOP, "").replace(QUOTED, "").replace(words("named_after"), "quỹ").replace(words("somewhere"), "xã"), holders = [...before.matchAll(words("holder"))], last = holders[holders.length - 1];
  const after = behind.split(/[;!?|\n]/)[0], named = last ? -1 : after.search(words("holder"));
  if (named >= 0) return named <= 30 && `${before} ${after}`.search(words("own_account")) < 0 && `${before} ${after}`.search(words("person")) < 0;
  const told_ = last && DIRECTLY.test(before.slice(0, last.index)) && !IN_NAME_OF.test(after) ? "" : after; // “tài khoản của Quỹ … 0121…, em chuyển rồi”
  return Boolean(last) && `${before.slice(last.index + last[0].length)} ${told_}`.search(words("own_account")) < 0;
}

/** @type {(behind: string) => boolean} “… của Quỹ khuyến học” */
function ownedBehind(behind) {
  const match = behind.match(OWNED);
  return Boolean(match && behind.slice(match[0].length).search(words("office")) === 0);
}

/** @type {(before: string, strict: boolean) => boolean} */
function saidBefore(before, strict) {
  const offices = [...before.matchAll(words("office"))].filter((m) => !TITLED.test(before.slice(0, m.index + m[0].length))), last = offices[offices.length - 1];
  if (!last) return false;
  const end = last.index + last[0].length, persons = [...before.matchAll(words("person"))].map((m) => m.index).filter((at) => !SHRINE.test(before.slice(0, at)));
  if (strict && before.search(words("hotline")) < 0) return !persons.length && before.search(words("name")) < 0 && before.length - end <= 60;
  return !persons.some((at) => at >= end);
}

/** @type {(before: string, told: string) => boolean} “26 đường …, phường … (Thư viện tỉnh)”, with nobody before */
function isBracketed(before, told) {
  const match = words("bracketed").exec(told);
  return Boolean(match && `${before} ${match[0]}`.search(words("person")) < 0);
}

/** @type {(behind: string) => boolean} */
function saidBehind(behind) {
  const match = words("behind").exec(behind);
  return Boolean(match && match.index === 0 && match[0].search(words("person")) < 0);
}
