/* Made of hooks/frontend/pages/ by `make scripts`. */
"use strict";(function(){var t=document.currentScript,a=t&&t.getAttribute("data-to");a&&location.hash&&location.replace(a+location.hash)})();
