"""What a record says in a seed's own words is left out of that article's page, and no more."""

from __future__ import annotations

import json
from pathlib import Path

from building import build
from selectolax.lexbor import LexborHTMLParser

OURS = "Spoke for the [Lunnay Assembly](actor:lunnay-assembly) until his death."
THEIRS = "Met on a rock between their islands on May 4, and died in that year."


def cards_of(page: Path) -> dict[str, list[str]]:
    """Return the cards of a page from the file that it names."""
    main = LexborHTMLParser(page.read_text()).css_first("[data-cards]")
    assert main is not None
    cards: dict[str, list[str]] = json.loads(
        (page.parent / main.attributes["data-cards"]).read_text()
    )
    return cards


def test_a_card_keeps_its_name_and_its_link(newsroom: Path, tmp_path: Path) -> None:
    people = newsroom / "content" / "actors" / "people.yaml"
    people.write_text(people.read_text().replace(OURS, THEIRS))
    status, said = build(newsroom, tmp_path / "site")
    assert status == 0, said
    page = tmp_path / "site" / "articles" / "crossing-talks" / "index.html"
    cards = cards_of(page)
    assert cards["../../actors/petros-amble/"][0] == "Petros Amble"
    assert "between their islands" not in str(cards)
