/* The page that is shown for an address that is none: what the address was about can be looked up. */
(function () {
  var LETTERS = 60;
  var link = /** @type {HTMLAnchorElement} */ (document.getElementById("tim-ten"));
  var box = /** @type {HTMLInputElement} */ (document.getElementById("hoi")), line = /** @type {HTMLElement} */ (link.parentNode);
  var parts = location.pathname.split("/").filter(function (part) { return part && !/^(index|trang-\d+|404)(\.html?)?$/i.test(part); });

  /**
   * The words of a part of an address: 26170-tri-an is “tri an”.
   * @param {string} part
   */
  function words(part) {
    try { part = decodeURIComponent(part); } catch (fault) { return ""; }
    var found = part.replace(/\.\w{2,5}$/, "").replace(/[-_+.\s]+/g, " ").trim();
    return found.replace(/^(?=\S*\d)\S+ (?=.*\D{2})/, "").slice(0, LETTERS);
  }

  var asked = words(parts.pop() || "");
  if (!asked || !/[^\d\s]/.test(asked)) return;
  box.value = asked;
  link.href += "?q=" + encodeURIComponent(asked);
  link.textContent = "Tra cứu “" + asked + "”";
  line.hidden = false;
})();
