"""What a drawing is made of: plain, frozen values that know nothing of the site."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from explainer.language.catalogue import ENGLISH, Catalogue


class Shape(Struct, frozen=True):
    """What a date leaves open, so that a drawing claims no more than the date says.

    `within` is the last time that it can be, for what lies somewhere between `start` and it;
    `before` and `after` say that its beginning or its end is open; `about` and `unsure` are the
    date's own reserve, `frayed` that of a stretch's end.
    """

    within: float | None = None
    before: bool = False
    after: bool = False
    about: bool = False
    unsure: bool = False
    frayed: bool = False


EXACT = Shape()


class Mark(Struct, frozen=True):
    """One event in time; `start` and `end` are decimal years (astronomical: 0 is 1 BCE).

    `when` is its date in words, to the year; `key` marks are named before all others.
    """

    id: str
    title: str
    when: str
    start: float
    end: float | None
    lane: str
    importance: int
    href: str
    note: str = ""
    key: bool = False
    shape: Shape = EXACT
    words: Catalogue = ENGLISH
    """What is said of it is said in this language."""

    @property
    def rank(self) -> int:
        """Importance, from 1 to 3."""
        return min(3, max(1, self.importance))

    @property
    def until(self) -> float:
        """The last time that belongs to it."""
        return max(self.start, self.end or self.start, self.shape.within or self.start)


class Lane(Struct, frozen=True):
    """One row of a timeline; `number` (from 1) is its colour, its row's number if 0.

    `short` is its name where there is little room.
    """

    id: str
    name: str
    number: int = 0
    short: str = ""


class Band(Struct, frozen=True):
    """One period, in decimal years; `end` is where the next may begin."""

    title: str
    start: float
    end: float
    words: Catalogue = ENGLISH


class Standpoint(Struct, frozen=True):
    """The point from which a reader looks: what comes after it is tinted."""

    at: float
    label: str


class Timeline(Struct, frozen=True):
    """All that is drawn in one timeline, in the order in which it is told."""

    title: str
    lanes: tuple[Lane, ...]
    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    moments: tuple[float, ...] = ()
    """From where readers look at it: while these are few, names keep clear of them."""
    words: Catalogue = ENGLISH


class Column(Struct, frozen=True):
    """One line, or one set of bars, of a series."""

    key: str
    name: str


class Series(Struct, frozen=True):
    """Numbers of one unit; `values` holds one tuple a column, as long as `x_values`."""

    id: str
    title: str
    unit: str
    kind: Literal["line", "bar"]
    x_name: str
    x_values: tuple[str | float, ...]
    columns: tuple[Column, ...]
    values: tuple[tuple[float | None, ...], ...]
    later: tuple[bool, ...] = ()
    """Of each place whether it came later than what the page is about; none, if it is of now."""
    words: Catalogue = ENGLISH

    def is_later(self, index: int) -> bool:
        return index < len(self.later) and self.later[index]


class Count(Struct, frozen=True):
    """What somebody counted: the number in words, who did, and on which side it is open.

    ``open`` is 1 for *over* a number, -1 for *under* it, 0 for the number itself.
    """

    value: float
    words: str
    by: str
    open: int = 0


class CountRow(Struct, frozen=True):
    """Counts of one thing, from the lowest to the highest."""

    name: str
    counts: tuple[Count, ...]


class Counts(Struct, frozen=True):
    """Counts of several things on one scale."""

    id: str
    title: str
    unit: str
    rows: tuple[CountRow, ...]
    words: Catalogue = ENGLISH
