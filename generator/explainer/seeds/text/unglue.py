"""Lines in which a page has run several things together: headline and date, author and outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from explainer.seeds.lines import Line, even
from explainer.seeds.lines.dates import find_dates, has_clock, without_date_words
from explainer.seeds.lines.phrases import entries

# A separator stays with what it announces, so that no character of the line is lost.
_ROW = re.compile(r"\s+(?=[|•·])")
_PATH = re.compile(r"(?<=\s[»›>])\s+(?=\S)")
_SITE = re.compile(r"\s+(?=\|\s)")
# Names of sites and sections have three at most.
_HEADLINE_WORDS = 4
# The name of a section or a site.
_LABEL_WORDS = 3


def parts_of_row(line: Line, language: str | None) -> list[Line]:
    """Return *Jane Doe*, *· The Post*, *· Posted: May 12, 2021* for a row that has all three.

    Where nothing stands between name and date it is cut before the date.
    """
    cuts = [match.start() for match in _ROW.finditer(line.text)]
    return _split(line, cuts or [date.start for date in find_dates(line.text, language)[:1]])


def bare(text: str) -> str:
    """Return a part of a row without its separator."""
    return text.lstrip("|•· ")


def is_outlet(text: str) -> bool:
    """Is this the name of a newspaper or the like: does it end in a word for one?"""
    words = even(text).split()
    known = {even(word) for word in entries("source", "outlet")}
    return 1 < len(words) <= _LABEL_WORDS + 1 and bool(known.intersection((words[0], words[-1])))


def parts_of_headline(line: Line, language: str | None) -> tuple[Line, list[Line]]:
    """Return the headline without the date, the path or the site that is glued to it, and these."""
    for cuts in (_around_date(line.text, language), _around_title(line.text)):
        parts = _split(line, cuts)
        if len(parts) > 1:
            title = max(parts, key=lambda part: len(part.text))
            return title, [part for part in parts if part is not title]
    return line, []


def _around_date(text: str, language: str | None) -> list[int]:
    """Return where a date is glued to the title's end or beginning: without a space, or timed."""
    for mention in find_dates(text, language):
        before, after = text[: mention.start], text[mention.end :]
        is_last = not without_date_words(after, language)
        is_glued = not before.endswith((" ", "(")) or has_clock(after)
        if before and is_last and is_glued and _is_title(before):
            return [mention.start]
    return []


def _around_title(text: str) -> list[int]:
    path = [match.start() for match in _PATH.finditer(text)]
    if path and _is_title(text[path[-1] :]) and _are_labels(text[: path[-1]], "»›>"):
        return [path[-1]]
    site = [match.start() for match in _SITE.finditer(text)]
    if site and _is_title(text[: site[-1]]) and _are_labels(text[site[-1] :], "|"):
        return [site[-1]]
    return []


def _is_title(text: str) -> bool:
    return len(text.split()) >= _HEADLINE_WORDS


def _are_labels(text: str, separators: str) -> bool:
    return all(len(part.split()) <= _LABEL_WORDS for part in re.split(f"[{separators}]", text))


def _split(line: Line, cuts: Sequence[int]) -> list[Line]:
    ends = [*cuts, len(line.text)]
    starts = [0, *cuts]
    texts = [line.text[a:b].strip() for a, b in zip(starts, ends, strict=True)]
    return [replace(line, text=text) for text in texts if text]
