"""Lines that stand twice: saved pages print a picture's caption and a headline once more."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from explainer.seeds.lines import Line, is_prose, key, words_of
from explainer.seeds.text.span import span_of

# *Yes.* and *He was 51.* may be said twice.
_WORDS_OF_A_LINE = 5
# Names of sections are printed twice in a row as well: *Sport Sport*.
_WORDS_OF_A_CAPTION = 4


def twins(lines: Sequence[Line]) -> set[Line]:
    """Return the titles that stand twice at once.

    They are a picture's text for those who don't see it and its caption, or the headline.
    """
    return {line for pair in pairwise(lines) if _are_twins(*pair) for line in pair}


def repeated_lines(lines: Sequence[Line]) -> list[int]:
    """Drop what stands twice; a short sentence may be said twice.

    Above the text the copies that stand nearest to it count: menus repeat titles further up.
    """
    span = span_of(lines)
    above = [line for line in lines if span and span.above(line)]
    earlier = _earlier_copies(above)
    kept = [i for i in range(len(lines)) if i not in earlier]
    later = {kept[i] for i in _later_copies([lines[i] for i in kept])}
    return [i for i in sorted(earlier | later) if not _may_be_said_twice(lines[i])]


def _earlier_copies(lines: Sequence[Line]) -> set[int]:
    """Return the lines of which there is a copy further down, twins at once aside."""
    names = [same(line.text) for line in lines]
    runs = [list(run) for _, run in groupby(range(len(lines)), key=names.__getitem__)]
    last = {names[run[0]]: run for run in runs}
    return {i for run in runs for i in run if last[names[i]] is not run}


def same(text: str) -> str:
    """Return what two writings of one line have in common; some pages lose apostrophes."""
    return key(text).replace("'", "") or text


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
    return same and not is_prose(first) and words_of(first.text) >= _WORDS_OF_A_CAPTION


def _may_be_said_twice(line: Line) -> bool:
    return is_prose(line) and words_of(line.text) < _WORDS_OF_A_LINE
