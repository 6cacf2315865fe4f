/* Narrows a list that is already on the page while one types. Without it the list is whole. */
(() => {
  "use strict";
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const SHAPE = "[\u0302\u0306\u031b]"; // â ă ơ
  /** @typedef {HTMLDetailsElement & {was?: boolean, paper?: boolean}} Group open before one typed; opened for paper */
  /** @type {(selector: string | undefined) => HTMLElement[]} */
  const all = (selector) => (selector ? [...document.querySelectorAll(selector)].map((found) => /** @type {HTMLElement} */ (found)) : []);
  const groups = () => /** @type {Group[]} */ (all("[data-group]"));
  const links = (/** @type {Element[]} */ nodes) => new Set(nodes.flatMap((node) => [...node.querySelectorAll("a")].map((a) => a.getAttribute("href"))));

  // Every word with its tone in front: hoà and hòa, composed or not, become one.
  /** @param {string} text */
  function words(text) {
    const found = text.toLowerCase().normalize("NFD").replace(/[ðɖ]/g, "đ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) || [];
    return found.map((word) => (word.match(TONES) || "-")[0] + word.replace(TONES, ""));
  }
  // A word without marks finds all accents; with marks, only these. Loosely: at least these.
  /**
   * @param {string} word
   * @param {boolean} loose
   */
  function pattern(word, loose) {
    if (!loose && /[^-a-z0-9]/.test(word)) return new RegExp(" " + word + "(?!" + SHAPE + ")");
    const letters = word.slice(1).replace(/[^\u0302\u0306\u031b](?![\u0302\u0306\u031b])/g, (x) => (x === "d" ? "[dđ]" : x) + SHAPE + "?");
    return new RegExp(" " + word[0].replace("-", ".") + letters);
  }
  // Node by node: textContent glues neighbours together, innerText needs a layout.
  /** @param {Node} item */
  function textOf(item) {
    const nodes = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
    let text = "";
    while (nodes.nextNode()) text += " " + /** @type {Text} */ (nodes.currentNode).data;
    return text;
  }

  /** @type {NodeListOf<HTMLFormElement>} */
  const forms = document.querySelectorAll("form[data-filter]");
  forms.forEach((form) => {
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (form.querySelector(name));
    const input = /** @type {HTMLInputElement} */ (part("input")), near = part(".near-hits");
    const rows = all(form.dataset.filter), olds = all(form.dataset.old), items = rows.concat(olds);
    const folded = rows.filter((row) => row instanceof HTMLDetailsElement);
    /** @type {string[][] | undefined} */
    let texts;
    let on = false, fits = new Set(), told = "", timer = 0;

    // A former name is looked for by itself or by its district, not by what it became.
    /** @param {HTMLElement} item */
    function textsOf(item) {
      // In a long list the place stands in the heading, once for all its rows.
      const placed = item.closest("[data-place]"), heading = placed && placed.querySelector("summary,.grp");
      const district = item.closest("[data-old-names]");
      const names = [item, district && district.querySelector("summary")].map((named) => (named && named.firstChild && named.firstChild.nodeValue) || "");
      const found = district ? names : [(item.dataset.names || textOf(item)) + (heading ? " " + textOf(heading) : "")];
      return found.map((text) => " " + words(text).join(" "));
    }
    /** @param {string[]} typed */
    function look(typed) {
      const known = texts || items.map(textsOf); // once, and only when something is typed
      texts = known;
      for (const loose of [false, true]) {
        const test = typed.map((word) => pattern(word, loose));
        for (const whole of [false, true]) {
          const found = items.filter((_, i) => (whole ? [known[i].join("")] : known[i]).some((text) => test.every((p) => p.test(text))));
          if (found.length) return found;
        }
      }
      return [];
    }
    function narrow() {
      const typed = words(input.value), hits = typed.length ? look(typed) : [];
      on = typed.length > 0;
      fits = new Set(hits);
      if (olds.length) join(hits);
      const counts = new Map();
      items.forEach((item) => {
        const hide = on && !fits.has(item);
        if (item.hidden !== hide) item.hidden = hide;
        for (let group = hide ? null : item.closest("[data-group]"); group; group = group.parentElement && group.parentElement.closest("[data-group]"))
          counts.set(group, (counts.get(group) || 0) + 1);
      });
      groups().forEach((group) => {
        group.hidden = on && !counts.has(group);
        if (on && group.was === undefined) group.was = group.open;
        if (group.was !== undefined) group.open = on ? counts.has(group) : group.was;
        if (!on) delete group.was;
      });
      all("[data-count]").forEach((n) => { n.textContent = on ? counts.get(n.closest("[data-group]")) || 0 : n.dataset.count || ""; });
      // What is folded opens when it is the only one left.
      folded.forEach((row) => { row.open = hits.length === 1 && fits.has(row); });
      show(hits);
    }
    // A former name finds its place of today, and a place of today shows its former names.
    /** @param {HTMLElement[]} hits */
    function join(hits) {
      const led = links(hits), named = links(hits.filter((hit) => rows.includes(hit)));
      items.forEach((item) => {
        const wanted = olds.includes(item) ? named : led;
        if ([...links([item])].some((link) => wanted.has(link))) fits.add(item);
      });
      all(form.dataset.map).forEach((tile) => tile.classList.toggle("off", on && !led.has(tile.getAttribute("href"))));
    }
    /** @param {HTMLElement[]} hits */
    function show(hits) {
      const count = shown().length, old = hits.filter((hit) => olds.includes(hit)).length, value = input.value.trim();
      told = !on ? "" : (count ? "Thấy " + count : "Không thấy") + " trong " + rows.length + " " + form.dataset.of + (old ? "; khớp " + old + " tên cũ." : ".");
      part(".found").hidden = !on;
      part(".found b").textContent = told;
      part(".none").hidden = !on || count > 0;
      all(".narrowed").forEach((p) => { p.textContent = on ? "Danh sách đã lọc theo “" + value + "”. " + told : ""; });
      /** @type {NodeListOf<HTMLAnchorElement>} */
      const asking = form.querySelectorAll("[data-ask]");
      asking.forEach((a) => {
        const url = new URL(a.href);
        url.searchParams.set(a.dataset.ask || "", value);
        a.href = String(url);
      });
      if (!near) return;
      near.textContent = "";
      near.append(...hits.slice(0, 6).map((hit) => hit.cloneNode(true)));
      part(".rest").hidden = hits.length <= 6;
      part(".rest a").textContent = "Còn " + (hits.length - 6) + " tên nữa";
    }
    const shown = () => rows.filter((row) => !row.hidden);

    // When typing has paused: a count at every letter is noise to those who listen, and Safari
    // refuses more than a hundred changes of the address in half a minute.
    function tell() {
      clearTimeout(timer);
      part("output").textContent = told || "Đang hiện tất cả.";
      const url = new URL(location.href);
      if (on) url.searchParams.set("tim", input.value.trim());
      else url.searchParams.delete("tim");
      history.replaceState(null, "", url);
    }
    function clear() {
      input.value = "";
      narrow();
      tell();
    }
    // A link to a hidden row shows the whole list again; a link to a folded one opens it.
    function reveal() {
      const target = document.getElementById(location.hash.slice(1));
      if (!target) return;
      const hidden = target.closest("[hidden]"), closed = folded.find((row) => row === target && !row.open);
      if (hidden) clear();
      if (closed) closed.open = true;
      if (hidden || closed) target.scrollIntoView();
    }
    input.addEventListener("input", () => { narrow(); clearTimeout(timer); timer = setTimeout(tell, 600); });
    input.addEventListener("change", tell);
    input.addEventListener("keydown", (event) => {
      // While a Vietnamese keyboard is composing a word, Escape is the keyboard's.
      if (event.key !== "Escape" || !input.value || event.isComposing) return;
      event.preventDefault();
      clear();
    });
    form.addEventListener("reset", (event) => { event.preventDefault(); clear(); input.focus(); });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      tell();
      const hits = shown();
      if (!on || !hits.length) return;
      if (near && hits.length === 1) return /** @type {HTMLElement} */ (hits[0].querySelector("a")).click();
      const open = folded.find((row) => row === hits[0]);
      if (open) open.open = true;
      const first = /** @type {HTMLElement} */ (near ? near.querySelector("a") : hits[0].querySelector(open ? "summary" : "h2") || hits[0]);
      if (!near && !open) first.tabIndex = -1;
      first.focus();
    });
    window.addEventListener("hashchange", reveal);
    input.value = new URL(location.href).searchParams.get("tim") || input.value;
    if (input.value) { narrow(); tell(); }
    reveal();
  });

  // For browsers that cannot open them on paper by style alone.
  const papered = (/** @type {string} */ selector) => /** @type {Group[]} */ (all(selector));
  window.addEventListener("beforeprint", () => papered(":is([data-old-names],details[data-names]):not([open])").forEach((d) => { d.open = d.paper = true; }));
  window.addEventListener("afterprint", () => papered("[data-old-names],details[data-names]").filter((d) => d.paper).forEach((d) => { d.open = d.paper = false; }));
})();
