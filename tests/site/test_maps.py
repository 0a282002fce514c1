"""Maps as they are shown: one drawing of each, its letters large enough, no name cut or crossed."""

from __future__ import annotations

from typing import Any

import pytest
from built_site import BuiltSite
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


def of_drawing(pages: Pages, name: str, question: str) -> Any:
    """Ask a drawing that stands alone: a browser would look for its icon, which no page does."""
    drawing = pages.browser.new_page()
    drawing.goto(pages.base + name)
    answer = drawing.evaluate(question)
    drawing.close()
    return answer


@pytest.mark.parametrize("kind", ["map", "topic"])
def test_letters_are_as_large_as_they_must_be(kind: str, pages: Pages) -> None:
    for width in WIDTHS:
        page = pages.open(kind, (width, 800), having=".map-figure")
        for source, scale in page.evaluate(SHOWN):
            smallest = of_drawing(pages, source, SMALLEST)
            assert smallest * scale >= LEAST, (width, source)


@pytest.mark.parametrize("kind", ["place", "event"])
def test_letters_of_small_maps_are_too(kind: str, pages: Pages) -> None:
    for width in WIDTHS:
        page = pages.open(kind, (width, 800), having=".locator text")
        assert min(page.evaluate(SMALL_MAP), default=LEAST) >= LEAST, width


def test_no_name_is_cut_or_crossed_by_the_fonts_of_this_machine(
    pages: Pages, site: BuiltSite
) -> None:
    drawings = sorted(path.name for path in (site.folder / "assets/maps").glob("*.svg"))
    for name in drawings:
        assert of_drawing(pages, f"assets/maps/{name}", AMISS) == [], name


def test_each_width_has_one_drawing_of_a_map_that_is_not_in_parts(pages: Pages) -> None:
    for width in WIDTHS:
        page = pages.open("map", (width, 800), having=".map-wide")
        assert len(page.evaluate(SHOWN)) == 1


def test_on_paper_a_map_is_there(pages: Pages) -> None:
    page = pages.open("map", having=".map-wide")
    page.emulate_media(media="print")
    assert len(page.evaluate(SHOWN)) == 1
