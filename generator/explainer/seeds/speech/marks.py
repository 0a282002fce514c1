"""Where speech stands in paragraphs: in quotation marks, over several of them, after a dash."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from explainer.seeds.speech.speakers import is_attribution

_PAIRS = (
    ("“", "”"),
    ("„", "“”"),
    ("«", "»"),
    ("»", "«"),
    ('"', '"”'),
)
_SINGLE = re.compile(r"(?<!\w)‘(?P<text>[^‘“”\n]+?)’(?!\w)")
_DIALOGUE = re.compile(r"[—–-] (?=\S)")
_TURN = re.compile(r"(?<=[,.!?…]) [—–-] ")
_INTRODUCED = re.compile(r"(?:^|[:;,] ?)$")
_CLOSING_MARKS = '”“»"«'
_CLOSES = dict(_PAIRS)
_OPENING = re.compile(f"[{''.join(_CLOSES)}]")
_MARK = re.compile('[“”„«»"]')
# Nobody sets off speech in a paragraph of so many letters or marks; what a program left behind
# may have thousands, and each is looked at together with those behind it.
_LONGEST_PARAGRAPH = 20_000
# Twenty times what a paragraph full of dialogue has.
_MOST_MARKS = 400
# A statement quoted whole has half as many; without its closing mark a quote would take the text.
_LONGEST_QUOTE = 5_000
# Speech over more paragraphs is a list whose marks don't close.
_MOST_PARAGRAPHS = 6


class Marked(Struct, frozen=True):
    """A stretch of speech: where it stands, marks included, and what is inside.

    ``goes_on``: its marks close in a later paragraph; ``resumed``: they opened in an earlier one.
    """

    start: int
    end: int
    inside: str
    goes_on: bool = False
    resumed: bool = False
    dashed: bool = False


def find_marked(paragraphs: Sequence[str], language: str | None) -> list[list[Marked]]:
    """Return the outermost stretches of speech of each paragraph, in order."""
    found: list[list[Marked]] = []
    pair: tuple[str, str] | None = None
    for i, text in enumerate(paragraphs):
        if len(text) > _LONGEST_PARAGRAPH or len(_MARK.findall(text)) > _MOST_MARKS:
            found.append([])
            continue
        marked = _resumed(text, pair) if pair else []
        whole = bool(marked) and marked[0].goes_on
        if not whole:
            start = marked[0].end if marked else 0
            marked += _dialogue(text, language) or _in_paragraph(text, start)
            pair = None
            unclosed = _unclosed(text, marked, paragraphs[i + 1 : i + 1 + _MOST_PARAGRAPHS])
            if unclosed:
                pair = next(p for p in _PAIRS if p[0] == text[unclosed.start])
                marked = [m for m in marked if m.end <= unclosed.start] + [unclosed]
        found.append(marked)
    return found


def _resumed(text: str, pair: tuple[str, str]) -> list[Marked]:
    """Return the stretch that goes on from the paragraph before."""
    opening, closing = pair
    if text.startswith(opening):
        end = _closing(text, 0, closing)
        return [Marked(0, end, text[1 : end - 1], resumed=True)] if end else []
    end = _first_closing(text, opening, closing)
    if not end:
        return [Marked(0, len(text), text, goes_on=True, resumed=True)]
    return [Marked(0, end, text[: end - 1], resumed=True)]


def _in_paragraph(text: str, start: int) -> list[Marked]:
    found: list[Marked] = []
    position = start
    while opened := _OPENING.search(text, position):
        position = opened.start()
        # In what a page left of its markup stand values: title="Audio player".
        is_empty = text[position : position + 2] == '""' or text[position - 1 : position] == "="
        end = None if is_empty else _closing(text, position, _CLOSES[opened[0]])
        if end is None:
            position += 1
            continue
        found.append(Marked(position, end, text[position + 1 : end].rstrip(_CLOSING_MARKS)))
        position = end
    return found or [Marked(*m.span(), m["text"]) for m in _SINGLE.finditer(text, start)]


def _closing(text: str, start: int, closing: str) -> int | None:
    """Return the index after the mark that closes the one at ``start``; quotes may be nested."""
    opening, depth = text[start], 0
    for mark in _MARK.finditer(text, start + 1, start + _LONGEST_QUOTE):
        if mark[0] in (opening, "“") and mark[0] not in closing:
            depth += 1
        elif mark[0] in closing:
            if not depth:
                return mark.end()
            depth -= 1
    # A quotation of several paragraphs opens each and closes the last.
    return len(text) if start == 0 and opening in "“«" else None


def _unclosed(text: str, marked: Sequence[Marked], following: Sequence[str]) -> Marked | None:
    """Return the stretch to the end of the paragraph whose marks close in a later one."""
    for opening, closing in _PAIRS:
        if opening not in text:
            continue
        taken = {i for m in marked for i in range(m.start, m.end) if m.end < len(text)}
        free = [i for i, char in enumerate(text) if char == opening and i not in taken]
        if not free or opening == "»" or any(char in closing for char in text[free[-1] + 1 :]):
            continue
        start = free[-1]
        if _INTRODUCED.search(text[:start]) and _closes(following, opening, closing):
            return Marked(start, len(text), text[start + 1 :], goes_on=True)
    return None


def _closes(following: Sequence[str], opening: str, closing: str) -> bool:
    for text in following:
        if text.startswith(opening) or _first_closing(text, opening, closing):
            return True
        if opening in text:
            return False
    return False


def _first_closing(text: str, opening: str, closing: str) -> int | None:
    """Return the index after the first mark if it closes what was open before."""
    first = next((i for i, char in enumerate(text) if char in opening + closing), None)
    is_closing = first is not None and text[first] in closing
    if first is None or not is_closing or (opening == closing and text[:first].endswith(" ")):
        return None
    return first + 1 if first else None


def _dialogue(text: str, language: str | None) -> list[Marked]:
    """``— We are ready, — said the keeper. — We always were.``: speech that dashes set off."""
    opened = _DIALOGUE.match(text)
    if not opened:
        return []
    edges = [(opened.end(), opened.end()), *(m.span() for m in _TURN.finditer(text))]
    edges.append((len(text), len(text)))
    turns = [(a[1], b[0]) for a, b in pairwise(edges)]
    if len(turns) < 2 or not is_attribution(text[slice(*turns[1])], language):
        return []
    spoken = [turns[0], *turns[2::2]]
    return [Marked(a, b, text[a:b], dashed=True) for a, b in spoken if b > a]
