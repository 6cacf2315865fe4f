/* The button that prints a sheet; without script the browser's own menu does it, and there is no button. */
(function () {
  var button = /** @type {HTMLElement | null} */ (document.querySelector(".print-sheet"));
  if (!button) return;
  button.addEventListener("click", function () { window.print(); });
  button.hidden = false;
})();
