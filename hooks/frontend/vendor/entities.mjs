// Named signs of HTML (&copy;) for markdown-it, by the browser's own reader instead of a table of 16 KB.
const known = new Map([["&amp;", "&"], ["&lt;", "<"], ["&gt;", ">"], ["&quot;", '"'], ["&nbsp;", "\u00a0"], ["&copy;", "©"]]);

/** The sign that “&name;” stands for; the name itself where there is none. Without a page only the commonest are known. */
export function decodeHTMLStrict(name) {
  if (!known.has(name) && typeof DOMParser !== "undefined") {
    const sign = new DOMParser().parseFromString(name, "text/html").body.textContent || name;
    known.set(name, sign.endsWith(";") && name !== "&semi;" ? name : sign); // “&ampx;” is none, though readers take it for one
  }
  return known.get(name) ?? name;
}
