"""The theme in a real browser, under the policy of built pages: with scripts and without."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from axe import violations
from explainer.assets import Assets

PAGE = (Path(__file__).parent / "fixtures" / "page.html").read_text("utf-8")
MAP = """{"src": "ground.svg", "width": 320, "height": 200, "alt": "Map: where the pier lies.",
  "signs": [[40, 50]], "leaders": [], "names": [["Pier", 50, 54, "start", true]]}"""
CARDS = f'{{"other.html": ["Captain Vik", "Captain since 1990", "Sails the ferry.", {MAP}]}}'
GROUND = '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"></svg>'


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Stay quiet."""


@pytest.fixture(scope="module")
def address(assets: Assets, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    (folder / "assets").mkdir()
    for asset in assets.files:
        (folder / asset.path).write_bytes(asset.data)
    page = re.sub(r"@([\w.-]+)@", lambda match: assets.names[match[1]], PAGE)
    (folder / "page.html").write_text(page, encoding="utf-8")
    (folder / "cards.json").write_text(CARDS, encoding="utf-8")
    (folder / "ground.svg").write_text(GROUND, encoding="utf-8")
    (folder / "other.html").write_text("<title>Other</title>", encoding="utf-8")
    handler = functools.partial(Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/page.html"
        server.shutdown()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page under our policy; anything the console reports fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    reports: list[str] = []
    page.on("console", lambda message: reports.append(message.text))
    page.on("pageerror", lambda error: reports.append(str(error)))
    page.goto(address)
    yield page
    context.close()
    assert reports == []


def test_a_name_opens_its_card_by_keyboard_and_gives_the_focus_back(page: Page) -> None:
    name, card = page.locator("a.name"), page.get_by_role("dialog", name="Captain Vik")
    expect(name).to_have_attribute("aria-expanded", "false")
    name.press("Enter")
    expect(card).to_be_visible()
    expect(card).to_be_focused()
    expect(card.get_by_role("img", name="Map: where the pier lies.")).to_be_visible()
    expect(card.locator("text.here")).to_have_text("Pier")
    expect(name).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(card.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(name).to_be_focused()
    expect(name).to_have_attribute("aria-expanded", "false")


def test_a_card_closes_by_its_button_a_second_press_and_a_press_elsewhere(page: Page) -> None:
    name, card = page.locator("a.name"), page.locator("#card")
    closings = (card.get_by_role("button", name="Close"), name, page.locator("h1"))
    for closing in closings:
        name.click()
        expect(card).to_be_visible()
        closing.click()
        expect(card).to_be_hidden()
        expect(name).to_have_attribute("aria-expanded", "false")
    expect(page).to_have_url(re.compile("page.html$"))


def test_a_card_closes_when_the_focus_moves_on(page: Page) -> None:
    page.locator("a.name").press("Enter")
    expect(page.locator("#card")).to_be_visible()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.locator("#card")).to_be_hidden()


def test_a_card_that_comes_late_calls_nobody_back(page: Page) -> None:
    asked: list[Route] = []
    page.route(re.compile(r"cards.*\.json$"), lambda route: asked.append(route))
    page.reload()
    with page.expect_request(re.compile(r"cards.*\.json$")):
        page.locator("a.name").press("Enter")
    page.keyboard.press("Tab")
    with page.expect_response(re.compile(r"cards.*\.json$")):
        asked[0].continue_()
    expect(page.locator("#card")).to_be_hidden()
    expect(page.locator("a.name")).not_to_be_focused()


def test_a_click_with_a_key_held_follows_the_link(page: Page) -> None:
    with page.context.expect_page() as opened:
        page.locator("a.name").click(modifiers=["ControlOrMeta"])
    expect(opened.value).to_have_url(re.compile("other.html$"))
    expect(page.locator("#card")).to_be_hidden()


def test_a_filter_shows_what_fits_counts_it_and_keeps_it_in_the_address(page: Page) -> None:
    shown = page.locator("[data-filter] > li:visible")
    status = page.get_by_role("status")
    expect(status).to_have_text("3 events")
    page.get_by_label("Topic").select_option("bridge")
    expect(shown).to_have_count(1)
    expect(status).to_have_text("1 event")
    expect(page.get_by_role("heading", name="2000s")).to_be_hidden()
    page.get_by_label("Decade").select_option("2000")
    expect(status).to_have_text("No event matches this choice.")
    expect(page).to_have_url(re.compile(r"\?topic=bridge&decade=2000#chosen$"))
    page.reload()
    expect(page.get_by_label("Topic")).to_have_value("bridge")
    expect(status).to_have_text("No event matches this choice.")
    page.get_by_role("button", name="Show all").click()
    expect(shown).to_have_count(3)
    expect(page).to_have_url(re.compile(r"page\.html$"))


def test_a_chip_chooses_in_place_and_leads_to_its_page_with_a_key_held(page: Page) -> None:
    chip = page.get_by_role("link", name="Traffic")
    chip.click()
    expect(page).to_have_url(re.compile(r"\?lane=traffic#chosen$"))
    expect(page.locator("[data-filter] > li:visible")).to_have_count(1)
    expect(chip).to_have_attribute("aria-current", "true")
    page.reload()
    expect(page.get_by_role("status")).to_have_text("1 event")
    page.get_by_role("button", name="Show all").click()
    expect(chip).not_to_have_attribute("aria-current", "true")
    expect(page).to_have_url(re.compile(r"page\.html$"))
    with page.context.expect_page() as opened:
        chip.click(modifiers=["ControlOrMeta"])
    expect(opened.value).to_have_url(re.compile("other.html$"))


def test_a_filter_ignores_an_address_that_makes_no_sense(page: Page, address: str) -> None:
    page.goto(f"{address}?topic=tunnel&lane=law&reset=1&length=2&__proto__=x")
    expect(page.get_by_role("status")).to_have_text("3 events")


def test_the_contents_mark_what_is_being_read_and_yield_to_wide_blocks(page: Page) -> None:
    toc = page.locator(".toc")
    page.locator("#brief").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('since').scrollIntoView()")
    expect(toc.locator("[aria-current]")).to_have_text("Since then")
    page.evaluate("document.getElementById('sides').scrollIntoView()")
    expect(toc.locator("ol")).to_have_css("opacity", "0")
    toc.get_by_role("link", name="Sources").focus()
    expect(toc.locator("ol")).to_have_css("opacity", "1")


def test_escape_closes_the_menu_of_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    background = page.locator(".menu").get_by_role("link", name="Background")
    expect(background).to_be_hidden()
    page.get_by_text("Menu", exact=True).click()
    expect(background).to_be_visible()
    page.keyboard.press("Escape")
    expect(background).to_be_hidden()


def test_without_scripts_everything_can_be_read_and_followed(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(page.locator(".filter")).to_be_hidden()
    expect(page.locator("[data-filter] > li:visible")).to_have_count(3)
    expect(page.locator("#card")).to_be_hidden()
    page.locator("a.name").click()
    expect(page).to_have_url(re.compile("other.html$"))
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_is_cut(page: Page, scheme: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    assert violations(page) == []
    page.locator("a.name").press("Enter")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_print_shows_addresses_of_sources_and_no_controls(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator(".menu summary")).to_be_hidden()
    expect(page.locator(".filter")).to_be_hidden()
    after = "getComputedStyle(document.querySelector('.sources a'), '::after').content"
    assert "https://example.org/ferry" in page.evaluate(after)
