/* Narrows a list that is already on the page while one types, with or without accents. */
(function () {
  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/&/g, " ").trim();
  }
  document.querySelectorAll("[data-filter]").forEach(function (tool) {
    var input = tool.querySelector("input");
    var told = tool.querySelector("output");
    var items = Array.prototype.slice.call(document.querySelectorAll(tool.dataset.filter));
    var texts = items.map(function (item) { return fold(item.dataset.names || item.textContent); });

    function narrow() {
      var words = fold(input.value).split(/\s+/).filter(Boolean);
      var shown = 0;
      items.forEach(function (item, i) {
        var fits = words.every(function (word) { return texts[i].indexOf(word) >= 0; });
        item.hidden = !fits;
        if (fits) shown += 1;
      });
      document.querySelectorAll("[data-filter-rest]").forEach(function (head) { head.hidden = words.length > 0; });
      told.textContent = !words.length ? "" : shown ? "Thấy " + shown + " trong " + items.length + "." : "Không thấy. Thử bớt chữ, hoặc gõ tên lúc kế hoạch ra đời.";
    }
    function remember() {
      var url = new URL(window.location.href);
      if (input.value.trim()) url.searchParams.set("tim", input.value.trim());
      else url.searchParams.delete("tim");
      history.replaceState(null, "", url);
    }
    input.addEventListener("input", function () { narrow(); remember(); });
    tool.addEventListener("submit", function (event) {
      event.preventDefault();
      var first = items.filter(function (item) { return !item.hidden; })[0];
      if (first) first.querySelector("a, h2").scrollIntoView();
    });
    // A link to a hidden item shows the whole list again.
    window.addEventListener("hashchange", function () {
      var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && target.closest("[hidden]")) { input.value = ""; narrow(); remember(); target.scrollIntoView(); }
    });
    input.value = new URL(window.location.href).searchParams.get("tim") || "";
    if (input.value) narrow();
  });
})();
