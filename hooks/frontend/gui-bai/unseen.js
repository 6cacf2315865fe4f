/* What readers would not see of a record, as hooks/records/joined/consented.py leaves it out and records/checks/hidden.py, later.py tell it. */
import { walk } from "./across.js";
import { show, span } from "./dates.js";

/** @typedef {import("./types.d.ts").Value} Value */
/** @typedef {import("./types.d.ts").Form} Form */
/** @typedef {import("./types.d.ts").Fault} Fault */
/** @typedef {import("./types.d.ts").Path} Path */
/** @typedef {(path: Path) => string} Called what a field is called */

const holds = (/** @type {Value} */ value) => Boolean(value) && !(Array.isArray(value) && !value.length);

/**
 * Of a sentence, where what is agreed to is named and where what is refused.
 * @param {string} sentence
 * @param {RegExp} refuses
 * @returns {[agreed: string, refused: string]}
 */
function said(sentence, refuses) {
  const parts = sentence.split(","), found = parts.findIndex((part) => refuses.test(part)), first = found < 0 ? parts.length : found;
  const begins = found >= 0 && parts[first].trim().search(refuses) === 0;
  return begins || found < 0 ? [parts.slice(0, first).join(","), parts.slice(first).join(",")] : ["", sentence];
}

/**
 * What a scope agrees to and what it refuses.
 * @param {Form["unseen"]["consent"]} rules
 * @param {string} scope
 * @returns {[agreed: Set<string>, refused: Set<string>]}
 */
function parted(rules, scope) {
  const refuses = new RegExp(rules.refuses, "u"), sentences = scope.toLowerCase().split(/[;.()\n]/).map((one) => said(one, refuses));
  const named = (/** @type {0 | 1} */ at) => {
    const text = sentences.map((one) => one[at]).join(" ; ");
    return new Set(Object.keys(rules.named).filter((part) => new RegExp(rules.named[part], "u").test(text)));
  };
  return [named(0), named(1)];
}

/**
 * The parts that are listed and that the scope refuses: not shown.
 * @param {Form["unseen"]["consent"]} rules
 * @param {Value} consent
 * @returns {string[]}
 */
function contradicted(rules, consent) {
  const scope = consent?.scope || "", [agreed, refused] = parted(rules, scope);
  return new RegExp(rules.except, "u").test(scope.toLowerCase()) ? [] : (consent?.covers || []).filter((/** @type {string} */ part) => refused.has(part) && !agreed.has(part));
}

/**
 * What consent covers; null as long as neither its parts nor its scope are written.
 * @param {Form["unseen"]} unseen
 * @param {Value} consent
 * @returns {Set<string> | null}
 */
export function covered({ consent: rules }, consent) {
  const against = contradicted(rules, consent);
  if (consent?.covers?.length) return new Set(consent.covers.filter((/** @type {string} */ part) => !against.includes(part)));
  if (!consent?.scope) return null;
  const [agreed, refused] = parted(rules, consent.scope);
  return new Set([...agreed].filter((part) => !refused.has(part)));
}

/**
 * The fields of a record that its consent does not cover and that hold something; “name” where not even that is.
 * @param {Form["unseen"]} unseen
 * @param {Value} record
 * @returns {string[]}
 */
export function outside(unseen, record) {
  const rules = unseen.consent, parts = record.sample ? null : covered(unseen, record.consent);
  if (!parts) return [];
  if (!parts.has("name")) return ["name"];
  const fields = Object.entries(rules.parts).flatMap(([part, names]) => (parts.has(part) ? [] : names));
  if (!parts.has("text")) fields.push(...Object.keys(record).filter((name) => !rules.kept.includes(name)));
  return fields.filter((name) => holds(record[name]));
}

/**
 * Whether the consent of a photo itself lets it be shown.
 * @param {Form["unseen"]} unseen
 * @param {Value} photo
 */
const mayShow = (unseen, photo) => !photo?.consent || (covered(unseen, photo.consent)?.has("portrait") ?? true);

/**
 * The record as readers would get it: without what nobody agreed to; null where nothing is left.
 * @param {Form["unseen"]} unseen
 * @param {Value} record
 * @returns {Value}
 */
export function asConsented(unseen, record) {
  const less = outside(unseen, record);
  if (less.includes("name")) return null;
  const left = Object.fromEntries(Object.entries(record).filter(([name]) => !less.includes(name)));
  for (const name of ["photo", "cover"]) if (left[name] && !mayShow(unseen, left[name])) delete left[name];
  if (left.gallery) left.gallery = left.gallery.filter((/** @type {Value} */ photo) => mayShow(unseen, photo));
  return left;
}

/**
 * The photos of a record with their paths.
 * @param {Value} record
 * @returns {[Path, Value][]}
 */
const photosOf = ({ photo, cover, gallery = [] }) => /** @type {[Path, Value][]} */ ([[["photo"], photo], [["cover"], cover], ...gallery.map((/** @type {Value} */ one, /** @type {number} */ i) => [["gallery", i], one])]).filter(([, one]) => one);

/**
 * @param {Form["unseen"]} unseen
 * @param {Value} record
 * @returns {Generator<[key: string, path: Path]>}
 */
function* ofConsent(unseen, record) {
  const { consent } = record;
  for (const name of outside(unseen, record)) if (name !== "summary") yield [name === "name" ? "uncovered_whole" : "uncovered", [name]]; // no record is without one
  if (!consent || record.sample) return;
  if (contradicted(unseen.consent, consent).length) yield ["contradicted", ["consent", "covers"]];
  const told = `${record.name || ""}. ${record.summary || ""}`.toLowerCase();
  if (unseen.consent.young && !consent.young && new RegExp(unseen.consent.young, "u").test(told)) yield ["may_be_young", ["consent"]];
}

/**
 * @param {Form} form
 * @param {Value} record
 * @param {(text: string) => boolean} privateNameIn
 * @returns {Generator<[key: string, path: Path]>}
 */
function* notAgreed({ unseen }, record, privateNameIn) {
  yield* ofConsent(unseen, record);
  for (const [path, photo] of record.sample ? [] : photosOf(record)) {
    const parts = photo.consent || record.consent ? covered(unseen, photo.consent || record.consent) : new Set();
    if (!parts) continue;
    const shown = parts.has("portrait"), named = parts.has("name") || covered(unseen, record.consent)?.has("name");
    if (contradicted(unseen.consent, photo.consent).length) yield ["contradicted", [...path, "consent", "covers"]];
    if (photo.consent && !shown) yield ["uncovered_photo", [...path, "consent"]];
    else if (!(shown && named) && privateNameIn(`${photo.caption || ""} . ${photo.alt || ""}`)) yield [shown ? "unnamed_photo" : "named_photo", [...path, photo.caption ? "caption" : "alt"]];
  }
}

/** The day it is in Vietnam. */
const today = () => new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);

/**
 * Remarks on what readers would not see, or not yet.
 * @param {Form} form
 * @param {Value} record
 * @param {Called} called
 * @param {(text: string) => boolean} privateNameIn
 * @returns {Generator<Fault>}
 */
export function* unseenParts(form, record, called, privateNameIn) {
  /** @type {(key: string, path: Path, words?: Record<string, string>) => Fault} */
  const told = (key, path, words = {}) => {
    const [code, message] = form.told[key];
    return { path, code, severity: "warning", message: message.replace(/\{(\w+)\}/g, (_, name) => words[name]), help: form.hints[key] };
  };
  for (const [key, path] of notAgreed(form, record, privateNameIn)) yield told(key, path);
  for (const [i, { why }] of (record.corrections || []).entries()) if (why && privateNameIn(why)) yield told("reporter", ["corrections", i, "why"]);
  for (const { schema, value, path } of walk(form.schema, form.schema, record)) {
    const dates = form.unseen.dated[path.length ? schema.model || "" : form.kind];
    for (const [name, holding] of dates && value ? Object.entries(dates) : []) {
      const [first] = span(value[name]) || [""];
      if (first > today()) yield told("ahead", [...path, name], { what: !holding ? "riêng ngày này" : path.length ? `phần “${called(path)}”` : "cả mục", day: show(first) });
    }
  }
}
