// A box that opens over the link that asked for it, takes the focus and gives it back.

export function show(box, link) {
  box.tabIndex = -1;
  box.showPopover({ source: link });
  link.setAttribute("aria-expanded", "true");
  box.focus({ preventScroll: true });
  const controller = new AbortController();
  const { signal } = controller;
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) box.hidePopover();
  }, { signal });
  box.addEventListener("beforetoggle", ({ newState }) => {
    if (newState !== "closed") return;
    controller.abort();
    link.setAttribute("aria-expanded", "false");
    if (box.contains(document.activeElement)) link.focus({ preventScroll: true });
  }, { signal });
}
