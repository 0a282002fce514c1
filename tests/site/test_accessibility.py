"""Each kind of page as axe and a ruler see it: widths of phone and desktop, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from kinds_of_page import KINDS
from playwright.sync_api import Page
from watched_pages import DESKTOP, PHONE, SMALL, Pages

AXE = (Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js").read_text("utf-8")
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
# Only these look at colours: the rest need not be asked again in the dark.
COLOURS = ("color-contrast", "link-in-text-block")
RUN = """async (only) => (await axe.run({runOnly: only, resultTypes: ["violations"]})).violations
  .flatMap((found) => found.nodes.map((node) => `${found.id}: ${node.target.join(" ")} ${
    node.any.map((check) => check.message).join("; ")}`))"""
WIDER = """() => [...document.querySelectorAll("body *")]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
  .filter((element) => !element.closest("[role=region], pre, .visually-hidden, .skip-link, .card"))
  .map((element) => `${element.tagName}.${element.className.baseVal ?? element.className}`)"""


def violations(page: Page, **only: object) -> list[str]:
    return list(page.evaluate(RUN, only))


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(kind: str, pages: Pages) -> None:
    page = pages.open(kind, SMALL)
    page.evaluate(AXE)
    found = {}
    for width, height in (SMALL, PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="light")
        found[f"{width} px, light"] = violations(page, type="tag", values=TAGS)
        page.emulate_media(color_scheme="dark")
        found[f"{width} px, dark"] = violations(page, type="rule", values=COLOURS)
    assert {where: what for where, what in found.items() if what} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_the_smallest_screen(kind: str, pages: Pages) -> None:
    page = pages.open(kind, SMALL)
    assert page.evaluate("document.documentElement.scrollWidth") == SMALL[0]
    assert page.evaluate(WIDER) == []
