"""What a record says in a seed's own words is left out of that article's page, and no more."""

from __future__ import annotations

from pathlib import Path

from building import build
from selectolax.lexbor import LexborHTMLParser

OURS = "Spoke for the [Lunnay Assembly](actor:lunnay-assembly) until his death."
THEIRS = "Met on a rock between their islands on May 4, and died in that year."


def test_a_card_keeps_its_name_and_its_link(newsroom: Path, tmp_path: Path) -> None:
    people = newsroom / "content" / "actors" / "people.yaml"
    people.write_text(people.read_text().replace(OURS, THEIRS))
    status, said = build(newsroom, tmp_path / "site")
    assert status == 0, said
    page = tmp_path / "site" / "articles" / "crossing-talks" / "index.html"
    card = LexborHTMLParser(page.read_text()).css_first("#card-actor-petros-amble")
    assert card is not None
    assert "All about Petros Amble" in card.text()
    assert "between their islands" not in card.text()
