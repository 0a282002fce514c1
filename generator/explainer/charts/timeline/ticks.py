"""Where an axis is labelled: round years and months, from coarse to fine."""

from __future__ import annotations

import math
from collections.abc import Iterator

from msgspec import Struct

from explainer.dates import Moment, When, in_brief, in_words
from explainer.language.catalogue import Catalogue

YEARS = (1000, 500, 100, 50, 10, 5, 1)
"""Steps in years, each a part of the one before, so that finer ticks never break the rhythm."""
MONTHS = (3, 1)
MOST = 60
"""Steps that would give more ticks than this in one period are finer than any zoom can show."""


class Tick(Struct, frozen=True):
    """A labelled place on an axis; `apart` is how far its nearest neighbour is."""

    at: float
    text: str
    apart: float = 0.0


def year_text(at: float, words: Catalogue) -> str:
    """The year in which a decimal year lies, in words a reader knows (year 0 is 1 BCE)."""
    return in_words(When("", moment := Moment(math.floor(at)), moment), words)


def years_text(start: float, end: float, words: Catalogue) -> str:
    """The years from one decimal year to another, in figures."""
    first, last = (Moment(math.floor(at)) for at in (start, end))
    return in_words(When("", first, last, first != last), words)


def _month_text(index: int, words: Catalogue) -> str:
    year, month = divmod(index, 12)
    return in_brief(When("", moment := Moment(year, month + 1), moment), words)


def _every(start: float, end: float, parts: int, step: int) -> Iterator[tuple[float, int]]:
    """Multiples of `step` parts of a year between two times, with their number of parts."""
    for index in range(math.ceil(start * parts / step), math.floor(end * parts / step) + 1):
        yield index * step / parts, index * step


def _years(start: float, end: float, step: int) -> Iterator[float]:
    """Round years in the reader's count, which has no year 0: before 1 it is one off."""
    for at, _ in _every(start - 1, end, 1, step):
        year = at if at > 0 else at + 1
        if start <= year <= end:
            yield year


def _levels(
    start: float, end: float, words: Catalogue
) -> Iterator[tuple[float, list[tuple[float, str]]]]:
    span = end - start
    for step in (step for step in YEARS if span / step <= MOST):
        yield step, [(at, year_text(at, words)) for at in _years(start, end, step)]
    for step in (step for step in MONTHS if span * 12 / step <= MOST and start >= 1):
        yield (
            step / 12,
            [(at, _month_text(index, words)) for at, index in _every(start, end, 12, step)],
        )


def time_ticks(start: float, end: float, words: Catalogue) -> tuple[Tick, ...]:
    """Ticks for a stretch of time (decimal years), the roundest first, none twice.

    The stretch's own start and end count as neighbours.
    """
    found: dict[float, Tick] = {}
    for step, places in _levels(start, end, words):
        for at, text in places:
            found.setdefault(at, Tick(at, text, min(step, at - start, end - at)))
    return tuple(found.values())
