"""What changed on the site, and when: as its content states it, never by a clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from explainer.dates import When
from explainer.link.records import Key, Records
from explainer.model import Record, Revised
from explainer.reading import Seed

Sort = Literal["corrected", "stands", "added", "updated"]
SORTS: tuple[Sort, ...] = ("corrected", "stands", "added", "updated")
"""In the order in which a day is told: what was wrong before what is new."""
KINDS = (
    *("state", "article", "seed", "question", "topic", "background", "event", "map", "series"),
    *("document", "actor", "place", "term", "page"),
)
"""In the order in which a day is told. Sources and pictures come with what rests on them."""
_PLACES = {kind: place for place, kind in enumerate(KINDS)}


class Change(Struct, frozen=True):
    """What came, was changed or corrected on a day; ``why`` is that of a correction, or what was
    changed."""

    day: When
    sort: Sort
    key: Key
    rank: int = 0
    why: str = ""


def changes(records: Records) -> tuple[Change, ...]:
    """Return all changes that the content dates, the last day first."""
    finders = (_corrections, _of_states, _of_records, _of_seeds)
    found = [change for find in finders for change in find(records)]
    # Twice, since the sort keeps the order of equals: days fall, what a day holds rises.
    found.sort(key=lambda one: (SORTS.index(one.sort), _PLACES.get(one.key[0], -1), one.rank))
    found.sort(key=lambda one: one.day.last_day, reverse=True)
    return tuple(found)


def _corrections(records: Records) -> Iterator[Change]:
    for item, _ in reversed(records.content.corrections):
        kind, _, identity = item.page.partition(":")
        yield Change(item.date, "corrected", (kind, identity), why=item.why)


def _of_records(records: Records) -> Iterator[Change]:
    for kind in KINDS:
        for record in _ORDERED.get(kind, _as_written)(records, kind):
            yield from _dated(record, (kind, record.id), getattr(record, "importance", 0))


def _as_written(records: Records, kind: str) -> Iterable[Record]:
    return records.records.get(kind, {}).values()


def _newest(records: Records, kind: str) -> Iterable[Record]:
    return reversed(tuple(records.events.values()))


def _with_page(records: Records, kind: str) -> Iterable[Record]:
    """Return the maps that are pages: the ground of small maps is none."""
    return (one for one in records.maps.values() if not one.locator)


_ORDERED: Mapping[str, Callable[[Records, str], Iterable[Record]]] = {
    "event": _newest,
    "map": _with_page,
}


def _of_states(records: Records) -> Iterator[Change]:
    """Yield as of when it is known how things stand: who sets that anew has looked again."""
    for state in records.states.values():
        yield Change(state.as_of, "stands", ("state", state.id))


def _of_seeds(records: Records) -> Iterator[Change]:
    for seed in records.bare_seeds:
        yield from _dated(seed, ("seed", seed.name))


def _dated(item: Record | Seed, key: Key, rank: int = 0) -> Iterator[Change]:
    """Yield that something came, and that it was changed, as far as it says so."""
    if item.added:
        yield Change(item.added, "added", key, rank)
    told = {one.date: one.what for one in item.changes} if isinstance(item, Revised) else {}
    days = (*told, *((item.updated,) if item.updated and item.updated not in told else ()))
    for day in days:
        if day != item.added:
            yield Change(day, "updated", key, rank, told.get(day, ""))
