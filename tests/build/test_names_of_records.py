"""Names in other letters say their language, to voices that read aloud and to machines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser


def page(built: Path, address: str) -> HTMLParser:
    return HTMLParser((built / address / "index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("address", "row"),
    [
        ("places/mew-rock", [("en", "Mew Rock")]),
        ("places/mew-rock", [("el", "Λυχνόπετρα"), ("el-Latn", "Lychnópetra")]),
        ("actors/tove-lind", [("ru", "Туве Линд"), ("ru-Latn", "Tuve Lind")]),
        ("actors/tove-lind", [("ar rtl", "توفه ليند"), ("en", "Tufa Lind")]),
    ],
)
def test_a_name_and_how_it_reads_say_their_language(
    built: Path, address: str, row: list[tuple[str, str]]
) -> None:
    rows = page(built, address).css("#names tbody tr")
    said = [
        [
            (" ".join(filter(None, map(cell.attributes.get, ("lang", "dir")))) or "en", cell.text())
            for cell in line.css("bdi")
        ]
        for line in rows
    ]
    assert row in said


def test_a_respelling_is_heard_and_phonetic_letters_beside_it_are_not(built: Path) -> None:
    ours, theirs = page(built, "places/mew-rock").css(".facts div:first-child dd")[:2]
    heard, seen = ours.text(), ours.css_first("[aria-hidden]")
    assert (heard.startswith("myoo rok"), seen.text()) == (True, "[mjuː ɹɒk]")
    assert theirs.css_first("[aria-hidden]") is None
    assert theirs.css_first("[lang=el-fonipa]").text() == "[liˈxnopetra]"


def test_the_card_of_a_name_says_how_it_sounds(built: Path) -> None:
    cards = [json.loads(file.read_bytes()) for file in built.glob("assets/cards/*.json")]
    said = {told[0]: told[1] for card in cards for told in card.values()}
    assert said["Tove Lind"].startswith("TOO-veh lind · ")
    assert said["Mew Rock (Lamp Stone)"].startswith("MYOO rok · ")


def test_linked_data_says_the_language_of_other_names(built: Path) -> None:
    script = page(built, "places/mew-rock").css_first("script[type='application/ld+json']")
    graph = json.loads(script.text())
    things = graph.get("@graph", [graph])
    place = next(thing for thing in things if thing.get("@type") == "Place")
    names = place["alternateName"]
    assert {"@value": "Λυχνόπετρα", "@language": "el"} in names
    assert {"@value": "Lychnópetra", "@language": "el-Latn"} in names
    assert "the Rock" in names
