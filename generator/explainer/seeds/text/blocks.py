"""Furniture of several lines: lists of other stories, and readers' comments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from explainer.seeds.lines import Line, is_prose, is_title
from explainer.seeds.lines.phrases import phrases
from explainer.seeds.text.span import span_of
from explainer.seeds.text.vocabulary import vocabulary

# Boxes of headlines have five to ten entries; further, the text itself may go on.
_LIST_LIMIT = 15
# A comment shows its signs (a name, a day, *Reply*) within its first lines.
_LOOK_AHEAD = 6
# *Comments (3)* below the headline, and above the comments.
_HEADINGS = 2
# A box of other stories has so many at most; the end of an article that a box interrupts has more.
_MOST_TEASERS = 6
# Half of its words are the article's: it belongs to it; another story shares a name or two.
_SAME_SUBJECT = 0.5
_STOP = re.compile(r"[.!?…։።।؟۔] ")


def related_stories(lines: Sequence[Line]) -> list[int]:
    """Drop *Read more* and the headlines below it; the paragraph that follows stays.

    Above the text the last title below the heading may be the article's own.
    """
    dropped: list[int] = []
    end = 0
    span = span_of(lines)
    for i, line in enumerate(lines):
        if i < end or (span and span.above(line)):
            continue
        if phrases("drop", "related-line").match(line.text) and is_title(line):
            dropped.append(i)
        elif phrases("drop", "related-stories").match(line.text):
            end = max(i + 1, _list_end(lines, i + 1))
            if end == i + 1 and _are_teasers(lines, i):
                end = len(lines)
            dropped.extend(range(i, end))
    return dropped


def _are_teasers(lines: Sequence[Line], heading: int) -> bool:
    """Do single sentences follow to the end that speak of something else than the text?"""
    rest = lines[heading + 1 : heading + 2 + _LIST_LIMIT]
    is_end = heading + 1 + len(rest) == len(lines)
    if not is_end or not 1 < sum(map(is_prose, rest)) <= _MOST_TEASERS:
        return False
    words = vocabulary([line.text for line in lines[:heading] if is_prose(line)])
    return not any(
        _STOP.search(line.text)
        or _is_comment_heading(line)
        or words.closeness(line.text).share >= _SAME_SUBJECT
        for line in rest
    )


def cookie_notices(lines: Sequence[Line]) -> list[int]:
    """Drop notices of cookies and the buttons below one (*OK*, *Accept*)."""
    dropped: list[int] = []
    for i, line in enumerate(lines):
        is_button = phrases("drop", "cookie-button").match(line.text)
        is_below = bool(dropped) and dropped[-1] == i - 1
        if phrases("drop", "cookie-notice").match(line.text) or (is_button and is_below):
            dropped.append(i)
    return dropped


def _list_end(lines: Sequence[Line], start: int) -> int:
    """Return the index after the headlines that start here."""
    end = start
    while end < min(len(lines), start + _LIST_LIMIT) and is_title(lines[end]):
        if _is_comment_heading(lines[end]):
            break
        end += 1
    return end


def comment_sections(lines: Sequence[Line]) -> list[int]:
    """Drop *Comments (3)* and, where comments follow the article, all the rest."""
    headings = [i for i, line in enumerate(lines) if _is_comment_heading(line)]
    words = list(accumulate(map(_prose_words, lines), initial=0)) if headings else []
    # More of them count the comments of other stories.
    is_one = len(headings) <= _HEADINGS
    for i in headings:
        if _are_comments(lines, i) or (is_one and 0 < words[i] >= words[-1] - words[i]):
            return [*(h for h in headings if h < i), *range(i, len(lines))]
    return headings


def _is_comment_heading(line: Line) -> bool:
    # *Comments: ,* counts those of another story.
    return not line.text.endswith(",") and phrases("drop", "comment-section").match(line.text)


def _are_comments(lines: Sequence[Line], i: int) -> bool:
    """Above an article the words are a link to the comments; below it they open them."""
    marks = phrases("drop", "comment-mark")
    is_below = any(map(is_prose, lines[:i]))
    return is_below and any(marks.match(line.text) for line in lines[i + 1 : i + 1 + _LOOK_AHEAD])


def _prose_words(line: Line) -> int:
    return len(line.text.split()) if is_prose(line) else 0
