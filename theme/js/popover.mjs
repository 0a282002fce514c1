// A box that opens over the link that asked for it. Asked for by a press it takes the focus and
// gives it back; asked for by a pointer that rests it takes nothing, and stays while the pointer
// is on it or on the link.

// A pointer on its way from the link to the box crosses what lies between.
const GRACE = 300;

export function show(box, link) {
  const signal = opened(box, link);
  box.focus({ preventScroll: true });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) box.hidePopover();
  }, { signal });
}

export function peek(box, link) {
  const signal = opened(box, link);
  let leaving;
  const stay = () => clearTimeout(leaving);
  const leave = () => {
    stay();
    leaving = setTimeout(() => box.contains(document.activeElement) || box.hidePopover(), GRACE);
  };
  link.dataset.peeked = "";
  signal.addEventListener("abort", () => {
    stay();
    delete link.dataset.peeked;
  });
  for (const one of [box, link]) {
    one.addEventListener("pointerenter", stay, { signal });
    one.addEventListener("pointerleave", leave, { signal });
  }
}

// What was asked about stays above the box of a phone; closing gives back where the reader was.
export function keepInSight(box, link) {
  const before = scrollY;
  const under = link.getBoundingClientRect().bottom + 12 - box.getBoundingClientRect().top;
  const anchored = innerWidth >= 40 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  if (anchored || under <= 0) return;
  scrollBy({ top: under, behavior: "instant" });
  const moved = scrollY;
  box.addEventListener("beforetoggle", () => {
    if (scrollY === moved) scrollTo({ top: before, behavior: "instant" });
  }, { once: true });
}

function opened(box, link) {
  if (box.matches(":popover-open")) box.hidePopover();
  box.tabIndex = -1;
  box.showPopover({ source: link });
  link.setAttribute("aria-expanded", "true");
  const controller = new AbortController();
  const { signal } = controller;
  box.addEventListener("beforetoggle", ({ newState }) => {
    if (newState !== "closed") return;
    controller.abort();
    link.setAttribute("aria-expanded", "false");
    if (box.contains(document.activeElement)) link.focus({ preventScroll: true });
  }, { signal });
  return signal;
}
