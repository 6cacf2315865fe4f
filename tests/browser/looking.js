// What axe's answers hang on, of a page as it is shown now: see axe.py, which asks it.
// Every element is looked at once, after its parent, of which it has what is handed down.
() => {
  const hash = (text) => {
    let a = 0xdeadbeef, b = 0x41c6ce57;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return (b >>> 0).toString(36) + (a >>> 0).toString(36);
  };
  const meet = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
  const within = (a, b) => b.left <= a.left && b.right >= a.right && b.top <= a.top && b.bottom >= a.bottom;
  const band = (y) => Math.floor(y / 400);
  const banded = (list) => {
    const bands = new Map();
    for (const each of list)
      for (let i = band(each.box.top); i <= band(each.box.bottom); i++)
        bands.has(i) ? bands.get(i).push(each) : bands.set(i, [each]);
    return (box) => (band(box.top) === band(box.bottom) ? (bands.get(band(box.top)) ?? []) : list);
  };

  const CONTROLS = "a[href], area, button, input, select, textarea, summary, iframe, object, embed, audio, video, "
    + "[tabindex], [contenteditable]"; // all that can have the focus
  const PARTS = ["row", "rowgroup", "cell", "rowheader", "columnheader", "table", "list", "listitem", "group", "region", "img",
    "note", "status", "main", "navigation", "search", "none", "presentation"].map((role) => `[role=${role}]`).join();
  const USED = `a[href], area, button, input, select, option, textarea, summary, [role]:not(${PARTS})`;

  // Every element: whether it is shown, what it stands in.
  const all = new Map(), shown = [], places = [];
  const ends = new Map(); // of those that name what is not in use: id → which do
  for (const e of document.querySelectorAll("[aria-labelledby]"))
    for (const id of e.getAttribute("aria-labelledby").split(/\s+/))
      ends.set(id, `${ends.get(id) ?? ""}${e.closest("[disabled], [aria-disabled=true]") ? "-" : "+"}`);
  const window_ = { left: -scrollX, top: -scrollY, right: Infinity, bottom: Infinity };
  for (const e of document.querySelectorAll("html, body, body *")) {
    const up = all.get(e.parentElement), s = getComputedStyle(e), box = e.getBoundingClientRect();
    const cut = s.overflow !== "visible" && up && e !== document.body;
    const own = s.zIndex !== "auto" || s.position !== "static" || s.opacity !== "1" || s.transform !== "none";
    const it = {
      e, s, box, up,
      mute: up?.mute || e.matches("noscript, script"),
      seen: (up?.seen ?? 1) * s.opacity,
      stack: own ? `${up?.stack ?? ""}/${s.position} ${s.zIndex} ${s.transform === "none"}` : (up?.stack ?? ""),
      over: `${up?.over ?? ""}${s.filter === "none" ? "" : s.filter}${s.mixBlendMode === "normal" ? "" : s.mixBlendMode}`,
      clips: cut || s.clipPath !== "none" || s.clip !== "auto" ? [...(up?.clips ?? []), { box, s }] : (up?.clips ?? [window_]),
      idle: up?.idle || e.matches("[disabled], [aria-disabled=true], [aria-hidden=true], [inert]"),
      names: `${up?.names ?? ""}${(e.id && ends.get(e.id)) || ""}`,
      control: e.matches(CONTROLS),
      lined: up?.lined || s.textDecorationLine !== "none", // for a link: what stands around it
      link: e.matches("a[href], [role=link]") ? e : (up?.link ?? null),
    };
    all.set(e, it);
    if (it.mute || !up || e === document.body) continue;
    const said = [...e.attributes].map((a) => `${a.name}=${a.value}`);
    const text = [...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.data.trim());
    shown.push([e.tagName, ...said, ...text, s.display, s.visibility, it.seen === 0, box.width > 0, box.height > 0].join(" "));
    places.push([box.x, box.y, box.width, box.height].join(" "));
  }

  // Every text's colour, size and weight with all that is painted where it stands.
  const PICTURE = "img, video, canvas, object, embed, iframe, svg, svg *";
  const light = (colour) => { // relative luminance of a full colour
    const [, ...parts] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour) ?? [];
    const [r, g, b] = parts.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return parts.length ? 0.2126 * r + 0.7152 * g + 0.0722 * b : null;
  };
  const plain = ({ seen, over }) => seen === 1 && over === "";
  const list = [...all.values()], painted = [];
  for (const it of list) {
    if (!it.box.width || !it.box.height) continue;
    const colour = it.s.backgroundColor, picture = it.s.backgroundImage, drawn = it.e.matches(PICTURE);
    if (colour === "rgba(0, 0, 0, 0)" && picture === "none" && !drawn) continue;
    it.unknown = picture !== "none" || it.e.matches("img, video, canvas, object, iframe, svg, svg *");
    it.light = plain(it) ? light(colour) : null;
    it.paint = hash([drawn, colour, picture, it.s.fill, it.seen, it.stack, it.over].join("|"));
    painted.push(it);
  }
  const painting = banded(painted);
  // Whichever of them lies on top, the text can be read; of a picture there axe says nothing.
  const stands = (own, line, under) => own !== null
    && under.some(({ box, s, unknown }) => !unknown && s.display !== "inline" && within(line, box))
    && under.every(({ light: l, unknown }) =>
      unknown || (l !== null && (Math.max(l, own) + 0.05) / (Math.min(l, own) + 0.05) > 4.6));
  const looks = ({ s }) => [s.color, s.backgroundColor, s.backgroundImage, s.border, s.outline, s.fontWeight, s.fontSize,
    s.fontFamily, s.fontStyle, s.textDecorationLine].join(" ");
  const blocks = new Map(), links = new Map();
  const isBlock = ({ s }) => !/^(inline|contents)$/.test(s.display);
  const more = (beside) => [beside?.text > 0, beside?.text > beside?.used];
  const blockOf = (it) => {
    let block = it.up;
    while (block.up && !isBlock(block)) block = block.up;
    return block;
  };
  const textBeside = (block) => { // how much text a block has beside its controls and in them, and so the row of each of these
    if (!blocks.has(block)) {
      const walker = document.createTreeWalker(block.e, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      const told = { text: 0, used: 0, rows: new Map() };
      let row = { text: 0, used: 0 };
      while (walker.nextNode()) {
        const node = walker.currentNode, it = all.get(node);
        if (node.nodeType === Node.TEXT_NODE) {
          const kind = node.parentElement.closest(USED) ? "used" : "text", long = node.data.trim().length;
          row[kind] += long;
          told[kind] += long;
        } else if (node.matches("br, hr") || (it && isBlock(it))) row = { text: 0, used: 0 };
        else if (it?.control) told.rows.set(node, row);
      }
      blocks.set(block, told);
    }
    return blocks.get(block);
  };
  const aboutLink = (e) => { // all by which a link can be told from the text around it; nothing where it surely can, or there is none
    if (!links.has(e)) {
      const it = all.get(e);
      const block = blockOf(it), beside = textBeside(block), { display } = it.s;
      const apart = /^(block|list-item|flex|grid|inline-(block|flex|grid))$/.test(display)
        || (display === "inline" && it.s.textDecorationLine !== "none" && !it.up.lined)
        || (display === "inline" && !beside.text && /^(block|list-item|flex|grid|table.*)$/.test(block.s.display));
      const pseudo = () => ["::before", "::after"].map((which) => getComputedStyle(e, which).content);
      links.set(e, apart ? "" : [display, looks(it), looks(block), more(beside), more(beside.rows.get(e)), ...pseudo()].join("|"));
    }
    return links.get(e);
  };
  const first = new Map(), range = document.createRange();
  const lettersOf = (it, control, texts) => {
    const { e, s } = it, size = parseFloat(s.fontSize), text = texts.map((n) => n.data.trim()).join("");
    return [s.color, s.webkitTextFillColor, s.webkitTextStroke, size >= 24 ? 2 : size >= 18.66 ? 1 : 0, s.fontWeight, s.textShadow,
      s.textDecorationLine, s.borderBottom, it.seen, it.stack, it.over, it.idle, it.names,
      !!e.closest("label")?.control?.matches(":disabled"), text.length === 1, /[\p{L}\p{N}]/u.test(text),
      control && [e.type, !!e.value, s.textIndent], it.link && aboutLink(it.link)].join("|");
  };
  const clippedOf = (it, line) => [...new Set(it.clips.map(({ box, s, ...edge }) => {
    const by = box ?? edge;
    return `${s ? s.clip + s.clipPath : ""}${within(line, by) ? "" : meet(line, by) ? "part" : "out"}`;
  }))].join();
  for (const it of list) {
    const { e, s, box } = it, control = e.matches("input, select, textarea");
    const texts = [...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());
    if ((!texts.length && !control) || s.visibility !== "visible") continue;
    const lines = texts.flatMap((n) => { range.selectNodeContents(n); return [...range.getClientRects()]; });
    if (control && box.width) lines.push(box);
    const simple = plain(it) && !e.closest("svg") && s.textShadow === "none" && s.webkitTextFillColor === s.color && s.webkitTextStrokeWidth === "0px";
    const own = simple && !(it.link && aboutLink(it.link)) ? light(s.color) : null;
    let letters;
    for (const line of lines) {
      const under = painting(line).filter(({ box: b }) => meet(b, line));
      if (stands(own, line, under)) continue;
      letters ??= lettersOf(it, control, texts);
      const pair = `${letters}#${clippedOf(it, line)}#${under.map((u) =>
        `${u.e.contains(e) ? "c" : ""}${within(line, u.box) ? "w" : ""}${u.paint}`).join()}`;
      if (!first.has(pair)) first.set(pair, it.link ?? e);
    }
  }
  globalThis.firstOfPairs = new Map([...first].map(([pair, e]) => [hash(pair), e]));

  // What may be too small, too near another or out of reach; all else is large or far enough by more than axe asks for.
  const controls = list.filter(({ control, box }) => control && box.width && box.height);
  const boxes = list.filter(({ box }) => box.width && box.height);
  const reach = 30, around = banded(boxes);
  const whole = new Map(); // whether nothing lies over it
  const isWhole = (it, of = around) => {
    if (!whole.has(it))
      whole.set(it, !of(it.box).some((o) => o !== it && meet(o.box, it.box) && !o.e.contains(it.e)
        && !(it.e.contains(o.e) && !o.control)));
    return whole.get(it);
  };
  const large = ({ box }) => box.width >= 24 && box.height >= 24;
  const rest = (a, b) => { // the best side of a box that another leaves free
    const side = (left, top, right, bottom) => ({ left, top, right, bottom, width: right - left, height: bottom - top });
    return [side(a.left, a.top, a.right, b.top), side(a.left, b.bottom, a.right, a.bottom), side(a.left, a.top, b.left, a.bottom),
      side(b.right, a.top, a.right, a.bottom)].reduce((x, y) => (Math.min(x.width, x.height) < Math.min(y.width, y.height) ? y : x));
  };
  const middle = ({ box: b }) => ({ x: b.left + b.width / 2, y: b.top + b.height / 2 });
  const far = (it, o) => {
    const { x, y } = middle(it), b = o.box, m = middle(o);
    const gap = Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom));
    if (gap >= 24.1) return true;
    return gap >= 12.1 && isWhole(o) && (large(o) || Math.hypot(m.x - x, m.y - y) >= 24.1);
  };
  const near = banded(controls);
  const isSafe = (it) => {
    const { box, e, s } = it;
    const others = near({ top: box.top - reach, bottom: box.bottom + reach }).filter((o) => o !== it && !o.e.contains(e));
    if (/^inline(-block)?$/.test(s.display) && textBeside(blockOf(it)).rows.get(e)?.text) return true; // a word of a text
    if (large(it)) {
      let left = box;
      for (const o of others) if (!e.contains(o.e) && meet(o.box, left)) left = rest(left, o.box);
      return large({ box: left });
    }
    if ((s.display === "inline" && e.getClientRects().length > 1) || !isWhole(it)) return false;
    return others.every((o) => far(it, o));
  };
  const scrolls = ({ e, s }) => /auto|scroll/.test(s.overflow) && e !== document.documentElement && e !== document.body
    && (e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight);
  globalThis.inDoubt = [...controls.filter((it) => !isSafe(it)), ...list.filter(scrolls)].map(({ e }) => e);

  // Whether any style hangs on how a device is held.
  const turns = (rules) => [...rules].some((rule) => rule.media?.mediaText.includes("orientation")
    || (rule.styleSheet && sheetTurns(rule.styleSheet)) || (rule.cssRules && turns(rule.cssRules)));
  const sheetTurns = (sheet) => {
    try {
      return sheet.media.mediaText.includes("orientation") || turns(sheet.cssRules);
    } catch {
      return true; // of another host: axe can look into it
    }
  };
  return {
    shown: hash(shown.join("\n")),
    places: hash(places.join("\n")),
    pairs: [...globalThis.firstOfPairs.keys()],
    doubts: globalThis.inDoubt.length,
    turns: [...document.styleSheets, ...document.adoptedStyleSheets].some(sheetTurns),
  };
}
