"""All events: chosen by kind and decade through pages, in place where scripts run."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect
from watched_pages import DESKTOP, PHONE, Pages

SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 500); })"""
MOST_SHIFT = 0.02
"""A fifth of what counts as good (0.1): nothing that a reader would see."""
LANES = "nav.chips [data-by=lane][data-value]:not([data-value=''])"


def count(page: Page) -> int:
    return page.locator("[data-filter] > li:visible").count()


def said(chip: str) -> int:
    """Return how many events a chip says that it leads to."""
    return int(re.findall(r"[\d,]+$", chip)[0].replace(",", ""))


@pytest.mark.parametrize("by", ["lane", "decade"])
def test_a_choice_is_a_page_where_no_script_runs(by: str, pages: Pages) -> None:
    page = pages.open("events", PHONE, having=LANES, java_script_enabled=False)
    expect(page.locator(".filter")).to_be_hidden()
    chip = page.locator(f"nav.chips [data-by={by}]").nth(1)
    fitting = said(chip.inner_text())
    chip.click()
    expect(page).to_have_url(re.compile(rf"/events/{by}/[\w-]+/$"))
    assert count(page) == fitting
    expect(page.locator("nav.chips [aria-current]").filter(has_text=str(fitting))).to_have_count(1)


def test_kind_and_decade_go_together_without_a_script(pages: Pages) -> None:
    page = pages.open("events", DESKTOP, having=LANES, java_script_enabled=False)
    page.locator(LANES).first.click()
    decade = page.get_by_role("navigation", name="Decade").get_by_role("link").nth(1)
    fitting = said(decade.inner_text())
    decade.click()
    part = page.locator(page.evaluate("location.hash"))
    expect(part).to_be_in_viewport()
    assert part.locator("li").count() == fitting


def test_a_choice_is_made_in_place_where_scripts_run(pages: Pages) -> None:
    page = pages.open("events", having=LANES)
    expect(page.locator("nav.chips [aria-current=true]")).not_to_have_count(0)
    chip = page.locator(LANES).first
    fitting = said(chip.inner_text())
    before = page.url
    chip.click()
    expect(page).to_have_url(re.compile(r"\?lane="))
    assert count(page) == fitting
    page.get_by_role("button", name="Show all").click()
    expect(page).to_have_url(before)


def test_what_is_chosen_while_the_script_still_comes_is_not_lost(pages: Pages) -> None:
    page = pages.open("events", having="[data-filter-form]")
    held: list[Route] = []
    page.route(re.compile(r"/filter[\w.-]*\.mjs$"), lambda route: held.append(route))
    page.reload()
    everything = count(page)
    topic = page.get_by_label("Topic")
    topic.select_option(index=1)
    assert count(page) == everything, "the script is held up"
    for route in held:
        route.continue_()
    expect(page).to_have_url(re.compile(rf"\?topic={topic.input_value()}#chosen$"))
    assert 0 < count(page) < everything


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_nothing_moves_while_the_page_comes(size: tuple[int, int], pages: Pages) -> None:
    page = pages.open("events", size, having="[data-filter-form]")
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-filter-form]")).to_be_visible()
    assert page.evaluate(SHIFTS) <= MOST_SHIFT
    everything = count(page)
    page.locator(LANES).first.click()
    page.reload()
    page.wait_for_load_state("networkidle")
    assert count(page) < everything
    assert page.evaluate(SHIFTS) <= MOST_SHIFT
    assert page.evaluate("scrollY") == 0
