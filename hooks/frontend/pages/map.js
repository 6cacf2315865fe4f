/* The map of tiles: arrow keys go from tile to tile, a line tells the place. Without it every tile is a plain link. */
(() => {
  "use strict";
  /** @type {NodeListOf<SVGElement>} */
  const maps = document.querySelectorAll("svg[data-told]");
  maps.forEach((map) => {
    const told = document.getElementById(map.dataset.told || "");
    /** @type {NodeListOf<SVGAElement>} */
    const found = map.querySelectorAll("a[href]");
    const links = [...found];
    if (!told || !links.length) return;
    const middle = (/** @type {SVGAElement} */ link) => {
      const box = link.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2, wide: box.width, high: box.height };
    };
    /** @param {SVGAElement} link */
    function tell(link) {
      const name = link.querySelector("title"), old = link.dataset.old;
      if (told) told.textContent = (name ? name.textContent : "") + "." + (old ? " Trước là " + old + "." : "");
    }
    // One tile is on the way of the Tab key, the others are reached by arrows.
    /** @param {SVGAElement} link */
    function enter(link) {
      links.forEach((one) => { one.tabIndex = one === link ? 0 : -1; });
    }
    /** The nearest tile in a direction: the row first, then how far aside.
     * @param {SVGAElement} from
     * @param {number} right
     * @param {number} down
     */
    function next(from, right, down) {
      const here = middle(from);
      let best = from, least = Infinity;
      links.forEach((link) => {
        const there = middle(link), x = there.x - here.x, y = there.y - here.y, same = Math.abs(y) < here.high / 2;
        if (right ? !same || x * right < here.wide / 2 : y * down < here.high / 2) return;
        const far = right ? Math.abs(x) : Math.abs(y) * 100 + Math.abs(x);
        if (far < least) { least = far; best = link; }
      });
      return best;
    }
    /** @type {Record<string, (from: SVGAElement) => SVGAElement>} */
    const ways = {
      ArrowRight: (from) => next(from, 1, 0), ArrowLeft: (from) => next(from, -1, 0),
      ArrowDown: (from) => next(from, 0, 1), ArrowUp: (from) => next(from, 0, -1),
      Home: () => links[0], End: () => links[links.length - 1],
    };
    links.forEach((link) => {
      link.setAttribute("aria-describedby", told.id);
      link.addEventListener("focus", () => {
        enter(link);
        tell(link);
        // The line stays at the foot of the window while the map is longer than that: never over the tile it tells of.
        link.scrollIntoView({ block: "nearest", behavior: "instant" });
        const over = link.getBoundingClientRect().bottom + 8 - told.getBoundingClientRect().top;
        if (over > 0) scrollBy({ top: over, behavior: "instant" });
      });
      link.addEventListener("mouseenter", () => tell(link));
      link.addEventListener("keydown", (event) => {
        const way = ways[event.key];
        if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        way(link).focus({ preventScroll: true });
      });
    });
    enter(links[0]);
  });
})();
