/* An address of one line of a long list (#r812) finds it on whichever page it is today: the first page knows where each is. */
(function () {
  var script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  if (!script) return;
  var first = script.getAttribute("data-first") || "", pages = (script.getAttribute("data-rows") || "").split("|");

  /**
   * The number of the page that has a line, 0 for none. Each page is told as “1-46 50”.
   * @param {number} row
   */
  function pageOf(row) {
    for (var i = 0; i < pages.length; i++) {
      var runs = pages[i].split(" ");
      for (var j = 0; j < runs.length; j++) {
        var ends = runs[j].split("-");
        if (row >= Number(ends[0] || NaN) && row <= Number(ends[1] || ends[0])) return i + 1;
      }
    }
    return 0;
  }

  function lead() {
    var asked = /^#r(\d{1,6})$/.exec(location.hash);
    if (!asked || document.getElementById("r" + asked[1])) return;
    var page = first ? 1 : pageOf(Number(asked[1]));
    if (!page) return;
    var file = /index\.html$/.test(location.pathname) ? "index.html" : "";
    location.replace((first || "trang-" + page + "/") + file + location.hash);
  }

  lead();
  addEventListener("hashchange", lead);
})();
