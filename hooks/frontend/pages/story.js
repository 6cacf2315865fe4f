/* A story's extras: films load when asked for, the address is copied or handed on. Without it links do the same. */
(function () {
  "use strict";
  /** @type {Record<string, RegExp>} */
  var KEYS = { YouTube: /^[\w-]{11}$/, Facebook: /^[\w.-]+(\/[\w.-]+)*\/(\?v=\d+)?$/ };

  /**
   * @param {string} site
   * @param {string} key
   */
  function player(site, key) {
    if (site === "YouTube") return "https://www.youtube-nocookie.com/embed/" + key + "?autoplay=1&hl=vi";
    return "https://www.facebook.com/plugins/video.php?autoplay=true&href=" + encodeURIComponent("https://www.facebook.com/" + key);
  }
  /**
   * The one element that the template has under a selector.
   * @param {Element} above
   * @param {string} selector
   */
  function part(above, selector) {
    return /** @type {HTMLElement} */ (above.querySelector(selector));
  }
  /** @type {NodeListOf<HTMLElement>} */
  var films = document.querySelectorAll(".film");
  films.forEach(function (film) {
    var site = film.dataset.site || "";
    var key = film.dataset.key || "";
    var screen = part(film, ".screen");
    var button = part(screen, "button");
    if (!KEYS[site] || !KEYS[site].test(key)) return;
    button.hidden = false;
    part(screen, ".told").hidden = false;
    button.addEventListener("click", function () {
      var frame = document.createElement("iframe");
      frame.title = "Video trên " + site + ": " + film.dataset.title;
      frame.allow = "autoplay; encrypted-media; picture-in-picture";
      frame.allowFullscreen = true;
      frame.referrerPolicy = "strict-origin-when-cross-origin"; // without a referrer YouTube refuses to play
      frame.src = player(site, key);
      film.insertBefore(part(screen, ".away"), screen.nextSibling);
      screen.replaceChildren(frame);
      frame.focus();
    });
  });

  var found = document.querySelector(".share");
  if (!found) return;
  var share = /** @type {HTMLElement} */ (found);
  var address = share.dataset.address || location.href.split(/[?#]/)[0];
  var title = share.dataset.title;
  var told = part(share, "[role=status]");

  /**
   * @param {string} name
   * @param {() => void} work
   */
  function on(name, work) {
    var button = part(share, "[data-do=" + name + "]");
    /** @type {HTMLElement} */ (button.parentNode).hidden = false;
    button.addEventListener("click", work);
  }
  function failed() {
    told.textContent = "Máy không cho sao chép. Địa chỉ của bài: " + address;
  }
  on("copy", function () {
    told.textContent = "";
    if (!navigator.clipboard) return failed();
    navigator.clipboard.writeText(address).then(function () { told.textContent = "Đã sao chép"; }, failed);
  });
  if (navigator.share) {
    on("share", function () {
      navigator.share({ title: title, url: address }).catch(function () {}); // the reader thought better of it
    });
  }
  if (!share.dataset.address) {
    /** @type {HTMLAnchorElement} */ (part(share, "a")).href = "mailto:?subject=" + encodeURIComponent(title || "") + "&body=" + encodeURIComponent(title + "\r\n" + address);
  }
})();
