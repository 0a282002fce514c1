"""One name for two records: a link in the text could mean either."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.documents import Location
from explainer.link import NAMED_KINDS, Site, names_of
from explainer.model import Record
from explainer.model.locating import at
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each name that an earlier record has too."""
    owners: dict[str, tuple[str, str]] = {}
    for kind in NAMED_KINDS:
        for record in site.records[kind].values():
            for text in names_of(record):
                owner = owners.setdefault(text, (kind, record.id))
                if owner != (kind, record.id):
                    message = f'the name "{text}" means the {owner[0]} "{owner[1]}" too'
                    yield at(record, _location(record, text), message, "warning")


def _location(record: Record, name: str) -> Location:
    """Return where a record has one of its names."""
    aliases = getattr(record, "aliases", ())
    return ("aliases", aliases.index(name)) if name in aliases else (record.NAME,)
