"""Where the running text stands: the stretch of lines that has most sentences and fewest labels.

Menus, tickers and lists of other stories stand around it in every layout and language; what tells
them from the article is not their words but that they are rows of short lines without full stops.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import takewhile

from msgspec import Struct

from explainer.seeds.lines import Line, ends_as_sentence, first_prose, is_long, last_prose, words_of
from explainer.seeds.lines.dates import has_clock
from explainer.seeds.text.stamps import gives_date

# Tried on 390 saved pages of public test sets with weights of 2 to 20: from 4 to 8 the stretch
# loses one line of body text in a thousand; at 10 it falls apart at boxes within the article,
# at 2 it takes in the teasers below it.
_LABEL = -6
# A long paragraph is no more of an article than a usual one: a notice of cookies may be longer.
_MOST = 60
# *He was 51.* ends as a sentence does, and so does *Sign in.*: neither for nor against.
_FEW = 6
# Questions as long are subheads; a longer one is part of the text.
_QUESTION = 20
_OPEN = (":", ";", ",")
# A summary or two: below more text than this a date is that of an event.
_MOST_ABOVE_DATE = 120
# *… he said. AB*: a paragraph, signed. A title of two sentences is shorter.
_SENTENCES = 10
_SIGNED = re.compile(r"[.!?…։።।؟۔][\"”»]* [\w()/.-]{2,14}$")
_INNER_STOP = re.compile(r"[.!?…։።।؟۔] ")
# *– Who pays?*, *• a bridge*, *2) a road*: somebody's turn or an item, which needs no full stop.
_ITEM = re.compile(r"([-–—•*▪■◦‣·●○]) ?[^\W_]|\d{1,2}([.)]) [^\W_]")
# Rows of a table or a calendar; a list of the latest stories gives the hour or the day of each.
_FIGURE = re.compile(r"\d")
# Fewer may be an article's last sentences, each with a figure.
_ROWS = 4
# The lines of an article are weighed three times, some of them dropped in between.
_REMEMBERED = 1_024
# What goes on below the last full stop: a paragraph that a copy cut off, an item of a list.
_UNFINISHED = 20


class Span(Struct, frozen=True):
    """The positions of the first and the last line of the running text."""

    first: int
    last: int

    def holds(self, line: Line) -> bool:
        """Does the line stand in the text?"""
        return self.first <= line.position <= self.last

    def above(self, line: Line) -> bool:
        """Does the line stand before the text?"""
        return line.position < self.first

    def below(self, line: Line) -> bool:
        """Does the line stand after the text?"""
        return line.position > self.last


def span_of(lines: Sequence[Line]) -> Span | None:
    """Return where the running text of these lines stands, None where there is none.

    The blocks of a saved page come sorted by its markup (``hint``): what is left is the article.
    """
    if any(line.hint for line in lines):
        first, last = first_prose(lines), last_prose(lines)
        return Span(lines[first].position, lines[last].position) if last >= 0 else None
    weights = [weight(line.text) for line in lines]
    start, end = _heaviest(weights)
    if end < 0:
        return None
    start = _below_date(lines, weights, start, end)
    while start and _leads_in(lines[start - 1]):
        start -= 1
    marks = {_item_mark(line.text) for line in lines[start : end + 1]} - {""}
    while end + 1 < len(lines) and _goes_on(lines[end + 1], lines[end], marks):
        end += 1
    end += _rows_below(lines, end)
    return Span(lines[start].position, lines[end].position)


def _rows_below(lines: Sequence[Line], end: int) -> int:
    """Return how many rows of figures follow right below the text, a heading of theirs included."""
    rest = lines[end + 1 :]
    heading = 0 if not rest or is_row_of_figures(rest[0].text) else 1
    rows = list(takewhile(lambda line: is_row_of_figures(line.text), rest[heading:]))
    return heading + len(rows) if len(rows) >= _ROWS else 0


def is_row_of_figures(text: str) -> bool:
    """Does the line have a figure that is neither an hour nor a day of publication?"""
    return bool(_FIGURE.search(text)) and not has_clock(text) and not gives_date(text, None)


def _below_date(lines: Sequence[Line], weights: Sequence[int], start: int, end: int) -> int:
    """Return where the text starts below the date that stands among its first lines.

    A summary stands above the date in some layouts, a box of the newsroom's own in others.
    """
    total, begins = 0, start
    for i in range(start, end):
        total += max(0, weights[i])
        if total > _MOST_ABOVE_DATE:
            break
        if weights[i] <= 0 and gives_date(lines[i].text, None):
            begins = i + 1
    while begins < end and weights[begins] <= 0:
        begins += 1
    return begins


@lru_cache(maxsize=_REMEMBERED)
def weight(text: str) -> int:
    """Return how much the line is like running text: its words, or a penalty for a label."""
    words = words_of(text)
    if ends_as_sentence(text):
        is_question = words <= _QUESTION and text[-1] in "?!" and not _INNER_STOP.search(text)
        return 0 if is_question or words < _FEW else min(words, _MOST)
    if is_long(text) or (words >= _SENTENCES and _SIGNED.search(text)):
        return min(words, _MOST)
    is_neutral = text.endswith(_OPEN) or _ITEM.match(text) or is_row_of_figures(text)
    return 0 if is_neutral else _LABEL


def _heaviest(weights: Sequence[int]) -> tuple[int, int]:
    """Return the ends of the stretch with the greatest sum (Kadane), -1 as end if none is > 0."""
    best, ends = 0, (0, -1)
    total, start = 0, 0
    for i, number in enumerate(weights):
        if total <= 0:
            total, start = 0, i
        total += number
        if total > best:
            best, ends = total, (start, i)
    return ends


def _leads_in(line: Line) -> bool:
    """*The mayor wrote on Friday:* opens the text, whose first line is what he wrote."""
    return line.text.endswith(":") and words_of(line.text) > _FEW


def _item_mark(text: str) -> str:
    """Return what opens an item of a list or a turn of speech, '' where the text is none."""
    found = _ITEM.match(text)
    return next(filter(None, found.groups())) if found else ""


def _goes_on(line: Line, before: Line, marks: Set[str]) -> bool:
    """Is this still the text, right below it: *He was 51.*, or a paragraph that is cut off?

    An item is, where the text has its like (``marks``) or announces a list: other stories may be
    listed below the text as well.
    """
    mark = _item_mark(line.text)
    if mark and (mark in marks or before.text.endswith(":")):
        return True
    words, is_several = words_of(line.text), bool(_INNER_STOP.search(line.text))
    is_cut = words > _UNFINISHED or (is_several and words >= _FEW)
    return ends_as_sentence(line.text) or is_cut or _leads_in(line)
