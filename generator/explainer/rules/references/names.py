"""One name for two records: a link in the text could mean either."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.documents import Location
from explainer.language.casing import folded
from explainer.link import NAMED_KINDS, Site, names_of
from explainer.model import Record
from explainer.model.locating import at
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each name that an earlier record has too."""
    owners: dict[str, tuple[str, Record]] = {}
    told: set[tuple[str, str, str]] = set()
    for kind in NAMED_KINDS:
        for record in site.records[kind].values():
            for text in names_of(record):
                first, owner = owners.setdefault(text, (kind, record))
                pair = (owner.id, record.id)
                # A name with a capital or without is one.
                if owner is not record and (*pair, folded(text)) not in told:
                    told.add((*pair, folded(text)))
                    yield _twice(text, (first, owner), (kind, record))


Named = tuple[str, Record]


def _twice(text: str, first: Named, second: Named) -> Problem:
    """Return the problem of a name of two, at the one that has it as another name only."""
    places = [_location(record, text) for _, record in (first, second)]
    if places[0][0] == "aliases" and places[1][0] != "aliases":
        first, second, places = second, first, places[::-1]
    message = f'the name "{text}" means the {first[0]} "{first[1].id}" too'
    return at(second[1], places[1], message, "warning")


def _location(record: Record, name: str) -> Location:
    """Return where a record has one of its names."""
    aliases = getattr(record, "aliases", ())
    return ("aliases", aliases.index(name)) if name in aliases else (record.NAME,)
