"""Addresses that pages had before, and where each leads now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer import addresses
from explainer.documents import Location
from explainer.model import Paged, Record, Topic

Old = tuple[Location, str, tuple[str, str]]
"""Where an old address is written, the address, and whose it was: a kind and an id."""


PLAIN = len(("aliases", 0))
"""So deep lies an old address of a record itself; one of a part of it lies deeper."""


def before(kind: str, record: Record) -> Iterator[Old]:
    """Yield the addresses that the page of a record had, and those of the periods of a topic."""
    if isinstance(record, Paged):
        for text in record.old_addresses:
            place = record.aliases.index(text)
            yield ("aliases", place), addresses.old(kind, text), (kind, record.id)
    for index, period in enumerate(record.periods if isinstance(record, Topic) else ()):
        for place, text in enumerate(period.aliases):
            where = f"{record.id}/{text}" if addresses.is_slug(text) else text
            whose = ("period", f"{record.id}/{period.id}")
            yield ("periods", index, "aliases", place), _of_period(where), whose


def _of_period(text: str) -> str:
    """Return an old address of a period, of which ``topic/period`` is enough."""
    is_short = text.count("/") == 1 and all(map(addresses.is_slug, text.split("/")))
    return addresses.address("period", text) if is_short else addresses.old("period", text)


def earlier(kind: str, record: Record) -> tuple[str, ...]:
    """Return the ids that a record had, as far as the addresses of its page tell."""
    told = [where for place, where, _ in before(kind, record) if len(place) == PLAIN]
    ids = (where.rstrip("/").rpartition("/")[2] for where in told)
    found = dict.fromkeys(told_id for told_id in ids if addresses.is_slug(told_id))
    return tuple(one for one in found if addresses.address(kind, one) in told)


def all_before(everything: Iterable[tuple[str, Record]]) -> Iterator[Old]:
    """Yield the addresses that all pages had."""
    for kind, record in everything:
        yield from before(kind, record)
