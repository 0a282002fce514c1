"""Ids of a page: its own, those of listed events and those of headings keep clear of each other."""

from __future__ import annotations

import re
from pathlib import Path

from explainer import build
from explainer.link import anchors

# Pages on which no editor's heading stands: their ids need keep clear of one another alone.
OURS_ALONE = ("about/balance/", "about/indicators/", "about/method/", "data/", "embed/")
NEWSROOM = Path(__file__).parents[1] / "newsroom"


def test_ids_of_built_pages_are_those_that_headings_keep_clear_of(built: Path) -> None:
    site, _ = build.load(NEWSROOM)
    assert site is not None
    theirs = {
        anchor
        for _, record in site.everything()
        for section in anchors.of_body(site, record)
        for anchor in section.anchors
    }
    pages = (
        path.read_text(encoding="utf-8")
        for path in built.rglob("*.html")
        if not path.relative_to(built).as_posix().startswith(OURS_ALONE)
    )
    ids = {anchor for page in pages for anchor in re.findall(r'\sid="([^"]+)"', page)}

    strange = {anchor for anchor in ids - theirs - set(site.events) if not anchors.is_ours(anchor)}
    assert strange == set()


def test_event_named_as_a_section_of_pages_has_another_anchor() -> None:
    assert anchors.of_event("ferry-stops") == "ferry-stops"
    assert anchors.of_event("sources") == "event-sources"
    assert anchors.of_event("event-sources") == "event-event-sources"
    assert anchors.of_event("source-1") == "event-source-1"
