// Shows those events of a list that fit what is chosen, and keeps the choice in the address. Chips
// with a value lead to a page of their own where this does not run.

import { _, ngettext } from "../../js/words.mjs";

const FIELDS = new Map(Object.entries({ topic: "topics", lane: "lane", actor: "actors", sourcing: "sourcing", decade: "decade" }));

// Of an address that ends so, the list waits for this (filter.css), so that nothing moves.
const CHOSEN = "#chosen";

const items = [...document.querySelectorAll("[data-filter] > li")];
const groups = [...document.querySelectorAll("[data-filter-group]")];
const chips = [...document.querySelectorAll("[data-by]")];
const form = document.querySelector("[data-filter-form]");
const choice = new Map();

function fits(item) {
  return [...choice].every(([name, value]) =>
    (item.dataset[FIELDS.get(name)] ?? "").split(" ").includes(value));
}

function announce(status, shown) {
  status.textContent = shown
    ? ngettext("%(num)s event", "%(num)s events", shown)
    : _("No event matches this choice.");
}

function apply() {
  for (const item of items) item.hidden = !fits(item);
  for (const group of groups) {
    group.hidden = !group.querySelector("[data-filter] > li:not([hidden])");
  }
  for (const chip of chips) {
    const { by, value } = chip.dataset;
    if ((choice.get(by) ?? "") === value) chip.setAttribute("aria-current", "true");
    else chip.removeAttribute("aria-current");
  }
  announce(form.querySelector("[role=status]"), items.filter((item) => !item.hidden).length);
}

function choose(name, value) {
  if (value) choice.set(name, value);
  else choice.delete(name);
}

function remember() {
  apply();
  const query = new URLSearchParams([...choice]).toString();
  const { hash } = location;
  const rest = hash && hash !== CHOSEN ? hash : "";
  history.replaceState(null, "", query ? `?${query}${rest || CHOSEN}` : location.pathname + rest);
}

function offered(name, value) {
  const select = FIELDS.has(name) && form.elements[name];
  if (select) return [...select.options].some((option) => option.value === value);
  return chips.some(({ dataset }) => dataset.by === name && dataset.value === value);
}

for (const [name, value] of new URLSearchParams(location.search)) {
  if (!offered(name, value)) continue;
  choose(name, value);
  if (form.elements[name]) form.elements[name].value = value;
}
// What a reader chose before this came, or a browser kept over a reload, is chosen.
for (const { name, value } of form.elements) {
  if (FIELDS.has(name)) choose(name, value);
}
if (choice.size) remember();
else apply();
form.classList.add("is-ready");
form.addEventListener("change", ({ target }) => {
  choose(target.name, target.value);
  remember();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => {
  choice.clear();
  remember();
});
for (const chip of chips) {
  chip.addEventListener("click", (event) => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    choose(chip.dataset.by, chip.dataset.value);
    remember();
  });
}
