/* Finding and making elements of the page. Texts go in as text, never as HTML: names are whatever was recorded. */
import { pieces } from "./words.js";

/**
 * The one element that the page's template has under a selector.
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} above
 * @param {string} selector
 * @returns {T}
 */
export function part(above, selector) {
  return /** @type {T} */ (above.querySelector(selector));
}

/**
 * @param {string} name
 * @param {string} look its class, "" for none
 * @param {(Node | string)[]} inside
 * @returns {HTMLElement}
 */
export function element(name, look, ...inside) {
  const made = document.createElement(name);
  if (look) made.className = look;
  made.append(...inside);
  return made;
}

/**
 * A text with the words that were asked for marked.
 * @param {string} text
 * @param {string[]} keys folded words
 * @returns {(Node | string)[]}
 */
export function marked(text, keys) {
  return pieces(text, keys).map(([piece, asked]) => (asked ? element("mark", "", piece) : piece));
}
