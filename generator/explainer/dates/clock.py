"""Minutes on the clock of a site: when something is published, and when a build is made.

No build asks a clock. What is due is told by the day that a build is given (``--today``), or by
the content itself.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from explainer.dates import loose
from explainer.dates.reading import DateError
from explainer.dates.values import When

_MINUTE = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d)?", re.ASCII)
_GIVEN = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII)


class Minute(Struct, frozen=True, order=True):
    """A minute of the site's own clock: ``2026-12-01T06:00``, which sorts as it is told."""

    at: str

    @property
    def day(self) -> str:
        """Return its day."""
        return self.at[:10]

    @property
    def time(self) -> str:
        """Return its time of the day, nothing where that is the day's beginning."""
        return "" if self.at.endswith("T00:00") else self.at[11:]

    def __str__(self) -> str:
        return f"{self.day} {self.time}".rstrip()


class Today(Struct, frozen=True):
    """The moment that a build was given: of a clock that is named, or of the site's own."""

    moment: datetime

    def on_clock_of(self, zone: ZoneInfo) -> Minute:
        """Return what the clock of a site shows then."""
        moment = self.moment.astimezone(zone) if self.moment.tzinfo else self.moment
        return _minute(moment)


def minute(text: str) -> Minute:
    """Read a day, or a day and a time; a day alone is meant from its beginning.

    Raises:
        DateError: it is neither.
    """
    found = _read(text) if _is_day(text) else None
    if found is None:
        near = next((form for form in loose.suggestions(text) if _is_day(form)), "")
        raise DateError(
            f'"{text}" is no day: write year-month-day, "2026-04-03", or with a time, '
            '"2026-04-03 06:00"' + (f' (did you mean "{near}"?)' if near else "")
        )
    return _minute(found)


def today(text: str) -> Today:
    """Read the moment of a build: a day, with a time or a time and its distance from UTC.

    Raises:
        DateError: it is none of these.
    """
    found = _read(text) if _GIVEN.fullmatch(text) else None
    if found is None:
        raise DateError('write a day, "2026-04-03", or a moment, "2026-04-03T06:00Z"')
    return Today(found)


def since_epoch(seconds: str) -> Today:
    """Read a moment in seconds since 1970, as ``SOURCE_DATE_EPOCH`` has it.

    Raises:
        DateError: it is no number of seconds.
    """
    try:
        return Today(datetime.fromtimestamp(int(seconds), UTC))
    except (ValueError, OverflowError, OSError) as error:
        raise DateError("a number of seconds since 1970 is expected") from error


def start_of(when: When) -> Minute:
    """Return the beginning of the first day of a date."""
    year, month, day = when.first_day
    return Minute(f"{max(year, 0):04}-{month:02}-{day:02}T00:00")


def _minute(moment: datetime) -> Minute:
    return Minute(f"{moment:%Y-%m-%dT%H:%M}".rjust(16, "0"))


def _is_day(text: str) -> bool:
    return bool(_MINUTE.fullmatch(text)) and _read(text) is not None


def _read(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
