/* Keeps the ticks of a criteria page on this device. Without it the list is the same, unkept. */
(function () {
  var KEY = "tieu-chi";
  /**
   * @param {ParentNode} above
   * @param {string} selector
   */
  function part(above, selector) {
    return /** @type {HTMLElement} */ (above.querySelector(selector));
  }
  var form = part(document, "form.ticks");
  var kept = part(document, ".kept");
  if (!form || !kept) return;
  /** @type {HTMLInputElement[]} */
  var boxes = Array.prototype.slice.call(form.querySelectorAll("input[data-key]"));
  var told = part(kept, "output");
  var bar = /** @type {HTMLProgressElement} */ (part(kept, "progress"));
  var reset = part(kept, ".reset");
  var sure = 0; // the timer that runs while one more press clears
  var unkept = part(document, ".unkept");

  /** @returns {Record<string, 1>} */
  function read() {
    try {
      var found = JSON.parse(localStorage.getItem(KEY) || "null");
      return found && typeof found === "object" ? found : {};
    } catch (error) {
      return {};
    }
  }
  /** @param {Record<string, 1>} marks */
  function write(marks) {
    try {
      localStorage.setItem(KEY, JSON.stringify(marks));
      return true;
    } catch (error) {
      return false;
    }
  }
  function count() { return boxes.filter(function (box) { return box.checked; }).length; }
  function tell() {
    var done = count();
    clearTimeout(sure);
    sure = 0;
    bar.max = boxes.length;
    bar.value = done;
    told.textContent = "Đã đánh dấu " + done + " trong " + boxes.length + " tiêu chí.";
    // Not `disabled`: the button would lose the focus when it has done its work.
    reset.setAttribute("aria-disabled", String(done === 0));
    reset.textContent = "Xóa các dấu";
  }
  function ask() {
    reset.textContent = "Bấm lần nữa để xóa hết";
    told.textContent = "Bấm lần nữa để xóa hết " + count() + " dấu.";
    sure = setTimeout(tell, 10000);
    reset.focus(); // Safari does not focus a button that is clicked, and would never blur it
  }
  function save() {
    var marks = read();
    boxes.forEach(function (box) {
      var key = box.dataset.key || "";
      if (box.checked) marks[key] = 1;
      else delete marks[key];
    });
    write(marks);
    tell();
  }

  var marks = read();
  if (!write(marks)) return; // storage is off: the page keeps saying that nothing is kept
  boxes.forEach(function (box) { box.checked = marks[box.dataset.key || ""] === 1; });
  form.addEventListener("change", save);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  reset.addEventListener("click", function (event) {
    // The second click of a double click is habit, not an answer.
    if (event.detail > 1 || !count()) return;
    if (!sure) return ask();
    boxes.forEach(function (box) { box.checked = false; });
    save();
    told.textContent = "Đã xóa hết dấu. " + told.textContent;
  });
  reset.addEventListener("keydown", function (event) {
    if (event.repeat) event.preventDefault(); // nor is a key held down
    if (event.key === "Escape" && sure) tell();
  });
  reset.addEventListener("blur", function () { if (sure) tell(); });
  kept.hidden = false;
  unkept.hidden = true;
  tell();
})();
