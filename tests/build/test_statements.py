"""What rests on a source is called as readers know it, on its page and on the sheet of a number."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser


def test_what_has_no_title_is_called_by_its_period_or_by_what_it_shows(built: Path) -> None:
    page = LexborHTMLParser((built / "sources" / "almanac" / "index.html").read_text("utf-8"))
    links = {(link.attributes["href"], link.text()) for link in page.css("#statements h3 a")}
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
