/* Addresses that stand in a story’s text without brackets, as hooks/records/reading/bare_addresses.py finds them. */
/** @typedef {import("../vendor/libraries.d.ts").InlineState} InlineState */
/** @typedef {import("../vendor/libraries.d.ts").Token} Token */
/** @typedef {(type: string, tag: string, nesting: 1 | 0 | -1) => Token} NewToken */

const SCHEME = /(?:^|[^A-Za-z])(https?|ftp)$/i;
const HOST = /[\p{L}\p{N}][\p{L}\p{N}_\u0300-\u036f.-]*/uy;
const REST = /[^ \t\n\v\f\r<]*/y;
const USER = /(?:mailto:)?[A-Za-z0-9.+_-]+$/;
const MAIL_HOST = /[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/y;
const BEFORE_WWW = "*_~( \t\n\v\f\r";
const LONGEST_SCHEME = 5, LONGEST_USER = 80;

/** @type {(pattern: RegExp, text: string, at: number) => string} what a sticky pattern finds at a place */
const found = (pattern, text, at) => { pattern.lastIndex = at; return pattern.exec(text)?.[0] ?? ""; };
const count = (/** @type {string} */ text, /** @type {string} */ sign) => text.split(sign).length - 1;

/**
 * Inline rule of “https://…” (also http, ftp) and “www.…”; none inside brackets.
 * @param {InlineState} state
 * @param {boolean} silent
 */
export function webAddress(state, silent) {
  const { src, pos: at } = state;
  if (!":w".includes(src[at]) || state.linkLevel) return false;
  const [start, end] = src[at] === "w" ? www(state) : withScheme(state);
  if (start === end || inBrackets(src, at)) return false;
  if (!silent) {
    if (start < at) state.pending = state.pending.slice(0, start - at);
    const address = src.slice(start, end), link = state.push("link_open", "a", 1);
    link.info = "bare";
    link.attrs = [["href", state.md.normalizeLink(start < at ? address : `http://${address}`)]];
    state.push("text", "", 0).content = address;
    state.push("link_close", "a", -1);
  }
  state.pos = end;
  return true;
}

/**
 * Where the address begins and ends whose colon stands here; twice the same number for none.
 * @param {InlineState} state
 * @returns {[number, number]}
 */
function withScheme({ src, pos: at, pending, posMax }) {
  const scheme = src.startsWith("://", at) && SCHEME.exec(src.slice(Math.max(0, at - LONGEST_SCHEME - 1), at));
  if (!scheme || !pending.endsWith(scheme[1])) return [at, at];
  const end = endOf(src, at + 3, posMax);
  return end === at + 3 ? [at, at] : [at - scheme[1].length, end];
}

/**
 * @param {InlineState} state
 * @returns {[number, number]}
 */
function www({ src, pos: at, posMax }) {
  if (!src.startsWith("www.", at) || (at && !BEFORE_WWW.includes(src[at - 1])) || !found(HOST, src, at + 4)) return [at, at];
  return [at, endOf(src, at, posMax)];
}

/**
 * Where the address ends whose host begins at `start`: before a space, <, and signs that end a sentence.
 * @param {string} whole
 * @param {number} start
 * @param {number} most
 */
function endOf(whole, start, most) {
  const text = whole.slice(0, most), host = found(HOST, text, start);
  if (!host || host.split(".").slice(-2).some((part) => part.includes("_"))) return start;
  let end = start + host.length + found(REST, text, start + host.length).length;
  let unopened = count(text.slice(start, end), ")") - count(text.slice(start, end), "(");
  while (end > start) {
    const sign = text[end - 1];
    if (sign === ";") { end = beforeEntity(text, end); continue; }
    if (sign === ")" && unopened > 0) unopened -= 1;
    else if (!"?!.,:*_~'\"".includes(sign)) break;
    end -= 1;
  }
  return end;
}

/**
 * Before “&name;” that ends here; before the semicolon where it ends no such name.
 * @param {string} text
 * @param {number} end
 */
function beforeEntity(text, end) {
  let at = end - 2;
  while (at && /[A-Za-z]/.test(text[at])) at -= 1;
  return text[at] === "&" && at < end - 2 ? at : end - 1;
}

/** @type {{src: string, open: [number, number][]}} the stretches of the last text in which a bracket is open */
let last = { src: "", open: [] };

/**
 * Whether a bracket of the text before is still open.
 * @param {string} src
 * @param {number} at
 */
function inBrackets(src, at) {
  if (!src.includes("[")) return false;
  if (last.src !== src) last = { src, open: openIn(src) };
  return last.open.some(([from, to]) => from < at && at <= to);
}

/**
 * @param {string} src
 * @returns {[number, number][]}
 */
function openIn(src) {
  /** @type {[number, number][]} */
  const out = [];
  let opened = 0, from = 0;
  for (const { 0: sign, index } of src.matchAll(/\\[\s\S]|[[\]]/g)) {
    if (sign === "[" && !opened++) from = index;
    else if (sign === "]" && opened && !--opened) out.push([from, index]);
  }
  return opened ? [...out, [from, src.length]] : out;
}

/**
 * Core rule of “ten@noi.vn”, in all text that is no link yet.
 * @param {{tokens: Token[], Token: new (type: string, tag: string, nesting: 1 | 0 | -1) => Token}} state
 */
export function mailAddresses({ tokens, Token }) {
  /** @type {NewToken} */
  const made = (type, tag, nesting) => new Token(type, tag, nesting);
  for (const token of tokens) if (token.type === "inline" && token.content.includes("@")) token.children = withMail(token.children || [], made);
}

/**
 * @param {Token[]} tokens
 * @param {NewToken} made
 */
function withMail(tokens, made) {
  let links = 0;
  return tokens.flatMap((token) => {
    links += Number(token.type === "link_open") - Number(token.type === "link_close");
    return token.type === "text" && !links && token.content.includes("@") ? parted(token.content, made) : [token];
  });
}

/**
 * @param {string} text
 * @param {NewToken} made
 */
function parted(text, made) {
  /** @type {Token[]} */
  const out = [];
  const plain = (/** @type {string} */ content) => out.push(Object.assign(made("text", "", 0), { content }));
  let done = 0;
  for (let at = text.indexOf("@"); at > 0; at = text.indexOf("@", at + 1)) {
    const user = USER.exec(text.slice(Math.max(done, at - LONGEST_USER), at))?.[0], host = found(MAIL_HOST, text, at + 1);
    const end = at + 1 + host.length;
    if (!user || !host || !/[A-Za-z]$/.test(host) || text[end] === "@") continue;
    const address = `${user}@${host}`, start = at - user.length;
    if (start > done) plain(text.slice(done, start));
    out.push(Object.assign(made("link_open", "a", 1), { info: "bare", attrs: [["href", address.startsWith("mailto:") ? address : `mailto:${address}`]] }));
    plain(address);
    out.push(made("link_close", "a", -1));
    done = end;
  }
  if (done < text.length) plain(text.slice(done));
  return out;
}
