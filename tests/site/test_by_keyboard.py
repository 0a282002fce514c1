"""The site by keyboard alone: from the home page to a source, cards, the menu."""

from __future__ import annotations

import re

import pytest
from built_site import ANY, BuiltSite
from playwright.sync_api import Page, expect
from watched_pages import PHONE, Pages

from lacking import lacks

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


def way_to_a_citing_page(site: BuiltSite) -> str:
    """Return the first link of the home page that leads to a text with a citation."""
    for link in site.tree(site.file("")).css("main a[href]"):
        way = link.attributes["href"] or ""
        if site.tree(site.file(way)).css_first("sup.cite a[href^='#source-']") is not None:
            return way
    lacks("text with a citation one step from the home page")


def test_from_the_home_page_to_a_source(pages: Pages) -> None:
    way = way_to_a_citing_page(pages.site)
    page = pages.open("home")
    tab_to(page, way=f"^{re.escape(way)}$")
    page.keyboard.press("Enter")
    expect(page).to_have_url(pages.base + way)
    tab_to(page, words=r"^Source \d+", way="^#source-")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_focused()
    tab_to(page, words="^All about this source", within="^sheet$")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"^{re.escape(pages.base)}sources/[^/]+/$"))
    expect(page.get_by_role("heading", name="What rests on it")).to_be_visible()


def test_the_first_stop_skips_to_the_text(pages: Pages) -> None:
    page = pages.open("home")
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
    page = pages.open(ANY, size, having="main .prose a.name")
    address = page.url
    name = page.locator("main .prose a.name:visible").first
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
    expect(page).to_have_url(address)


def test_the_menu_of_a_phone_opens_and_closes(pages: Pages) -> None:
    page = pages.open("home", PHONE, having=".menu li a")
    entry = page.locator(".menu li a").last
    words = entry.text_content()
    tab_to(page, words="^Menu$")
    page.keyboard.press("Enter")
    expect(entry).to_be_visible()
    tab_to(page, words=f"^{words}$")
    page.keyboard.press("Escape")
    expect(entry).to_be_hidden()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
