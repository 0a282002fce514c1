"""What a reader's browser loads before the first touch, each kind of page, packed as served."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from kinds_of_page import KINDS, pages_by_kind
from watched_pages import Pages

BYTES, REQUESTS = 60_000, 8


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_view_is_light(kind: str, pages: Pages) -> None:
    pages.open(kind).wait_for_load_state("networkidle")
    sizes = {request.url: request.sizes()["responseBodySize"] for request in pages.requests}
    assert len(sizes) == len(pages.requests) <= REQUESTS
    assert min(sizes.values()) > 0
    assert sum(sizes.values()) <= BYTES, sizes


def test_every_page_of_the_site_is_of_a_kind_read_here(folder: Path) -> None:
    counted = json.loads((folder / "build.json").read_text("utf-8"))["pages_by_kind"]
    assert {kind: len(pages) for kind, pages in pages_by_kind(folder).items()} == counted
