/* What every page needs. Safari before 17 takes a table whose parts are laid out as blocks for no table: the roles tell it. */
(function () {
  /** @type {Record<string, string>} */
  var roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  document.querySelectorAll("table,thead,tbody,tr,td,th").forEach(function (part) {
    part.setAttribute("role", roles[part.tagName] || (part.parentElement && part.parentElement.parentElement && part.parentElement.parentElement.tagName === "THEAD" ? "columnheader" : "rowheader"));
  });
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.addEventListener("click", function () { window.print(); });
  });
})();
