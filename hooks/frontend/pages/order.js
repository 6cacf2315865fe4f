/* Puts the rows of a register in another order, group by group. Without it they stand by name. */
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
  const number = (/** @type {HTMLTableRowElement} */ row) => Number(row.cells[0].textContent);
  /** @type {Record<string, (a: HTMLTableRowElement, b: HTMLTableRowElement) => number>} */
  const orders = {
    so: (a, b) => number(a) - number(b),
    noi: (a, b) => letters.compare(place(a), place(b)),
  };
  const groups = [...document.querySelectorAll(select.dataset.sort || "")].map((body) => {
    /** @type {NodeListOf<HTMLTableRowElement>} */
    const rows = body.querySelectorAll("tr:not(.grp)");
    return { body, rows: [...rows] };
  });
  /** @param {string} name of an order, any other is that of names */
  function put(name) {
    const order = orders[name];
    groups.forEach(({ body, rows }) => body.append(...(order ? [...rows].sort(order) : rows)));
  }
  // The order stands in the address: it is there again when the page is loaded anew, or sent to someone.
  select.addEventListener("change", () => {
    const url = new URL(location.href);
    if (orders[select.value]) url.searchParams.set("xep", select.value);
    else url.searchParams.delete("xep");
    history.replaceState(null, "", url);
    put(select.value);
  });
  const asked = new URL(location.href).searchParams.get("xep");
  if (asked && [...select.options].some((option) => option.value === asked)) select.value = asked;
  if (orders[select.value]) put(select.value);
})();
