// Fetched when a form stands already: a package is made at the end.
export { zipSync } from "fflate";
