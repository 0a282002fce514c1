"""What a reader who was here before is told of what is new, and what their browser keeps for it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from watched_pages import NAMED, PHONE, Pages

KEPT = "() => ({ ...localStorage })"
LONG_AGO = "1900-01-01 1"


def kept(page: Page) -> str:
    """The one line that is kept, once it is: of who was never here, at their first touch."""
    page.keyboard.press("Shift")
    page.wait_for_function("() => Object.keys(localStorage).length > 0")
    ((name, line),) = page.evaluate(KEPT).items()
    assert name.startswith(NAMED)
    return str(line)


def were_here(page: Page, line: str) -> None:
    """Let the reader have been here when this was the last change, and look again."""
    kept(page)
    page.evaluate(
        "(line) => { for (const name in {...localStorage}) localStorage[name] = line }", line
    )
    page.reload()


def test_who_is_here_first_is_told_nothing(pages: Pages) -> None:
    page = pages.open("article", PHONE, having="[data-changes]")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d+", kept(page))
    expect(page.locator(".fresh, .is-new")).to_have_count(0)


def test_who_comes_back_sees_a_mark_and_then_the_days(pages: Pages) -> None:
    page = pages.open("home", PHONE, having="main [data-changes]")
    were_here(page, LONG_AGO)
    way = page.locator("main [data-changes].fresh")
    expect(way).to_have_accessible_name(re.compile(r"\d+ new since you were last here"))
    way.click()
    expect(page.locator("[data-since]")).to_contain_text("new since you were last here")
    assert page.locator(".is-new").count() == page.locator("[data-day]").count() > 0
    newest = page.locator("[data-day]").first.get_attribute("data-day")
    assert kept(page).split()[0] == newest


def test_only_later_days_are_marked_and_coming_back_to_them_keeps_the_marks(pages: Pages) -> None:
    page = pages.open("changes", having="[data-day] ~ [data-day]")
    first, second = (page.locator("[data-day]").nth(n).get_attribute("data-day") for n in (0, 1))
    were_here(page, f"{second} 100000")
    expect(page.locator(f"[data-day='{first}'] .is-new")).to_have_count(1)
    expect(page.locator(f"[data-day='{second}'] .is-new")).to_have_count(0)
    page.locator("[data-day] dd a:visible").first.click()
    expect(page.locator("[data-day]")).to_have_count(0)
    page.go_back()
    expect(page.locator(f"[data-day='{first}'] .is-new")).to_have_count(1)


def test_once_looked_at_nothing_is_new(pages: Pages) -> None:
    page = pages.open("changes", having="[data-day]")
    were_here(page, LONG_AGO)
    expect(page.locator(".is-new").first).to_be_visible()
    page.locator(".site-name").click()
    page.locator(".site-footer [data-changes]").click()
    expect(page.locator("[data-since]")).to_contain_text("Nothing new")


def test_a_mark_moves_nothing(pages: Pages) -> None:
    page = pages.open("changes", PHONE, having="[data-day]")
    kept(page)
    at = page.locator("[data-day]").first.bounding_box()
    were_here(page, LONG_AGO)
    expect(page.locator(".is-new").first).to_be_visible()
    now = page.locator("[data-day]").first.bounding_box()
    assert at
    assert now
    assert at["y"] == now["y"]


def test_it_can_be_forgotten_where_it_is_named(pages: Pages) -> None:
    page = pages.open("about", having="[data-visits]")
    assert kept(page)
    page.locator("#privacy button").click()
    expect(page.locator("[data-visits] [role=status]")).to_contain_text("Forgotten")
    assert list(page.evaluate(KEPT).values()) == ["off"]
    home = page.locator(".site-name").evaluate("(link) => link.href")
    page.goto(home, wait_until="networkidle")
    assert list(page.evaluate(KEPT).values()) == ["off"]
    assert len(pages.asked("changes/newest.json")) == 1
    page.go_back()
    page.locator("#privacy button").click()
    expect(page.locator("#privacy button")).to_contain_text("Forget")
    assert kept(page) == "off" or page.wait_for_function(
        "() => !Object.values(localStorage).includes('off')"
    )


def test_nothing_is_sent(pages: Pages) -> None:
    page = pages.open("home", having="[data-changes]")
    were_here(page, LONG_AGO)
    expect(page.locator("main .fresh")).to_be_visible()
    asked = [one for one in pages.requests if one.url.endswith("newest.json")]
    assert asked
    assert all(one.method == "GET" and "?" not in one.url for one in asked)
