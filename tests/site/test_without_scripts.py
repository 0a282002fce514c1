"""A reader whose browser runs no scripts gets the whole text, the drawings and every way on."""

from __future__ import annotations

import pytest
from built_site import ANY, FORWARDS, KINDS
from playwright.sync_api import expect
from watched_pages import PHONE, Pages

LEAST = 16
"""Pixels of a drawing that a reader sees something in: the least is a strip of marks."""

# What the style sheet follows is alive: see test_timelines, and the claims below.
DEAD = """() => [...document.querySelectorAll("button, select, input:not(.pick), form")]
  .filter((element) => element.checkVisibility())
  .map((element) => element.outerHTML.slice(0, 120))"""
HIDDEN = """() => {
  const seen = { visibilityProperty: true, opacityProperty: true };
  return [...document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, dd, td, figcaption)")]
    .filter((element) => !element.checkVisibility(seen))
    .filter((element) => !element.closest(
      "[popover], details, [hidden], [data-filter-form], .toc, .claims"))
    .map((element) => element.outerHTML.slice(0, 120)) }"""


@pytest.mark.parametrize("kind", KINDS)
def test_the_text_is_there_and_no_control_is_dead(kind: str, pages: Pages) -> None:
    page = pages.open(kind, PHONE, java_script_enabled=False)
    assert page.evaluate(HIDDEN) == []
    assert page.evaluate(DEAD) == []


@pytest.mark.parametrize("kind", ["article", "topic", "period", "numbers", "timeline"])
def test_the_drawing_is_there(kind: str, pages: Pages) -> None:
    drawn = "figure :is(svg.poster, .chronology, .strip)"
    page = pages.open(kind, PHONE, having=drawn, java_script_enabled=False)
    box = page.locator(f"{drawn}:visible").first.bounding_box()
    assert box
    assert min(box["width"], box["height"]) > LEAST
    assert not [url for url in pages.asked() if "plotly" in url]


def test_a_name_leads_to_its_page(pages: Pages) -> None:
    page = pages.open(ANY, PHONE, having="main .prose a.name", java_script_enabled=False)
    name = page.locator("main .prose a.name:visible").first
    way = name.evaluate("(link) => link.href")
    name.click()
    expect(page).to_have_url(way)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_an_address_that_a_page_had_leads_to_where_it_is(pages: Pages) -> None:
    page = pages.open(FORWARDS, PHONE, java_script_enabled=False)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url not in [pages.base + pages.site.address(p) for p in pages.site.pages[FORWARDS]]


@pytest.mark.parametrize("kind", ["article", "event", "topic"])
def test_a_number_leads_to_its_source_in_the_list(kind: str, pages: Pages) -> None:
    page = pages.open(kind, PHONE, having="main .cite a", java_script_enabled=False)
    ways = page.locator("main .cite a:visible").evaluate_all("(all) => all.map((a) => a.hash)")
    last = max(ways, key=lambda way: int(way.removeprefix("#source-")))
    page.locator(f"main .cite a[href='{last}']:visible").first.click()
    expect(page.locator(last)).to_be_in_viewport()


def test_the_menu_opens_on_a_phone_and_leads_on(pages: Pages) -> None:
    page = pages.open("home", PHONE, having=".menu li a", java_script_enabled=False)
    last = page.locator(".menu li a").last
    way = last.evaluate("(link) => link.href")
    expect(last).to_be_hidden()
    page.get_by_text("Menu", exact=True).click()
    last.click()
    expect(page).to_have_url(way)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("kind", ["event", "question"])
def test_each_claim_is_picked_by_its_name(kind: str, pages: Pages) -> None:
    page = pages.open(kind, PHONE, having=".claims fieldset", java_script_enabled=False)
    names = page.locator(".claims").first.locator("label")
    rows = page.locator(".claims").first.locator("tbody tr")
    assert names.count() == rows.count() > 1
    for index in reversed(range(names.count())):
        names.nth(index).click()
        expect(rows.locator("visible=true")).to_have_count(1)
        expect(rows.nth(index).locator("td b:visible").first).to_be_visible()


def test_a_wide_screen_and_paper_show_all_claims(pages: Pages) -> None:
    page = pages.open("event", having=".claims fieldset", java_script_enabled=False)
    rows = page.locator(".claims tbody tr")
    expect(page.locator(".claims label").first).to_be_hidden()
    expect(rows.locator("visible=true")).to_have_count(rows.count())
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(media="print")
    expect(rows.locator("visible=true")).to_have_count(rows.count())
