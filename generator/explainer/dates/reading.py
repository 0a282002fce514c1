"""Reading dates: the part of EDTF that events need, and years with their era.

Read are ``1993``, ``1993-04``, ``1993-04-03``, ``199X`` (a decade), ``19XX`` (a century),
``1915~`` (about), ``1915?`` (uncertain), ``-0329`` (before the common era), intervals of these
``A/B``, and the open intervals ``A/..`` and ``../B``. Rule: Library of Congress, *Extended
Date/Time Format* (ISO 8601-2:2019), levels 0 and 1.

EDTF counts a year 0 and wants four figures, which nobody has in mind who writes of antiquity:
``330 BCE`` and ``14 CE`` are read too, and kept in their EDTF form.
"""

from __future__ import annotations

import re
from functools import lru_cache

from explainer.dates import loose
from explainer.dates.values import Moment, When, days_in

_DATE = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%])?",
    re.ASCII,
)
_WITH_ERA = re.compile(
    r"\s*(?:(?P<ad>AD)\s*)?(?P<year>\d{1,5})(?P<mark>[~?%])?(?(ad)|\s*(?P<era>BCE?|CE|AD))"
    r"(?P<after>[~?%])?\s*",
    re.ASCII | re.IGNORECASE,
)
EARLIEST, LATEST = -9999, 9999
"""Years with four figures, all that EDTF knows without further signs."""


class DateError(ValueError):
    """A date that cannot be read; its text says what to write."""


@lru_cache(maxsize=20_000)
def parse(text: str) -> When:
    """Read a date of the subset; raise `DateError` with what is wrong and what to write."""
    parts = [_without_era(part) for part in text.split("/")]
    if len(parts) > 2:
        raise DateError(_advice(text))
    if len(parts) == 1:
        moment = _moment(parts[0], text)
        return When(parts[0], moment, moment)
    start, end = (None if part == ".." else _moment(part, text) for part in parts)
    if start is None and end is None:
        raise DateError(f'"{text}" is open at both ends: write one of them')
    if start and end and end.last < start.first:
        raise DateError(f'"{text}" ends before it starts: the earlier date comes first')
    return When("/".join(parts), start, end, interval=True)


def _without_era(text: str) -> str:
    """Return a year with its era in EDTF's count; any other text as it is."""
    found = _WITH_ERA.fullmatch(text)
    if not found or (found["mark"] and found["after"]):
        return text
    number, before = int(found["year"]), (found["era"] or "").upper().startswith("B")
    year = 1 - number if before else number
    if number == 0:
        raise DateError(f'"{text}": there is no year 0, 1 BCE is followed by 1 CE')
    if not EARLIEST <= year <= LATEST:
        raise DateError(f'"{text}" is out of reach: years run from 10000 BCE to 9999 CE')
    return f"{loose.four_figures(year)}{found['mark'] or found['after'] or ''}"


def _moment(text: str, whole: str) -> Moment:
    """Read one end of a date; `whole` is all of it as it was written."""
    found = _DATE.fullmatch(text)
    if not found:
        raise DateError(_advice(whole) if _near(whole) else _advice(text))
    years = 10 ** found["year"].count("X")
    year = int(found["year"].replace("X", "0"))
    month = int(found["month"]) if found["month"] else None
    day = int(found["day"]) if found["day"] else None
    if years > 1 and month:
        raise DateError(f'"{text}": a {"decade" if years == 10 else "century"} has no month')
    if month is not None and not 1 <= month <= 12:
        raise DateError(f'"{text}" has no month {month:02d}: months run from 01 to 12')
    if day is not None and month and not 1 <= day <= days_in(year, month):
        raise DateError(f'"{text}": that month has {days_in(year, month)} days')
    mark = found["mark"] or ""
    return Moment(year, month, day, years, mark in ("~", "%"), mark in ("?", "%"))


def meant(text: str) -> tuple[str, ...]:
    """Return the dates that a loosely written one may be, in the form that they have here."""
    return tuple(dict.fromkeys(_near(text)))


def _advice(text: str) -> str:
    wanted = 'write year-month-day as far as known: "1993", "1993-04" or "1993-04-03"'
    if near := _near(text):
        if text.strip("“”„‟‘’‚«»") != text:
            return f'{text} has quotation marks of print: write straight ones, "{near[0]}"'
        meant = '" or "'.join(near)
        return f'"{text}" is not a date here: {wanted} (did you mean "{meant}"?)'
    return f'"{text}" is not a date here: {wanted}, an interval with "/", about with "~"'


def _near(text: str) -> list[str]:
    return [form for form in dict.fromkeys(loose.suggestions(text)) if _is_date(form)]


def _is_date(text: str) -> bool:
    try:
        parse(text)
    except DateError:
        return False
    return True
