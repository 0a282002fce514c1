"""Lines that are there for the date in them."""

from __future__ import annotations

from explainer.seeds.lines import key
from explainer.seeds.lines.dates import find_dates, has_clock, without_date_words
from explainer.seeds.lines.phrases import keys
from explainer.seeds.text.captions import is_caption
from explainer.seeds.text.vocabulary import Vocabulary

# *Jane Doe · Politics · Posted: 15 May 2021 10:58 | Last updated: …*
_DATED_LABEL = 20
# *River towns and bridges 15 May 2021 13:48*
_STAMP_WORDS = 6
# *by Jane Doe in Politics, 15 May 2021*: more words beside a date tell what happened on it.
_BESIDE_DATE = 8
# A section, a day, an hour and a place; searching longer lines for dates is slow.
_LONGEST_CHARS = 200


def is_date_line(text: str, language: str | None) -> bool:
    """Is this a date, with or without a time and *Published*, and nothing else?"""
    if len(text) > _LONGEST_CHARS:
        return False
    label = key(text) in keys("date", "published") or key(text) in keys("date", "updated")
    return label or (bool(find_dates(text, language)) and not without_date_words(text, language))


def is_time_stamp(text: str, language: str | None) -> bool:
    """Is this a date with its hour, a few words beside it (*Politics 10:58, 15 May 2021*)?"""
    if len(text) > _LONGEST_CHARS or not has_clock(text) or not find_dates(text, language):
        return False
    return len(without_date_words(text, language).split()) <= _STAMP_WORDS


def is_dated_label(text: str, language: str | None) -> bool:
    """Is this a row like *World | 14 January 2022*: a date set off from a name or two?"""
    if len(text) > _LONGEST_CHARS or len(text.split()) > _DATED_LABEL or is_caption(text):
        return False
    return any(mark in text for mark in "|·•") and bool(find_dates(text, language))


def is_dated_otherwise(text: str, language: str | None, words: Vocabulary) -> bool:
    """Does the line have a date and beside it a few words, none of which the article uses?"""
    if len(text) > _LONGEST_CHARS or is_caption(text) or not find_dates(text, language):
        return False
    rest = without_date_words(text, language)
    return len(rest.split()) <= _BESIDE_DATE and not words.closeness(rest.title()).hits


def gives_date(text: str, language: str | None) -> bool:
    """Is the line there for the date in it?"""
    return (
        is_date_line(text, language)
        or is_dated_label(text, language)
        or is_time_stamp(text, language)
    )
