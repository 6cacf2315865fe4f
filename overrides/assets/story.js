/* A story's extras: films load when asked for, the address is copied or handed on. Without it links do the same. */
(function () {
  "use strict";
  var KEYS = { YouTube: /^[\w-]{11}$/, Facebook: /^[\w.-]+(\/[\w.-]+)*\/(\?v=\d+)?$/ };

  function player(site, key) {
    if (site === "YouTube") return "https://www.youtube-nocookie.com/embed/" + key + "?autoplay=1&hl=vi";
    return "https://www.facebook.com/plugins/video.php?autoplay=true&href=" + encodeURIComponent("https://www.facebook.com/" + key);
  }
  document.querySelectorAll(".film").forEach(function (film) {
    var site = film.dataset.site;
    var screen = film.querySelector(".screen");
    var button = screen.querySelector("button");
    if (!KEYS[site] || !KEYS[site].test(film.dataset.key)) return;
    button.hidden = false;
    screen.querySelector(".told").hidden = false;
    button.addEventListener("click", function () {
      var frame = document.createElement("iframe");
      frame.title = "Phim trên " + site + ": " + film.dataset.title;
      frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
      frame.allowFullscreen = true;
      frame.referrerPolicy = "strict-origin-when-cross-origin"; // without a referrer YouTube refuses to play
      frame.src = player(site, film.dataset.key);
      film.insertBefore(screen.querySelector(".away"), screen.nextSibling);
      screen.replaceChildren(frame);
      frame.focus();
    });
  });

  var share = document.querySelector(".share");
  if (!share) return;
  var address = share.dataset.address || location.href.split(/[?#]/)[0];
  var title = share.dataset.title;
  var told = share.querySelector("[role=status]");

  function on(name, work) {
    var button = share.querySelector("[data-do=" + name + "]");
    button.parentNode.hidden = false;
    button.addEventListener("click", work);
  }
  function failed() {
    told.textContent = "Máy không cho chép. Địa chỉ của bài: " + address;
  }
  on("copy", function () {
    told.textContent = "";
    if (!navigator.clipboard) return failed();
    navigator.clipboard.writeText(address).then(function () { told.textContent = "Đã chép"; }, failed);
  });
  if (navigator.share) {
    on("share", function () {
      navigator.share({ title: title, url: address }).catch(function () {}); // the reader thought better of it
    });
  }
  if (!share.dataset.address) {
    share.querySelector("a").href = "mailto:?subject=" + encodeURIComponent(title) + "&body=" + encodeURIComponent(title + "\r\n" + address);
  }
})();
