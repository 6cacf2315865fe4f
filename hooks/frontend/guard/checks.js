/* Further questions about what a rule found; hooks/guard/checks.py asks the same, and a test holds both to one table of cases. */

import { SAYINGS } from "./rules.js";

/** @typedef {{text: string, start: number, end: number, found: string}} Seen small letters, and where */

/** @type {Record<string, string>} */
const WORDS = { không: "0", khong: "0", một: "1", mot: "1", mốt: "1", hai: "2", ba: "3", bốn: "4", bon: "4", tư: "4", tu: "4", năm: "5", nam: "5", lăm: "5", lam: "5", sáu: "6", sau: "6", bảy: "7", bay: "7", bẩy: "7", tám: "8", tam: "8", chín: "9", chin: "9", o: "0", l: "1", i: "1" };
const before = (/** @type {Seen} */ { text, start }, most = 60) => text.slice(Math.max(0, start - most), start);
const behind = (/** @type {Seen} */ { text, end }, most = 60) => text.slice(end, end + most);
const bare = (/** @type {string} */ text) => text.replace(/[^0-9]/g, "");
/** What is said around a detail: hooks/guard/sayings.py. */
const S = /** @type {Record<keyof typeof SAYINGS, RegExp>} */ (Object.fromEntries(Object.entries(SAYINGS).map(([name, saying]) => [name, new RegExp(saying, "gu")])));
const has = (/** @type {RegExp} */ rule, /** @type {string} */ text) => text.search(rule) >= 0;
/** @type {(text: string) => number[]} */
const years = (text) => (text.match(/(?<![0-9])(?:19|20)[0-9][0-9](?![0-9])/g) || []).map(Number);

const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])[0-9]{7}$/;
const COUNTED = /^[0-9]{2}(?:, [0-9]{2}){4,}$/; // 01, 02, 03: one number after the other
const THOUSANDS = /^[1-9][0-9]{0,2}(?:\.[0-9]{3})+$/;
/** @type {(told: string, found: string) => boolean} a group, a library, somebody of whom books tell */
const isAThing = (told, found) => has(S.GROUP, told) || has(S.GREAT, found) || has(S.GROUP_FIRST, found) || (has(S.ONE_WORD, found) && has(S.GROUP_NAMED, told));
const isStory = (/** @type {string} */ found) => has(S.PLAYED, found) || has(S.HEROES, found);
/** @type {(seen: Seen, most: number, least: number) => [string, string]} what stands in the same sentence before and behind */
const sentence = (seen, most, least) => [before(seen, most).replace(/.*[.!?\n]\s/s, ""), behind(seen, least).split(/[.!?\n]/)[0]];

/**
 * The digits of a number as people write it, with words and letters for some.
 * @param {string} found
 */
export function digitsOf(found) {
  return (found.match(/[0-9]|\p{L}+/gu) || []).map((piece) => (/[0-9]/.test(piece) ? piece : WORDS[piece] ?? [...piece].map((letter) => WORDS[letter] ?? "").join(""))).join("");
}

/** @type {(found: string) => string} the digits of a number that is read to somebody, over several turns, in tens or one by one */
function spokenDigits(found) {
  const told = found.replace(/^(?:kô|hông|hổng|ko|[zd][êe][ -]?r[ôo]|zero)(?![\p{L}\p{N}_])/u, "không").replace(S.TURNS, " ").replace(S.TENS, " ");
  return (told.replace(/(?<![\p{L}\p{N}_])m[ưu][ơo]i(?![\p{L}\p{N}_])/gu, "không").replace(/(?<![\p{L}\p{N}_])mười(?![\p{L}\p{N}_])/gu, "một").match(S.A_DIGIT) || []).map(digitsOf).join("");
}
const PARTS = { đầu: 0, giữa: 1, kế: 1, đuôi: 2, cuối: 2 };

/* A number whose word stands elsewhere in its sentence, as hooks/guard/far.py. */
const END = /[;!?\n]|(?<![0-9])(?<!no)(?<!so)\.\s/;
/** @type {(seen: Seen) => [string, string]} */
const around = (seen) => [before(seen, 70).split(END).pop() ?? "", behind(seen, 40).split(END)[0]];
/** @type {(words: RegExp, counts: number[]) => (seen: Seen) => boolean} */
const toldBy = (words, counts) => (seen) => {
  const digits = bare(seen.found);
  return counts.includes(digits.length) && !digits.endsWith("00000") && has(words, around(seen).join(" "));
};
const paperTold = toldBy(S.PAPERS, [8, 9, 12]);
const taxTold = toldBy(S.TAXES, [10, 13]);
const insuredTold = toldBy(S.INSURED, [10]);
const accountTold = toldBy(S.ACCOUNTS, [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);

/** @type {Record<string, (seen: Seen) => boolean>} */
export const CHECKS = {
  phone(seen) {
    const { found } = seen;
    if (COUNTED.test(found)) return false;
    let digits = digitsOf(found);
    if (/^[(+]*(?:[0o]{2})?84/.test(found) || /^0840?[35789][0-9]{8}$/.test(digits)) digits = digits.replace(/^0{0,2}840?/, "0");
    if (!/[0-9]/.test(found)) return digits.length >= 9 && digits.length <= 11 && digits.startsWith("0");
    if (MOBILE.test(digits) || [...found.matchAll(/[^0-9]+/g)].some((gap) => MOBILE.test(digitsOf(found.slice(0, gap.index))))) return true; // the second: “0912 345 678 sau 5 giờ”
    const bare = found.replace(/(?<=[0-9])[^0-9]+$/, ""); // “0912 345 678 không?”: a word of the sentence, no digit
    if (bare !== found) return CHECKS.phone({ ...seen, found: bare });
    if (/^(?:02[0-9]{9}|0[2-8][0-9]{8}|01[2689][0-9]{8})$/.test(digits)) return digits.length === 11 || !/^[0-9]{9,11}$/.test(found);
    const row = found.replace(/(?<=[0-9])(?:\s?[,(/|]\s?|\s[\-–]\s)[0-9]{1,4}$/, ""); // “0613 829 475 - 32 hộ”
    return row !== found && CHECKS.phone({ ...seen, found: row });
  },
  citizen({ found }) {
    const digits = digitsOf(found), place = digits.slice(0, 3);
    return digits.length === 12 && place <= "096" && place > "000" && !digits.endsWith("00000") && !/^[01]+$/.test(digits);
  },
  no_sum: ({ found }) => !found.endsWith("00000"),
  no_year({ found }) {
    const match = found.match(/[0-9][0-9oil .\-\n]*$/), digits = match ? digitsOf(match[0]) : "";
    if (has(S.OF_AN_OFFICE, found)) return false;
    if (match && digits.length < 9 && THOUSANDS.test(match[0].trim())) return false;
    return digits.length >= 4 && !/^(?:19|20)[0-9][0-9]$/.test(digits) && !digits.endsWith("00000");
  },
  birth(seen) {
    if ((seen.found.includes("đời") || seen.found.startsWith("sinh nhật lần")) && /(?:hội|trường|ubnd|trung tâm|thư viện|báo|công ty|quỹ|đội|đảng|đoàn|mô hình|câu lạc bộ|phong trào|lớp|tổ chức|nhóm|tờ|tổ hợp tác|hợp tác xã|tủ sách|dự án|chương trình|cuộc thi|ngôi làng)\s/.test(before(seen))) return false;
    if (/sinh(?: nhật)? của (?:báo|hội|trường|đảng|đoàn|đội|tờ)/.test(seen.found)) return false;
    if (seen.found.includes("ra đời") && (before(seen).trim() || behind(seen, 20).trim()) && !has(S.SOMEBODY, before(seen))) return false;
    const told = years(seen.found);
    if (has(S.FAMOUS, before(seen, 50)) && ((told.length ? Math.max(...told) : 1931) < 1931 || has(S.DIED, behind(seen, 40)))) return false;
    return told.every((year) => year >= 1915) && !/^[,.]?\s(?:năm\s)?1[0-8][0-9][0-9](?![0-9])/.test(behind(seen, 12));
  },
  named_birth(seen) {
    if (has(S.PLACE, seen.found)) return false;
    const told = years(seen.found), last = told[told.length - 1];
    if (last < 1931 && has(S.FAMOUS, before(seen, 50))) return false;
    return told.length > 0 && last >= 1915 && last <= 2020 && !has(S.NAMED_AFTER, before(seen));
  },
  called_birth: (seen) => CHECKS.birth(seen) && CHECKS.named_birth(seen),
  bare_birth(seen) {
    const told = years(seen.found), name = seen.found.split(/[0-9]/)[0].match(/\p{L}+/gu) || [];
    return name.length >= 3 && has(S.ROW_BEGINS, before(seen, 12)) && !has(S.DIED, behind(seen, 40)) && told.length > 0 && told[told.length - 1] < 2012 && CHECKS.named_birth(seen);
  },
  short_birth: (seen) => !has(S.PLACE, seen.found) && !has(S.NAMED_AFTER, before(seen)),
  account(seen) {
    const { found } = seen;
    const match = found.match(/[0-9o][0-9oil .\-]*[a-z]{0,2}[0-9 .\-]*$/) || found.match(/[0-9][0-9 .\-]*(?:[a-z]{1,2}(?=[0-9]))?[0-9 .\-]*/), number = match ? match[0].trim() : "", digits = digitsOf(number);
    if (THOUSANDS.test(number) || digits.endsWith("00000")) return false;
    if (/^1[89]00[0-9]{4}(?:[0-9]{2})?$/.test(digits) || /(?<![0-9])[0-9]{4}\.[0-9]\.[0-9]{7}(?![0-9])/.test(found + behind(seen, 12))) return false;
    if (/mã số|(?<![\p{L}\p{N}_])mst(?![\p{L}\p{N}_])/u.test(found)) return false;
    return digits.length >= (/^(?:stk|số tài khoản|so tai khoan|số tk)/.test(found) ? 4 : 6);
  },
  tax(seen) {
    const ofAPerson = /(?<![0-9])(?<![0-9][ .,\-/\n])8[0-9 .,\-/\n]+$/.test(seen.found);
    if (ofAPerson && (before(seen).includes("hộ kinh doanh") || !has(S.COMPANY, before(seen, 60)))) return true;
    if (has(S.OWN_BEHIND, behind(seen, 40).split(/[;.!?\n]/)[0]) || (has(S.OWN, seen.found) && !has(S.COMPANY, seen.found))) return true;
    if (/^\s?-\s?[0-9]{3}(?![0-9])/.test(behind(seen, 40)) && !ofAPerson) return false;
    const told = (before(seen, 80).replace(ofAPerson ? /.*[;.!?\n]\s/s : /.*[.!?\n]\s/s, "") + seen.found).replace(S.CALLED, "công ty"), after = behind(seen, 40).split(/[;.!?\n]/)[0];
    const last = (/** @type {RegExp} */ rule) => Math.max(-1, ...[...told.matchAll(rule)].map((m) => m.index));
    const company = last(S.COMPANY), own = last(S.OWN);
    return company >= 0 ? own > company : own >= 0 || !has(S.COMPANY, after);
  },
  card: ({ found }) => bare(found).length === 13,
  nine({ found }) {
    const parts = found.split(/(?<![\p{L}\p{N}_])(?:số|so|là|la)(?![\p{L}\p{N}_])/u);
    return digitsOf(parts[parts.length - 1]).length >= 9;
  },
  eight({ found }) {
    const parts = found.split(/(?<![\p{L}\p{N}_])(?:số|so|là|la|khoản|khoan|stk|tk)(?![\p{L}\p{N}_])/u);
    return digitsOf(parts[parts.length - 1]).length >= 8;
  },
  dictated: ({ found }) => !COUNTED.test(found) && MOBILE.test(bare(found)),
  insurance: (seen) => !/(?:19|20)[0-9][0-9]\s?-\s?(?:19|20)[0-9][0-9]/.test(seen.found) && !/(?<![\p{L}\p{N}_])(?:tài khoản|stk|số tk)(?![\p{L}\p{N}_])/u.test(before(seen, 30) + seen.found) && !/(?<![0-9])02[0-9](?:[ .\-]?[0-9]){8}$/.test(seen.found),
  position(seen) {
    const parts = [...seen.found.matchAll(/[0-9]{1,3}[.,]([0-9]{3,12})/g)].map((m) => m[1]);
    return parts.every((part) => part.length >= 4) || /(?:tọa độ|toạ độ|toa do|gps|vĩ độ|kinh độ|vị trí|định vị|lat|maps|ghim)/.test(before(seen, 40) + seen.found) || /[0-9]\s?°?\s?[nb](?!\p{L})/u.test(seen.found);
  },
  house(seen) {
    if (/\/(?:19|20)[0-9][0-9](?![0-9])/.test(seen.found)) return false;
    if (/^[a-z]{1,2}[0-9]/.test(seen.found)) return true;
    const match = seen.found.match(/(?<![0-9/])([0-9]{1,4})\/([0-9]{1,4})(?![0-9/a-z])/);
    if (!match || Number(match[1]) > 31 || Number(match[2]) > 12) return true;
    if (/đường|duong|hẻm|hem|ngõ|phố|kiệt/.test(seen.found)) return !/(?<![\p{L}\p{N}_])(?:đến|từ)\s$/u.test(before(seen, 5));
    if (/[|;]\s?$/.test(before(seen, 3)) && /^\s?(?:[|;\n]|$)/.test(behind(seen, 3))) return true; // a cell of its own
    return /(?<![\p{L}\p{N}_])(?:ở|ngụ|trú|địa chỉ|đ\/c|nhà|số|tại)[^\p{L}\p{N}_]{0,3}(?:số[^\p{L}\p{N}_])?$/u.test(before(seen, 20)) || /tổ|kp|khu phố/.test(seen.found);
  },
  street(seen) {
    if (/\/(?:19|20)[0-9][0-9](?![0-9])/.test(seen.found)) return false;
    const tail = seen.found.match(/[0-9][0-9a-z/\-]*,?\s+(.*)$/), name = tail ? tail[1] : "";
    if (/^(?:quốc lộ|ql|tỉnh lộ)/.test(name)) return true;
    if (has(S.ADMIN, behind(seen, 20)) || /\s(?:phường|xã|p|tp)$/.test(name)) return true;
    if (has(S.SOMEBODYS, behind(seen, 40))) return true;
    return seen.found.includes("/") && (/^(?:số|so)/.test(seen.found) || CHECKS.house(seen)) && /\s/.test(name);
  },
  sent: ({ found }) => !/\/(?:19|20)[0-9][0-9](?![0-9])/.test(found),
  named_house: (seen) => CHECKS.house(seen) && !has(S.NAMED_AFTER, before(seen)),
  begins(seen) {
    const told = before(seen, 30).trimEnd();
    if (seen.found.startsWith("sn")) return true;
    if (has(S.OF_A_HAMLET, seen.found + behind(seen, 12))) return false;
    return !told || ",;:(|.".includes(told[told.length - 1]) || has(S.HOUSE_OF, told);
  },
  behind_hamlet({ found }) {
    const number = (found.match(/[^\s,]*$/) || [""])[0], parts = number.match(/[0-9]+/g) || [];
    if (/\/(?:19|20)[0-9]{2}$/.test(found)) return false;
    if (parts.length > 2 || /[a-z]/.test(number)) return true;
    const [first, second] = parts.map(Number);
    return first > second && (first > 31 || second > 12);
  },
  child(seen) {
    const told = before(seen, 50).replace(/.*[.;!?\n]\s?/s, "").replace(S.GIVES, "").replace(S.MEETS, "").replace(S.KIN, "con"), inside = seen.found.replace(S.KIN, "con");
    if (isAThing(told, inside) || (has(S.NAMED_AFTER, told) && !has(S.CHILD_CALLED, told)) || has(S.ADULT, inside) || isStory(inside) || has(S.TOLD_IN_A_BOOK, behind(seen, 20))) return false;
    if (has(S.GROWN, told.slice(-30) + inside + behind(seen, 25)) || has(S.DEAD, behind(seen, 40))) return false;
    if (!has(S.ADULT, inside.includes("(") ? told.slice(told.lastIndexOf(",") + 1) : told)) return true;
    return /^(?:em|e|cháu|bé|bạn|trò|học|hs|nữ|nam|con|nhóc|thằng|(?:chị|anh) em|chau|be|ban|tro|hoc)(?![\p{L}\p{N}_])/u.test(inside) && !/\s(?:là|dạy|chủ nhiệm|phụ trách)\s/.test(inside);
  },
  child_called: (seen) => !has(S.CALLED_SO, seen.found) && CHECKS.child(seen),
  contest(seen) {
    const [told, after] = sentence(seen, 70, 70), around = `${told} ${seen.found} ${after}`;
    if (isAThing(told, seen.found) || has(S.NAMED_AFTER, told) || has(S.GROWN_UP, around) || isStory(seen.found)) return false;
    if (seen.found.includes(",") && has(S.SCHOOL, told.split(/[;:]/).pop() || "")) return false;
    return has(S.WON, around) && !has(S.DEAD, after);
  },
  in_class(seen) {
    const [told] = sentence(seen, 40, 0), name = seen.found.slice(0, Math.max(0, seen.found.lastIndexOf("(")));
    if (has(S.NAMED_AFTER, told) || has(S.NO_PUPIL, told + name)) return false;
    if (seen.found.includes(",") && isAThing(told, seen.found)) return false;
    if (/^\p{L}+ ?\(/u.test(seen.found) && has(S.NO_GIVEN_NAME, name)) return false;
    return !has(S.ADULT, told + seen.found);
  },
  in_a_row(seen) {
    const [told, after] = sentence(seen, 60, 40), around = told + seen.found + after;
    if (has(S.NO_ROW, told) || has(S.ADULT, around) || has(S.PLAYED, around)) return false;
    return /(?<![0-9/])[0-9]{1,2}[a-k][0-9]{0,2}(?![\p{L}\p{N}_])|lớp [0-9]/u.test(seen.found) && !has(S.NO_GIVEN_NAME, seen.found);
  },
  graded(seen) {
    const [told, after] = sentence(seen, 70, 40);
    if (isAThing(told, seen.found) || has(S.NAMED_AFTER, told) || has(S.GROWN_UP, told + seen.found + after) || has(S.DAYS, told)) return false;
    if (seen.found.includes("/") && (seen.found.match(/\p{L}+/gu) || []).length < 3 && !/[(,;|–-]/.test(seen.found)) return false;
    return has(S.PRAISED, `${told} ${after}`);
  },
  gift(seen) {
    const [told, after] = sentence(seen, 90, 40), found = seen.found.replace(/^(?:tặng|trao)/, "");
    return has(S.SCHOOL, told) && !has(S.GROWN_UP, (found + after.split(/[,(]? ?con(?![\p{L}\p{N}_])/u)[0]).replace(S.KIN, "con")) && !has(S.GROWN, found + after);
  },
  borne: (seen) => !has(S.BEASTS, before(seen, 40) + seen.found + behind(seen, 15)) && CHECKS.birth(seen),
  taxed: (seen) => has(S.LISTED, before(seen, 160)) && !has(S.COMPANY, before(seen, 40)),
  paper_told: paperTold,
  tax_told: (seen) => taxTold(seen) && CHECKS.tax(seen),
  insured_told: (seen) => insuredTold(seen) && CHECKS.insurance(seen),
  account_told: (seen) => !/^(?:1[89]00|[0-9]{4}\.[0-9]\.[0-9]{7})/.test(seen.found) && accountTold(seen),
  camera_told(seen) {
    const [told, after] = around(seen);
    return has(S.NUMBERED, told.slice(-40)) && !/^0[35789][0-9]{8}$/.test(seen.found) && has(S.PHOTO, `${told} ${seen.found} ${after}`);
  },
  no_zero: (seen) => has(S.NO_ZERO, `${before(seen)} ${behind(seen)}`) && MOBILE.test("0" + digitsOf(seen.found).slice(-9)),
  spoken({ found }) {
    const digits = spokenDigits(found);
    return /[0-9]/.test(found.replace(S.TURNS, " ")) ? MOBILE.test(digits) : digits.length >= 9 && digits.length <= 11 && digits.startsWith("0");
  },
  split({ found }) {
    const parts = [...found.matchAll(/(đầu|giữa|kế|đuôi|cuối)[^0-9]*([0-9]+)/g)].map((m) => ({ rank: PARTS[/** @type {keyof typeof PARTS} */ (m[1])], digits: m[2] }));
    return MOBILE.test(parts.sort((a, b) => a.rank - b.rank).map(({ digits }) => digits).join(""));
  },
  masked({ found }) {
    const match = found.match(/^([0-9 .]*?)(?:[x*]{2,}|\.{3,}|-{3,})([0-9 .]*)([^0-9]*)([0-9]+)$/);
    return match !== null && has(S.HIDDEN, match[3]) && MOBILE.test(bare(match[1] + match[4] + match[2]));
  },
  secret: (seen) => !has(S.FOR_READERS, before(seen, 25) + seen.found + behind(seen, 20)),
  tag(seen) {
    const around = before(seen, 80) + behind(seen, 80);
    return has(S.PHOTO, around) || has(S.TAGS, around);
  },
  child_told(seen) {
    const told = before(seen, 40).replace(/.*[.;!?\n]\s?/s, "").replace(S.GIVES, "").replace(/(?:ông|bà) (?:nội|ngoại)/g, "");
    if (has(S.TITLE, told) || has(S.CHILDREN, seen.found) || !has(S.YOUNG, told + seen.found) || isStory(seen.found) || has(S.GROWN, told.slice(-30) + seen.found + behind(seen, 25))) return false;
    return !(isAThing(told, seen.found) || has(S.NAMED_AFTER, told) || has(S.ADULT, told + seen.found));
  },
  class_first: (seen) => !has(S.ADULT, (has(S.CHILD_LAST, seen.found) ? "" : before(seen, 25)) + seen.found) && !/(?:đường|mang tên)\s/.test(seen.found),
  camera(seen) {
    const around = before(seen, 80) + seen.found + behind(seen, 80);
    return /^(?:camera|lens|body|internal)/.test(seen.found) || has(S.PHOTO, around) || (seen.found.startsWith("chủ") && /sê[ -]?ri|serial|imei/.test(around));
  },
  profile({ found }) {
    const path = found.slice(found.indexOf("/") + 1).replace(/^[/@]+|[/@]+$/g, "");
    return found.includes("/") && path.length >= 3 && !["home", "login", "photo", "reel"].includes(path);
  },
  nick({ found }) {
    const name = found.split(/[\s:=]+/).pop() || "";
    return !/^[a-z]+\.(?:com|vn|net)$/.test(name) && !/^(?:bao|hoi|truong|ubnd)/.test(name);
  },
};
