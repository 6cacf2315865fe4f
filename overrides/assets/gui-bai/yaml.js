/* Records as YAML that the build's strict reader takes: keys in order, plain where it is safe, quoted where not. */
import { Document, Scalar, parseDocument } from "./vendor/libraries.js";
import { settled } from "./schema.js";

const FOLD = 100, LONG = 80;
const OPTIONS = { lineWidth: FOLD, minContentWidth: 0, compat: "yaml-1.1" };
// Written as they are: our reader takes every value as text.
class Bare { constructor(text) { this.text = text; } }
const bare = { tag: "tag:yaml.org,2002:str", default: true, identify: (value) => value instanceof Bare, test: /^(?!)/, resolve: (text) => text, stringify: ({ value }) => value.text };
const READ = { schema: "failsafe", keepSourceTokens: true, uniqueKeys: true };

/** A value as YAML nodes. */
function nodeOf(doc, root, node, value) {
  const schema = settled(root, node || {});
  if (Array.isArray(value)) {
    const seq = doc.createNode([]);
    for (const item of value) seq.add(nodeOf(doc, root, schema.items, item));
    return seq;
  }
  if (value && typeof value === "object") {
    const map = doc.createNode({});
    for (const [key, item] of Object.entries(value)) map.add(doc.createPair(key, nodeOf(doc, root, schema.properties?.[key], item)));
    return map;
  }
  return scalarOf(schema, String(value));
}

function scalarOf(schema, text) {
  const form = schema["x-form"], code = schema.pattern === "^[0-9]{5}$" || schema.pattern === "^[0-9]{1,6}$";
  if ((["date", "day", "whole", "flag"].includes(form) || code) && /^[0-9a-z][0-9a-z-]*$/i.test(text)) return new Scalar(new Bare(text));
  const scalar = new Scalar(text);
  if (/^(~|null)?$/i.test(text)) scalar.type = "QUOTE_DOUBLE";
  else if (text.includes("\n")) scalar.type = "BLOCK_LITERAL";
  else if (text.length > LONG && !/ {2}/.test(text)) scalar.type = "BLOCK_FOLDED";
  else if (/[\\"]/.test(text)) scalar.type = /'/.test(text) ? "BLOCK_FOLDED" : undefined;
  return scalar;
}

/** The whole record, a tidied one, as the text of a YAML file. */
export function toYaml(root, record) {
  const doc = new Document(undefined, { customTags: [bare], compat: "yaml-1.1" });
  doc.contents = nodeOf(doc, root, root, record);
  return doc.toString({ ...OPTIONS, singleQuote: null });
}

/** Text → plain values: every scalar is text, an empty one nothing. */
export function fromYaml(text) {
  const doc = parseDocument(text, READ);
  if (doc.errors.length) throw doc.errors[0];
  const plain = (node) => {
    if (node?.items && node.flow === undefined && !node.items.length) return undefined;
    if (node?.items) {
      if (node.items[0]?.key !== undefined) return Object.fromEntries(node.items.map((pair) => [String(pair.key.value), plain(pair.value)]));
      return node.items.map(plain);
    }
    return node && node.type === "PLAIN" && /^(~|null|Null|NULL)?$/.test(node.value ?? "") ? undefined : node?.value ?? undefined;
  };
  return { doc, value: plain(doc.contents) || {} };
}

const equal = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The text of a file with a record's changed fields: what is unchanged stays byte for byte, comments too.
 * `before` is the record as it was read and tidied, `after` as it is to be.
 */
export function edited(root, text, before, after) {
  const { doc } = fromYaml(text), pairs = doc.contents.items, order = Object.keys(root.properties);
  const pieces = [];
  let from = 0;
  pairs.forEach((pair, i) => {
    const end = i + 1 < pairs.length ? startOfLine(text, pairs[i + 1].key.range[0]) : text.length;
    pieces.push({ name: String(pair.key.value), text: text.slice(from, end), start: pair.key.range[0] - from });
    from = end;
  });
  const out = pieces.filter(({ name }) => name in after || !(name in before)).map((piece) => {
    if (!(piece.name in after) || equal(before[piece.name], after[piece.name])) return piece;
    const above = piece.text.slice(0, piece.start), below = piece.text.match(/\n(?:[ ]*#[^\n]*\n|[ ]*\n)+$/);
    return { ...piece, text: above + one(root, piece.name, after) + (below ? below[0].slice(1) : "") };
  });
  for (const name of order.filter((key) => key in after && !pieces.some((piece) => piece.name === key))) {
    const later = out.findIndex((piece) => order.indexOf(piece.name) > order.indexOf(name));
    out.splice(later < 0 ? out.length : later, 0, { name, text: one(root, name, after) });
  }
  return out.map((piece, i) => (i + 1 < out.length && !piece.text.endsWith("\n") ? `${piece.text}\n` : piece.text)).join("");
}

const one = (root, name, record) => toYaml(root, { [name]: record[name] });
const startOfLine = (text, at) => text.lastIndexOf("\n", at - 1) + 1;

const FRONT = /^---[ ]*\n([\s\S]*?\n)---[ ]*(?:\n|$)/;

/** A story's file in two: front matter and text. */
export function parted(text) {
  const match = FRONT.exec(text);
  return match ? { head: match[1], body: text.slice(match[0].length) } : { head: "", body: text };
}

export const joined = (head, body) => `---\n${head}---\n\n${body.trim()}\n`;
