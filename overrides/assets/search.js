/* The box of /tra-cuu/. The index is many small files; hooks/pages/search_index.py tells their form. */
(() => {
  "use strict";
  const SIGNS = [...Array(94).keys()].map((i) => String.fromCharCode(i + 33)).filter((c) => c !== '"' && c !== "\\").join("");
  const DIGITS = new Uint8Array(128);
  [...SIGNS].forEach((sign, digit) => { DIGITS[sign.charCodeAt(0)] = digit; });
  const BASE = SIGNS.length / 2, SHOWN = 20, QUOTED = 60, PATIENCE = 30000, FACETS = ["nam", "danh-hieu", "noi"];
  const SHORT = new Map(Object.entries({
    tp: "thanh pho", tx: "thi xa", tt: "thi tran", h: "huyen", p: "phuong", x: "xa", kp: "khu pho", ubnd: "uy ban nhan dan",
    th: "tieu hoc", thcs: "trung hoc co so", thpt: "trung hoc pho thong", mn: "mam non", clb: "cau lac bo",
  }));
  const form = document.getElementById("tra-cuu"), box = form.elements.q, answer = document.querySelector(".answer");
  const part = (name) => answer.querySelector(name), total = document.getElementById("tong");
  const chips = [...form.querySelectorAll(".chips button")], selects = FACETS.map((name) => form.elements[name]);
  const site = form.dataset.site, details = form.querySelector("details");

  // ------------------------------------------------------------ words
  const lower = (text) => text.normalize("NFC").toLowerCase().replace(/[ðɖ]/g, "đ").replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
  const words = (text) => lower(text).match(/[\p{L}\p{N}]+/gu) || [];
  const fold = (word) => word.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  // The tone in front: hoà and hòa become one.
  function canon(word) {
    const bare = word.normalize("NFD"), tone = bare.match(/[\u0300\u0301\u0303\u0309\u0323]/);
    return (tone ? tone[0] : "-") + bare.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "");
  }
  // Words written short at their full length. And K'Lứ without its sign: no other word has such a beginning.
  const spelt = (typed) => typed.flatMap((word) => (SHORT.get(fold(word)) || word.replace(/^(k(?=[bcdđgklmnpqrstvx])|h(?=[bcdđghklmnpqrstvx]))/, "$1 ")).split(" "));

  // ------------------------------------------------------------ files
  let files = new Map(), manifest = null;
  function get(path, cache) {
    if (!files.has(path)) {
      const signal = AbortSignal.timeout ? AbortSignal.timeout(PATIENCE) : null;
      const coming = fetch(site + "tra-cuu/" + path, { cache, signal }).then((got) => {
        if (!got.ok) throw new Error(path + ": " + got.status);
        return got.json();
      });
      coming.catch(() => files.delete(path));
      files.set(path, coming);
    }
    return files.get(path);
  }
  // A new build takes the old index away: a page left open asks once for the new manifest.
  async function open() {
    manifest = await get("chi-muc.json", "no-cache");
    return manifest;
  }
  const piece = (name) => get(manifest.version + "/" + name + ".json", "default");
  async function fresh(work) {
    await open();
    try { return await work(); } catch (fault) {
      const before = manifest.version;
      files.delete("chi-muc.json");
      if ((await open()).version === before) throw fault;
      return work();
    }
  }

  // ------------------------------------------------------------ lists
  function numbers(text) {
    const out = [];
    for (let i = 0, n = 0, at = 0; i < text.length; i++) {
      const digit = DIGITS[text.charCodeAt(i)];
      n = n * BASE + (digit % BASE);
      if (digit >= BASE) continue;
      out.push(at += n);
      n = 0;
    }
    return out;
  }
  // [word, its lists] for all words that fold to `key`, or begin so.
  async function forms(key, prefix) {
    const first = manifest.shards, wanted = [];
    first.forEach((from, i) => {
      if ((prefix ? from.slice(0, key.length) : from) <= key && !(first[i + 1] <= key)) wanted.push(i);
      else if (prefix && from.startsWith(key)) wanted.push(i);
    });
    const shards = await Promise.all(wanted.map((i) => piece("t" + i)));
    return shards.flatMap((shard) => Object.entries(shard)).filter(([word]) => (prefix ? fold(word).startsWith(key) : fold(word) === key));
  }
  // For every document how well it holds a word: 0 not at all, else 1 + 6 · begins so + 3 · other accents + field.
  async function holding(word, { last, exact, prefix, weak }) {
    const key = fold(word), same = canon(word), score = new Uint8Array(manifest.count);
    const found = await forms(key, prefix);
    if (weak) found.push(...(await forms("~" + key, prefix)).map(([form, lists]) => [form.slice(1), "  " + lists]));
    for (const [form, lists] of found) {
      const begun = fold(form) !== key, other = exact && (begun ? !form.startsWith(word) : canon(form) !== same);
      lists.split(" ").forEach((list, field) => {
        const value = 1 + (begun ? 6 : 0) + (other ? 3 : 0) + (field === 1 && !last ? 0 : field);
        for (const n of numbers(list)) if (!score[n] || value < score[n]) score[n] = value;
      });
    }
    return score;
  }
  // Documents called so with these words in this order; people are sorted by name instead.
  async function following(typed, prefix) {
    const pairs = await Promise.all(typed.slice(1).map((word, i) => forms("_" + fold(typed[i]) + " " + fold(word), prefix && i === typed.length - 2)));
    const sets = pairs.map((found) => new Set(found.flatMap(([, lists]) => numbers(lists))));
    return (n) => n >= manifest.people || sets.every((set) => set.has(n));
  }
  // Documents that hold every word, best first.
  function joined(scores, follows) {
    const tiers = Array.from({ length: 12 }, () => []);
    for (let n = 0; n < manifest.count; n++) {
      let begun = 0, other = 0, field = 0, all = true;
      for (const score of scores) {
        const value = score[n] - 1;
        if (value < 0) { all = false; break; }
        begun = Math.max(begun, value / 6 | 0);
        other = Math.max(other, (value % 6) / 3 | 0);
        field = Math.max(field, value % 3);
      }
      if (all && !field && !follows(n)) field = 1;
      if (all) tiers[begun * 6 + other * 3 + field].push(n);
    }
    return tiers.flat();
  }
  // While typing the last word may be begun only. Then: begun after all, then where people live counts too,
  // then words written short.
  async function look(typed, typing) {
    if (!typed.length) return { hits: box.value.trim() ? [] : Array.from({ length: manifest.count }, (_, n) => n), scores: [], typed };
    const exact = typed.some((word) => fold(word) !== word), end = typed.length - 1;
    const long = typed[end].length > 1;
    const ways = typing ? [[long, false], [long, true]] : [[false, false], [long, false], [long, true]];
    let scores;
    for (const [prefix, weak] of ways) {
      let follows;
      [follows, ...scores] = await Promise.all([following(typed, prefix), ...typed.map((word, i) => holding(word, { exact, weak, last: i === end, prefix: prefix && i === end }))]);
      const hits = joined(scores, follows);
      if (hits.length) return { hits, scores, typed };
    }
    const full = spelt(typed);
    if (full.length > typed.length) return look(full, typing);
    return typing && !long && end ? look(typed.slice(0, -1), false) : { hits: [], scores, typed };
  }

  // ------------------------------------------------------------ facets
  const chosen = () => ({ loai: chips.find((c) => c.getAttribute("aria-pressed") === "true").value, ...Object.fromEntries(selects.map((s) => [s.name, s.value])) });
  async function facet(name, value) {
    const [entry] = await forms("@" + name + ":" + value, false);
    return new Set(entry ? numbers(entry[1]) : []);
  }
  function kindOf(n) {
    let found = "";
    for (const [kind, from] of manifest.kinds) if (from <= n) found = kind;
    return found;
  }
  async function narrowed(hits, pick) {
    const sets = new Map(await Promise.all(FACETS.filter((name) => pick[name]).map(async (name) => [name, await facet(name, pick[name])])));
    const fits = (n, besides) => [...sets].every(([name, set]) => name === besides || set.has(n));
    const facets = sets.size ? hits.filter((n) => fits(n)) : hits, kinds = new Map();
    for (const n of facets) kinds.set(kindOf(n), (kinds.get(kindOf(n)) || 0) + 1);
    const ofKind = (n) => !pick.loai || kindOf(n) === pick.loai;
    return { hits: pick.loai ? facets.filter(ofKind) : facets, all: facets.length, kinds, without: (name) => hits.filter((n) => ofKind(n) && fits(n, name)) };
  }
  // Numbers beside every choice cost a few files more: only when the choices are open.
  async function count(result) {
    for (const select of selects) {
      const under = new Set(result.without(select.name)), values = new Map();
      for (const [key, lists] of await forms("@" + select.name + ":", true)) values.set(key.slice(select.name.length + 2), numbers(lists).filter((n) => under.has(n)).length);
      if (result !== current) return;
      for (const option of select.options) {
        if (!option.value) continue;
        option.name = option.name || option.text;
        const held = values.get(option.value) || 0;
        option.text = option.name + ": " + shown(held);
        option.hidden = !held && !option.selected;
      }
    }
  }

  // ------------------------------------------------------------ showing
  const shown = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ".");
  function element(name, of, text) {
    const made = document.createElement(name);
    if (of) made.className = of;
    made.append(...[text || []].flat());
    return made;
  }
  // Never as HTML: names are whatever was recorded, the query whatever was typed.
  function marked(text, keys) {
    return text.normalize("NFC").split(/([\p{L}\p{N}]+)/u).filter(Boolean).map((bit) => {
      const key = fold(lower(bit));
      return keys.some((k, i) => key === k || (i === keys.length - 1 && k.length > 1 && key.startsWith(k))) ? element("mark", "", bit) : bit;
    });
  }
  async function said(at) {
    return (await piece("s" + Math.floor(at / manifest.said)))[at % manifest.said];
  }
  async function written(n) {
    const page = await piece("p" + Math.floor(n / manifest.page)), [title, id, base, anchor, lines, sample] = page.rows[n % manifest.page];
    return { title, id, address: page.said[base] + (anchor && "#" + anchor), lines: lines.map((at) => page.said[at]), sample };
  }
  async function person(n) {
    const page = await piece("n" + Math.floor(n / manifest.names)), [title, number, ...refs] = page[n % manifest.names], unit = refs[3];
    const [[decision, address, name, sample], granted, place] = await Promise.all(refs.slice(0, 3).map(said));
    return { title, id: decision + "." + number, address: address + "#r" + number, lines: [granted + ". " + name, [unit, place].filter(Boolean).join(", ")].filter(Boolean), sample };
  }
  const rows = (hits) => Promise.all(hits.map(async (n) => ({ ...(await (n < manifest.people ? written(n) : person(n - manifest.people))), kind: kindOf(n) })));
  function item(row, keys) {
    const made = element("li"), link = element("a", "", marked(row.title, keys)), name = element("h2", "", link);
    link.href = site + row.address;
    made.dataset.result = row.id;
    made.dataset.kind = row.kind;
    made.append(name, ...row.lines.map((line) => element("p", "", marked(line, keys))));
    if (row.sample) made.append(element("p", "", element("span", "sample", "Dữ liệu minh họa")));
    return made;
  }
  async function further(focus, many = SHOWN) {
    const result = current, list = part(".hits"), from = list.children.length;
    const made = (await rows(result.hits.slice(from, from + many))).map((row) => item(row, result.keys));
    if (result !== current || from !== list.children.length) return;
    list.append(...made);
    const rest = result.hits.length - list.children.length, button = part(".further");
    button.hidden = !rest;
    button.textContent = "Xem thêm " + shown(Math.min(rest, SHOWN)) + " mục";
    if (focus && made.length) made[0].querySelector("a").focus();
  }
  // What to try when nothing was found: fewer words, no filter.
  function tries(result) {
    const list = part(".tries");
    list.textContent = "";
    const offer = (label, act) => {
      const button = element("button", "again", label);
      button.type = "button";
      button.addEventListener("click", act);
      list.append(element("li", "", button));
    };
    if (result.before) offer("Bỏ lọc: " + shown(result.before) + " mục", unfilter);
    if (result.scores.length > 1 && !result.before) result.scores.forEach((_, i) => {
      const left = joined(result.scores.filter((_, at) => at !== i), () => true).length;
      if (left) offer("Bỏ chữ “" + result.typed[i] + "”: " + shown(left) + " mục", () => {
        box.value = result.typed.filter((_, at) => at !== i).join(" ");
        ask(false, true);
      });
    });
  }
  async function show(result) {
    const pick = chosen(), found = result.hits.length, any = FACETS.some((name) => pick[name]) || pick.loai;
    for (const chip of chips) {
      const held = chip.value ? result.kinds.get(chip.value) || 0 : result.all;
      chip.lastElementChild.textContent = shown(held);
      chip.parentElement.hidden = Boolean(chip.value) && !held && chip.value !== pick.loai;
    }
    form.querySelector(".chips").hidden = !result.all && !pick.loai;
    const query = [...box.value.trim()], quoted = query.length > QUOTED ? query.slice(0, QUOTED).join("") + "…" : query.join("");
    total.textContent = found ? "Thấy " + shown(found) + " mục." : "Không tìm thấy" + (quoted ? " “" + quoted + "”" : "") + (any ? " với cách lọc này." : ".");
    const picked = [...chips.filter((c) => c.value && c.value === pick.loai), ...selects.filter((s) => s.value).map((s) => s.selectedOptions[0])];
    total.dataset.query = [quoted, ...picked.map((x) => x.firstChild.data.split(":")[0].trim())].filter(Boolean).join(", "); // for paper
    part(".hits").textContent = "";
    part(".none").hidden = found > 0;
    part(".further").hidden = true;
    if (found) await further(false, result.seen);
    else tries(result);
    if (result === current) total.dataset.total = found; // said when what it counts is there to be read
  }

  // ------------------------------------------------------------ asking
  let current = null, timer, telling;
  async function ask(typing, focus, seen) {
    const typed = words(box.value), pick = chosen(), mine = { typed, hits: [], seen };
    current = mine;
    delete answer.dataset.asked;
    delete total.dataset.total;
    clearTimeout(timer);
    remember(typing);
    const narrowing = pick.loai || FACETS.some((name) => pick[name]), any = box.value.trim() || narrowing;
    form.classList.toggle("asked", Boolean(any));
    answer.hidden = !any;
    form.parentElement.classList.add("ready");
    if (!any) {
      form.querySelector(".chips").hidden = true;
      return tell("");
    }
    part(".found .again").hidden = !narrowing;
    if (!part(".hits").firstChild && part(".none").hidden) {
      part(".broken").hidden = true;
      total.textContent = "Đang tìm…";
    }
    answer.setAttribute("aria-busy", "true");
    try {
      await fresh(async () => {
        const { hits, scores, typed: full } = await look(typed, typing);
        if (current !== mine) return;
        Object.assign(mine, await narrowed(hits, pick), { typed: full, scores, before: hits.length, keys: full.map(fold) });
        if (current === mine) await show(mine);
      });
      part(".broken").hidden = true;
    } catch (fault) {
      if (current !== mine) return;
      part(".hits").textContent = total.textContent = "";
      delete total.dataset.total;
      part(".none").hidden = part(".further").hidden = form.querySelector(".chips").hidden = true;
      part(".broken").hidden = false;
      tell("Chưa mở được bảng tra. Có thể máy đang mất mạng.");
      return;
    } finally {
      if (current === mine) answer.removeAttribute("aria-busy");
    }
    if (current !== mine) return;
    answer.dataset.asked = box.value;
    tell(total.textContent, typing);
    if (details.open) count(mine).catch(() => {});
    const first = part(".hits a");
    if (focus && first) first.focus();
  }
  // A count at every letter is noise to those who listen.
  function tell(text, later) {
    clearTimeout(telling);
    telling = setTimeout(() => { form.querySelector("output").textContent = text; }, later ? 700 : 0);
  }
  // Safari refuses more than a hundred changes of the address in half a minute.
  let remembering;
  function remember(later) {
    clearTimeout(remembering);
    remembering = setTimeout(() => {
      const url = new URL(location.href), pick = { q: box.value.trim(), ...chosen() };
      for (const [name, value] of Object.entries(pick)) {
        if (value) url.searchParams.set(name, value);
        else url.searchParams.delete(name);
      }
      history.replaceState(null, "", url);
    }, later ? 600 : 0);
  }
  function press(kind) {
    const known = chips.some((chip) => chip.value === kind) ? kind : "";
    for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.value === known));
  }
  function unfilter() {
    press("");
    for (const select of selects) select.value = "";
    box.focus();
    ask(false);
  }

  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => ask(true), 150); });
  box.addEventListener("focus", () => open().catch(() => {}), { once: true });
  box.addEventListener("keydown", (event) => {
    // While a Vietnamese keyboard is composing a word, Escape is the keyboard's.
    if (event.key !== "Escape" || !box.value || event.isComposing) return;
    event.preventDefault();
    box.value = "";
    ask(false);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(false, true); });
  for (const chip of chips) chip.addEventListener("click", () => { press(chip.value); ask(false); });
  for (const select of selects) select.addEventListener("change", () => ask(false));
  details.addEventListener("toggle", () => {
    if (!details.open) return;
    if (current && current.without) count(current).catch(() => {});
  });
  part(".further").addEventListener("click", () => further(true).catch(() => ask(false)));
  part(".found .again").addEventListener("click", unfilter);
  part(".retry").addEventListener("click", () => { files = new Map(); box.focus(); ask(false); });

  const asked = new URL(location.href).searchParams;
  box.value = asked.get("q") || box.value;
  press(asked.get("loai"));
  for (const select of selects) {
    const value = asked.get(select.name);
    select.value = [...select.options].some((option) => option.value === value) ? value : "";
    if (select.value) details.open = true;
  }
  // Back from a hit one stands where one left, also when more than the first hits were open.
  part(".hits").addEventListener("click", (event) => {
    const at = [...part(".hits").children].indexOf(event.target.closest("li"));
    history.replaceState({ seen: part(".hits").children.length, at }, "");
  });
  const left = history.state;
  ask(false, false, (left || {}).seen).then(() => {
    const item = left && part(".hits").children[left.at];
    if (!item) return;
    item.scrollIntoView({ block: "center" });
    item.querySelector("a").focus({ preventScroll: true });
  });
})();
