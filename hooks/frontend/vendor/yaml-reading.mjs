// Fetched where what is published is changed.
export { parseDocument } from "../node_modules/yaml/browser/dist/public-api.js";
