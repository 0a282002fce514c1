"""A page's head says to reference managers what its foot says to who cites it."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

ZOTERO = yaml.safe_load(Path(__file__).with_name("zotero.yaml").read_text("utf-8"))
TYPES = {
    "webpage": "webpage", "map": "map", "dataset": "dataset", "book": "book",
    "document": "document", "article-newspaper": "newspaperArticle", "report": "report",
}  # fmt: skip
"""Of CSL in Zotero, as its type map has them."""


def head(page: Path) -> tuple[dict[str, list[str]], dict[str, object]]:
    """Return the tags of a page by name, and the first item of CSL-JSON at its foot."""
    tree = LexborHTMLParser(page.read_text("utf-8"))
    tags = defaultdict(list)
    for tag in tree.css("meta[name]"):
        name = tag.attributes["name"] or ""
        if name.startswith(("z.", "DC.", "citation_")):
            tags[name].append(tag.attributes["content"] or "")
    item = next(
        (pre.text() for pre in tree.css(".take-away pre") if pre.text().startswith("[")), ""
    )
    return tags, json.loads(item)[0] if item else {}


@pytest.mark.parametrize(
    "place",
    ["articles/crossing-talks", "background/ferry", "events/ferry-stops", "actors/petros-amble",
     "maps/the-strait", "data", "sources/lunnay-statement-2031", "sources/marn-history",
     "sources/sound-post-2031-talks"],
)  # fmt: skip
def test_tags_are_those_that_zotero_reads(place: str, built: Path) -> None:
    tags, item = head(built / place / "index.html")
    assert tags.keys() <= ZOTERO.keys()
    assert tags["z.itemType"] == [TYPES[str(item["type"])]]
    assert tags["DC.title"] == [item["title"]]
    assert tags["DC.creator"] == [one["literal"] for one in item.get("author", [])]
    for name in ("DC.publisher", "citation_journal_title", "DC.language", "citation_public_url"):
        field = ZOTERO[name]["csl"]
        assert tags.get(name, []) == ([item[field]] if field in item else [])
    day = "-".join(f"{part:02}" for part in item.get("issued", {}).get("date-parts", [[]])[0])
    assert tags.get("DC.date", []) == ([day] if day else [])


def test_a_list_of_pages_is_no_work(built: Path) -> None:
    assert head(built / "events" / "index.html") == ({}, {})
