"""The site by keyboard alone: from the home page to a source, cards, the menu."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from watched_pages import PHONE, Pages

FOCUSED = """() => { const element = document.activeElement;
  return { words: element.ariaLabel ?? element.innerText, way: element.getAttribute("href"),
    within: element.closest("[id]")?.id, seen: element.checkVisibility(),
    outline: parseFloat(getComputedStyle(element).outlineWidth) } }"""


def tab_to(page: Page, words: str = "", way: str = "", within: str = "") -> None:
    """Press Tab until a link of such words or address has the focus; each stop must be seen."""
    page.wait_for_load_state()  # a new page has its address before its styles
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        assert stop["seen"], stop
        assert stop["outline"] >= 2, stop
        fits = re.search(words, stop["words"]) and re.search(way, stop["way"] or "")
        if fits and re.search(within, stop["within"] or ""):
            return
    pytest.fail(f"no stop for {words or way!r} on {page.url}")


def test_from_the_home_page_to_a_source(pages: Pages) -> None:
    page = pages.open("home")
    tab_to(page, way="^articles/armenia-turkey-first-talks/$")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{pages.base}articles/armenia-turkey-first-talks/")
    tab_to(page, words=r"^Source \d+", way="^#source-")
    page.keyboard.press("Enter")
    number = re.search(r"#(source-\d+)$", page.url)
    assert number
    expect(page.locator(f"#{number[1]}")).to_be_in_viewport()
    tab_to(page, words="rests? on it$", within=f"^{number[1]}$")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"^{re.escape(pages.base)}sources/[^/]+/$"))
    expect(page.get_by_role("heading", name="What rests on it")).to_be_visible()


def test_the_first_stop_skips_to_the_text(pages: Pages) -> None:
    page = pages.open("article")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the text")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("size", [PHONE, (1280, 900)])
def test_a_card_opens_and_gives_the_focus_back(pages: Pages, size: tuple[int, int]) -> None:
    page = pages.open("article", size)
    name = page.locator("#happened a.name").first
    name.focus()
    page.keyboard.press("Enter")
    card = page.locator(":popover-open")
    expect(card).to_be_focused()
    expect(card).to_be_in_viewport(ratio=0.95)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest(':popover-open') !== null")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(name).to_be_focused()
    expect(page).to_have_url(re.compile("/armenia-turkey-first-talks/$"))


def test_the_menu_of_a_phone_opens_and_closes(pages: Pages) -> None:
    page = pages.open("home", PHONE)
    entry = page.get_by_role("navigation", name="Site").get_by_role("link", name="Sources")
    tab_to(page, words="^Menu$")
    page.keyboard.press("Enter")
    expect(entry).to_be_visible()
    tab_to(page, words="^Sources$")
    page.keyboard.press("Escape")
    expect(entry).to_be_hidden()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
