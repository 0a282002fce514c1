"""Where a value stands, where its key does, and where each letter of a text of several lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import yaml

Mark = tuple[int, int]
"""Line and column, from 1."""
Fold = tuple[int, int, int]
"""A place in a text (from 0), and the line and the column in the file at which it stands."""


class Spot(NamedTuple):
    """Line and column of a key, and of its value; whether that has quotation marks around it.

    An entry of a list has no key: both are the same. So they are where a value of lines stands
    below its key, or where there is none.
    """

    key: Mark
    value: Mark
    quoted: bool = False

    def letter(self, folds: Sequence[Fold], place: int) -> Mark:
        """Return where a letter of a text stands; ``folds`` tell of one of several lines."""
        if not folds:
            line, column = self.value
            return line, column + self.quoted + place
        start, line, column = folds[max(0, bisect_right(folds, (place, 1 << 30, 0)) - 1)]
        return line, column + max(0, place - start)


def stands_below(event: Any) -> bool:
    """Say whether a value is told by its key: it is written in lines below, or left out."""
    if isinstance(event, yaml.ScalarEvent):
        return not event.value and not event.style
    return not getattr(event, "flow_style", True)


def folds(event: Any, lines: Sequence[str], first_line: int) -> Iterator[Fold]:
    """Yield where each line of a text begins, in the value and in the file.

    Lines are put together in YAML: by a space, by nothing, or as they stand.
    """
    start, end = event.start_mark, event.end_mark
    block, place = event.style in ("|", ">"), 0
    for number in range(start.line + block, min(end.line + 1, len(lines))):
        begins = start.column + bool(event.style) if number == start.line else 0
        typed = lines[number][begins:] if number < end.line else lines[number][begins : end.column]
        words = _unquoted(typed.strip(), event.style)
        at = event.value.find(words, place) if words else -1
        if at >= 0:
            indent = len(typed) - len(typed.lstrip())
            yield at, number + first_line, begins + indent + 1
            place = at + len(words)


def _unquoted(words: str, style: str | None) -> str:
    """Return a line as its value has it; escapes but for the common ones are not told apart."""
    if style == "'":
        return words.rstrip("'").replace("''", "'")
    return words.rstrip('"').replace('\\"', '"') if style == '"' else words
