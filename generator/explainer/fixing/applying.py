"""Edits put into the text of a file; all that they do not name stays byte for byte as it is.

A problem's place is that of the text as it was read: with one kind of line end, its characters
composed. In the file as it was typed the same letters may stand some columns on.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from explainer.problems import Edit

Span = tuple[int, int, str]
"""Where an edit begins and ends in a text, and what stands there afterwards."""


def applied(text: str, edits: Iterable[Edit]) -> tuple[str, list[Edit]]:
    """Return a text with the edits that find there what they are to replace, and those."""
    end = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace(end, "\n")
    starts = _starts(plain)
    found = {edit: span for edit in dict.fromkeys(edits) if (span := _span(plain, starts, edit))}
    done: list[Edit] = []
    before = len(plain) + 1
    for edit, (first, last, now) in sorted(found.items(), key=lambda one: one[1], reverse=True):
        if last <= before:
            plain = plain[:first] + now + plain[last:]
            done.append(edit)
            before = first
    return plain.replace("\n", end), done


def _starts(text: str) -> list[int]:
    """Return where each line begins."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _span(text: str, starts: list[int], edit: Edit) -> Span | None:
    if edit.line >= len(starts):
        return None
    start = starts[edit.line - 1]
    line = text[start : starts[edit.line] - 1]
    place = start + _as_typed(line, edit.column - 1)
    # A key in quotation marks stands at the first of them.
    for first in (place, place + (text[place : place + 1] in ('"', "'"))):
        last = _end(text, first, edit.was)
        if last is not None:
            return first, last, edit.now
    return None


def _as_typed(line: str, place: int) -> int:
    """Return where a place of a line whose characters are composed is in the line as typed."""
    if unicodedata.is_normalized("NFC", line):
        return place
    lengths = (len(unicodedata.normalize("NFC", line[:n])) for n in range(len(line) + 1))
    return next((n for n, length in enumerate(lengths) if length >= place), len(line))


def _end(text: str, first: int, was: str) -> int | None:
    """Return where what stands at a place ends, if it is what an edit replaces."""
    if text.startswith(was, first):
        return first + len(was)
    longest = first + 3 * len(was)
    for last in range(first, min(longest, len(text)) + 1) if not was.isascii() else ():
        if unicodedata.normalize("NFC", text[first:last]) == was:
            return last
    return None
