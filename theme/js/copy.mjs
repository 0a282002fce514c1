// Links to copy. A heading is the link to itself: pressed, it leads to its place, as it does without
// this, and its address is copied. Events of a list and drawings get a link when they are reached.

import { _ } from "./words.mjs";

const main = document.getElementById("main");
// Long enough to be read, short enough not to be in the way.
const SHOWN = 2500;
const said = document.createElement("p");
said.className = "copied label";
said.setAttribute("role", "status");
document.body.append(said);
let fading;

// ``first`` is the touch of the page that this came with.
export function start(first) {
  main.addEventListener("click", pressed);
  document.addEventListener("copy", copied);
  for (const kind of ["pointerover", "focusin"]) main.addEventListener(kind, reached);
  reached(first);
}

function pressed(event) {
  const link = event.target.closest(":is(h2, h3, h4) > a[href^='#'], a.to");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  navigator.clipboard?.writeText(link.href).then(() => tell(_("Link copied")), () => {});
  // What was added leads where the title beside it leads: who presses it wants the address.
  if (link.matches(".to") && navigator.clipboard) event.preventDefault();
}

// Where a word may be broken is no part of what is copied.
function copied(event) {
  const chosen = getSelection();
  const plain = (text) => text.replaceAll("\u00ad", "");
  if (plain(String(chosen)) === String(chosen)) return;
  const part = document.createElement("div");
  part.append(chosen.getRangeAt(0).cloneContents());
  for (const link of part.querySelectorAll("a[href]")) link.setAttribute("href", link.href);
  event.clipboardData.setData("text/plain", plain(String(chosen)));
  event.clipboardData.setData("text/html", plain(part.innerHTML));
  event.preventDefault();
}

function tell(words) {
  clearTimeout(fading);
  said.textContent = words;
  fading = setTimeout(() => { said.textContent = ""; }, SHOWN);
}

function reached({ target, pointerType }) {
  // What a finger cannot hover over it would press unseen; a phone hands on the page by itself.
  if (pointerType === "touch") return;
  const place = target.closest(".events > li[id], figure[id], .page-head");
  if (!place || place.querySelector(".to")) return;
  const [beside, href, label] = way(place);
  if (!beside || !href) return;
  const link = document.createElement("a");
  link.className = "to";
  link.href = href;
  link.setAttribute("aria-label", label);
  beside.append(link);
}

// Where the link stands, whither it leads, what it is called.
function way(place) {
  if (place.matches("figure")) {
    return [place.querySelector("figcaption"), `#${place.id}`, _("Copy the link to this drawing")];
  }
  if (!place.matches("li")) {
    return [place.querySelector("h1"), location.href.split("#")[0], _("Copy the link to this page")];
  }
  const title = place.querySelector("a[href]");
  return [place, title?.href, _("Copy the link to %(title)s", { title: title?.textContent })];
}
