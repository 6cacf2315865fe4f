/* Shows one year at a time of what stands one below the other without this. Years are chosen by link, button or arrow key. */
(function () {
  var steps = /** @type {HTMLElement[]} */ ([].slice.call(document.querySelectorAll(".step")));
  var links = /** @type {HTMLAnchorElement[]} */ ([].slice.call(document.querySelectorAll(".track a")));
  var turns = /** @type {HTMLButtonElement[]} */ ([].slice.call(document.querySelectorAll("[data-turn]")));
  var at = -1;
  /** @param {number} n */
  function show(n) {
    if (n < 0 || n >= steps.length) return;
    at = n;
    steps.forEach(function (step, i) { step.hidden = i !== n; });
    links.forEach(function (link, i) {
      if (i === n) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
    turns.forEach(function (button) { button.setAttribute("aria-disabled", String(!steps[n + Number(button.dataset.turn)])); });
  }
  /** @param {number} n */
  function go(n) {
    show(n);
    if (at === n) history.replaceState(null, "", "#" + steps[n].id);
  }
  /** @param {string} hash */
  function index(hash) {
    return steps.map(function (step) { return "#" + step.id; }).indexOf(hash);
  }
  links.forEach(function (link, i) {
    link.addEventListener("click", function (event) { event.preventDefault(); go(i); });
    link.addEventListener("keydown", function (event) {
      var to = event.key === "ArrowRight" ? i + 1 : event.key === "ArrowLeft" ? i - 1 : -1;
      if (links[to]) { event.preventDefault(); links[to].focus(); go(to); }
    });
  });
  turns.forEach(function (button) {
    button.addEventListener("click", function () { go(at + Number(button.dataset.turn)); });
  });
  var asked = index(location.hash);
  show(asked < 0 ? steps.length - 1 : asked);
})();
