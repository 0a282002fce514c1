// The card of a name, filled from the file that the page names. What opens is what was asked last.

import { keepInSight, peek, show } from "../../js/popover.mjs";
import { located } from "./located.mjs";

const card = document.getElementById("card");
const [title, meta, text, bearing] = card.querySelectorAll("p");
const link = card.querySelector("a");
const file = document.querySelector("[data-cards]").dataset.cards;
// A phone at the edge of its network gets the page of the name instead, before its reader gives up.
const PATIENCE = 5000;

let cards;
let asked;

export function load() {
  cards ??= fetch(file, { signal: AbortSignal.timeout(PATIENCE) }).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return answer.json();
  });
  cards.catch(() => { cards = undefined; });
  return cards;
}

export async function open(name) {
  asked = name;
  // Who has gone on by key before the card is there is not called back.
  const focused = document.activeElement;
  const told = (await load())[name.getAttribute("href")];
  if (!told) throw new Error("no such card");
  if (asked !== name || document.activeElement !== focused) return;
  fill(told, name);
  show(card, name);
  keepInSight(card, name);
}

// A pointer rests on a name. What a reader has pressed open stays.
export async function rest(name) {
  if (card.contains(document.activeElement)) return;
  asked = name;
  const told = (await load())[name.getAttribute("href")];
  if (!told || asked !== name || !name.matches(":hover")) return;
  fill(told, name);
  peek(card, name);
}

function fill(told, name) {
  // As known then, where that was less: it stands behind what is known now.
  const isThen = document.documentElement.classList.contains("is-then");
  const words = told.filter((part) => typeof part === "string");
  const said = isThen && words.length > 4 ? [words[0], ...words.slice(4)] : words;
  [title, meta, text, bearing].forEach((part, place) => { part.textContent = said[place]; });
  card.querySelector(".locator")?.remove();
  const map = told.find((part) => part.src);
  if (map) bearing.after(located(map));
  link.href = name.href;
  link.lastElementChild.textContent = told[0];
}
