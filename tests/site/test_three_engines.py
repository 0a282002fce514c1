"""The main paths of a reader, in the three engines that readers have."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from urllib.parse import quote

import pytest
from built_site import ANY, BuiltSite
from engines import DESK, Chromium, Window, firefox, program, webkit
from playwright.sync_api import Browser
from watched_pages import named

from lacking import lacks

ENGINES = ("Chromium", "Firefox", "WebKit")
Find = Callable[[str, str], str]

AMOUNT = "((selector) => document.querySelectorAll(selector).length)"
CHOOSE = """(() => {
  const choice = document.querySelector("[data-filter-form] [name=topic]");
  choice.selectedIndex = choice.options.length - 1;
  choice.dispatchEvent(new Event("change", { bubbles: true })); })()"""
LISTED = "[...document.querySelectorAll('.chronology li')].filter((row) => row.offsetHeight).length"
MAPS_SHOWN = """(() => {
  const shown = [...document.querySelectorAll("img.map")].filter((map) => map.offsetWidth);
  shown.forEach((map) => map.scrollIntoView({ behavior: "instant" }));
  return shown.length && shown.every((map) => map.complete && map.naturalWidth); })()"""


def text_of(selector: str) -> str:
    return f"document.querySelector({selector!r}).textContent"


@pytest.fixture(scope="module", params=ENGINES)
def window(
    request: pytest.FixtureRequest,
    base: str,
    browser: Browser,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Window]:
    """One window of each engine, for all paths."""
    with opened(request.param, base, browser, tmp_path_factory.mktemp("engine")) as window:
        yield window


def opened(
    engine: str, base: str, browser: Browser, folder: Path
) -> AbstractContextManager[Window]:
    if engine == "Chromium":
        return nullcontext(Chromium(base, browser))
    if not program(engine.lower()):
        assert not os.environ.get("CI"), f"{engine} was not installed: tests/machine/engines.sh"
        pytest.skip(f"this machine has no {engine}")
    if engine == "Firefox":
        return firefox(base, folder)
    return webkit(base, folder / "screen")


@pytest.fixture
def reader(window: Window) -> Iterator[Window]:
    """The window of a path, in which nothing may go wrong unseen."""
    yield window
    assert window.faults() == []


@pytest.fixture
def find(site: BuiltSite) -> Find:
    """Finds a page that has what a path needs."""

    def find(kind: str, having: str) -> str:
        address = site.find(kind, having)
        return address if address is not None else lacks(f"{named(kind)} with {having}")

    return find


def test_a_number_opens_the_sheet_of_its_source(reader: Window, find: Find) -> None:
    reader.open(find("article", "main .cite a"))
    reader.tap("main .cite a")
    reader.sees("#sheet")
    reader.until(f"{text_of('#sheet')}.includes('All about this source')")
    reader.tap("#sheet [aria-label='Next source']")
    reader.until(f"{text_of('#sheet .meta')} !== 'Source 1 of'")
    reader.escape()
    reader.misses("#sheet")


def test_a_name_opens_its_card(reader: Window, find: Find) -> None:
    reader.open(find(ANY, "main .prose a.name"))
    reader.tap("main .prose a.name")
    reader.sees("#card")
    reader.until(f"{text_of('#card')}.includes('All about')")
    reader.escape()
    reader.misses("#card")


def test_a_timeline_on_a_phone_is_folded_and_told_by_lanes(reader: Window, find: Find) -> None:
    reader.open(find(ANY, ".chronology:has(.lanes) details:not([open])"))
    reader.sees(".chronology summary")
    reader.tap(".chronology details:not([open]) > summary")
    reader.sees(".chronology li a")
    before = reader.ask(LISTED)
    reader.tap(".chronology .lanes label")
    reader.until(f"{LISTED} < {before}")
    reader.tap(".chronology .lanes label")
    reader.until(f"{LISTED} === {before}")


def test_a_timeline_is_drawn_and_explored(reader: Window, find: Find) -> None:
    reader.open(find("topic", "figure.timeline .drawing"), DESK)
    reader.sees("figure.timeline .drawing")
    reader.tap("figure.timeline [data-explore]")
    reader.sees("figure.timeline .js-plotly-plot .main-svg")
    reader.until(f"{AMOUNT}('figure.timeline .js-plotly-plot .points path')")
    reader.misses("figure.timeline:has(.js-plotly-plot) .drawing")
    reader.tap("figure.timeline [data-explore]")
    reader.sees("figure.timeline:has(.js-plotly-plot) .drawing")


def test_an_article_is_read_as_it_was_known_then(reader: Window, find: Find) -> None:
    reader.open(find("article", "#as-known-then"))
    later = ".chronology li.later, #since"
    reader.ask("document.querySelectorAll('.chronology details').forEach((d) => { d.open = true })")
    reader.sees(later)
    reader.tap("[href='#as-known-then']")
    reader.misses(later)
    reader.until("location.search.includes('as-known-then')")
    reader.tap("#as-known-now")
    reader.sees(later)


def test_a_chart_of_numbers_is_explored(reader: Window, find: Find) -> None:
    reader.open(find("numbers", "figure[data-figure]"))
    reader.tap("figure[data-figure] [data-explore]")
    reader.sees("figure[data-figure] .js-plotly-plot .main-svg")


def test_the_list_of_events_is_filtered(reader: Window, find: Find) -> None:
    reader.open(find("events", "[data-filter-form]"))
    reader.sees("[data-filter-form]")
    before = reader.until(f"{text_of('main [role=status]')}")
    reader.ask(CHOOSE)
    reader.until(f"{text_of('main [role=status]')} !== {before!r}")
    assert "topic=" in reader.ask("location.search")


def test_a_map_is_shown(reader: Window, find: Find) -> None:
    reader.open(find("map", ".map-figure"))
    reader.sees("img.map")
    reader.until(MAPS_SHOWN)
    assert reader.ask("document.documentElement.scrollWidth <= innerWidth")


def test_a_question_is_searched_and_answered(reader: Window, site: BuiltSite) -> None:
    index = json.loads((site.folder / "search/index.json").read_text("utf-8"))
    rows = index.get("entries", [])
    asked = next((row[2] for row in rows if index["kinds"][row[0]][0] == "question"), None)
    reader.open(f"search/?q={quote(asked or lacks('question in the first file of its index'))}")
    reader.sees("[data-answers] a")
    assert reader.ask(text_of("[data-answers] a")) == asked
    assert "/questions/" in reader.ask("document.querySelector('[data-answers] a').href")
