// The sheet of a source. Its line on the page says at once what it is; its own page, fetched, says
// the rest: where it is read, its language and kind, what else rests on it.

import { keepInSight, show } from "../../js/popover.mjs";
import { _, ngettext, number } from "../../js/words.mjs";
import { parsed } from "../timeline/trusted.mjs";

const sheet = document.getElementById("sheet");
const [place, title] = sheet.querySelectorAll("span, .card-title");
const body = sheet.querySelector(".sheet-body");
const [back, on] = sheet.querySelectorAll(".sheet-steps button");
const lines = [...document.querySelectorAll(".sources > li[id]")];
// More would make a sheet that scrolls; the source's own page has all.
const RESTS = 3;
const PATIENCE = 5000;

let at = 0;

back.addEventListener("click", () => step(-1));
on.addEventListener("click", () => step(1));

export function load() {}

export async function open(raised) {
  at = lines.findIndex((line) => `#${line.id}` === raised.hash);
  if (at < 0) throw new Error("no such source");
  turn(at);
  show(sheet, raised);
  keepInSight(sheet, raised);
}

// As known then, only what was cited then; what else rests on a source may be of later.
const isThen = () => document.documentElement.classList.contains("is-then");

function step(by) {
  const isHidden = ({ classList }) => isThen() && classList.contains("later");
  let to = at;
  do to = (to + by + lines.length) % lines.length; while (to !== at && isHidden(lines[to]));
  turn(to);
}

function turn(to) {
  at = (to + lines.length) % lines.length;
  const line = lines[at];
  const ways = line.querySelectorAll("a");
  const [one, all] = [at + 1, lines.length].map(number);
  place.textContent = _("Source %(one)s of %(all)s", { one, all });
  const named = line.querySelector("cite, a");
  title.textContent = named.textContent;
  title.lang = named.lang;
  title.dir = named.dir;
  const page = ways[ways.length - 1];
  body.replaceChildren(said(line), way(page.href, _("All about this source")));
  sheet.scrollTop = 0;
  more(page.href, at).catch(() => {});
}

function said(line) {
  const words = element("div");
  words.append(...line.cloneNode(true).childNodes);
  return words;
}

async function more(address, asked) {
  if (isThen()) return;
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok || asked !== at) return;
  const page = parsed(await answer.text());
  if (asked !== at) return;
  for (const link of page.querySelectorAll("main a[href]")) {
    link.href = new URL(link.getAttribute("href"), address);
  }
  const parts = [".page > .first", ".facts"].map((part) => page.querySelector(part));
  body.replaceChildren(...parts.filter(Boolean), ...rests(page, address));
}

// What rests on it, this page left out: who reads it knows that.
function rests(page, address) {
  const here = location.href.split("#")[0];
  const all = [...page.querySelectorAll("#statements li")]
    .map((entry) => [entry.querySelector("a"), entry.querySelector(".eyebrow")])
    .filter(([link]) => link.href !== here);
  const rest = all.length - RESTS;
  const about = way(address, rest > 0
    ? ngettext("All about this source, and %(num)s more", "All about this source, and %(num)s more", rest)
    : _("All about this source"));
  if (!all.length) return [about];
  const list = element("ul", "sheet-rests");
  list.append(...all.slice(0, RESTS).map(([link, kind]) => {
    link.append(" ", element("span", "meta", kind.textContent));
    const item = element("li");
    item.append(link);
    return item;
  }));
  return [element("p", "label", _("What else rests on it")), list, about];
}

function way(address, words) {
  const line = element("p", "meta");
  const link = element("a", "", words);
  link.href = address;
  line.append(link);
  return line;
}

function element(tag, look = "", words = "") {
  const made = document.createElement(tag);
  if (look) made.className = look;
  made.textContent = words;
  return made;
}
