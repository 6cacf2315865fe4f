// Fetched once something is written: a package is made when all is right.
export { zipSync } from "fflate";
