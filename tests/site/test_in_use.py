"""Cards, charts, filter and menu used under the policy: `pages` fails if anything is refused."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from built_site import ANY
from playwright.sync_api import Page, expect
from watched_pages import DESKTOP, PHONE, Pages

from explainer.language.catalogue import ENGLISH
from lacking import lacks

OPEN_EACH = """async () => {
  const card = document.getElementById("card");
  const closed = [];
  for (const link of document.querySelectorAll("a.name")) {
    const opens = new Promise((done) => {
      card.addEventListener("toggle", () => done(card.querySelector("a").href), { once: true });
      setTimeout(done, 2000, "nothing");
    });
    link.click();
    if (await opens !== link.href || !card.innerText.includes("All about")) closed.push(link.href);
    if (!card.matches(":popover-open")) continue;
    card.hidePopover();
    await new Promise((done) => card.addEventListener("toggle", done, { once: true }));
  }
  return closed; }"""
OVERLAPPING = """(groups) => groups.flatMap((group) => {
  const boxes = [...group.querySelectorAll("a")].map((a) => a.getBoundingClientRect());
  return boxes.slice(1).map((box, place) => box.left - boxes[place].right); })
  .filter((gap) => gap < 0)"""
PLOTTED = """(element) => element.data.flatMap((trace) => trace.customdata ?? [])
  .map((path) => new URL(path, document.baseURI).href)"""
DRAWN = """async (figure) => {
  const files = [...figure.querySelectorAll(".drawing img")].map(({ src }) => fetch(src));
  const texts = await Promise.all(files.map(async (file) => (await file).text()));
  return texts.flatMap((text) => [...text.matchAll(/data-href="([^"]*)"/g)])
    .map(([, path]) => new URL(path, document.baseURI).href) }"""
LISTED = """(list) => [...list.querySelectorAll("ol > li > a, ol > li :is(h3, h4) > a")]
  .map((link) => link.href)"""


def _events(number: int) -> str:
    return ENGLISH.ngettext("%(num)s event", "%(num)s events", number)


def explore(page: Page, figure: str) -> None:
    block = page.locator(figure).first
    block.get_by_role("button", name=re.compile("^Explore")).click()
    expect(block.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    expect(block.get_by_role("status")).to_have_text("")


def put_away(page: Page) -> None:
    """Close a chart by what a reader sees: on a phone it lies over the button that opened it."""
    over = page.locator("dialog.explorer").get_by_role("button", name="Close", exact=True)
    (over if over.count() else page.get_by_role("button", name="Show the drawing")).first.click()
    expect(page.locator("dialog.explorer:visible")).to_have_count(0)


@pytest.mark.parametrize("kind", ["article", "event", "period", "question", "seed"])
def test_every_card_of_a_page_opens(kind: str, pages: Pages) -> None:
    page = pages.open(kind, having="a.name")
    assert page.evaluate(OPEN_EACH) == []


def test_cards_are_fetched_when_a_name_is_reached_for_and_once(pages: Pages) -> None:
    page = pages.open(ANY, PHONE, having="main .prose a.name")
    page.wait_for_load_state("networkidle")
    cards = re.compile(r"/cards\.\w+\.json$")
    assert [url for url in pages.asked() if cards.search(url)] == []
    name = page.locator("main .prose a.name:visible").first
    for _ in range(2):
        name.click()
        card = page.locator("#card")
        expect(card).to_be_visible()
        expect(card).to_contain_text("All about")
        page.keyboard.press("Escape")
    assert len([url for url in pages.asked() if cards.search(url)]) == 1


def test_a_name_leads_to_its_page_where_its_card_does_not_come(pages: Pages) -> None:
    page = pages.open(ANY, PHONE, having="main .prose a.name")
    page.route(re.compile(r"/cards\.\w+\.json$"), lambda route: route.abort())
    name = page.locator("main .prose a.name:visible").first
    way = name.evaluate("(link) => link.href")
    name.click()
    expect(page).to_have_url(way)
    pages.reports.clear()  # the browser says what it did not get


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
@pytest.mark.parametrize("kind", ["article", "event", "topic"])
def test_a_number_opens_the_sheet_of_its_source(
    kind: str, size: tuple[int, int], pages: Pages
) -> None:
    page = pages.open(kind, size, having="main .cite a")
    number = page.locator("main .cite a:visible").last
    number.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    number.click()
    sheet = page.locator("#sheet")
    expect(sheet).to_be_visible()
    expect(sheet).to_contain_text(f"Source {number.text_content()} of ")
    original = sheet.get_by_role("link", name="Read the source")
    expect(original.or_(sheet.get_by_text("no address on the web"))).to_be_visible()
    expect(sheet.get_by_role("link", name="All about this source")).to_be_attached()
    title = sheet.locator(".card-title").text_content() or ""
    if page.locator(".sources > li").count() > 1:
        sheet.get_by_role("button", name="Next source").click()
        expect(sheet.locator(".card-title")).not_to_have_text(title)
        sheet.get_by_role("button", name="Previous source").click()
        expect(sheet.locator(".card-title")).to_have_text(title)
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(number).to_be_focused()
    assert page.evaluate("scrollY") == before


def test_numbers_are_as_large_as_a_finger_and_apart(pages: Pages) -> None:
    page = pages.open("article", PHONE, having="main .cite a + a")
    sizes = page.locator("main .cite a:visible").evaluate_all(
        "(all) => all.map((a) => a.getBoundingClientRect()).map((b) => [b.width, b.height])"
    )
    assert min(min(size) for size in sizes) >= 24
    assert page.locator("main .cite:visible").evaluate_all(OVERLAPPING) == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
@pytest.mark.parametrize("kind", ["article", "topic", "numbers"])
def test_a_chart_comes_when_asked_for_and_once(
    kind: str, size: tuple[int, int], pages: Pages
) -> None:
    page = pages.open(kind, size, having="figure[data-figure]")
    library = re.compile(r"/assets/plotly\.\w+\.js$")
    assert [url for url in pages.asked() if library.search(url)] == []
    explore(page, "figure[data-figure]")
    assert len([url for url in pages.asked() if library.search(url)]) == 1
    figures = page.locator("figure[data-figure]")
    for number in range(1, figures.count()):
        put_away(page)
        figures.nth(number).get_by_role("button", name=re.compile("^Explore")).click()
        expect(figures.nth(number).locator(".main-svg").first).to_be_visible()
    assert len([url for url in pages.asked() if library.search(url)]) == 1
    put_away(page)
    expect(
        figures.first.locator(":is(svg.poster, .drawing, .chronology):visible").first
    ).to_have_count(1)


def test_a_chart_zooms_and_filters(pages: Pages) -> None:
    page = pages.open("topic", having="figure.timeline")
    explore(page, "figure.timeline")
    figure = page.locator("figure.timeline").first
    axis = figure.locator(".xaxislayer-above")
    before = axis.text_content() or ""
    periods = figure.get_by_role("group", name="Period").get_by_role("button")
    if periods.count() < 3:
        lacks("topic with two periods to choose from")
    periods.last.click()
    expect(periods.last).to_have_attribute("aria-pressed", "true")
    expect(axis).not_to_have_text(before)
    lane = figure.get_by_role("group", name="Shown").get_by_role("button").first
    lane.click()
    expect(lane).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("kind", ["topic", "period", "timeline"])
def test_list_drawing_and_chart_tell_the_same_events(kind: str, pages: Pages) -> None:
    page = pages.open(kind, having="figure.timeline")
    explore(page, "figure.timeline")
    plotted = set(page.locator("figure.timeline .timeline-live").first.evaluate(PLOTTED))
    drawn = set(page.locator("figure.timeline").first.evaluate(DRAWN))
    listed = set(page.locator("#events").evaluate(LISTED))
    assert listed
    assert plotted == listed
    assert drawn <= listed


def test_the_filter_counts_and_keeps_its_choice(pages: Pages, folder: Path) -> None:
    page = pages.open("events", having="[data-filter-form]")
    events = json.loads((folder / "data/events.json").read_text("utf-8"))
    status = page.get_by_role("main").get_by_role("status")
    expect(status).to_have_text(_events(len(events)))
    page.get_by_label("Topic").select_option(index=1)
    chosen = page.get_by_label("Topic").input_value()
    fitting = sum(chosen in event["topics"] for event in events)
    expect(status).to_have_text(_events(fitting))
    page.reload()
    expect(status).to_have_text(_events(fitting))
    page.get_by_role("button", name="Show all").click()
    expect(status).to_have_text(_events(len(events)))


def test_a_mistyped_address_deep_in_the_site_leads_home(pages: Pages) -> None:
    page = pages.open_address("events/no-such-event/at-all/")
    pages.reports.clear()  # the browser says that the page was not found
    expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
    title = page.locator("h1").evaluate("(title) => getComputedStyle(title).fontFamily")
    assert title.startswith("Heading"), "the page for 404 found its style sheet"
    page.get_by_role("main").get_by_role("link", name="Home").click()
    expect(page).to_have_url(pages.base)
