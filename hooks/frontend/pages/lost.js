/* The page that is shown for an address that is none: a record is found by its id, all else can be looked up. */
(function () {
  var LETTERS = 60;
  var link = /** @type {HTMLAnchorElement} */ (document.getElementById("tim-ten"));
  var box = /** @type {HTMLInputElement} */ (document.getElementById("hoi")), line = /** @type {HTMLElement} */ (link.parentNode);
  var parts = location.pathname.split("/").filter(function (part) { return part && !/^(index|trang-\d+|404)(\.html?)?$/i.test(part); });

  /**
   * Go to the record that has the id, if there is one: the index of ids is asked for only here.
   * @param {string} id
   */
  function goTo(id) {
    var root = link.href.replace(/tra-cuu\/$/, ""), asking = new XMLHttpRequest();
    asking.onload = function () {
      var known = asking.status === 200 ? JSON.parse(asking.responseText) : {};
      var found = known.hasOwnProperty(id) && root + known[id];
      if (found && found !== location.href.replace(/[?#].*/, "")) location.replace(found + location.hash);
    };
    asking.open("GET", root + "assets/ids/" + id.charAt(0) + ".json");
    asking.send();
  }

  parts.some(function (part) {
    var id = /^([0-9a-hjkmnp-tv-z]{6})(?![0-9a-z])/.exec(part.toLowerCase());
    if (id) goTo(id[1]);
    return id;
  });

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
