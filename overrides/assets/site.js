/* Safari before 17 takes a table whose parts are laid out as blocks for no table: the roles tell it. */
(function () {
  var roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  document.querySelectorAll("table,thead,tbody,tr,td,th").forEach(function (part) {
    part.setAttribute("role", roles[part.tagName] || (part.scope === "col" ? "columnheader" : "rowheader"));
  });
})();
/* The search dialog: opens with a real button, loads the theme's script only then, gives the focus back. */
(function () {
  var toggle = document.getElementById("__search");
  var button = document.querySelector(".find");
  var input = document.querySelector(".md-search__input");
  document.documentElement.classList.remove("no-js");
  if (!toggle || !button || !input) return;
  function load() {
    var box = document.getElementById("may-tim");
    if (!box) return;
    box.content.querySelectorAll("script[src]").forEach(function (found) {
      var script = document.createElement("script");
      script.src = found.getAttribute("src");
      script.async = false;
      document.body.appendChild(script);
    });
    box.remove();
  }
  function set(open) {
    if (toggle.checked !== open) toggle.click();
  }
  toggle.addEventListener("change", function () {
    button.setAttribute("aria-expanded", String(toggle.checked));
    if (toggle.checked) {
      load();
      input.focus();
    } else {
      button.focus();
    }
  });
  button.addEventListener("click", function () { set(true); });
  document.querySelector(".md-search__close").addEventListener("click", function () { set(false); });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") set(false);
  });
  if (new URLSearchParams(location.search).has("q")) set(true);
})();
