"""What has no name beside it: a mark alone, or one mark for several that says how many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from explainer.charts.text import clean, width
from explainer.charts.timeline.labels import Reach
from explainer.charts.timeline.ticks import years_text
from explainer.charts.values import Mark

TEXT = 12.0
"""Size of a count: 11 px or more where a drawing is shown at its least."""
CELL = 40.0
"""Marks nearer to each other than this are counted as one: room for *+999*."""
NAMED = 3
"""So few may be named when a pointer rests on their count."""


class Rest(Struct, frozen=True):
    """Marks of one lane that stand close to each other, in their order."""

    marks: tuple[Mark, ...]
    lane: int
    place: Reach
    """Where the first of them lies, all of it in a point."""

    @property
    def words(self) -> str:
        """How many they are."""
        return f"+{self.marks[0].words.number(len(self.marks))}"

    @property
    def room(self) -> float:
        """The width of its sign."""
        return width(self.words, TEXT) + 9


def gathered(placed: Iterable[tuple[float, Mark]], lane: int, cell: float = CELL) -> Iterator[Rest]:
    """Gather what stands within one cell, from left to right."""
    marks: list[Mark] = []
    first = 0.0
    for x, mark in sorted(placed, key=lambda pair: pair[0]):
        if marks and x - first >= cell:
            yield Rest(tuple(marks), lane, Reach(first, first, first))
            marks = []
        first = first if marks else x
        marks.append(mark)
    if marks:
        yield Rest(tuple(marks), lane, Reach(first, first, first))


def count(marks: tuple[Mark, ...], *, named: bool = False) -> str:
    """Say in words how many marks one stands for, from when to when, and which, if wished."""
    words, until = marks[0].words, max(mark.until for mark in marks)
    years = years_text(marks[0].start, until, words)
    few = named and len(marks) <= NAMED
    names = words.semicolon.join(clean(mark.title) for mark in marks) if few else ""
    said = words.ngettext(
        "%(num)s event, %(years)s", "%(num)s events, %(years)s", len(marks), years=years
    )
    return words.labelled(said, names) if names else said
