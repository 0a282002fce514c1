// Shows those events of a list that fit what a form chooses, and keeps the choice in the address.

const FIELDS = new Map(Object.entries({ topic: "topics", lane: "lane", actor: "actors", decade: "decade" }));

const items = [...document.querySelectorAll("[data-filter] > li")];
const groups = [...document.querySelectorAll("[data-filter-group]")];

function chosen(form) {
  const filled = [...new FormData(form)].filter(([name, value]) => FIELDS.has(name) && value);
  return Object.fromEntries(filled);
}

function fits(item, choice) {
  return Object.entries(choice).every(([name, value]) =>
    (item.dataset[FIELDS.get(name)] ?? "").split(" ").includes(value));
}

function announce(status, shown) {
  const { none, one, many } = status.dataset;
  status.textContent = { 0: none, 1: one }[shown] ?? many.replace("{n}", shown);
}

function apply(form) {
  const choice = chosen(form);
  for (const item of items) item.hidden = !fits(item, choice);
  for (const group of groups) {
    group.hidden = !group.querySelector("[data-filter] > li:not([hidden])");
  }
  announce(form.querySelector("[role=status]"), items.filter((item) => !item.hidden).length);
  return choice;
}

function remember(choice) {
  const query = new URLSearchParams(choice).toString();
  history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
}

function recall(form) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const select = FIELDS.has(name) && form.elements[name];
    if (select && [...select.options].some((option) => option.value === value)) {
      select.value = value;
    }
  }
}

const form = document.querySelector("[data-filter-form]");
recall(form);
form.hidden = false;
apply(form);
form.addEventListener("change", () => remember(apply(form)));
form.addEventListener("submit", (event) => event.preventDefault());
// The values change only after the event, so the choice is read a task later.
form.addEventListener("reset", () => setTimeout(() => remember(apply(form))));
