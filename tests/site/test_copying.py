"""Every heading, account, event and drawing has a link that a reader can hand on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from watched_pages import PHONE, Pages

READ = "() => navigator.clipboard.readText()"
HEADING = ":is(h2, h3, h4) > a[href^='#']"
UNLINKED = """() => [...document.querySelectorAll("main section[id] > h2, main .account > *")]
  .filter((heading) => /^H\\d$/.test(heading.tagName) && !heading.querySelector("a"))
  .map((heading) => heading.outerHTML)"""
LOST = f"""() => [...document.querySelectorAll("main {HEADING}")]
  .filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
  .map((link) => link.hash)"""
LEAST = 24
CLIPBOARD = ["clipboard-read", "clipboard-write"]


def target(page: Page, selector: str) -> None:
    """A link is large enough to be pressed."""
    box = page.locator(selector).first.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= LEAST


@pytest.mark.parametrize("kind", ["article", "event", "document", "topic", "about", "changes"])
def test_every_heading_is_the_link_to_its_place(kind: str, pages: Pages) -> None:
    page = pages.open(kind, java_script_enabled=False)
    assert page.evaluate(UNLINKED) == []
    assert page.evaluate(LOST) == []


def test_without_scripts_a_heading_leads_to_its_place(pages: Pages) -> None:
    page = pages.open("article", PHONE, having="#sources", java_script_enabled=False)
    page.locator("#sources > h2 a").click()
    assert page.url.endswith("#sources")


def test_a_pressed_heading_is_copied_and_said(pages: Pages) -> None:
    page = pages.open("article", having=f"main {HEADING}", permissions=CLIPBOARD)
    link = page.locator(f"main {HEADING}").first
    link.hover()
    page.wait_for_selector(".copied", state="attached")
    link.click()
    expect(page.locator(".copied[role=status]")).to_have_text("Link copied")
    assert page.evaluate(READ) == link.evaluate("(link) => link.href") == page.url
    expect(page.locator(".copied[role=status]")).to_have_text("", timeout=10_000)


def test_a_word_is_copied_without_the_places_where_it_may_be_broken(pages: Pages) -> None:
    page = pages.open("article", permissions=CLIPBOARD)
    title = page.locator("h1")
    title.evaluate("(title) => title.textContent = 'Hafen\\u00adver\\u00adwal\\u00adtung'")
    title.hover()
    page.wait_for_selector(".copied", state="attached")
    title.evaluate("(title) => getSelection().selectAllChildren(title)")
    page.keyboard.press("Control+c")
    assert page.evaluate(READ) == "Hafenverwaltung"


def test_an_event_of_a_list_is_copied_by_key(pages: Pages) -> None:
    page = pages.open("home", having=".events > li[id] a", permissions=CLIPBOARD)
    title = page.locator(".events > li[id] a").first
    page.locator("main").hover()
    page.wait_for_selector(".copied", state="attached")
    title.focus()
    page.keyboard.press("Tab")
    link = page.locator(".events .to:focus")
    expect(link).to_have_accessible_name(f"Copy the link to {title.text_content()}")
    target(page, ".events .to")
    page.keyboard.press("Enter")
    expect(page.locator(".copied[role=status]")).to_have_text("Link copied")
    assert page.evaluate(READ) == title.evaluate("(link) => link.href") != page.url


def test_a_drawing_and_the_page_itself_have_one_too(pages: Pages) -> None:
    page = pages.open("numbers", having="figure[id] figcaption")
    page.locator("h1").hover()
    page.wait_for_selector("h1 .to")
    target(page, "h1 .to")
    page.locator("figure[id] figcaption").first.hover()
    expect(page.locator("figcaption .to").first).to_have_attribute(
        "href", "#" + str(page.locator("figure[id]:has(figcaption)").first.get_attribute("id"))
    )


def test_no_account_stands_at_the_place_of_another(pages: Pages) -> None:
    page = pages.open("document", having=".account[id]")
    ids = page.locator(".account").evaluate_all("(all) => all.map((one) => one.id)")
    assert all(ids)
    assert len(set(ids)) == len(ids)


def test_links_to_copy_are_not_printed(pages: Pages) -> None:
    page = pages.open("home", having=".events > li[id]")
    page.locator("main").hover()
    page.locator(".events > li[id]").first.hover()
    page.wait_for_selector(".events .to", state="attached")
    page.emulate_media(media="print")
    expect(page.locator(".events .to").first).to_be_hidden()
