"""From a sentence to what it rests on, and back: some statements, picked by chance."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from built_site import BuiltSite
from selectolax.lexbor import LexborHTMLParser, LexborNode

from explainer import addresses

PICKED = 100
CHANCE = random.Random(14)
"""The same ones each time, until the site states something else."""
GROUND = addresses.PLACES
"""Where the maps stand on which others are drawn: what they show is on many pages, as a drawing."""
Row = dict[str, Any]


def rows(site: BuiltSite, name: str) -> list[Row]:
    found: list[Row] = json.loads((site.folder / "data" / f"{name}.json").read_bytes())
    return found


@pytest.fixture(scope="module")
def sources(site: BuiltSite) -> dict[str, Row]:
    return {source["id"]: source for source in rows(site, "sources")}


@pytest.fixture(scope="module")
def picked(site: BuiltSite) -> list[Row]:
    """Some statements, each with its place on the site: the page and the part of it."""
    stated = [
        one | {"url": one["url"].partition("/repository/")[2]} for one in rows(site, "statements")
    ]
    shown = [one for one in stated if one["url"] != GROUND]
    return CHANCE.sample(shown, min(PICKED, len(shown)))


def compared(text: str) -> str:
    """Return what is compared of a text: words alone, without the other name of a place."""
    return re.sub(r"[\W_]+", "", re.sub(r"\([^()]*\)", "", text)).casefold()


def part_of(page: LexborHTMLParser, anchor: str) -> LexborNode:
    """Return the part of a page that a link leads to; the whole without one."""
    found = page.css_first(f'[id="{anchor}"]') if anchor else page.body
    assert found is not None, anchor
    # What is said of a drawing stands around it.
    return found.parent if found.tag == "figure" and found.parent else found


def said_in(part: LexborNode) -> str:
    copy = LexborHTMLParser(part.html or "")
    for mark in copy.css("sup.cite"):
        mark.decompose()
    return compared(copy.body.text() if copy.body else "")


def links(page: LexborHTMLParser | LexborNode) -> list[str]:
    return [str(link.attributes["href"]) for link in page.css("a[href]")]


def led_to(site: BuiltSite, page: LexborHTMLParser, here: str, source: Row) -> bool:
    """Say whether a source's address is one or two links away from a page, or it has none."""
    known = {source.get("url"), source.get("archived_url")} - {None}
    if not known.isdisjoint(links(page)):
        return True
    further = {addresses.reached(link, here).partition("#")[0] for link in links(page)}
    own = f"sources/{source.get('slug') or source['id']}/"
    return own in further and known <= set(links(site.tree(site.file(own))))


def test_statements_stand_where_their_links_lead(site: BuiltSite, picked: list[Row]) -> None:
    for one in picked:
        where, _, anchor = one["url"].partition("#")
        said = said_in(part_of(site.tree(site.file(where)), anchor))
        lacking = [
            words
            for words in re.split(r"(?<=\?) |: | · ", one["text"])
            if compared(words) not in said
        ]
        assert not lacking, (one["id"], lacking)


def test_from_a_statement_its_sources_are_two_links_away(
    site: BuiltSite, picked: list[Row], sources: dict[str, Row]
) -> None:
    for one in picked:
        where = one["url"].partition("#")[0]
        page = site.tree(site.file(where))
        for source in one["sources"]:
            assert led_to(site, page, where, sources[source]), (one["id"], source)


def test_from_a_source_a_link_leads_to_the_statement(
    site: BuiltSite, picked: list[Row], sources: dict[str, Row]
) -> None:
    for one in picked:
        for source in one["sources"]:
            own = f"sources/{sources[source].get('slug') or source}/"
            pages: list[Path] = sorted((site.folder / own).rglob("index.html"))
            led = {
                addresses.reached(link, site.address(page))
                for page in pages
                for link in links(site.tree(page))
            }
            assert one["url"] in led, (one["id"], source)
