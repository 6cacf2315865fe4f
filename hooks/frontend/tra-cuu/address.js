/* The address says what was asked, so that it can be asked again. */
const PAUSE = 600; // milliseconds

let timer = 0;

/**
 * Puts what is asked into the address; later while one types: Safari refuses more than a hundred changes in half
 * a minute.
 * @param {Record<string, string>} asked name → value, "" for none
 * @param {boolean} later
 */
export function remember(asked, later) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(asked)) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    history.replaceState(null, "", url);
  }, later ? PAUSE : 0);
}

/** @typedef {{seen: number, at: number}} Left how many hits were shown, and which one was followed */

/** @param {Left} left */
export function leave(left) {
  history.replaceState(left, "");
}

/** @returns {Left | null} */
export function left() {
  return history.state;
}

/** @returns {URLSearchParams} */
export function given() {
  return new URL(location.href).searchParams;
}
