/* Addresses without what follows who opens them, as hooks/web_address.py finds it. */
import { TRACKING } from "./tracking.js";

const FOLLOWS = new RegExp(`^(?:${TRACKING})$`, "i");

/** @param {string} name */
function decoded(name) {
  try { return decodeURIComponent(name); } catch { return name; }
}

/**
 * An address without the parameters that follow its readers, and what these are called.
 * @param {string} address
 * @returns {{address: string, names: string[]}}
 */
export function untracked(address) {
  const [, before = "", query = "", behind = ""] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(address) || [], pairs = query.split("&");
  const name = (/** @type {string} */ pair) => decoded(pair.split("=")[0]);
  const names = [...new Set(pairs.map(name).filter((one) => FOLLOWS.test(one)))], kept = pairs.filter((pair) => !names.includes(name(pair))).join("&");
  return names.length ? { address: before + (kept && `?${kept}`) + behind, names } : { address, names };
}
