// The search: results as the reader types, questions first with their answers, the choice in the
// address. Without it the form stays hidden and the page leads to everything by letter.
import { make } from "../timeline/elements.mjs";

const ANSWERS = 3;
const STEP = 12;
// A screen reader is told when the reader pauses, not at each letter.
const PAUSE = 400;

const form = document.querySelector("[data-search]");
const { q: field, topic } = form.elements;
const part = (name) => form.parentElement.querySelector(`[data-${name}]`);
const [kinds, status, answers, results, more] =
  ["kinds", "status", "answers", "results", "more"].map(part);
const choice = { kind: "", shown: STEP };
let finder, said, latest;

const finding = () =>
  (finder ??= import("./finder.mjs")
    .then(({ open }) => open(
      new URL(form.dataset.index, document.baseURI).href,
      new URL(form.dataset.library, document.baseURI).href,
    ))
    .then((ready) => (offer(ready), ready))
    .catch((error) => {
      finder = undefined;
      throw error;
    }));

const say = (words) => {
  clearTimeout(said);
  said = setTimeout(() => (status.textContent = words), PAUSE);
};

const chip = (kind, words) =>
  make("button", {
    type: "button", className: "btn", textContent: words, value: kind,
    onclick: () => {
      choice.kind = kind;
      choice.shown = STEP;
      search();
    },
  });

const offer = ({ kinds: all, topics }) => {
  kinds.replaceChildren(chip("", "All"), ...all.map(([kind, , many]) => chip(kind, many)));
  topic.append(...topics.map(([value, textContent]) => make("option", { value, textContent })));
  topic.closest("p").hidden = topics.length < 2;
  topic.value = new URLSearchParams(location.search).get("topic") ?? "";
  if (topic.selectedIndex < 0) topic.value = "";
};

const labelled = (kind, all) => all.find(([name]) => name === kind)[1];

const item = (entry, all, isAnswer) => {
  const meta = [labelled(entry.kind, all), entry.when].filter(Boolean).join(" · ");
  const title = make("h3", {}, make("a", { href: entry.href, textContent: entry.title }));
  const line = entry.line ? [make("p", { textContent: entry.line })] : [];
  const head = isAnswer ? [] : [make("p", { className: "eyebrow", textContent: meta })];
  return make("li", {}, ...head, title, ...line);
};

const counted = (found) =>
  found.length === 1 ? "1 result" : `${found.length || "No"} results`;

const show = ({ found, whole }, all) => {
  const fitting = found.filter(({ topics }) => !topic.value || topics.includes(topic.value));
  const counts = new Map();
  for (const { kind } of fitting) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const button of kinds.children) {
    const number = button.value ? counts.get(button.value) : fitting.length;
    button.hidden = button.value !== choice.kind && !number;
    button.textContent = `${button.textContent.replace(/ \d+$/, "")} ${number ?? 0}`;
    button.setAttribute("aria-pressed", button.value === choice.kind);
  }
  kinds.hidden = !fitting.length;
  const chosen = fitting.filter(({ kind }) => !choice.kind || kind === choice.kind);
  const best = chosen.filter(({ kind, named }) => whole && named && kind === "question");
  const first = best.slice(0, ANSWERS);
  const rest = chosen.filter((entry) => !first.includes(entry));
  answers.hidden = !first.length;
  results.hidden = !rest.length;
  answers.lastElementChild.replaceChildren(...first.map((entry) => item(entry, all, true)));
  results.lastElementChild.replaceChildren(
    ...rest.slice(0, choice.shown).map((entry) => item(entry, all)));
  more.hidden = rest.length <= choice.shown;
  say(first.length ? `${counted(chosen)}, ${first.length} with an answer` : counted(chosen));
};

const remember = (query) => {
  const given = { q: query, kind: choice.kind, topic: topic.value };
  const kept = `${new URLSearchParams(Object.entries(given).filter(([, value]) => value))}`;
  history.replaceState(null, "", kept ? `?${kept}` : location.pathname);
};

const clear = () => {
  for (const block of [kinds, answers, results, more]) block.hidden = true;
  say("");
};

async function search() {
  const query = field.value.trim();
  const turn = (latest = {});
  remember(query);
  if (!query) return clear();
  try {
    const { find, kinds: all } = await finding();
    for await (const found of find(query)) {
      if (turn !== latest) return;
      show(found, all);
    }
  } catch {
    clear();
    say("The search could not be loaded.");
  }
}

// Up and down go from the field through the results and back.
const step = (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [field, ...form.parentElement.querySelectorAll("[data-found] a")];
  const at = stops.indexOf(document.activeElement);
  if (!by || at < 0 || !stops[at + by]) return;
  event.preventDefault();
  stops[at + by].focus();
};

const asked = new URLSearchParams(location.search);
field.value ||= asked.get("q") ?? "";
choice.kind = asked.get("kind") ?? "";
field.addEventListener("focus", () => finding().catch(() => {}), { once: true });
field.addEventListener("input", () => {
  Object.assign(choice, { kind: "", shown: STEP });
  search();
});
topic.addEventListener("change", () => search());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
form.parentElement.addEventListener("keydown", step);
more.addEventListener("click", () => {
  const last = choice.shown;
  choice.shown += STEP;
  search().then(() => results.lastElementChild.children[last]?.querySelector("a").focus());
});
if (field.value) search();
else field.focus();
