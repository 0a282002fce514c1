"""What rests on a source is called as readers know it, on its page and on the sheet of a number."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

SAID = [
    ("event/ferry-stops/accounts.lunnay/1", ["lunnay-statement-2031"], "lunnay", "#account-lunnay"),
    (
        "event/night-of-the-nets/accounts.4/1",
        ["coast-radio-interview"],
        None,
        "#account-a-net-maker--2",
    ),
    ("event/ferry-stops/claims.2.replies.skarn/1", ["skarn-statement-2031"], "skarn", "#claims"),
    (
        "event/night-of-the-nets/figures.2/1",
        ["lifeboat-count", "marn-history"],
        "lunnay",
        "events/night-of-the-nets/#figures",
    ),
    ("article/crossing-talks/body.brief/2", ["marn-history"], None, "crossing-talks/#brief"),
    ("term/sea-thief/our_use/2", ["marn-history", "sea-court-2024"], None, "#term-sea-thief"),
    ("state/lamp/state/1", ["sound-post-2032-lamp", "coast-radio-interview"], None, "ferry/"),
]
"""Some statements: what they rest on, whose they are, where they stand."""


def test_what_has_no_title_is_called_by_its_period_or_by_what_it_shows(built: Path) -> None:
    page = LexborHTMLParser((built / "sources" / "almanac" / "index.html").read_text("utf-8"))
    links = {
        (str(link.attributes["href"]).partition("#")[0], link.text())
        for link in page.css("#statements h3 a")
    }
    home = "../../background/ferry/steam/"

    assert (home, "The steam ferry") in links
    assert (home, "A stone landing at low tide, with a boat two steps below …") in links


def test_how_things_stand_rests_on_its_source(built: Path) -> None:
    file = built / "sources" / "coast-radio-interview" / "index.html"
    links = [link.text() for link in LexborHTMLParser(file.read_text("utf-8")).css("h3 a")]

    assert "Fishing grounds: divided" in links


def test_a_page_that_no_state_concerns_has_no_strip(built: Path) -> None:
    pages = {name: LexborHTMLParser((built / name).read_text("utf-8")) for name in STRIPS}
    shown = {name: [dt.text() for dt in page.css(".now dt")] for name, page in pages.items()}

    assert shown == STRIPS


STRIPS = {
    "index.html": ["Ferry", "The lamp’s keepers", "Fishing grounds"],
    "background/ferry/index.html": ["Ferry", "The lamp’s keepers"],
    "background/fishing/index.html": ["Fishing grounds"],
    "about/index.html": [],
}


def stated(built: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((built / "data" / "statements.json").read_bytes())
    return found


def test_each_statement_is_the_only_one_with_its_id(built: Path) -> None:
    found = stated(built)

    assert len({one["id"] for one in found}) == len(found)
    assert all(one["text"] and one["sources"] for one in found)


@pytest.mark.parametrize(("identity", "sources", "side", "anchor"), SAID)
def test_a_statement_has_its_own_sources(
    identity: str, sources: list[str], side: str | None, anchor: str, built: Path
) -> None:
    one = next(one for one in stated(built) if one["id"] == identity)

    assert one["sources"] == sources
    assert one.get("side") == side
    assert one["url"].endswith(anchor)


def test_every_statement_is_listed_by_its_sources_and_leads_to_its_place(built: Path) -> None:
    base = ""
    pages = {path: LexborHTMLParser(path.read_text("utf-8")) for path in of_sources(built)}
    for one in stated(built):
        where = one["url"].removeprefix(base)
        for source in one["sources"]:
            own = [pages[path] for path in pages if path.is_relative_to(built / "sources" / source)]
            links = [str(link.attributes["href"]) for page in own for link in page.css("h3 a")]
            assert any(link.removeprefix("../../") == where for link in links), one["id"]


def of_sources(built: Path) -> list[Path]:
    return sorted((built / "sources").rglob("index.html"))


def test_what_a_side_says_is_told_as_theirs(built: Path) -> None:
    file = built / "sources" / "lunnay-statement-2031" / "index.html"
    said = [p.text() for p in LexborHTMLParser(file.read_text("utf-8")).css("#statements li p")]

    assert "Lunnay: They came with lamps out, after the bell, and cut forty nets." in said


def test_a_source_says_whose_report_it_passes_on(built: Path) -> None:
    file = built / "sources" / "sound-post-2032-lamp" / "index.html"
    facts = {
        pair.css_first("dt").text(): pair.css_first("dd").text()
        for pair in LexborHTMLParser(file.read_text("utf-8")).css("dl.facts > div")
    }

    assert facts["Passes on"] == "Coast Radio, An hour with Tove Lind, Strait Wire"


def test_what_passes_another_on_is_no_second_source(built: Path) -> None:
    found = {one["id"]: one for one in stated(built)}

    assert found["state/lamp/state/1"]["independent"] == 1
    assert found["term/sea-thief/our_use/2"]["independent"] == 2
