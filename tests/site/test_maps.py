"""Maps as they are shown: one drawing of each, its letters large enough, no name cut or crossed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from built_site import BuiltSite
from playwright.sync_api import Page
from watched_pages import Pages

WIDTHS = (320, 390, 600, 768, 1119, 1280)
LEAST = 11
SHOWN = """() => [...document.querySelectorAll('.map')].filter((map) => map.offsetWidth)
  .map((map) => [map.getAttribute('src').replace(/^[./]+/, ''), map.offsetWidth / map.width])"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll('tspan')]
  .map((row) => parseFloat(getComputedStyle(row).fontSize)))"""
AMISS = """() => {
  const frame = document.documentElement.viewBox.baseVal;
  const names = [...document.querySelectorAll('text')].map((t) => [t.textContent, t.getBBox()]);
  const out = (b) => b.x < 0 || b.y < 0 || b.x + b.width > frame.width
    || b.y + b.height > frame.height;
  const over = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width
    && a.y + 2 < b.y + b.height && b.y + 2 < a.y + a.height;
  return names.flatMap(([t, a], i) => [...(out(a) ? [`${t} is cut`] : []),
    ...names.slice(i + 1).filter(([, b]) => over(a, b)).map(([u]) => `${t} crosses ${u}`)]);
}"""
SMALL_MAP = """() => [...document.querySelectorAll('.locator text')]
  .filter((text) => text.getClientRects().length)
  .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"""


class Drawings:
    """Asks drawings that stand alone: a browser would look for their icon, which no page does."""

    def __init__(self, pages: Pages) -> None:
        self._base = pages.base
        self._page = pages.browser.new_page()
        self._smallest: dict[str, float] = {}

    def ask(self, name: str, question: str) -> Any:
        self._page.goto(self._base + name)
        return self._page.evaluate(question)

    def smallest(self, name: str) -> float:
        """Return the height of the smallest letters, in units of the drawing."""
        if name not in self._smallest:
            self._smallest[name] = self.ask(name, SMALLEST)
        return self._smallest[name]

    def close(self) -> None:
        self._page.close()


@pytest.fixture
def drawings(pages: Pages) -> Iterator[Drawings]:
    asked = Drawings(pages)
    yield asked
    asked.close()


def at_each_width(pages: Pages, kind: str, having: str) -> Iterator[tuple[int, Page]]:
    """Yield a page at one width after the other."""
    page = pages.open(kind, (WIDTHS[0], 800), having=having)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        yield width, page


@pytest.mark.parametrize("kind", ["map", "topic"])
def test_letters_are_as_large_as_they_must_be(kind: str, pages: Pages, drawings: Drawings) -> None:
    for width, page in at_each_width(pages, kind, ".map-figure"):
        for source, scale in page.evaluate(SHOWN):
            assert drawings.smallest(source) * scale >= LEAST, (width, source)


@pytest.mark.parametrize("kind", ["place", "event"])
def test_letters_of_small_maps_are_too(kind: str, pages: Pages) -> None:
    for width, page in at_each_width(pages, kind, ".locator text"):
        assert min(page.evaluate(SMALL_MAP), default=LEAST) >= LEAST, width


def test_no_name_is_cut_or_crossed_by_the_fonts_of_this_machine(
    drawings: Drawings, site: BuiltSite
) -> None:
    for path in sorted((site.folder / "assets/maps").glob("*.svg")):
        assert drawings.ask(f"assets/maps/{path.name}", AMISS) == [], path.name


def test_each_width_has_one_drawing_of_a_map_that_is_not_in_parts(pages: Pages) -> None:
    for _, page in at_each_width(pages, "map", ".map-wide"):
        assert len(page.evaluate(SHOWN)) == 1


def test_on_paper_a_map_is_there(pages: Pages) -> None:
    page = pages.open("map", having=".map-wide")
    page.emulate_media(media="print")
    assert len(page.evaluate(SHOWN)) == 1
