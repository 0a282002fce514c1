"""What a reader's browser loads before the first touch, each kind of page, packed as served."""

from __future__ import annotations

import pytest
from built_site import ANY, FORWARDS, KINDS, BuiltSite
from watched_pages import PHONE, Pages

from lacking import lacks

BYTES, REQUESTS = 60_000, 8
ARTICLE_HTML, ARTICLE_BYTES = 22_000, 50_000
ARTICLE_NODES = 1_500
"""Lighthouse frowns at more; a slow phone lays out so many in a tenth of a second."""
ARTICLE_SCREENS = 18
"""Of a phone, with everything folded that a page opens folded."""


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_view_is_light(kind: str, pages: Pages) -> None:
    pages.open(kind).wait_for_load_state("networkidle")
    sizes = {request.url: request.sizes()["responseBodySize"] for request in pages.requests}
    assert len(sizes) == len(pages.requests) <= REQUESTS
    assert min(sizes.values()) > 0
    assert sum(sizes.values()) <= BYTES, sizes


def test_every_page_of_the_site_is_of_a_kind_read_here(site: BuiltSite) -> None:
    assert site.pages.keys() - {ANY, FORWARDS} <= set(KINDS)
    assert sorted(site.pages[ANY]) == sorted(site.folder.rglob("*.html"))


def test_it_is_light_in_further_languages_too(site: BuiltSite, pages: Pages) -> None:
    if not site.further:
        lacks("further language")
    for address in site.further.values():
        pages.requests.clear()
        pages.open_address(address, PHONE).wait_for_load_state("networkidle")
        sizes = {request.url: request.sizes()["responseBodySize"] for request in pages.requests}
        assert len(sizes) <= REQUESTS
        assert sum(sizes.values()) <= BYTES, sizes


def test_an_article_is_lighter_still(pages: Pages) -> None:
    page = pages.open("article", PHONE)
    page.wait_for_load_state("networkidle")
    sizes = [request.sizes()["responseBodySize"] for request in pages.requests]

    assert sizes[0] <= ARTICLE_HTML
    assert sum(sizes) <= ARTICLE_BYTES
    assert page.locator("*").count() <= ARTICLE_NODES
    assert page.evaluate("document.documentElement.scrollHeight / innerHeight") <= ARTICLE_SCREENS
