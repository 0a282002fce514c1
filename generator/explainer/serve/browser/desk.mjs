// The editor's desk on a page: where it and all that it shows was written, and what is held back.

import { ask, bar, element, panel, placed } from "/__frame.mjs";

const HERE = location.pathname.slice(1);

export async function openDesk() {
  const links = [...document.querySelectorAll("main a[href]")].filter(isOurs);
  const at = [...new Set(links.map(address))];
  const answer = await ask("/__places", { page: HERE, links: at });
  if (!answer.ok) return;
  const { page = {}, links: known = {} } = await answer.json();
  for (const link of links) {
    const told = known[address(link)];
    if (told?.status) link.after(mark(told));
  }
  if (page.place || at.some((one) => known[one])) bar.append(opener(page, links, known));
}

// A quiet mark beside each link to what is held back, wherever it stands.
function mark(told) {
  const made = element("small", { textContent: standing(told) });
  made.style.cssText = "margin-inline-start:.4em;padding-inline:.35em;border:1px dashed;border-radius:3px";
  return made;
}

function standing({ status, until }) {
  return status === "waits" && until ? `not until ${until}` : "draft";
}

function isOurs({ origin }) {
  return origin === location.origin;
}

function address(link) {
  const page = link.pathname.slice(1).replace(/(^|\/)index\.html$/, "$1");
  return page + link.hash;
}

function opener(page, links, known) {
  let section;
  const button = element("button", { type: "button", textContent: "Edit" });
  button.setAttribute("aria-expanded", "false");
  const close = () => {
    section.remove();
    section = undefined;
    button.setAttribute("aria-expanded", "false");
    button.focus();
  };
  button.onclick = () => {
    if (section) return close();
    section = panel("desk", "Where this was written", close);
    section.append(...written(page, links, known));
    button.setAttribute("aria-expanded", "true");
    section.focus();
  };
  return button;
}

function written(page, links, known) {
  const shown = new Map();
  for (const link of links) {
    const told = known[address(link)];
    if (told && told.place !== page.place) shown.set(told.place, told.words);
  }
  const parts = (page.parts ?? []).map(({ place, words }) => [place, words]);
  return [
    ...(page.place ? [title("This page"), list([[page.place, page.place]])] : []),
    ...(parts.length ? [title("Its parts"), list(parts, page.place)] : []),
    ...(shown.size ? [title("Shown or named on it"), list([...shown], page.place)] : []),
  ];
}

function title(textContent) {
  return element("h3", { textContent });
}

function list(entries, here) {
  const items = entries.map(([place, words]) => element("li", {}, placed(place, words), where(place, words, here)));
  return element("ul", {}, ...items);
}

// What a link does not say itself: the line in the page's own file, the place in another.
function where(place, words, here = "") {
  const [path, line] = /^(.*):(\d+):\d+$/.exec(place).slice(1);
  if (words === place) return "";
  return path === here.replace(/:\d+:\d+$/, "") ? ` line ${line}` : ` ${path}:${line}`;
}
