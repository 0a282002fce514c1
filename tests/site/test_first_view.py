"""What a reader's browser loads before the first touch, each kind of page, packed as served."""

from __future__ import annotations

import pytest
from built_site import ANY, KINDS, BuiltSite
from watched_pages import Pages

BYTES, REQUESTS = 60_000, 8


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_view_is_light(kind: str, pages: Pages) -> None:
    pages.open(kind).wait_for_load_state("networkidle")
    sizes = {request.url: request.sizes()["responseBodySize"] for request in pages.requests}
    assert len(sizes) == len(pages.requests) <= REQUESTS
    assert min(sizes.values()) > 0
    assert sum(sizes.values()) <= BYTES, sizes


def test_every_page_of_the_site_is_of_a_kind_read_here(site: BuiltSite) -> None:
    assert site.pages.keys() - {ANY} <= set(KINDS)
    assert site.pages[ANY] == sorted(site.folder.rglob("*.html"))
