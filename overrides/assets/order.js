/* Puts the rows of a register in another order, group by group. Without it they stand by name. */
(() => {
  "use strict";
  const select = document.querySelector("select[data-sort]");
  if (!select) return;
  const letters = new Intl.Collator("vi", { numeric: true });
  const last = (nodes) => nodes[nodes.length - 1];
  // A former name stands before today's: the last link is where the place is now.
  const place = (row) => (last(row.cells[row.cells.length - 1].querySelectorAll("a")) || row.cells[row.cells.length - 1]).textContent.trim();
  const number = (row) => Number(row.cells[0].textContent);
  const orders = {
    so: (a, b) => number(a) - number(b),
    noi: (a, b) => letters.compare(place(a), place(b)),
  };
  const groups = [...document.querySelectorAll(select.dataset.sort)].map((body) => [body, [...body.querySelectorAll("tr:not(.grp)")]]);
  function put() {
    const order = orders[select.value];
    groups.forEach(([body, rows]) => body.append(...(order ? [...rows].sort(order) : rows)));
  }
  select.addEventListener("change", put);
  if (orders[select.value]) put(); // browsers keep what was chosen when a page is loaded anew
})();
