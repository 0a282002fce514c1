"""Lines that stand twice: saved pages print a picture's caption and a headline once more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ..lines import Line, is_prose, is_title, key
from .captions import is_caption

_WORDS_OF_A_LINE = 5
_WORDS_OF_A_CAPTION = 4


def repeated_captions(lines: Sequence[Line]) -> list[int]:
    """Drop the second writing of a caption.

    Two equal lines next to each other that are no sentence and not the headline are one too:
    the text of a picture for those who don't see it, and its caption.
    """
    twins = {i + 1 for i in _twins(lines)}
    later = _later_copies(lines)
    return [i for i in later if i in twins or is_caption(lines[i].text)]


def caption_twins(lines: Sequence[Line]) -> set[Line]:
    """Return the lines that are captions because their twin stands right below."""
    return {lines[i] for i in _twins(lines)}


def _twins(lines: Sequence[Line]) -> Iterator[int]:
    """A title stands above a caption; the first of two equal titles is the headline itself."""
    titled = False
    for i, (first, second) in enumerate(pairwise(lines)):
        if titled and _are_twins(first, second):
            yield i
        titled = titled or (is_title(first) and len(first.text.split()) >= _WORDS_OF_A_CAPTION)


def repeated_lines(lines: Sequence[Line]) -> list[int]:
    """Drop what stands a second time; a short sentence (*Yes.*) may be said twice."""
    return [i for i in _later_copies(lines) if not _may_be_said_twice(lines[i])]


def same(text: str) -> str:
    """Return what two writings of one line have in common; some pages lose apostrophes."""
    return key(text).replace("'", "") or text


def written_twice(lines: Sequence[Line]) -> set[str]:
    """Return what stands again further down, else what stands twice at once (as ``same``)."""
    runs = [name for name, _ in groupby(same(line.text) for line in lines)]
    again = {name for name, count in Counter(runs).items() if count > 1}
    return again or {same(a.text) for a, b in pairwise(lines) if same(a.text) == same(b.text)}


def _later_copies(lines: Sequence[Line]) -> list[int]:
    seen: set[str] = set()
    later: list[int] = []
    for i, line in enumerate(lines):
        name = same(line.text)
        if name in seen:
            later.append(i)
        seen.add(name)
    return later


def _are_twins(first: Line, second: Line) -> bool:
    same = key(first.text) == key(second.text) and bool(key(first.text))
    return same and not is_prose(first) and len(first.text.split()) >= _WORDS_OF_A_CAPTION


def _may_be_said_twice(line: Line) -> bool:
    return is_prose(line) and len(line.text.split()) < _WORDS_OF_A_LINE
