"""Cards by pointer (WCAG 2.2, 1.4.13): they wait, stay while they are looked at, and go by key."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect
from watched_pages import PHONE, Pages

NAME = "main .prose a.name"
REST, GRACE = 350, 300
"""Milliseconds that a pointer rests before a card opens, and that it may be away."""


@pytest.fixture
def page(pages: Pages) -> Page:
    """A page with a name in its text, its clock in the hands of the test, its cards there."""
    page = pages.open("article", having=NAME)
    page.clock.install(time="2030-01-01T00:00:00")
    page.reload()
    page.clock.pause_at("2030-01-01T01:00:00")
    return page


def rested(page: Page) -> tuple[Locator, Locator]:
    """Let the pointer rest on the first name; return it and its card."""
    name, card = page.locator(f"{NAME}:visible").first, page.locator("#card")
    name.scroll_into_view_if_needed()
    with page.expect_response("**/cards.*.json"):
        name.hover()
    page.clock.run_for(REST - 1)
    expect(card).to_be_hidden()
    page.clock.run_for(1)
    expect(card).to_be_visible()
    return name, card


def test_a_card_opens_for_a_pointer_that_rests_and_takes_no_focus(page: Page) -> None:
    name, card = rested(page)
    expect(card).to_contain_text("All about")
    expect(name).to_have_attribute("aria-expanded", "true")
    assert page.evaluate("document.activeElement === document.body")


def test_a_pointer_that_passes_opens_none(page: Page) -> None:
    page.locator(f"{NAME}:visible").first.hover()
    page.clock.run_for(REST - 1)
    page.locator("h1").hover()
    page.clock.run_for(10 * REST)
    expect(page.locator("#card")).to_be_hidden()


def test_it_stays_while_the_pointer_is_on_it_and_goes_after_that(page: Page) -> None:
    name, card = rested(page)
    box = card.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.clock.run_for(10 * GRACE)
    expect(card).to_be_visible()
    page.mouse.move(2, 2)
    page.clock.run_for(GRACE - 1)
    expect(card).to_be_visible()
    page.clock.run_for(1)
    expect(card).to_be_hidden()
    expect(name).to_have_attribute("aria-expanded", "false")


def test_escape_closes_it_without_moving_the_pointer(page: Page) -> None:
    _, card = rested(page)
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_a_press_on_the_name_lets_it_stay(page: Page) -> None:
    name, card = rested(page)
    name.click()
    expect(card).to_be_focused()
    page.mouse.move(2, 2)
    page.clock.run_for(10 * GRACE)
    expect(card).to_be_visible()
    name.click()
    expect(card).to_be_hidden()


def test_a_finger_opens_it_by_a_press_alone(pages: Pages) -> None:
    page = pages.open("article", PHONE, having=NAME, has_touch=True, is_mobile=True)
    name = page.locator(f"{NAME}:visible").first
    name.tap()
    expect(page.locator("#card")).to_be_focused()
