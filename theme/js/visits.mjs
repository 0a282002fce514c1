// What is new since a reader was last here. Their browser keeps the last day of changes that they
// know of and how many it had, under the address of the site, and nothing else; it is sent to nobody.

import { _, ngettext } from "./words.mjs";

const list = new URL(document.querySelector("[data-changes]").href);
const key = `changes ${list.pathname}`;
const OFF = "off";
const since = document.querySelector("[data-since]");
const choice = document.querySelector("[data-visits]");

export function start() {
  if (choice) choose();
  return look();
}

async function look() {
  // Who comes back to the list by the browser's own way finds the marks that were there.
  const known = (since && history.state?.known) || localStorage.getItem(key);
  if (known === OFF) return;
  const days = await newest();
  const now = days[0].join(" ");
  if (!known || since) localStorage.setItem(key, now);
  if (!known) return;
  const [day, count] = known.split(" ");
  const fresh = (iso, number) => iso > day ? number : iso === day ? Math.max(0, number - count) : 0;
  const number = days.reduce((sum, one) => sum + fresh(...one), 0);
  if (since) tell(known, number, new Set(days.filter((one) => fresh(...one)).map(([iso]) => iso)));
  else if (number) {
    // Who comes to a page by a link from elsewhere sees at its head that there is something new.
    const ways = document.querySelectorAll("[data-changes], a.site-name");
    ways.forEach((link) => mark(link, news(number)));
  }
}

const news = (number) =>
  ngettext("%(num)s new since you were last here", "%(num)s new since you were last here", number);

async function newest() {
  const answer = await fetch(new URL("newest.json", list), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}

function mark(link, words) {
  link.classList.add("fresh");
  link.title = words;
  link.append(element("span", "visually-hidden", ` (${words})`));
}

function tell(known, number, fresh) {
  history.replaceState({ ...history.state, known }, "");
  since.textContent = number ? news(number) : _("Nothing new since you were last here");
  for (const day of document.querySelectorAll("[data-day]")) {
    if (fresh.has(day.dataset.day)) // Translators: a mark beside a date, lower case where the language has it.
    day.querySelector("h2").append(" ", element("strong", "is-new meta", _("new")));
  }
}

function choose() {
  const button = element("button", "btn");
  const said = element("span", "meta");
  const show = () => {
    const off = localStorage.getItem(key) === OFF;
    button.textContent = off ? _("Mark what is new") : _("Forget it, and mark nothing");
  };
  button.type = "button";
  said.setAttribute("role", "status");
  button.addEventListener("click", () => {
    const off = localStorage.getItem(key) === OFF;
    if (off) localStorage.removeItem(key);
    else localStorage.setItem(key, OFF);
    said.textContent = off
      ? _("What comes from now on will be marked.")
      : _("Forgotten. Your browser keeps the word “off”, and nothing is marked.");
    show();
    if (off) look().catch(() => {});
  });
  show();
  choice.replaceChildren(button, " ", said);
}

function element(tag, look = "", words = "") {
  const made = document.createElement(tag);
  if (look) made.className = look;
  made.textContent = words;
  return made;
}
