/* How a story’s text is read: the Markdown of GitHub, with the engine and the rules of hooks/records/reading/syntax.py. */
import { MarkdownIt } from "../vendor/libraries.js";
import { mailAddresses, webAddress } from "./bare-addresses.js";

/** @typedef {import("../vendor/libraries.d.ts").InlineState} InlineState */
/** @typedef {import("../vendor/libraries.d.ts").Token} Token */

const DEEPEST = 100;
const STOPS = /[\n!&*:<[\\\]_`~w]/g, ESCAPED = /[!-/:-@[-`{-~\n]/;

/**
 * As the engine’s rule of plain text, which stops where one of the rules here may begin.
 * @param {InlineState} state
 * @param {boolean} silent
 */
function plainText(state, silent) {
  STOPS.lastIndex = state.pos;
  const end = Math.min(STOPS.exec(state.src)?.index ?? state.posMax, state.posMax);
  if (end === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

/**
 * Inline rule of a backslash that escapes nothing: text by itself, what follows it is read as ever.
 * @param {InlineState} state
 * @param {boolean} silent
 */
function backslash(state, silent) {
  if (state.src[state.pos] !== "\\" || ESCAPED.test(state.src.slice(state.pos + 1, Math.min(state.pos + 2, state.posMax)))) return false;
  if (!silent) state.pending += "\\";
  state.pos += 1;
  return true;
}

/**
 * Inline rule of ~one~ and ~~two~~ tildes, as GitHub has them; three and more are text.
 * @param {InlineState} state
 * @param {boolean} silent
 */
function tildes(state, silent) {
  if (silent || state.src[state.pos] !== "~") return false;
  const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
  state.push("text", "", 0).content = "~".repeat(length);
  if (length < 3) state.delimiters.push({ marker: 0x7e, length: 0, token: state.tokens.length - 1, end: -1, open, close });
  state.pos += length;
  return true;
}

/**
 * Pairs of as many tildes become tags.
 * @param {InlineState} state
 */
function struck(state) {
  const { tokens } = state, lists = [state.delimiters, ...state.tokens_meta.flatMap((meta) => (meta?.delimiters ? [meta.delimiters] : []))];
  for (const list of lists) for (const { marker, token, end } of list) {
    if (marker !== 0x7e || end < 0) continue;
    const first = tokens[token], last = tokens[list[end].token];
    if (first.content !== last.content) continue;
    Object.assign(first, { type: "s_open", tag: "s", nesting: 1, content: "" });
    Object.assign(last, { type: "s_close", tag: "s", nesting: -1, content: "" });
  }
}

const md = new MarkdownIt("commonmark", { maxNesting: DEEPEST }).enable(["table", "strikethrough"]);
md.inline.ruler.at("text", plainText);
md.inline.ruler.at("strikethrough", tildes);
md.inline.ruler2.at("strikethrough", struck);
md.inline.ruler.after("text", "web_address", webAddress);
md.inline.ruler.before("escape", "backslash", backslash);
md.core.ruler.push("mail_addresses", mailAddresses);
md.validateLink = () => true;
md.normalizeLink = (url) => md.utils.lib.mdurl.encode(url);
md.normalizeLinkText = (url) => url;

/**
 * The tokens of a story’s text; `map` of a token are its first row and the row after its last, from 0.
 * @param {string} text
 * @returns {Token[]}
 */
export const tokensOf = (text) => md.parse(text, {});
