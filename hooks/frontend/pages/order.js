/* Puts the rows of a register in another order, group by group. Without it they stand as the first choice says. */
(() => {
  "use strict";
  /** @type {HTMLSelectElement | null} */
  const select = document.querySelector("select[data-sort]");
  if (!select) return;
  const letters = new Intl.Collator("vi", { numeric: true });
  const last = (/** @type {NodeListOf<Element>} */ nodes) => nodes[nodes.length - 1];
  // A former name stands before today's: the last link is where the place is now.
  const place = (/** @type {HTMLTableRowElement} */ row) => {
    const cell = row.cells[row.cells.length - 1];
    return (last(cell.querySelectorAll("a")) || cell).textContent.trim();
  };
  // People by given name, which stands last; others by the whole name.
  const name = (/** @type {HTMLTableRowElement} */ row) => {
    const cell = row.cells[1].querySelector("a, del"), words = ((cell || row.cells[1].firstChild || row.cells[1]).textContent || "").trim().split(/\s+/);
    return row.closest("[data-people]") ? [words.pop(), ...words].join(" ") : words.join(" ");
  };
  const number = (/** @type {HTMLTableRowElement} */ row) => Number(row.cells[0].textContent);
  /** @type {Record<string, (a: HTMLTableRowElement, b: HTMLTableRowElement) => number>} */
  const orders = {
    ten: (a, b) => letters.compare(name(a), name(b)),
    so: (a, b) => number(a) - number(b),
    noi: (a, b) => letters.compare(place(a), place(b)),
  };
  const groups = [...document.querySelectorAll(select.dataset.sort || "")].map((body) => {
    /** @type {NodeListOf<HTMLTableRowElement>} */
    const rows = body.querySelectorAll("tr:not(.grp)");
    return { body, rows: [...rows] };
  });
  const asMade = select.options[0].value;
  /** @param {string} name of an order; the first of the list is how the page was made */
  function put(name) {
    const order = name === asMade ? undefined : orders[name];
    groups.forEach(({ body, rows }) => body.append(...(order ? [...rows].sort(order) : rows)));
  }
  // The order stands in the address: it is there again when the page is loaded anew, or sent to someone.
  select.addEventListener("change", () => {
    const url = new URL(location.href);
    if (select.value !== asMade) url.searchParams.set("xep", select.value);
    else url.searchParams.delete("xep");
    history.replaceState(null, "", url);
    put(select.value);
  });
  const asked = new URL(location.href).searchParams.get("xep");
  if (asked && [...select.options].some((option) => option.value === asked)) select.value = asked;
  if (select.value !== asMade) put(select.value);
})();
