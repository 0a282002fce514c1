"""What comes out of a printer: handouts that say all and lead nowhere."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page
from watched_pages import Pages

MOST = 12
"""Sheets of A4 that an article may take; people print three, and staple twelve."""
NOTE = 8
"""The largest letters of a note, in points: books have theirs from 7 to 8."""
POINTS = "element => parseFloat(getComputedStyle(element).fontSize) * 72 / 96"


def sheets(page: Page) -> int:
    """Return how many sheets of A4 a page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


def on_paper(pages: Pages, kind: str, having: str = "") -> Page:
    page = pages.open(kind, having=having)
    page.emulate_media(media="print")
    return page


def test_an_article_takes_at_most_twelve_sheets(pages: Pages) -> None:
    assert 1 <= sheets(pages.open("article")) <= MOST


@pytest.mark.parametrize("kind", ["article", "topic", "event", "question", "home"])
def test_nothing_leads_about_on_paper(kind: str, pages: Pages) -> None:
    page = on_paper(pages, kind)

    assert page.locator("nav:visible:not([aria-label='Before and after'])").count() == 0
    assert page.locator("button:visible, .more > summary:visible, .skip-link:visible").count() == 0


@pytest.mark.parametrize("kind", ["article", "topic"])
def test_sources_are_numbered_notes_in_small_type_and_all_of_them(kind: str, pages: Pages) -> None:
    page = on_paper(pages, kind, having="#source-13")
    notes = page.locator("ol.sources > li")

    assert notes.count() >= 13
    assert all(note.is_visible() for note in notes.all())
    assert notes.first.evaluate(POINTS) <= NOTE
