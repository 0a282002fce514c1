"""Which line is the headline, and what above it belongs to the site."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from ..lines import Line, first_prose, is_title
from ..lines.dates import find_dates
from .repeats import same

_ENOUGH_WORDS = 4
_ENOUGH_LETTERS = 7
_SENTENCE_WORDS = 16
_OPEN_ENDS = (":", ",", ";")
_BULLET = re.compile(r"[^\w\"'“”«»„‘’(\[¿¡$€£#]")


def headline_line(lines: Sequence[Line], twice: Set[str], dates: Sequence[Line]) -> Line | None:
    """Return the line that is the headline, None where the text starts with its paragraphs.

    Args:
        lines: those of the article that have no place yet.
        twice: what stands more than once in the file: pages print their headline again.
        dates: the lines that give a date: what stands between one and the text may be a headline
            although it ends in a full stop.
    """
    marked = [line for line in lines if line.hint == "headline"]
    if marked:
        return marked[0]
    first = first_prose(lines)
    if first == len(lines):
        return None
    titles = [line for line in lines[:first] if _may_be_headline(line)]
    full = [line for line in titles if len(line.text.split()) >= _ENOUGH_WORDS]
    again = [line for line in full if same(line.text) in twice]
    short = [line for line in reversed(titles) if len(line.text) >= _ENOUGH_LETTERS]
    ordered = [*reversed(again), *_unlabelled(full, dates), *short]
    return next(iter(ordered), None) or _sentence(lines, first, dates)


def _may_be_headline(line: Line) -> bool:
    is_label = line.text.endswith(_OPEN_ENDS) or bool(_BULLET.match(line.text))
    return is_title(line) and not is_label and line.hint in ("", "heading")


def _unlabelled(full: Sequence[Line], dates: Sequence[Line]) -> Sequence[Line]:
    """Put last what shares its block with a date above it: the name of a series or a subject."""
    below_date = {line.number + 1 for line in dates}
    is_label = len(full) > 1 and full[0].number in below_date
    is_set_off = is_label and full[1].number > full[0].number + 1
    return [*full[1:], full[0]] if is_set_off else full


def _sentence(lines: Sequence[Line], first: int, dates: Sequence[Line]) -> Line | None:
    """Return a headline with a full stop: one sentence, alone above the date."""
    line = lines[first]
    following = lines[first + 1].number if len(lines) > first + 1 else 0
    has_date = any(line.number < date.number < following for date in dates)
    is_one = len(line.text.split()) <= _SENTENCE_WORDS and not re.search(r"[.!?…] ", line.text)
    return line if first == 0 and has_date and is_one and not find_dates(line.text, None) else None


def labels_above(lines: Sequence[Line], headline: Line) -> list[Line]:
    """Return the titles above the headline: names of the site and its sections, other stories."""
    return [line for line in lines if line.position < headline.position and is_title(line)]
