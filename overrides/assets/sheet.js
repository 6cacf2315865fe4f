/* Made of hooks/frontend/pages/ by `make scripts`. */
"use strict";(function(){var n=document.querySelector(".print-sheet");n&&(n.addEventListener("click",function(){window.print()}),n.hidden=!1)})();
