"""A newsroom whose lists do not fit on a page: where entries are, and how a reader finds them.

That each page keeps its budget, has a title of its own and is reached from the home page is what
a build verifies; here it is built.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath

import pytest
from building import build
from grown import EVENTS, grow
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

import axe
import nu
from copied import copy_of_newsroom


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output of the grown newsroom."""
    folder = tmp_path_factory.mktemp("grown")
    grow(copy_of_newsroom(folder / "newsroom"))
    status, said = build(folder / "newsroom", folder / "site", "--base-url", "https://b.example/")
    assert status == 0, said
    return folder / "site"


def page(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address / "index.html").read_text(encoding="utf-8"))


def followed(site: Path, address: str, css: str) -> list[str]:
    """Return the addresses that links on a page lead to."""
    found = (node.attributes["href"] or "" for node in page(site, address).css(css))
    return [normpath(join(address, href)) + "/" for href in found]


def leaves(site: Path, first: str) -> Iterator[str]:
    """Yield the pages of a list, as a reader goes from one to the next."""
    while first:
        yield first
        first = next(iter(followed(site, first, '.pages a[rel="next"]')), "")


LISTS = (
    ("articles/", ("year/2010/", "month/2010-01/")),
    ("events/", ("decade/1980/", "decade/1990/")),
    ("actors/petros-amble/", ("decade/1990/", "year/1985/")),
    ("places/mew-rock/", ("decade/1990/",)),
    ("background/ferry/closed/", ("decade/1990/", "year/1985/")),
    ("documents/", ("letter/a/", "letter/u414/", "letter/u532/")),
    ("glossary/", ("letter/x/", "letter/z/")),
    ("a-z/", ("letter/b/", "letter/u414/", "letter/x/")),
    ("questions/", ("topic/ferry/", "topic/fishing/")),
    ("sources/marn-history/", ("page/2/", "page/3/")),
)


@pytest.mark.parametrize(("first", "below"), LISTS, ids=[first for first, _ in LISTS])
def test_a_list_is_split_by_what_its_reader_looks_for(
    grown: Path, first: str, below: tuple[str, ...]
) -> None:
    for end in below:
        tree = page(grown, f"{first}{end}")
        navigation = tree.css("nav.pages[aria-label]")
        assert navigation
        here = tree.css('.pages a[aria-current="page"]')
        assert [node.attributes["href"] for node in here] == ["./"]
        crumbs = followed(grown, f"{first}{end}", ".breadcrumbs a")
        assert first in crumbs
        canonical = tree.css_first('link[rel="canonical"]')
        assert canonical.attributes["href"] == f"https://b.example/{first}{end}"


def test_every_event_stands_once_on_the_pages_of_all_events(grown: Path) -> None:
    first = followed(grown, "events/", 'nav[aria-label="Decade"] a')[-1]
    found = Counter(
        address
        for leaf in leaves(grown, first)
        for address in followed(grown, leaf, ".events > li > div > a")
    )

    assert max(found.values()) == 1
    assert sum(address.startswith("events/grown-") for address in found) == EVENTS


def test_the_first_page_shows_the_newest_articles_and_what_matters_most_of_events(
    grown: Path,
) -> None:
    articles = followed(grown, "articles/", ".teasers h3 a")
    assert articles[0] == "articles/night-nets/"
    assert 10 < len(articles) < 50
    leading = page(grown, "events/").css(".events > li")
    assert 0 < len(leading) < EVENTS
    assert all("i1" in (node.attributes["class"] or "") for node in leading)


def test_a_page_before_links_to_the_page_after(grown: Path) -> None:
    pages = list(leaves(grown, followed(grown, "documents/", ".pages a")[0]))
    back = [next(iter(followed(grown, one, '.pages a[rel="prev"]')), "") for one in pages]

    assert len(pages) > 4
    assert back == ["", *pages[:-1]]


def test_a_term_is_found_at_its_address_of_old_and_where_links_lead(grown: Path) -> None:
    name = page(grown, "glossary/").css_first("#term-lamp-right a")
    target = name.attributes["href"] or ""
    there, _, anchor = target.partition("#")

    assert anchor == "term-lamp-right"
    term = page(grown, normpath(join("glossary", there)) + "/").css_first(f"#{anchor}")
    assert "right" in term.text()
    linked = page(grown, "articles/crossing-talks/").css('a[href$="#term-lamp-right"]')
    assert {node.attributes["href"] for node in linked} == {f"../../glossary/{target}"}


def test_a_filter_offers_what_its_page_has(grown: Path) -> None:
    form = page(grown, "events/year/1985/").css("select")

    assert all(len(node.css("option")) > 2 for node in form)
    assert not page(grown, "events/").css("[data-filter-form]")


def test_sitemap_and_build_report_know_all_pages(grown: Path) -> None:
    listed = (grown / "sitemap.xml").read_text(encoding="utf-8")

    assert "<loc>https://b.example/events/decade/1990/</loc>" in listed
    assert "<loc>https://b.example/sources/marn-history/page/2/</loc>" in listed


def test_further_pages_are_good_html(grown: Path) -> None:
    files = [grown / first / end / "index.html" for first, ends in LISTS for end in ("", *ends)]

    assert nu.found(nu.ACCEPTED_IN_PAGES, *files) == []


@pytest.mark.parametrize(("first", "below"), LISTS, ids=[first for first, _ in LISTS])
def test_further_pages_are_accessible_and_fit(
    grown: Path, browser: Browser, first: str, below: tuple[str, ...]
) -> None:
    looks: tuple[axe.Look, ...] = (
        ((320, 800), "light", axe.ALL),
        ((1280, 900), "dark", axe.LOOK),
    )
    tab = browser.new_page()
    for end in ("", below[-1]):
        tab.goto((grown / first / end / "index.html").as_uri())
        assert axe.violations_by_look(tab, looks) == {}
        tab.set_viewport_size({"width": 320, "height": 800})
        assert axe.wider(tab) == []
    tab.close()
