/* A story’s text as a tree of the page’s elements, as hooks/pages/stories/markup.py makes them; no page is needed for it. */
import { tokensOf } from "./syntax.js";

/** @typedef {import("../vendor/libraries.d.ts").Token} Token */
/** @typedef {string | Branch} Leaf a text, or an element */
/** @typedef {{tag: string, attrs: Record<string, string>, children: Leaf[]}} Branch */

/** An address out of the site, as hooks/records/reading/story_links.py has it. */
export const OUTSIDE = /^(?:https?:\/\/(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*(?::[0-9]+)?(?:[/?#][^\s<>"'\\\x00-\x1f]*)?|mailto:[^\s<>"'\\\x00-\x1f]+)$/i; // eslint-disable-line no-control-regex
/** A link to a record: how it is written, which is meant. */
export const OWN = /^(guong|dieu|noi|chuyen):(.+)$/;
const DASH = /^\s*(?:—|–|--)\s*(?=\S)/;
const SIGNATURE = /^(?:—|–|--)\s+([\p{L}\p{N}_].{0,118}[^\s.!?…:;])$/u;
const INSERT = /^\[\[[^\n]*\]\]\s*$/;
const SHORTEST = 4; // tokens of a quotation of one paragraph before its end
/** @type {Record<string, string>} */
const NAMES = { h1: "h2", s: "del" };
/** @type {Record<string, string>} */
const ALIGNED = { "text-align:right": "right", "text-align:center": "center" };

/** @type {(tag: string, attrs?: Record<string, string>, children?: Leaf[]) => Branch} */
const branch = (tag, attrs = {}, children = []) => ({ tag, attrs, children });
/** @type {(token: Token, name: string) => string} */
export const attr = (token, name) => token.attrs?.find(([key]) => key === name)?.[1] ?? "";

/**
 * The tree of a story’s text.
 * @param {string} text
 * @returns {Leaf[]}
 */
export const treeOf = (text) => blocks(tokensOf(text));

/**
 * @param {Token[]} tokens
 * @returns {Leaf[]}
 */
function blocks(tokens) {
  const root = branch(""), open = [root];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at], into = open[open.length - 1].children, quote = signed(tokens, at);
    const placed = token.type === "paragraph_open" ? placedBy(tokens[at + 1]) : null;
    if (quote) {
      into.push(branch("figure", { class: "pull" }, [branch("blockquote", {}, blocks(quote.said)), branch("figcaption", {}, inline(quote.by))]));
      at = quote.end;
    } else if (placed) {
      into.push(placed);
      at += 2;
    } else if (token.nesting === 1 && !token.hidden) {
      open.push(branch(NAMES[token.tag] || token.tag, attributes(token)));
      into.push(open[open.length - 1]);
    } else if (token.nesting === -1 && !token.hidden) open.pop();
    else into.push(...whole(token));
  }
  return root.children;
}

/**
 * What one token that holds no others is.
 * @param {Token} token
 * @returns {Leaf[]}
 */
function whole(token) {
  if (token.type === "inline") return inline(token.children || []);
  if (token.type === "fence" || token.type === "code_block") return [branch("pre", {}, [branch("code", {}, [token.content])])];
  if (token.type === "html_block") return [branch("p", {}, [token.content.trim()])];
  return token.type === "hr" ? [branch("hr")] : [];
}

/**
 * @param {Token} token
 * @returns {Record<string, string>}
 */
function attributes(token) {
  const start = attr(token, "start"), aligned = ALIGNED[attr(token, "style")];
  return { ...(start !== "" && { start: String(start) }), ...(aligned && { class: aligned }) };
}

/**
 * The image or insert that a paragraph is: a figure of its file, or of its row.
 * @param {Token} token
 */
function placedBy({ children, content, map }) {
  const [only] = children || [];
  if (children?.length === 1 && only.type === "image") return branch("figure", { file: decoded(attr(only, "src")) });
  return map && map[1] === map[0] + 1 && INSERT.test(content) ? branch("figure", { insert: content.trim() }) : null;
}

/** @param {string} address */
export function decoded(address) {
  try { return decodeURIComponent(address); } catch { return address; }
}

/**
 * A run of text.
 * @param {Token[]} tokens
 * @returns {Leaf[]}
 */
function inline(tokens) {
  const root = branch(""), open = [root];
  for (const token of tokens) {
    const into = open[open.length - 1].children;
    if (token.nesting === 1) {
      const made = token.type === "link_open" ? link(attr(token, "href")) : branch(NAMES[token.tag] || token.tag);
      open.push(made);
      into.push(made);
    } else if (token.nesting === -1) open.pop();
    else into.push(...piece(token));
  }
  return root.children;
}

/** @param {string} href where nothing is followed, a text */
const link = (href) => (OUTSIDE.test(href) || OWN.test(href) ? branch("a", { href }) : branch("span"));

/**
 * @param {Token} token
 * @returns {Leaf[]}
 */
function piece({ type, content }) {
  if (type === "softbreak") return [" "];
  if (type === "hardbreak") return [branch("br")];
  if (type === "code_inline") return [branch("code", {}, [content])];
  return type === "image" ? [] : [content];
}

/**
 * The quotation that begins at a token, if its last row signs it; two rows with a dash are a conversation.
 * @param {Token[]} tokens
 * @param {number} at
 */
function signed(tokens, at) {
  if (tokens[at].type !== "blockquote_open" || tokens[at].level) return null;
  const end = tokens.findIndex((t, i) => i > at && t.type === "blockquote_close" && !t.level), last = tokens[end - 2];
  if (end - at < SHORTEST || tokens[end - 3].type !== "paragraph_open" || tokens[end - 3].level !== 1 || last.type !== "inline") return null;
  const rows = tokens.slice(at, end).filter((t) => t.type === "inline").flatMap((t) => t.content.split("\n")).map((row) => row.trim());
  const name = SIGNATURE.exec(rows[rows.length - 1])?.[1], before = rows.slice(0, -1);
  if (!name || /^\p{Ll}/u.test(name) || !before.some(Boolean) || before.some((row) => DASH.test(row))) return null;
  const [rest, by] = lastRow(last.children || []);
  if (!by.length || by[0].type !== "text" || !DASH.test(by[0].content)) return null;
  const said = [...tokens.slice(at + 1, end - 3), ...(rest.length ? [tokens[end - 3], { ...last, children: rest }, tokens[end - 1]] : [])];
  return { said, by: [{ ...by[0], content: by[0].content.replace(DASH, "") }, ...by.slice(1)], end };
}

/**
 * The pieces of a paragraph before its last row, and those of it; nothing of a row that lies in one sign with others.
 * @param {Token[]} children
 * @returns {[Token[], Token[]]}
 */
function lastRow(children) {
  const at = children.map((t) => t.type === "softbreak" || t.type === "hardbreak").lastIndexOf(true);
  if (at < 0) return [[], children];
  return children[at].level ? [[], []] : [children.slice(0, at), children.slice(at + 1)];
}
