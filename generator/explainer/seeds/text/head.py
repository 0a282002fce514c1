"""What stands around the running text: dates, sources, bylines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..lines import Line, first_prose, key, last_prose
from ..lines.dates import find_dates, has_clock, published_date, without_date_words
from ..lines.phrases import entries
from .bylines import is_byline, is_credit, names_somebody
from .captions import is_caption
from .credits import address_named, has_source_label
from .datelines import is_own_line

_DATED_LABEL = 12
_STAMP_WORDS = 2
_LONGEST_CHARS = 200


def is_date_line(text: str, language: str | None) -> bool:
    """Is this a date, with or without a time and *Published*, and nothing else?"""
    if len(text) > _LONGEST_CHARS:
        return False
    label = key(text) in {key(word) for word in _date_labels()}
    return label or (bool(find_dates(text, language)) and not without_date_words(text, language))


def is_time_stamp(text: str, language: str | None) -> bool:
    """Is this a date with its hour, a word or two beside it (*Politics 10:58, 15 May 2021*)?"""
    if len(text) > _LONGEST_CHARS or not has_clock(text) or not find_dates(text, language):
        return False
    return len(without_date_words(text, language).split()) <= _STAMP_WORDS


def _date_labels() -> tuple[str, ...]:
    return entries("date", "published") + entries("date", "updated")


def is_dated_label(text: str, language: str | None) -> bool:
    """Is this a row like *World | 14 January 2022*: a date set off from a name or two?"""
    if len(text) > _LONGEST_CHARS or len(text.split()) > _DATED_LABEL or is_caption(text):
        return False
    return any(mark in text for mark in "|·•") and bool(find_dates(text, language))


def is_source_line(text: str) -> bool:
    """Is this a line that names the source or the address?"""
    return has_source_label(text) or bool(address_named(text))


def around(lines: Sequence[Line], test: Callable[[str], bool]) -> list[Line]:
    """Return the lines that pass the test and stand before or after the running text."""
    passing = [line for line in lines if test(line.text)]
    chosen = set(passing)
    others = [line for line in lines if line not in chosen]
    first, last = first_prose(others), last_prose(others)
    if last < 0:
        return passing
    start, end = others[first].position, others[last].position
    return [line for line in passing if line.position < start or line.position > end]


def date_lines(lines: Sequence[Line], language: str | None) -> list[Line]:
    """Return the lines above or below the text that only give a date."""
    dated = around(lines, lambda t: is_date_line(t, language) or is_dated_label(t, language))
    dated += [line for line in lines if is_time_stamp(line.text, language)]
    marked = [
        line
        for line in lines
        if line.hint == "time" or (line.hint == "byline" and is_date_line(line.text, language))
    ]
    return sorted({*dated, *marked}, key=lambda line: line.position)


def byline_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the lines that name the author."""
    return [line for line in lines if _is_marked_byline(line) or is_byline(line.text)]


def _is_marked_byline(line: Line) -> bool:
    return line.hint == "byline" and names_somebody(line.text)


def credit_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the lines above or below the text that say who else worked on it."""
    return around(lines, is_credit)


def own_datelines(lines: Sequence[Line], language: str | None) -> list[Line]:
    """Return the lines above or below the text that are a dateline and nothing else."""
    return around(lines, lambda text: is_own_line(text, language))


def first_published(lines: Sequence[Line], language: str | None) -> str | None:
    """Return the publication date that the date lines state, a label above its date included."""
    dates, before = [], ""
    for line in lines:
        dates.append(published_date(f"{before} {line.text}", language))
        before = "" if find_dates(line.text, language) else line.text
    return next(filter(None, dates), None)
