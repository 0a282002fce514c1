"""An article's page as it was known on its date: without a script, by address, in print."""

from __future__ import annotations

import re

import pytest
from built_site import BuiltSite
from playwright.sync_api import Page, expect
from watched_pages import DESKTOP, PHONE, Pages

from lacking import lacks

SWITCH = "#as-known-then"
LINK = f".then a[href='{SWITCH}']"
SINCE = "section.later"
SEEN = """(all) => all.filter((one) => one.getClientRects().length)
  .filter((one) => getComputedStyle(one).visibility === "visible")
  .map((one) => one.outerHTML.slice(0, 120))"""
YEARS = (
    """() => document.querySelector("main").innerText.match(/\\b(19|20)\\d\\d\\b/g).map(Number)"""
)

CARDS = """async () => {
  const file = await fetch(document.querySelector("[data-cards]").dataset.cards);
  const words = (parts) => parts.filter((part) => typeof part === "string");
  return Object.fromEntries(Object.entries(await file.json()).map(([at, all]) => [at, words(all)]));
}"""
WAYS = """(all) => all.map((name) => name.getAttribute("href"))"""
PARTS = ("title", "meta", "text", "bearing")


def seen_later(page: Page) -> list[str]:
    """Return what of all that came later is seen."""
    found: list[str] = page.locator(".later:not(rect)").evaluate_all(SEEN)
    return found


def shows_later(page: Page) -> None:
    """Wait until something of what came later is seen: the page turns after its address."""
    expect(page.locator(".later:not(rect):visible")).not_to_have_count(0)


def then(pages: Pages, site: BuiltSite, kind: str, **settings: object) -> Page:
    address = site.find(kind, SINCE)
    if address is None:
        lacks(f"page of the kind {kind} with something later")
    return pages.open_address(f"{address}{SWITCH}", **settings)


@pytest.mark.parametrize("kind", ["article", "seed"])
def test_the_switch_hides_what_came_later_without_a_script(kind: str, pages: Pages) -> None:
    page = pages.open(kind, PHONE, having=SINCE, java_script_enabled=False)
    assert seen_later(page)
    page.locator(LINK).click()
    expect(page).to_have_url(re.compile(f"{SWITCH}$"))
    expect(page.get_by_text("What came later is hidden")).to_be_visible()
    assert seen_later(page) == []
    page.locator("#as-known-now").click()
    shows_later(page)
    expect(page.get_by_role("status").filter(has_text="hidden")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("kind", ["article", "seed"])
def test_a_link_opens_the_page_as_of_then(
    kind: str, scripts: bool, pages: Pages, site: BuiltSite
) -> None:
    page = then(pages, site, kind, java_script_enabled=scripts)
    assert seen_later(page) == []
    assert page.get_by_role("heading", level=1).is_visible()


def test_nothing_seen_of_then_names_a_year_of_later(pages: Pages, site: BuiltSite) -> None:
    page = then(pages, site, "article", size=DESKTOP)
    published = page.locator(f"{LINK} time").get_attribute("datetime") or ""
    page.locator(".then, svg, figcaption, .take-away").evaluate_all(
        "(all) => all.forEach((one) => one.remove())"
    )
    assert max(page.evaluate(YEARS)) <= int(published[:4])


def test_it_stays_then_where_a_reader_goes_on(pages: Pages, site: BuiltSite) -> None:
    page = then(pages, site, "article")
    page.locator(".toc a:visible").last.click()
    expect(page).to_have_url(re.compile(r"\?as-known-then#"))
    assert seen_later(page) == []
    page.reload()
    assert seen_later(page) == []
    expect(page.locator(LINK)).to_have_attribute("aria-current", "true")
    page.locator("#as-known-now").click()
    shows_later(page)
    expect(page).not_to_have_url(re.compile(r"\?"))


def test_sources_keep_their_numbers(pages: Pages, site: BuiltSite) -> None:
    page = then(pages, site, "article")
    for fold in page.locator("#sources details:not([open]) > summary").all():
        fold.click()
    ways = page.locator("main .cite a:visible").evaluate_all("(all) => all.map((a) => a.hash)")
    assert ways
    for way in set(ways):
        expect(page.locator(f".sources > {way}")).to_be_visible()
    hidden = page.locator(".sources > .later")
    assert set(hidden.evaluate_all("(all) => all.map((a) => getComputedStyle(a).display)")) <= {
        "list-item"
    }


def test_cards_say_what_was_known(pages: Pages, site: BuiltSite) -> None:
    page = then(pages, site, "article")
    told = page.evaluate(CARDS)
    names = page.locator("main .prose a.name:visible")
    ways = [way for way in names.evaluate_all(WAYS) if len(told[way]) > len(PARTS)]
    if not ways:
        lacks("name whose card says what came later")
    page.locator(f"main .prose a.name[href='{ways[0]}']:visible").first.click()
    card = page.locator("#card")
    expect(card).to_be_visible()
    now = dict(zip(PARTS, told[ways[0]], strict=False))
    was = dict(zip(PARTS[1:], told[ways[0]][len(PARTS) :], strict=True))
    for part in (part for part in PARTS[1:] if was[part] != now[part]):
        expect(card).not_to_contain_text(now[part])


def test_print_says_of_when_it_is(pages: Pages, site: BuiltSite) -> None:
    page = then(pages, site, "article")
    page.emulate_media(media="print")
    assert seen_later(page) == []
    expect(page.get_by_text("What came later is hidden")).to_be_visible()
    expect(page.locator(".then")).to_be_hidden()
