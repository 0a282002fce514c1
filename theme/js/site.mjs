// Takes over markup that already works. Each part stands alone: where one is not supported,
// the rest goes on, and the page without any of it is whole.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const isPlain = (event) =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

function menu() {
  for (const details of all(".menu details")) {
    details.parentElement.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary").focus();
    });
  }
}

function cards() {
  if (!("popover" in HTMLElement.prototype)) return;
  for (const link of all("a[data-card]")) {
    const card = document.getElementById(link.dataset.card);
    if (card) attach(link, card);
  }
}

function attach(link, card) {
  let wasOpen = false;
  card.tabIndex = -1;
  link.setAttribute("aria-haspopup", "dialog");
  link.setAttribute("aria-expanded", "false");
  // A press on the link closes the card before the click arrives; that click must not reopen it.
  link.addEventListener("pointerdown", () => {
    wasOpen = link.getAttribute("aria-expanded") === "true";
  });
  link.addEventListener("click", (event) => {
    if (event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    if (!wasOpen) open(link, card);
    wasOpen = false;
  });
}

function open(link, card) {
  card.showPopover({ source: link });
  link.setAttribute("aria-expanded", "true");
  card.focus({ preventScroll: true });
  const controller = new AbortController();
  const { signal } = controller;
  card.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !card.contains(relatedTarget)) card.hidePopover();
  }, { signal });
  card.addEventListener("beforetoggle", ({ newState }) => {
    if (newState !== "closed") return;
    controller.abort();
    link.setAttribute("aria-expanded", "false");
    if (card.contains(document.activeElement)) link.focus({ preventScroll: true });
  }, { signal });
}

function spy(nav) {
  const links = all('a[href^="#"]', nav);
  const targets = links.map((link) => document.getElementById(link.hash.slice(1)));
  const mark = () => {
    const line = innerHeight * 0.35;
    const index = targets.findLastIndex((part) => part?.getBoundingClientRect().top <= line);
    links.forEach((link, place) => {
      if (place === index) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -65% 0px" });
  targets.forEach((part) => part && observer.observe(part));
}

// A wide block passes over what sticks beside the text; a list cut in half would look broken.
function yieldToWide(nav) {
  const { top, bottom } = nav.firstElementChild.getBoundingClientRect();
  const above = 24 + bottom - top + 48;
  const over = new Set();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      over[isIntersecting ? "add" : "delete"](target);
    }
    nav.toggleAttribute("data-covered", over.size > 0);
  }, { rootMargin: `0px 0px ${Math.min(0, above - innerHeight)}px 0px` });
  all(".page > .wide, .page > .broad").forEach((block) => observer.observe(block));
}

menu();
cards();
all(".toc, .depth").forEach(spy);
all(".toc").forEach(yieldToWide);
if (document.querySelector("[data-filter-form]")) import("../components/filter/filter.mjs");
if (document.querySelector("[data-figure]")) import("../components/timeline/timeline.mjs");
