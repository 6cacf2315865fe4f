/* How an element of a clipboard looks: what is not seen, what stands apart, what Word means by its styles. */

/** @typedef {Record<string, string>} Style */

const NEVER = new Set("head style script template noscript object embed svg canvas map datalist select input textarea button colgroup xml w:sdtpr".split(" "));
const APART = new Set(("address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form "
  + "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul").split(" "));
const BULLETS = /^[·•‣▪▫◦●○■□♦❖➢➤✓✔ØüvqoàèðÞ§*+–—-]$|^[\ue000-\uf8ff]$/;

/**
 * The properties of an element's own style attribute, renamed where it was read (pasted.js).
 * @param {Element} element
 * @returns {Style}
 */
export function styleOf(element) {
  const pairs = (element.getAttribute("data-style") || element.getAttribute("style") || "").toLowerCase().split(";").map((part) => part.split(":"));
  return Object.fromEntries(pairs.filter((pair) => pair.length > 1).map(([name, ...value]) => [name.trim(), value.join(":").replace("!important", "").trim()]));
}

/**
 * Why an element is left out: "never" without a word, else what is told of it; null for what is seen.
 * @param {Element} element
 * @param {Style} style
 * @returns {"never" | "hidden" | "deleted" | "comments" | "films" | "more" | null}
 */
export function absent(element, style) {
  const name = element.localName, of = element.getAttribute("class") || "";
  if (/^(video|audio|iframe)$/.test(name)) return "films";
  if (NEVER.has(name)) return "never";
  if (style.display === "none" || style.visibility === "hidden" || style["mso-hide"] === "all" || element.hasAttribute("hidden")) return said(element) ? "hidden" : "never";
  if (name === "del" || /\bmsoDel\b|Track\w*Delet|\bdeletion\b/i.test(of)) return "deleted";
  if (/comment-list|^comment$/.test(style["mso-element"] || "") || /MsoCommentReference|msocomanchor|msocomtxt/i.test(of)) return "comments";
  if (element.getAttribute("role") === "button" && /^(Xem thêm|See more|Ẩn bớt|See less)$/i.test(said(element))) return "more";
  return null;
}

const said = (/** @type {Element} */ element) => (element.textContent || "").trim();

/**
 * Whether an element stands on lines of its own.
 * @param {Element} element
 * @param {Style} style
 */
export const apart = (element, style) => APART.has(element.localName) || /^(block|flex|grid|list-item|table)/.test(style.display || "");

/**
 * The level of a heading, 0 for a title, null for none.
 * @param {Element} element
 * @param {Style} style
 */
export function headingLevel(element, style) {
  const name = element.localName, of = element.getAttribute("class") || "";
  if (/\b(MsoTitle|Title)\b/.test(of) && name === "p") return 0;
  if (element.getAttribute("role") === "heading") return Number(element.getAttribute("aria-level")) || 2;
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  const outline = Number(style["mso-outline-level"]) || Number(/\bMsoHeading(\d)/.exec(of)?.[1]);
  return outline >= 1 && outline <= 6 ? outline : null;
}

const SIGNS = /symbol|wingdings|webdings|dingbats|courier/; // fonts whose letters stand for bullets

/**
 * A bullet that stands as a sign of such a font before the words: Word's lists saved without its own marks, other programs' lists; null for none.
 * @param {Element} element
 */
function drawnBullet(element) {
  for (const span of element.localName === "p" ? element.querySelectorAll("span,font") : []) {
    if (!said(span)) continue;
    const font = styleOf(span)["font-family"] || (span.getAttribute("face") || "").toLowerCase();
    const first = said(element).startsWith(said(span)) && /^\S[\s\u00a0]/.test(said(element));
    const word = /courier/.test(font) && said(span) === span.textContent; // “o” of running text
    return first && !word && SIGNS.test(font) && BULLETS.test(said(span)) ? span : null;
  }
  return null;
}

/**
 * What a paragraph of Word is in its lists: its level, its mark and where that stands; null for none.
 * @param {Element} element
 * @param {Style} style
 * @returns {{level: number, mark: string, at: Element | null} | null}
 */
export function wordItem(element, style) {
  if (element.localName === "li") return null;
  const list = style["mso-list"] || "", at = [...element.querySelectorAll("span,font")].find((span) => /ignore/.test(styleOf(span)["mso-list"] || "")) || null;
  const listed = /\bMsoList/.test(element.getAttribute("class") || "");
  const drawn = at || listed || /level\d/.test(list) ? null : drawnBullet(element);
  if (drawn) return { level: depth(style["margin-left"] || ""), mark: said(drawn), at: drawn };
  if (!at && (list === "none" || !(/level\d/.test(list) || listed))) return null;
  const bare = at ? "" : /^\s*([^\s\u00a0]{1,6})[\s\u00a0]{2,}|^\s*([·•▪◦§Øü])[\s\u00a0]/.exec(element.textContent || "")?.slice(1).find(Boolean) || "";
  const mark = at ? said(at) : bare;
  return { level: Number(/level(\d)/.exec(list)?.[1]) || depth(style["margin-left"] || ""), mark, at };
}

/** @param {string} margin half an inch a level */
function depth(margin) {
  const [, size, unit] = /^([\d.]+)(in|pt|cm|px)$/.exec(margin) || ["", "0.5", "in"];
  const inch = { in: 1, pt: 72, cm: 2.54, px: 96 }[unit] || 1;
  return Math.max(1, Math.round(Number(size) / inch / 0.5));
}

/**
 * The number an item's mark stands for: 0 a letter, goes on counting; undefined a bullet; null a mark that Markdown has none for.
 * @param {string} mark
 * @returns {number | null | undefined}
 */
export function numberOf(mark) {
  if (!mark || BULLETS.test(mark)) return undefined;
  const number = /^\(?(\d{1,9})[.):]?\)?$/.exec(mark);
  if (number) return Number(number[1]);
  return /^\(?(\p{L}|[ivxlc]{1,6})[.)]\)?$/iu.test(mark) ? 0 : null;
}

/**
 * The marks a text has inside an element.
 * @param {Element} element
 * @param {Style} style
 * @param {import("./types.d.ts").Marks} above
 * @returns {import("./types.d.ts").Marks}
 */
export function marksIn(element, style, above) {
  const marks = { ...above }, name = element.localName, weight = style["font-weight"] || "", slant = style["font-style"] || "";
  if (/^(b|strong)$/.test(name)) marks.bold = true;
  if (/^(i|em|cite|dfn)$/.test(name)) marks.italic = true;
  if (/^(s|strike)$/.test(name)) marks.strike = true;
  if (weight) marks.bold = /^bold/.test(weight) || Number(weight) >= 600 || (/inherit|unset/.test(weight) && above.bold);
  if (slant) marks.italic = /^(italic|oblique)/.test(slant);
  if (/line-through/.test((style["text-decoration"] || "") + (style["text-decoration-line"] || ""))) marks.strike = true;
  return marks;
}
