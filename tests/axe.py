"""What axe and a ruler find on a page in the browser."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page

SCRIPT = (Path(__file__).parents[1] / "node_modules/axe-core/axe.min.js").read_text("utf-8")
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
ALL: Mapping[str, object] = {"type": "tag", "values": TAGS}
# What else is asked looks at the tree, which is the same at every size and in every colour, as
# sizes are in every colour.
COLOURS: Mapping[str, object] = {
    "type": "rule",
    "values": ("color-contrast", "link-in-text-block"),
}
LOOK: Mapping[str, object] = {
    "type": "rule",
    "values": ("color-contrast", "link-in-text-block", "target-size"),
}
RUN = """async ([only, off]) => (await axe.run({runOnly: only, resultTypes: ["violations"],
    rules: Object.fromEntries(off.map((rule) => [rule, {enabled: false}]))})).violations
  .flatMap((found) => found.nodes.map((node) => `${found.id}: ${node.target.join(" ")} ${
    node.any.map((check) => check.message).join("; ")}`))"""
WIDER = """() => [...document.querySelectorAll("body *")]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
  .filter((element) => !element.closest("[role=region], pre, .chips ul, .card"))
  .filter((element) => !element.closest(".visually-hidden, .skip-link"))
  .map((element) => `${element.tagName}.${element.className.baseVal ?? element.className}`)"""

Look = tuple[tuple[int, int], Literal["light", "dark"], Mapping[str, object]]


def violations(page: Page, only: Mapping[str, object] = ALL, but: Iterable[str] = ()) -> list[str]:
    """Return what axe finds as the page is now, a line each, without the rules in ``but``."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT)
    found: list[str] = page.evaluate(RUN, [dict(only), list(but)])
    return found


def violations_by_look(
    page: Page, looks: Iterable[Look], but: Iterable[str] = ()
) -> dict[str, list[str]]:
    """Return what axe finds in each size and scheme where it finds anything."""
    found: dict[str, list[str]] = {}
    for (width, height), scheme, only in looks:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)
        found[f"{width} px, {scheme}"] = violations(page, only, but)
    return {where: what for where, what in found.items() if what}


def wider(page: Page) -> list[str]:
    """Return what reaches beyond the screen; what can be scrolled by itself may."""
    over: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    elements: list[str] = page.evaluate(WIDER)
    return [f"the page, by {over} px", *elements] if over > 0 else elements
