/* An old address: a place on the page (#III.1.a) goes along to the new one; all else is done without script. */
(function () {
  var script = document.currentScript;
  var to = script && script.getAttribute("data-to");
  if (to && location.hash) location.replace(to + location.hash);
})();
