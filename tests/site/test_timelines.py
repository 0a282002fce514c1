"""A timeline on a phone: one list by period: tapped, filtered and read without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from watched_pages import Pages

from lacking import lacks

OPENED = (
    "() => document.querySelectorAll('.chronology details').forEach((one) => { one.open = true })"
)
# Pixels of what is tapped, and of letters, at least.
LOW = """(all) => all.filter((one) => one.getBoundingClientRect().height < 44)
  .map((one) => one.textContent)"""
SMALL = """() => [...document.querySelectorAll("figure.timeline *")]
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .filter((one) => one.checkVisibility() && parseFloat(getComputedStyle(one).fontSize) < 11)
  .map((one) => one.textContent)"""
CUT = """() => [...document.querySelectorAll("figure.timeline :is(a, summary, label, li)")]
  .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.textContent)"""
WIDTHS = (320, 360, 390, 430, 500, 599)


def opened(pages: Pages, kind: str, width: int, **more: object) -> Page:
    """Return a page with a list, every period of which is open."""
    page = pages.open(kind, (width, 844), having=".chronology li", **more)
    page.evaluate(OPENED)
    return page


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", ["topic", "article", "timeline"])
def test_everything_is_large_enough_and_whole(kind: str, width: int, pages: Pages) -> None:
    page = opened(pages, kind, width)
    expect(page.locator(".drawing:visible")).to_have_count(0)
    tapped = page.locator(".chronology :is(summary, label, li > a):visible")
    assert tapped.evaluate_all(LOW) == []
    assert page.evaluate(SMALL) == []
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_periods_open_and_rows_lead_on_without_a_script(pages: Pages) -> None:
    page = pages.open("topic", (390, 844), having=".chronology li", java_script_enabled=False)
    first = page.locator(".chronology details").first
    row = first.locator("li > a").first
    expect(row).to_be_hidden()
    first.locator("summary").click()
    expect(row).to_be_visible()
    way = str(row.evaluate("(link) => link.href"))
    row.click()
    expect(page).to_have_url(way)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_lane_is_chosen_without_a_script_and_stays_in_view(pages: Pages) -> None:
    page = pages.open("topic", (390, 844), having=".chronology .lanes", java_script_enabled=False)
    for summary in page.locator(".chronology summary").all():
        summary.click()
    rows = page.locator(".chronology li:visible")
    every = rows.count()
    lane = page.locator(".chronology label").first
    lane.click()
    number = str(lane.get_attribute("class"))
    assert 0 < rows.count() < every
    assert rows.count() == page.locator(f".chronology li.{number}:visible").count()
    rows.last.scroll_into_view_if_needed()
    expect(lane).to_be_in_viewport()
    lane.click()
    expect(rows).to_have_count(every)


def test_the_article_is_a_line_between_what_came_before_and_after(pages: Pages) -> None:
    page = opened(pages, "article", 390)
    line = page.locator(".chronology .standpoint")
    if not page.locator(".chronology li.later").count():
        lacks("article after which something happened")
    expect(line).to_be_visible()
    before, after = "li:not(.later, .standpoint)", "li.later"
    assert page.locator(f".standpoint ~ {before}").count() == 0
    grounds = "(all) => [...new Set(all.map((one) => getComputedStyle(one).backgroundColor))]"
    tinted = page.locator(f".chronology {after}").evaluate_all(grounds)
    assert len(tinted) == 1
    assert tinted != page.locator(f".chronology {before}").evaluate_all(grounds)
