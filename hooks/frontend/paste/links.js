/* Where a pasted link really leads: out of the wrappers of Google, Facebook and Outlook, without what follows readers about. */
import { untracked } from "../addresses.js";

/** @type {[host: RegExp, path: RegExp, parameters: string[]][]} pages that only send on, and what names the goal */
const WRAPPERS = [
  [/^(www\.)?google\.[a-z.]+$/, /^\/url$/, ["q", "url"]],
  [/^lm?\.(facebook|instagram)\.com$|^(www|m)\.facebook\.com$/, /^\/(l\.php|flx\/warn\/)?$/, ["u"]],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, ["url"]],
  [/^(www\.)?youtube\.com$/, /^\/redirect$/, ["q"]],
];
const DEEP = 4;

/**
 * The goal of an address that only sends on, or null.
 * @param {URL} url
 */
function goal(url) {
  for (const [host, path, names] of WRAPPERS) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue;
    const found = names.map((name) => url.searchParams.get(name)).find((value) => /^(https?:|mailto:)/i.test(value || ""));
    if (found) return found;
  }
  return null;
}

/**
 * The address as a story may have it, or "" where it is none: only http, https and mailto.
 * @param {string} given
 * @param {number} [deep] wrappers it was found in
 * @returns {string}
 */
export function address(given, deep = 0) {
  /** @type {URL} */
  let url;
  try { url = new URL(given.trim()); } catch { return ""; }
  if (!/^(https?|mailto):$/.test(url.protocol)) return "";
  const further = goal(url);
  if (further && deep < DEEP) return address(further, deep + 1);
  return untracked(url.href).address.replace(/[()'*_~\\[\]`|]/g, (sign) => (sign === "_" || sign === "~" ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase()}`));
}
