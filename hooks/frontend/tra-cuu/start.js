/* The box of /tra-cuu/: what is typed, pressed and chosen is asked. */
import { given, leave, left } from "./address.js";
import { Asking } from "./asking.js";
import { part } from "./elements.js";

const asking = new Asking(part(document, "#tra-cuu"));
const { form, box, choices, files, hits, answer } = asking;

function listen() {
  box.addEventListener("input", () => asking.later());
  box.addEventListener("focus", () => { files.open().catch(() => {}); }, { once: true });
  box.addEventListener("keydown", (event) => {
    // While a Vietnamese keyboard is composing a word, Escape is the keyboard's.
    if (event.key !== "Escape" || !box.value || event.isComposing) return;
    event.preventDefault();
    box.value = "";
    asking.ask();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    asking.ask({ focus: true });
  });
}

function listenToChoices() {
  for (const chip of choices.chips) chip.addEventListener("click", () => { choices.press(chip.value); asking.ask(); });
  for (const select of choices.selects) select.addEventListener("change", () => asking.ask());
  choices.details.addEventListener("toggle", () => asking.count());
  answer.unfilter.addEventListener("click", () => asking.unfilter());
}

function listenToHits() {
  hits.button.addEventListener("click", () => { hits.further(true).catch(() => asking.ask()); });
  // Back from a hit one stands where one left, also when more than the first hits were open.
  hits.list.addEventListener("click", (event) => {
    const items = [...hits.list.children], item = /** @type {Element} */ (event.target).closest("li");
    leave({ seen: items.length, at: item ? items.indexOf(item) : -1 });
  });
  part(answer.root, ".retry").addEventListener("click", () => {
    files.forget();
    box.focus();
    asking.ask();
  });
}

/** Asks what the address says. */
async function begin() {
  const asked = given(), before = left();
  box.value = asked.get("q") || box.value;
  choices.restore(asked);
  await asking.ask({ seen: before?.seen, focus: Boolean(box.value) && !before && document.activeElement === document.body });
  const item = before && hits.list.children[before.at];
  if (!item) return;
  item.scrollIntoView({ block: "center" });
  part(item, "a").focus({ preventScroll: true });
}

listen();
listenToChoices();
listenToHits();
begin();
