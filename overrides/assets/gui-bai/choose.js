/* Choosing from a long list by typing, with or without accents: a combobox with its list below. */
import { make, unique } from "./elements.js";
import { finds, fold } from "./words.js";

const SHOWN = 12;

/**
 * `options()` promises [{value, label, words, note}]; `picked(option)` is told what was chosen.
 * Returns {input, list}; the list is empty and hidden until something is typed.
 */
export function combobox({ options, picked, placeholder = "" }) {
  const id = unique("tim");
  const list = make("ul", { class: "options", role: "listbox", id: `${id}-ds`, "aria-label": "Các lựa chọn", hidden: true });
  const told = make("p", { class: "sr", role: "status" });
  const input = make("input", { id, type: "text", role: "combobox", autocomplete: "off", autocapitalize: "off", spellcheck: "false", "aria-expanded": "false", "aria-controls": `${id}-ds`, "aria-autocomplete": "list", placeholder });
  let found = [], at = -1;

  function close() {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function choose(option) {
    close();
    told.textContent = `Đã chọn ${option.label}`;
    picked(option);
  }
  function mark(next) {
    if (!found.length) return;
    at = (next + found.length) % found.length;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    input.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  }
  async function look() {
    const asked = fold(input.value).match(/[\p{L}\p{N}]+/gu) || [];
    const all = await options();
    const hits = all.filter((option) => finds(option.words, asked));
    found = hits.slice(0, SHOWN);
    list.replaceChildren(...found.map((option, i) => make(
      "li", { role: "option", id: `${id}-${i}`, "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); choose(option); } },
      option.label, option.note ? make("small", {}, option.note) : null)));
    list.hidden = !found.length;
    at = -1;
    input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-expanded", String(!!found.length));
    told.textContent = found.length ? `${hits.length} lựa chọn` : "Không tìm thấy";
  }
  input.addEventListener("input", look);
  input.addEventListener("focus", () => { if (!input.value) look(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") list.hidden ? look() : mark(at + 1);
    else if (event.key === "ArrowUp") mark(at - 1);
    else if (event.key === "Enter" && at >= 0) choose(found[at]);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  return { input, list: make("div", { class: "choosing" }, list, told) };
}

const prepared = new WeakMap(); // ten thousand names are folded once, not at every letter typed

/** Choices as the combobox wants them, from [[value, label, note]]. */
export function choices(rows) {
  if (!prepared.has(rows)) {
    prepared.set(rows, rows.map(([value, label, note]) => ({ value, label, note, words: fold(`${label} ${note || ""} ${value}`).replace(/[^\p{L}\p{N}]+/gu, " ") })));
  }
  return prepared.get(rows);
}
