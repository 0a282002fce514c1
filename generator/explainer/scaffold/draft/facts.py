"""Facts of a raw article, by its lines: dates and figures as the text has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from explainer.scaffold.draft.sentences import Sentence, sentences
from explainer.seeds import SeedArticle
from explainer.seeds.lines.dates import day_month_pattern, find_dates, month_pattern

_YEAR = re.compile(r"(?<![\d.,/-])(?:1[5-9]|20)\d\d(?![\d/-]|[.,]\d)(?:s\b)?")
_MANY = r"per|square|hundred|thousand|million\w*|billion\w*|milliard\w*|млн|млрд|milyon|milyar"
_FIGURE = re.compile(
    r"(?<![\w.,/-])[$€£]?\d+(?:[.,\u00a0\u202f]\d+)*(?:%|\b)"
    rf"(?:[ \u00a0-](?:{_MANY})\b)?(?:[ \u00a0-][^\W\d_]+)?"
)
"""A number with what it counts: *40,000 people*, *18 per cent*."""


class Fact(Struct, frozen=True):
    """A line and what it has that can be checked; ``dates`` as far as they are certain."""

    line: int
    dates: tuple[str, ...]
    figures: tuple[str, ...]


def facts(article: SeedArticle) -> Iterator[Fact]:
    """Yield the dates and figures of each line that has some."""
    by_line: dict[int, list[Sentence]] = {}
    for sentence in sentences(article, captions=False):
        by_line.setdefault(sentence.line, []).append(sentence)
    for line, said in by_line.items():
        found = [_in_sentence(sentence.text, article.language) for sentence in said]
        dates = tuple(dict.fromkeys(date for dates, _ in found for date in dates))
        figures = tuple(dict.fromkeys(figure for _, figures in found for figure in figures))
        if dates or figures:
            yield Fact(line, dates, figures)


def _in_sentence(text: str, language: str | None) -> tuple[list[str], list[str]]:
    """Return dates, the surest first, and what else has figures; no letter counts for both."""
    dates: list[str] = []
    for mention in reversed(find_dates(text, language)):
        dates.insert(0, mention.iso or text[mention.start : mention.end])
        text = _without(text, mention.start, mention.end)
    for pattern in _patterns():
        for found in pattern.finditer(text):
            dates.append(text[found.start() : found.end()].strip(" .,"))
            text = _without(text, found.start(), found.end())
    return dates, [found[0].strip(" .,") for found in _FIGURE.finditer(text)]


def _without(text: str, start: int, end: int) -> str:
    return text[:start] + "\n" * (end - start) + text[end:]


def _patterns() -> tuple[re.Pattern[str], ...]:
    month_and_year = rf"\b{month_pattern()}\.?,? (?:1[5-9]|20)\d\d\b"
    day_and_month = rf"(?<![\d.]){day_month_pattern()}"
    return (
        re.compile(month_and_year, re.IGNORECASE),
        re.compile(day_and_month, re.IGNORECASE),
        _YEAR,
    )
