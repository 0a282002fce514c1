"""Dates as people write them, and the form that they have here: for *did you mean*."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

Groups = Mapping[str, str]
Suggest = Callable[[Groups], tuple[str, ...]]


def suggestions(text: str) -> Iterator[str]:
    """Yield the forms that a loosely written date may mean; not all of them need exist."""
    for pattern, suggest in _LOOSE:
        found = re.fullmatch(pattern, text.strip(), re.IGNORECASE)
        if found:
            yield from suggest(found.groupdict())


def _day_first(date: Groups) -> tuple[str, ...]:
    return (_iso(date["y"], date["b"], date["a"]),)


def _either_first(date: Groups) -> tuple[str, ...]:
    both = (_iso(date["y"], date["b"], date["a"]), _iso(date["y"], date["a"], date["b"]))
    return tuple(dict.fromkeys(both))


def _year_first(date: Groups) -> tuple[str, ...]:
    return (_iso(date["y"], date["a"], date["b"]),)


def _named_month(date: Groups) -> tuple[str, ...]:
    month = _months().get(date["m"].casefold()[:3])
    return (_iso(date["y"], month, date.get("d")),) if month else ()


def _about(date: Groups) -> tuple[str, ...]:
    return (f"{date['y']}~",)


def _decade(date: Groups) -> tuple[str, ...]:
    return (f"{date['y'][:3]}X",)


def _interval(date: Groups) -> tuple[str, ...]:
    return (f"{date['y']}/{date['z']}",)


def _before_era(date: Groups) -> tuple[str, ...]:
    year = 1 - int(date["n"])
    return (f"{year:05d}" if year < 0 else f"{year:04d}",)


def _iso(year: str, month: str | None, day: str | None) -> str:
    parts = (f"{int(part):02d}" for part in (month, day) if part)
    return "-".join((year, *parts))


@lru_cache(maxsize=1)
def _months() -> Mapping[str, str]:
    from babel.dates import get_month_names

    names = get_month_names("abbreviated", "format", "en")
    return {name.casefold()[:3]: str(number) for number, name in names.items()}


_LOOSE: tuple[tuple[str, Suggest], ...] = (
    (r"(?P<a>\d{1,2})\.\s*(?P<b>\d{1,2})\.\s*(?P<y>\d{4})", _day_first),
    (r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})", _either_first),
    (r"(?P<y>\d{4})[-./](?P<a>\d{1,2})(?:[-./](?P<b>\d{1,2}))?", _year_first),
    (r"(?:(?P<d>\d{1,2})\.?\s+)?(?P<m>[a-z]{3,9})\.?,?\s+(?P<y>\d{4})", _named_month),
    (r"(?P<m>[a-z]{3,9})\.?\s+(?P<d>\d{1,2}),?\s+(?P<y>\d{4})", _named_month),
    (r"(?:c|ca|circa|about|around|~)\.?\s*(?P<y>\d{4})", _about),
    (r"(?:the\s+)?(?P<y>\d{3}0)'?s", _decade),
    (r"(?P<y>\d{4}(?:-\d\d){0,2})\s*[-–—]\s*(?P<z>\d{4}(?:-\d\d){0,2})", _interval),
    (r"(?P<n>\d{1,4})\s*(?:bc|bce)\.?", _before_era),
)
