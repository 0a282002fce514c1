"""Lines that stand twice: saved pages print a picture's caption and a headline once more."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .captions import is_caption
from .lines import Line, is_prose, key

_WORDS_OF_A_LINE = 5
_WORDS_OF_A_CAPTION = 4


def repeated_captions(lines: Sequence[Line]) -> list[int]:
    """Drop the second writing of a caption.

    Two equal lines next to each other that are no sentence and not the headline are one too:
    the text of a picture for those who don't see it, and its caption.
    """
    twins = {b for b in range(1, len(lines)) if b > 1 and _are_twins(lines[b - 1], lines[b])}
    later = _later_copies(lines)
    return [i for i in later if i in twins or is_caption(lines[i].text)]


def caption_twins(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of lines that are captions because their twin stands right below."""
    return {a.number for i, (a, b) in enumerate(pairwise(lines)) if i and _are_twins(a, b)}


def repeated_lines(lines: Sequence[Line]) -> list[int]:
    """Drop what stands a second time; a short sentence (*Yes.*) may be said twice."""
    return [i for i in _later_copies(lines) if not _may_be_said_twice(lines[i])]


def _later_copies(lines: Sequence[Line]) -> list[int]:
    seen: set[str] = set()
    later: list[int] = []
    for i, line in enumerate(lines):
        name = key(line.text) or line.text
        if name in seen:
            later.append(i)
        seen.add(name)
    return later


def _are_twins(first: Line, second: Line) -> bool:
    same = key(first.text) == key(second.text) and bool(key(first.text))
    return same and not is_prose(first) and len(first.text.split()) >= _WORDS_OF_A_CAPTION


def _may_be_said_twice(line: Line) -> bool:
    return is_prose(line) and len(line.text.split()) < _WORDS_OF_A_LINE
