// The search: results as the reader types, questions first with their answers, the choice in the
// address. Where it does not run, the form leads to its page again and that to everything by letter.
import { _, ngettext, number } from "../../js/words.mjs";

const ANSWERS = 3;
const STEP = 12;
// A screen reader is told when the reader pauses, not at each letter.
const PAUSE = 400;
const NOTHING = _("Nothing found. Try fewer words, or look in the A to Z.");

const form = document.querySelector("[data-search]");
const { q: field, kind, topic } = form.elements;
const part = (name) => form.parentElement.querySelector(`[data-${name}]`);
const [status, answers, results, more] = ["status", "answers", "results", "more"].map(part);
const { firstElementChild: result } = part("result").content;
const asked = new URLSearchParams(location.search);
let shown = STEP;
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

const choose = (select, value) => {
  select.value = value ?? "";
  if (select.selectedIndex < 0) select.value = "";
};

const offer = ({ kinds, topics }) => {
  kind.append(...kinds.map(([value, , many]) => new Option(many, value)));
  topic.append(...topics.map(([value, title]) => new Option(title, value)));
  choose(kind, asked.get("kind"));
  choose(topic, asked.get("topic"));
  kind.parentElement.hidden = false;
  topic.parentElement.hidden = topics.length < 2;
};

// How much there is of each kind; a kind of which there is nothing is not offered.
const count = (found) => {
  const numbers = new Map([["", found.length]]);
  for (const { kind: of } of found) numbers.set(of, (numbers.get(of) ?? 0) + 1);
  for (const one of kind.options) {
    const many = numbers.get(one.value) ?? 0;
    one.textContent = `${one.textContent.replace(/ \([^()]+\)$/, "")} (${number(many)})`;
    one.hidden = one.disabled = !many && !one.selected;
  }
};

const labelled = (kind, all) => all.find(([name]) => name === kind)[1];

const fill = (element, parts) => element.replaceChildren(...parts.map((part, place) => {
  if (place % 2 === 0) return part;
  const mark = document.createElement("mark");
  mark.textContent = part;
  return mark;
}));

const item = (entry, { kinds: all, marked }, isAnswer) => {
  const made = result.cloneNode(true);
  const [meta, title, line] = made.children;
  meta.textContent = [labelled(entry.kind, all), entry.when].filter(Boolean).join(" · ");
  meta.hidden = isAnswer;
  title.firstElementChild.href = entry.href;
  fill(title.firstElementChild, marked(entry.title, entry.terms));
  fill(line, marked(entry.line, entry.terms));
  line.hidden = !entry.line;
  return made;
};

const counted = ({ length }) => length ? ngettext("%(num)s result", "%(num)s results", length) : NOTHING;

const withAnswers = (found, { length }) => {
  const answers = ngettext("%(num)s with an answer", "%(num)s with an answer", length);
  return _("%(results)s, %(answers)s", { results: counted(found), answers });
};

// What comes later takes nobody's place: the focus stays on the result that it is on.
const put = (list, items) => {
  const held = list.contains(document.activeElement) && document.activeElement.href;
  list.replaceChildren(...items);
  if (held) [...list.querySelectorAll("a")].find(({ href }) => href === held)?.focus();
};

// What to begin with makes room for what is found.
const begin = (isShown) => {
  const start = part("start");
  if (start) start.hidden = !isShown;
};

const show = (found, ready) => {
  const fitting = found.filter(({ topics }) => !topic.value || topics.includes(topic.value));
  count(fitting);
  const chosen = fitting.filter((entry) => !kind.value || entry.kind === kind.value);
  const best = chosen.filter((entry) => entry.whole && entry.named && entry.kind === "question");
  const first = best.slice(0, ANSWERS);
  const rest = chosen.filter((entry) => !first.includes(entry));
  answers.hidden = !first.length;
  results.hidden = !rest.length;
  put(answers.lastElementChild, first.map((entry) => item(entry, ready, true)));
  put(results.lastElementChild, rest.slice(0, shown).map((entry) => item(entry, ready, false)));
  more.hidden = rest.length <= shown;
  say(first.length ? withAnswers(chosen, first) : counted(chosen));
};

const remember = (query) => {
  const given = { q: query, kind: kind.value, topic: topic.value };
  const kept = `${new URLSearchParams(Object.entries(given).filter(([, value]) => value))}`;
  history.replaceState(null, "", kept ? `?${kept}` : location.pathname);
};

const clear = () => {
  for (const block of [answers, results, more]) block.hidden = true;
  begin(true);
  say("");
};

async function search() {
  const query = field.value.trim();
  const turn = (latest = {});
  results.ariaBusy = true;
  try {
    const ready = await finding();
    if (turn !== latest) return;
    remember(query);
    if (!query) return clear();
    begin(false);
    for await (const found of ready.find(query)) {
      if (turn !== latest) return;
      show(found, ready);
    }
  } catch {
    clear();
    say(_("The search could not be loaded. The A to Z has everything."));
  } finally {
    if (turn === latest) results.ariaBusy = false;
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

field.value ||= asked.get("q") ?? "";
field.addEventListener("input", () => {
  shown = STEP;
  search();
});
for (const select of [kind, topic]) {
  select.addEventListener("change", () => {
    shown = STEP;
    search();
  });
}
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
form.parentElement.addEventListener("keydown", step);
more.addEventListener("click", () => {
  const last = shown;
  shown += STEP;
  search().then(() => results.lastElementChild.children[last]?.querySelector("a").focus());
});
if (field.value) search();
else finding().catch(() => {});
