"""The events of a timeline as a list, by period: what its template sees.

On a phone the list is the timeline; beside a drawing it tells the same in words. What depends on
the page that shows it (from when a reader looks) is one value, so that pages share the rest.
"""

from __future__ import annotations

from msgspec import Struct


class RowItem(Struct, frozen=True):
    """One event, a way to its page; ``lane`` is the number of its colour."""

    id: str
    href: str
    title: str
    date: str
    machine: str | None
    lane: int
    importance: int


class StretchItem(Struct, frozen=True):
    """A period; ``before`` rows stand above its own, its strip is the one with its number."""

    number: int
    title: str
    years: str
    rows: tuple[RowItem, ...]
    count: int
    before: int
    more: str | None
    """The page that has all of its events, where there are too many for this one."""


class Since(Struct, frozen=True):
    """From when a reader looks: after so many rows, at ``x`` of the strip of a stretch."""

    rows: int
    stretch: int
    x: float
    label: str


class LaneChoice(Struct, frozen=True):
    """A lane to filter by, with the number of its colour."""

    name: str
    number: int


class Chronology(Struct, frozen=True):
    """A timeline as a list; ``strips`` is the file of all strips, with its size."""

    id: str
    strips: str
    width: int
    height: int
    lanes: tuple[LaneChoice, ...]
    stretches: tuple[StretchItem, ...]
    count: int
    since: Since | None = None
    anchored: bool = False
    """Whether rows can be linked to: no other list of the page has these events."""

    @property
    def whole(self) -> bool:
        """Say whether it has all events; else those that matter most."""
        return sum(len(stretch.rows) for stretch in self.stretches) == self.count
