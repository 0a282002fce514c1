"""Stretches of time that end before they begin: lives, offices, control, documents, periods."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates import When
from explainer.documents import Location
from explainer.link import Site
from explainer.model.locating import at
from explainer.problems import Problem

Span = tuple[Location, When | None, When | None]
"""Where the end is written, the beginning and the end."""

PAIRS = (
    ("born", "died"),
    ("signed", "in_force"),
    ("published", "accessed"),
    ("added", "updated"),
)


def check(site: Site) -> Iterator[Problem]:
    """Yield each stretch of time whose end lies before its beginning."""
    for _, record in site.everything():
        for location, start, end in _spans(record):
            if start and end and end.last_day < start.first_day:
                yield at(record, location, f"{end} is before {start}, where it begins")


def _spans(record: object) -> Iterator[Span]:
    for first, second in PAIRS:
        end = getattr(record, second, None)
        yield (second,), getattr(record, first, None), end if end != "never" else None
    for key in ("roles", "control"):
        for index, part in enumerate(getattr(record, key, ())):
            yield (key, index, "to"), part.from_, part.to
    for index, period in enumerate(getattr(record, "periods", ())):
        yield ("periods", index, "end"), period.start, period.end
