"""What a date is: days, months, years, decades and centuries, and stretches between them."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Precision = Literal["century", "decade", "year", "month", "day"]
Day = tuple[int, int, int]
"""Year (astronomical: 0 is 1 BCE), month, day."""
YEARS: Mapping[int, Precision] = {1: "year", 10: "decade", 100: "century"}


class Moment(Struct, frozen=True):
    """A day, month, year, decade or century.

    ``year`` is astronomical (0 is 1 BCE), of a decade or century the first; ``years`` says how
    many it may be.
    """

    year: int
    month: int | None = None
    day: int | None = None
    years: int = 1
    about: bool = False
    uncertain: bool = False

    @property
    def precision(self) -> Precision:
        """Return how exact it is."""
        return "day" if self.day else "month" if self.month else YEARS[self.years]

    @property
    def exact(self) -> bool:
        """Say whether it is said without reserve, to the year at least."""
        return self.years == 1 and not self.about and not self.uncertain

    @property
    def first(self) -> Day:
        return (self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> Day:
        year = self.year + self.years - 1
        month = self.month or 12
        return (year, month, self.day or days_in(year, month))


class When(Struct, frozen=True):
    """A date or an interval; an open end is ``None``. ``text`` is its form in EDTF."""

    text: str
    start: Moment | None
    end: Moment | None
    interval: bool = False

    def __str__(self) -> str:
        return self.text

    @property
    def sort_key(self) -> tuple[Day, Day]:
        """Return a key that puts the earlier start first and, of two, the earlier end."""
        return self.first_day, self.last_day

    @property
    def first_day(self) -> Day:
        """Return the first day that it can mean; for an open start, of its end."""
        return (self.start or self.end or Moment(0)).first

    @property
    def last_day(self) -> Day:
        """Return the last day that it can mean; for an open end, of its start."""
        return (self.end or self.start or Moment(0)).last

    @property
    def starts_by(self) -> Day:
        """Return the last day on which it can have begun."""
        return (self.start or self.end or Moment(0)).last

    @property
    def starts(self) -> float:
        """Return the beginning in years, with the fraction of the year."""
        return decimal_year(self.first_day)

    @property
    def ends(self) -> float | None:
        """Return the end in years where it is an interval, else ``None``."""
        return decimal_year(self.last_day) if self.interval else None


def between(start: When | None, end: When | None) -> When:
    """Return the stretch from the beginning of one date to the end of another; None is open."""
    first = start.start if start else None
    last = end.end if end else None
    return When("", first, last, interval=True)


def days_in(year: int, month: int) -> int:
    """Return the days of a month (proleptic Gregorian, years before the common era included)."""
    short = 30 if month in (4, 6, 9, 11) else 31
    return short if month != 2 else 29 if calendar.isleap(year) else 28


def decimal_year(day: Day) -> float:
    """Return a day as a year with its fraction (noon of that day)."""
    year, month, number = day
    before = sum(days_in(year, m) for m in range(1, month)) + number - 0.5
    return year + before / (366 if calendar.isleap(year) else 365)
