"""A reader whose browser runs no scripts gets the whole text, the drawings and every way on."""

from __future__ import annotations

import re

import pytest
from kinds_of_page import KINDS
from playwright.sync_api import expect
from watched_pages import PHONE, Pages

DEAD = """() => [...document.querySelectorAll("button, select, input, form")]
  .filter((element) => element.checkVisibility())
  .map((element) => element.outerHTML.slice(0, 120))"""
HIDDEN = """() => {
  const seen = { visibilityProperty: true, opacityProperty: true };
  return [...document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, dd, td, figcaption)")]
    .filter((element) => !element.checkVisibility(seen))
    .filter((element) => !element.closest("[popover], details, [hidden], .toc"))
    .map((element) => element.outerHTML.slice(0, 120)) }"""


@pytest.mark.parametrize("kind", KINDS)
def test_the_text_is_there_and_no_control_is_dead(kind: str, pages: Pages) -> None:
    page = pages.open(kind, PHONE, java_script_enabled=False)
    assert page.evaluate(HIDDEN) == []
    assert page.evaluate(DEAD) == []


def test_the_drawing_is_there(pages: Pages) -> None:
    for kind in ("article", "topic", "period", "numbers", "timeline"):
        page = pages.open(kind, PHONE, java_script_enabled=False)
        drawing = page.locator("figure :is(svg.poster):visible").first
        assert drawing.bounding_box()["height"] > 200  # type: ignore[index]
    assert not [url for url in pages.asked() if "plotly" in url]


def test_a_name_leads_to_its_page(pages: Pages) -> None:
    page = pages.open("article", PHONE, java_script_enabled=False)
    name = page.locator("#happened a.name").first
    words = name.inner_text()
    name.click()
    expect(page).to_have_url(re.compile("/(actors|places|documents|glossary)/"))
    expect(page.get_by_role("main")).to_contain_text(words.split()[-1])


def test_the_menu_opens_on_a_phone_and_leads_on(pages: Pages) -> None:
    page = pages.open("event", PHONE, java_script_enabled=False)
    questions = page.get_by_role("navigation", name="Site").get_by_role("link", name="Questions")
    expect(questions).to_be_hidden()
    page.get_by_text("Menu", exact=True).click()
    questions.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Questions")
    expect(page).to_have_url(f"{pages.base}questions/")
