"""Each kind of page as axe and a ruler see it: widths of phone and desktop, light and dark."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import pytest
from built_site import ANY, KINDS
from playwright.sync_api import expect
from watched_pages import DESKTOP, PHONE, SMALL, Pages

AXE = (Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js").read_text("utf-8")
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
ALL = {"type": "tag", "values": TAGS}
# What else is asked looks at the tree, which is the same at every size and in every colour.
LOOK = {"type": "rule", "values": ("color-contrast", "link-in-text-block", "target-size")}
LOOKS: tuple[tuple[tuple[int, int], Literal["light", "dark"], object], ...] = (
    (SMALL, "light", ALL),
    (SMALL, "dark", LOOK),
    (PHONE, "light", LOOK),
    (DESKTOP, "dark", LOOK),
    (DESKTOP, "light", ALL),
)
RUN = """async (only) => (await axe.run({runOnly: only, resultTypes: ["violations"]})).violations
  .flatMap((found) => found.nodes.map((node) => `${found.id}: ${node.target.join(" ")} ${
    node.any.map((check) => check.message).join("; ")}`))"""
THUMB = 44
MAIN_CONTROLS = (
    ("home", ".menu summary"),
    ("article", ".depth a"),
    ("article", "[data-explore]"),
    ("events", ".filter select"),
    ("events", ".filter button"),
    ("source", ".btn"),
)
WIDER = """() => [...document.querySelectorAll("body *")]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
  .filter((element) => !element.closest("[role=region], pre, .visually-hidden, .skip-link, .card"))
  .map((element) => `${element.tagName}.${element.className.baseVal ?? element.className}`)"""


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(kind: str, pages: Pages) -> None:
    page = pages.open(kind, SMALL)
    page.wait_for_load_state("networkidle")
    page.evaluate(AXE)
    found = {}
    for (width, height), scheme, rules in LOOKS:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)
        found[f"{width} px, {scheme}"] = page.evaluate(RUN, rules)
    assert {where: what for where, what in found.items() if what} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_the_smallest_screen(kind: str, pages: Pages) -> None:
    page = pages.open(kind, SMALL)
    assert page.evaluate("document.documentElement.scrollWidth") == SMALL[0]
    assert page.evaluate(WIDER) == []


@pytest.mark.parametrize("kind", ["article", "topic", "numbers"])
def test_axe_finds_nothing_where_a_chart_is_open(kind: str, pages: Pages) -> None:
    page = pages.open(kind, PHONE, having="[data-figure]")
    page.evaluate(AXE)
    page.get_by_role("button", name=re.compile("^Explore")).first.click()
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    assert page.evaluate(RUN, ALL) == []


def test_axe_finds_nothing_where_a_fold_is_open(pages: Pages) -> None:
    page = pages.open(ANY, PHONE, having="details.more summary")
    page.evaluate(AXE)
    page.locator("details.more summary").first.click()
    assert page.evaluate(RUN, ALL) == []


def test_axe_finds_nothing_where_a_card_is_open(pages: Pages) -> None:
    page = pages.open(ANY, PHONE, having="main .prose a[data-card]")
    page.evaluate(AXE)
    page.locator("main .prose a[data-card]:visible").first.click()
    expect(page.locator(":popover-open")).to_be_visible()
    assert page.evaluate(RUN, ALL) == []


@pytest.mark.parametrize(("kind", "control"), MAIN_CONTROLS)
def test_main_controls_are_as_large_as_a_thumb(kind: str, control: str, pages: Pages) -> None:
    page = pages.open(kind, PHONE, having=control)
    box = page.locator(f"{control}:visible").first.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= THUMB
