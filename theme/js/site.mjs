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

// What a link opens in its place comes when a reader first reaches for one; where it does not
// come, the link is followed.
function opening(links, come) {
  const reach = () => come().then(({ load }) => load()).catch(() => {});
  for (const link of links) {
    let wasOpen = false;
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("pointerenter", reach);
    link.addEventListener("focus", reach);
    // A press on the link closes what it opened before the click arrives, which must not reopen it.
    link.addEventListener("pointerdown", () => {
      // What a resting pointer opened is opened by the press to stay.
      wasOpen = link.getAttribute("aria-expanded") === "true" && !("peeked" in link.dataset);
    });
    link.addEventListener("click", (event) => {
      if (event.defaultPrevented || !isPlain(event)) return;
      event.preventDefault();
      if (!wasOpen) {
        come().then(({ open }) => open(link)).catch(() => location.assign(link.href));
      }
      wasOpen = false;
    });
  }
}

// A pointer that rests on a name asks for its card; one that only passes over it does not.
const REST = 350;
function resting(links, come) {
  let waiting;
  for (const link of links) {
    link.addEventListener("pointerenter", ({ pointerType }) => {
      if (pointerType !== "touch") {
        waiting = setTimeout(() => come().then(({ rest }) => rest(link)).catch(() => {}), REST);
      }
    });
    for (const kind of ["pointerleave", "pointerdown"]) {
      link.addEventListener(kind, () => clearTimeout(waiting));
    }
  }
}

function cards() {
  if (!("popover" in HTMLElement.prototype)) return;
  const there = (selector) => document.querySelector(selector) !== null;
  const card = () => import("../components/card/card.mjs");
  if (there("[data-cards]")) opening(all("a.name"), card);
  if (there("[data-cards]")) resting(all("a.name"), card);
  if (there("#sheet")) opening(all(".cite a"), () => import("../components/sheet/sheet.mjs"));
}

// The page as it was known then: the style follows the address; here it stays so when a reader
// goes on to another place on the page, and the address says it still.
function then() {
  const [now, past] = document.querySelectorAll(".then a");
  if (!past) return;
  const follow = () => {
    const was = new URLSearchParams(location.search).has("as-known-then");
    const is = location.hash === past.hash || (was && location.hash !== now.hash);
    document.documentElement.classList.toggle("is-then", is);
    now.ariaCurrent = !is;
    past.ariaCurrent = is;
    if (is === was) return;
    history.replaceState(history.state, "", location.pathname + (is ? "?as-known-then" : "") + location.hash);
  };
  addEventListener("hashchange", follow);
  follow();
}

function spy(nav) {
  const links = all('a[href^="#"]', nav);
  const targets = links.map((link) => document.getElementById(link.hash.slice(1)));
  const mark = () => {
    const line = innerHeight * 0.35;
    const found = targets.findLastIndex((part) => part?.getBoundingClientRect().top <= line);
    // Who has not begun to read begins at the first depth; of the contents nothing is read yet.
    const index = Math.max(found, nav.matches(".depth") ? 0 : -1);
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

// "/" reaches the search, but for who is writing; whoever speaks to their machine may turn it off.
function slash() {
  const way = document.querySelector(".site-search");
  const field = document.querySelector("[data-search] [name=q]");
  const isOff = () => localStorage.getItem("key") === "off";
  if (!way) return;
  addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    if (key !== "/" || ctrlKey || metaKey || altKey || defaultPrevented) return;
    if (target.closest?.("input, select, textarea, [contenteditable]") || isOff()) return;
    event.preventDefault();
    if (field) field.select();
    else location.assign(way.href);
  });
  const choice = document.querySelector("[data-key]");
  if (!choice || !matchMedia("(any-pointer: fine)").matches) return;
  const button = choice.querySelector("button");
  const say = () => (button.textContent = isOff() ? button.dataset.on : button.dataset.off);
  button.addEventListener("click", () => {
    if (isOff()) localStorage.removeItem("key");
    else localStorage.setItem("key", "off");
    say();
  });
  say();
  choice.hidden = false;
}

// The search comes with a query or the first touch of its form.
function searching(form) {
  const once = new AbortController();
  const come = (event) => {
    if (event?.type === "submit") event.preventDefault();
    once.abort();
    import("../components/search/search.mjs");
  };
  if (form.elements.q.value || location.search) return come();
  for (const kind of ["pointerdown", "input", "submit"]) form.addEventListener(kind, come, once);
}

// Links to copy come with the first touch of the page; before it nobody misses them. What is reached
// while they come is handed on: a pointer that rests says nothing more.
function copying() {
  const main = document.getElementById("main");
  const until = new AbortController();
  let last;
  let coming;
  const come = (event) => {
    last = event;
    coming ??= import("./copy.mjs").then(({ start }) => {
      until.abort();
      start(last);
    }).catch(() => {});
  };
  for (const kind of ["pointerover", "focusin"]) main.addEventListener(kind, come, until);
}

// What is new is marked for who was here before. Who never was has it noted at their first touch.
function visits() {
  const link = document.querySelector("[data-changes]");
  if (!link) return;
  const once = new AbortController();
  const come = () => {
    once.abort();
    import("./visits.mjs").then(({ start }) => start()).catch(() => {});
  };
  const isKnown = () => localStorage.getItem(`changes ${new URL(link.href).pathname}`) !== null;
  if (document.querySelector("[data-since], [data-visits]") || isKnown()) {
    if (document.readyState === "complete") come();
    else addEventListener("load", come, once);
  } else {
    for (const kind of ["pointerdown", "keydown", "scroll"]) addEventListener(kind, come, once);
  }
}

// Drawings can be followed once a reader reaches for one, or a link leads to a chart. A press on
// what opens a chart that is too early is made again.
function timelines(figures) {
  let coming;
  let isThere = false;
  const come = () =>
    (coming ??= import("../components/timeline/timeline.mjs").then(() => { isThere = true; }));
  for (const figure of figures) {
    for (const kind of ["pointerover", "focusin"]) figure.addEventListener(kind, come, { once: true });
    figure.addEventListener("click", ({ target }) => {
      const pressed = target.closest("[data-explore]");
      if (pressed && !isThere) come().then(() => pressed.click());
    });
  }
  if (new URLSearchParams(location.search).has("chart")) come();
}

menu();
slash();
cards();
then();
const form = document.querySelector("[data-search]");
if (form) searching(form);
else copying();
all(".toc, .depth").forEach(spy);
all(".toc").forEach(yieldToWide);
if (document.querySelector("[data-filter-form]")) import("../components/filter/filter.mjs");
timelines(all("figure[data-figure]"));
// Last: where a browser keeps nothing, asking it fails.
visits();
