/* Keeps the ticks of a criteria page on this device. Without it the list is the same, unkept. */
(function () {
  var KEY = "tieu-chi";
  var form = document.querySelector("form.ticks");
  var kept = document.querySelector(".kept");
  if (!form || !kept) return;
  var boxes = Array.prototype.slice.call(form.querySelectorAll("input[data-key]"));
  var told = kept.querySelector("output");
  var reset = kept.querySelector(".reset");
  var unkept = document.querySelector(".unkept");

  function read() {
    try {
      var found = JSON.parse(localStorage.getItem(KEY));
      return found && typeof found === "object" ? found : {};
    } catch (error) {
      return {};
    }
  }
  function write(marks) {
    try {
      localStorage.setItem(KEY, JSON.stringify(marks));
      return true;
    } catch (error) {
      return false;
    }
  }
  function tell() {
    var done = boxes.filter(function (box) { return box.checked; }).length;
    told.textContent = "Đã đánh dấu " + done + " trong " + boxes.length + " tiêu chí.";
    reset.disabled = done === 0;
    reset.textContent = "Xóa các dấu";
    delete reset.dataset.sure;
  }
  function save() {
    var marks = read();
    boxes.forEach(function (box) {
      if (box.checked) marks[box.dataset.key] = 1;
      else delete marks[box.dataset.key];
    });
    write(marks);
    tell();
  }

  var marks = read();
  if (!write(marks)) return; // storage is off: the page keeps saying that nothing is kept
  boxes.forEach(function (box) { box.checked = marks[box.dataset.key] === 1; });
  form.addEventListener("change", save);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  kept.querySelector(".print").addEventListener("click", function () { window.print(); });
  reset.addEventListener("click", function () {
    if (!reset.dataset.sure) {
      reset.dataset.sure = "1";
      reset.textContent = "Bấm lần nữa để xóa";
      return;
    }
    boxes.forEach(function (box) { box.checked = false; });
    save();
    boxes[0].focus();
  });
  kept.hidden = false;
  unkept.hidden = true;
  tell();
})();
