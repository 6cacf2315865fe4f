/* A place by its name of today or of before, at the time of the record. */
import { labelled, make, showFault } from "./elements.js";
import { combobox } from "./choose.js";
import { span } from "./dates.js";
import { fold } from "./words.js";

const upper = (text) => text[0].toUpperCase() + text.slice(1);
const bare = (district) => district.replace(/^(huyện|thị xã|thành phố)\s+/i, "");
const words = (...texts) => fold(texts.join(" ")).replace(/[^\p{L}\p{N}]+/gu, " ");

/** Every way to name a place, for a record of `date` ("" when it has none): codes since they began, old names until they ended. */
export function ways({ now, before }, date) {
  const time = span(date), names = new Map(now.map(([code, type, name]) => [code, `${type} ${name}`]));
  const codes = now.filter(([, , , since]) => !time || time[1] >= since).map(([code, type, name]) => {
    const were = before.filter((unit) => unit[4].includes(code)).map(([kind, old]) => `${kind} ${old}`);
    const note = `tên hiện nay${were.length ? `; trước là ${were.slice(0, 3).join(", ")}${were.length > 3 ? "…" : ""}` : ""}`;
    return { value: { code }, label: `${upper(type)} ${name}`, note, words: words(name, type, name, code), more: words(...were) };
  });
  const olds = before.filter(([, , , until]) => !time || time[0] <= until);
  const twice = new Set(olds.map(([, name, district]) => `${name}/${district}`).filter((key, i, all) => all.indexOf(key) !== i));
  const communes = olds.map(([type, name, district, , into]) => ({
    value: { former: twice.has(`${name}/${district}`) ? `${upper(type)} ${name}` : name, district: bare(district) },
    label: `${upper(type)} ${name}, ${district}`, note: `tên cũ; nay thuộc ${into.map((code) => names.get(code)).join(", ")}`,
    words: words(name, type, name, district), more: words(...into.map((code) => names.get(code) || "")),
  }));
  const districts = [...new Set(olds.map(([, , district]) => district))].map((district) => ({
    value: { district: bare(district) }, label: `Cả ${district}`, note: "tên cũ, trước khi bỏ cấp huyện", words: words(bare(district), district),
  }));
  return [...codes, ...communes, ...districts];
}

/** Those that are called what is asked first; then those that became it or were it. */
function ranked(all) {
  const second = all.filter((way) => way.more).map((way) => ({ ...way, words: `${way.words} ${way.more}` }));
  return [...all, ...second]; // the box shows each once
}

const same = (one, other) => one.code === other.code && one.former === other.former && one.district === other.district;

/** The group of fields of a place: one box to find it, the hamlet in free words. */
export function placeFields(ctx, properties, value, required) {
  let chosen = { code: value?.code, former: value?.former, district: value?.district }, typed = false;
  const box = combobox({
    options: async () => ranked(ways(await ctx.get("noi"), ctx.date())),
    picked: (way) => { chosen = way.value; tell(way.label, way.note); ctx.changed(); }, placeholder: "Gõ tên, có dấu hay không dấu",
  });
  const note = make("p", { class: "help", role: "status" });
  const { element, fault } = labelled({ label: "Xã, phường (tên mới hoặc tên cũ)", help: "Chọn trong danh sách. Nơi trùng tên thì xem kỹ huyện.", required, control: box.input });
  box.input.after(box.list, note);
  box.input.addEventListener("input", () => { typed = true; });
  box.input.addEventListener("blur", () => { if (typed && !box.input.value.trim()) { chosen = {}; note.textContent = ""; ctx.changed(); } });
  function tell(label, about) {
    typed = false;
    box.input.value = label;
    note.textContent = about;
  }
  async function named() {
    if (!chosen.code && !chosen.district) return;
    const way = ways(await ctx.get("noi"), "").find((one) => same(one.value, chosen));
    if (way) tell(way.label, way.note);
    else tell([chosen.former, chosen.district, chosen.code].filter(Boolean).join(", "), "");
  }
  named();
  const hamlet = make("input", { type: "text", value: value?.hamlet || "" });
  const field = properties.hamlet, place = labelled({ label: field.title, help: field.description, control: hamlet });
  place.element.dataset.name = "hamlet";
  element.dataset.name = "where";
  const node = {
    element: make("div", { class: "place", "data-name": "place" }, element, place.element),
    // What was typed and not chosen is kept as an old name: the check then says what is missing.
    read: () => ({ ...(typed && box.input.value.trim() ? { former: box.input.value } : chosen), hamlet: hamlet.value }),
    label: () => [hamlet.value, box.input.value].filter(Boolean).join(", "),
    at: ([name]) => (name === "hamlet" ? { control: hamlet, tell: (text) => showFault(hamlet, place.fault, text) } : node),
    control: box.input,
    tell: (text) => showFault(box.input, fault, text),
  };
  return node;
}
