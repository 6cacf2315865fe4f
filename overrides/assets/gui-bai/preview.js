/* What is being written in the site's own look. Texts go in as text; a story's Markdown through an allow-list. */
import { Marked } from "./vendor/libraries.js";
import { make } from "./elements.js";
import { show } from "./dates.js";

const TAGS = { P: [], H2: [], H3: [], UL: [], OL: [], LI: [], BLOCKQUOTE: [], STRONG: [], EM: [], HR: [], BR: [], TABLE: [], THEAD: [], TBODY: [], TR: [], TH: [], TD: [], A: ["href"] };
const OUTSIDE = /^(https?:\/\/|mailto:)[^\s<>"'\\]+$/i;
const marked = new Marked({ gfm: true, async: false, tokenizer: { html: () => undefined, tag: () => undefined, code: () => undefined } });

/** Only the elements a story may have, each made anew; anything else is its text. */
function allowed(node, photo) {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE) return document.createTextNode("");
  if (node.tagName === "IMG") return photo(node.getAttribute("src") || "") || document.createTextNode("");
  const name = /^H[1-6]$/.test(node.tagName) ? (node.tagName < "H3" ? "H2" : "H3") : node.tagName;
  const link = name === "A" && OUTSIDE.test(node.getAttribute("href") || "");
  const out = name in TAGS && (name !== "A" || link) ? document.createElement(name) : document.createDocumentFragment();
  if (link) Object.assign(out, { href: node.getAttribute("href"), rel: "noopener", target: "_blank" });
  out.append(...[...node.childNodes].map((child) => allowed(child, photo)));
  return out;
}

export function markdown(text, photo = () => null) {
  const parsed = new DOMParser().parseFromString(marked.parse(text), "text/html"); // nothing in it runs or loads
  const out = document.createDocumentFragment();
  out.append(...[...parsed.body.childNodes].map((node) => allowed(node, photo)));
  return out;
}

const paragraphs = (text) => (text || "").split(/\n\s*\n/).filter((p) => p.trim()).map((p) => make("p", {}, p));
const heading = (text) => make("h4", {}, text);
const when = (iso) => (iso ? make("time", {}, show(iso)) : null);

function emblem(name) {
  const svg = (tag, attributes, ...inner) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...inner);
    return element;
  };
  const letters = (name || "").split(/\s+/).filter((word) => /^[\p{Lu}\d]/u.test(word)).slice(-3).map((word) => (/^\d{1,2}$/.test(word) ? word : word[0])).join("");
  return svg("svg", { class: "em", viewBox: "0 0 100 100", "aria-hidden": "true" }, svg("circle", { class: "f1", cx: 50, cy: 50, r: 46 }), svg("text", { x: 50, y: 56, class: letters.length > 3 ? "n4" : "" }, letters));
}

function figure(photo, url) {
  if (!photo || !url) return null;
  return make("figure", {}, make("img", { src: url, alt: photo.alt || "" }), make("figcaption", {}, [photo.caption, photo.credit && `Ảnh: ${photo.credit}`].filter(Boolean).join(" ")));
}

const sample = (record) => (record.sample ? make("span", { class: "sample" }, "Dữ liệu minh họa") : null);

function sources(list) {
  if (!list?.length) return [];
  const line = (s) => make("li", {}, [s.publisher, s.title || s.id, s.at, s.published && show(s.published)].filter(Boolean).join(", "));
  return [heading("Nguồn"), make("ol", { class: "src" }, ...list.map(line))];
}

function story(record, { body, photoUrl, byName }) {
  const placed = new Set();
  const inText = (name) => { const photo = [record.cover, ...(record.gallery || [])].find((x) => x?.file === name); if (photo) placed.add(name); return figure(photo, byName(name)); };
  const text = make("div", { class: "text stack" }, markdown(body || "", inText));
  const rest = (record.gallery || []).filter((photo) => !placed.has(photo.file)).map((photo) => figure(photo, byName(photo.file))).filter(Boolean);
  return [make("article", { class: "story" },
    make("h3", { class: "title" }, record.title || "Tên bài"),
    make("div", { class: "lead stack" }, ...paragraphs(record.standfirst)),
    make("p", { class: "by" }, (record.authors || []).join(", "), record.date ? ", " : "", when(record.date), " ", sample(record)),
    figure(record.cover, record.cover && photoUrl(record.cover.file)), text, ...rest, ...sources(record.sources))];
}

function exemplar(record, { photoUrl, place, kindName }) {
  const url = record.photo && photoUrl();
  const face = url ? make("span", { class: "face" }, make("img", { src: url, alt: "" })) : emblem(record.name);
  const card = make("div", { class: "who" }, face, make("div", {}, make("h3", {}, record.name || "Tên"), make("p", {}, record.summary || ""), place && make("p", { class: "at" }, place)));
  const facts = (record.facts || []).map((fact) => make("li", {}, make("p", { class: "when" }, fact.date ? show(fact.date) : "Chưa rõ thời gian"), make("div", {}, ...paragraphs(fact.text))));
  return [make("p", { class: "soft" }, "Thẻ trong danh sách"), card, make("hr"), make("p", { class: "soft" }, "Trang riêng"),
    make("p", { class: "kind" }, kindName, " ", sample(record)), make("h3", { class: "title" }, record.name || "Tên"), make("p", { class: "lead" }, record.summary || ""),
    figure(record.photo, url), ...(record.story ? [heading("Giới thiệu"), make("div", { class: "stack" }, ...paragraphs(record.story))] : []),
    ...(facts.length ? [heading("Việc đã làm"), make("ol", { class: "years" }, ...facts)] : []), ...sources(record.sources)];
}

function decision(record, { recipients }) {
  const rows = (record.recipients || []).map((row, i) => make("tr", {}, make("td", { class: "stt" }, row.id || ""), make("th", { scope: "row" }, row.name || "", row.achievement && make("small", { class: "now" }, row.achievement)), make("td", {}, [row.hamlet, recipients[i]].filter(Boolean).join(", ") || row.former || "")));
  return [make("h3", { class: "title" }, record.name || "Về việc gì"), make("p", {}, [record.number && `Quyết định ${record.number}`, record.authority].filter(Boolean).join(", "), record.date ? ", " : "", when(record.date), " ", sample(record)),
    rows.length ? make("table", { class: "roll" }, make("tbody", {}, ...rows)) : null, ...sources(record.sources)];
}

function statistic(record) {
  const line = (f) => make("div", {}, make("dt", {}, f.label || ""), make("dd", {}, f.value || "", f.note && make("small", {}, f.note)));
  return [make("h3", { class: "title" }, record.subject || "Địa phương"), make("p", { class: "soft" }, record.period || ""), make("dl", { class: "facts" }, ...(record.figures || []).map(line)), ...sources(record.sources)];
}

/** The preview of one record as elements; `about` has what the record alone does not say. */
export function preview(kind, record, about) {
  const made = { story, decision, statistic }[kind] || exemplar;
  return made(record, about).filter(Boolean);
}
