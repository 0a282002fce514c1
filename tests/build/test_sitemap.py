"""A sitemap of more pages than one file may list."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.addresses import base_url
from explainer.build import load
from explainer.export import sitemap
from explainer.views.desk import Desk
from explainer.views.planning import PagePlan, Shown

BASE = "https://b.example/"


def _nothing(desk: Desk) -> Shown:
    raise AssertionError("a sitemap needs no view")


def made(newsroom: Path, addresses: list[str]) -> dict[str, tuple[str, ...]]:
    site, _ = load(newsroom, base_url(BASE))
    assert site is not None
    plans = (PagePlan(address, "event", "", _nothing) for address in addresses)
    return {file.path: file.urls for file in sitemap.sitemaps(site, plans)}


def test_what_one_file_may_hold_is_one_file(newsroom: Path) -> None:
    pages = ["", *(f"events/{n}/" for n in range(sitemap.MOST_URLS - 1))]

    assert [(path, len(urls)) for path, urls in made(newsroom, pages).items()] == [
        ("sitemap.xml", 50_000)
    ]


def test_more_is_an_index_of_files_by_part(newsroom: Path) -> None:
    pages = ["", "about/", *(f"events/{n}/" for n in range(sitemap.MOST_URLS + 1))]
    files = made(newsroom, pages)

    assert files.pop("sitemap.xml") == tuple(f"{BASE}{path}" for path in files)
    assert {path: len(urls) for path, urls in files.items()} == {
        "sitemaps/pages.xml": 1,
        "sitemaps/about.xml": 1,
        "sitemaps/events.xml": 50_000,
        "sitemaps/events-2.xml": 1,
    }


def test_no_file_is_larger_than_it_may_be(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST_BYTES", 1000)
    files = made(newsroom, [f"events/{n}/" for n in range(40)])
    files.pop("sitemap.xml")

    assert len(files) > 1
    assert all(sum(len(url) + 40 for url in urls) <= 1000 for urls in files.values())
