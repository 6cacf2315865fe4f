/* A form from a JSON Schema: every node has an element, what it holds, and a place for its fault. */
import { labelled, make, showFault, unique } from "./elements.js";
import { choices, combobox } from "./choose.js";
import { inOrder } from "./dates.js";
import { group, list } from "./groups.js";
import { settled } from "./schema.js";

const FEW = 12;
export const lower = (text) => text[0].toLowerCase() + text.slice(1);
const leading = (text) => (text ? text.replace(/\.$/, "") : "");

export function helpOf(schema) {
  const example = schema.examples?.[0];
  const whole = ["date", "day"].includes(schema["x-form"]) ? String(example).replace(/-/g, "\u2011") : example; // no line ends inside a date
  const shown = typeof example === "string" && example !== "…" ? ` Ví dụ: ${whole}` : "";
  return schema.description ? `${leading(schema.description)}.${shown}` : "";
}

/** The node of one field of a record. */
export function field(ctx, name, node, value, required, owner = "") {
  const { help } = ctx.form, own = help[`${owner}.${name}`] ?? (owner === "item" ? null : help[name]);
  const schema = { ...settled(ctx.root, node), ...(own ? { description: own, examples: [] } : {}) };
  const made = { ctx, name, schema, value, required, owner };
  if (schema.items) return list(made);
  if (schema.properties) return group(made);
  if (schema.enum) return choice(made);
  if (schema["x-form"] === "flag") return flag(made);
  if (schema["x-ref"]) return reference(made);
  return text(made);
}

function plain(made, control, more = {}) {
  const { schema, required } = made;
  const { element, fault } = labelled({ label: made.label || schema.title, help: more.help ?? helpOf(schema), required, control });
  element.dataset.name = made.name;
  const node = { element, control, read: () => control.value, at: () => node, tell: (message) => showFault(control, fault, message), ...more };
  return node;
}

function text(made) {
  const { ctx, schema, value = "" } = made, form = schema["x-form"];
  if (form === "paragraphs" || (form === "line" && schema.maxLength < 300)) {
    const area = make("textarea", { rows: form === "line" ? 2 : 4 });
    area.value = value;
    return plain(made, area);
  }
  const keyboard = { whole: "numeric" }[form] || (schema.pattern?.startsWith("^https") ? "url" : null);
  const input = make("input", { type: "text", value, inputmode: keyboard, autocomplete: "off" });
  if (form === "date" || form === "day") {
    input.addEventListener("blur", () => { // 15/9/2024 is meant, 2024-09-15 is written
      const meant = /^\d{4}-/.test(input.value) ? null : inOrder(input.value);
      if (meant && meant !== input.value) { input.value = meant; ctx.changed(); }
    });
  }
  return plain(made, input);
}

function choice(made) {
  const { schema, value = "" } = made;
  const rows = schema.enum.map((key, i) => [key, schema.enumDescriptions[i]]).filter(([key]) => key !== null);
  const select = make("select", {}, make("option", { value: "" }, "– chọn –"), ...rows.map(([key, label]) => make("option", { value: key }, label)));
  select.value = value;
  // Sentences that name the values as the file has them are no help here: the list shows their names.
  const sentences = (schema.description || "").split(/(?<=\.) /).filter((sentence) => !rows.some(([key]) => sentence.includes(key)));
  return plain(made, select, { help: sentences.join(" ") });
}

function flag(made) {
  const { schema, value } = made, box = make("input", { type: "checkbox", id: unique() });
  box.checked = /^(true|yes|on|y|t|1)$/i.test(value || "");
  const fault = make("p", { class: "fault", id: `${box.id}-e`, hidden: true });
  const help = schema.description;
  const element = make("div", { class: "field yesno" }, make("label", {}, box, make("span", {}, make("b", {}, schema.title), help && make("small", {}, help))), fault);
  element.dataset.name = made.name;
  const node = { element, control: box, read: () => (box.checked ? "true" : ""), at: () => node, tell: (message) => showFault(box, fault, message) };
  return node;
}

/** Another record by its id: a short list as it is, a long one by typing. What is not in the list may be typed too. */
function reference(made) {
  const { ctx, schema, value = "" } = made, kind = schema["x-ref"];
  if (kind in ctx.choices && ctx.choices[kind].length <= FEW) {
    const rows = ctx.choices[kind], strange = value && !rows.some(([key]) => key === value) ? [value] : [];
    return choice({ ...made, schema: { ...schema, enum: [...rows.map(([key]) => key), ...strange], enumDescriptions: [...rows.map(([, label]) => label), ...strange] } });
  }
  const rows = async () => (kind === "exemplar" ? await ctx.get("guong") : ctx.choices[kind]);
  let chosen = value, label = value;
  const box = combobox({
    options: async () => choices(await rows()),
    picked: (option) => { chosen = option.value; label = box.input.value = option.label; ctx.changed(); },
    placeholder: "Gõ để tìm",
  });
  box.input.value = value;
  if (value) rows().then((all) => {
    const found = all.find(([key]) => key === value);
    if (found && box.input.value === value) label = box.input.value = found[1];
  });
  const node = plain(made, box.input, {
    help: helpOf({ ...schema, examples: [] }),
    read: () => (box.input.value === label ? chosen : box.input.value),
    label: () => box.input.value,
  });
  box.input.after(box.list);
  return node;
}
