"""Each kind of page as axe and a ruler see it: widths of phone and desktop, light and dark."""

from __future__ import annotations

import re

import pytest
from built_site import ANY, KINDS, BuiltSite
from playwright.sync_api import expect
from watched_pages import DESKTOP, PHONE, SMALL, Pages

from axe import ALL, COLOURS, LOOK, Look, violations, violations_by_look, wider
from lacking import lacks

LOOKS: tuple[Look, ...] = (
    (SMALL, "light", ALL),
    (SMALL, "dark", COLOURS),
    (PHONE, "light", LOOK),
    (DESKTOP, "dark", COLOURS),
    (DESKTOP, "light", ALL),
)
THUMB = 44
MAIN_CONTROLS = (
    ("home", ".menu summary"),
    ("article", ".depth a"),
    ("article", "[data-explore]"),
    ("events", ".filter select"),
    ("events", ".filter button"),
    ("source", ".btn"),
)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_the_smallest_screen_and_axe_finds_nothing(
    kind: str, pages: Pages
) -> None:
    page = pages.open(kind, SMALL)
    page.wait_for_load_state("networkidle")
    assert wider(page) == []
    assert violations_by_look(page, LOOKS) == {}


def test_further_languages_are_as_accessible(site: BuiltSite, pages: Pages) -> None:
    if not site.further:
        lacks("further language")
    for address in site.further.values():
        page = pages.open_address(address, SMALL)
        assert wider(page) == []
        assert violations(page) == []


@pytest.mark.parametrize("kind", ["article", "topic", "numbers"])
def test_axe_finds_nothing_where_a_chart_is_open(kind: str, pages: Pages) -> None:
    page = pages.open(kind, PHONE, having="[data-figure]")
    page.get_by_role("button", name=re.compile("^Explore")).first.click()
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    assert violations(page) == []


def test_axe_finds_nothing_where_a_fold_is_open(pages: Pages) -> None:
    page = pages.open(ANY, PHONE, having="details.more summary")
    page.locator("details.more summary").first.click()
    assert violations(page) == []


def test_axe_finds_nothing_where_a_card_is_open(pages: Pages) -> None:
    page = pages.open(ANY, PHONE, having="main .prose a.name")
    page.locator("main .prose a.name:visible").first.click()
    expect(page.locator(":popover-open")).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("size", [SMALL, DESKTOP])
def test_axe_finds_nothing_where_a_sheet_is_open(size: tuple[int, int], pages: Pages) -> None:
    page = pages.open("article", size, having="main .cite a")
    page.locator("main .cite a:visible").first.click()
    expect(page.locator("#sheet").get_by_role("link", name="Read the source")).to_be_visible()
    assert violations(page) == []
    assert wider(page) == []


@pytest.mark.parametrize(("kind", "control"), MAIN_CONTROLS)
def test_main_controls_are_as_large_as_a_thumb(kind: str, control: str, pages: Pages) -> None:
    page = pages.open(kind, PHONE, having=control)
    box = page.locator(f"{control}:visible").first.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= THUMB
