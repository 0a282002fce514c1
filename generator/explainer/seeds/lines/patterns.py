"""Many patterns for whole lines, of which a line is held only against those that may fit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Generic, TypeVar

import ahocorasick_rs

Name = TypeVar("Name")

# An escape, a set of letters, a repetition, or one letter.
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[*+?]\??|\{[^}]*\}\??|.")
_SIGNS = frozenset("()|^$.*+?")
_ESCAPED_SIGN = re.compile(r"\\(\W)")
# What follows one of these may as well not be there, or must not.
_MAY_BE_NONE = ("*", "?", "{")
_LOOKING = ("(?=", "(?!", "(?<")


class Patterns(Generic[Name]):
    """Patterns with names; several may have one name.

    Hardly a line has any of the letters that a pattern cannot do without. All of these are looked
    for at once; then, of hundreds of patterns, one or two are tried, most often none.
    """

    def __init__(self, named: Iterable[tuple[Name, str]]) -> None:
        self._by_letters: dict[str, list[tuple[Name, str]]] = defaultdict(list)
        for name, pattern in named:
            for letters in needed(pattern) or {""}:
                self._by_letters[letters].append((name, pattern))
        self._letters = [letters for letters in self._by_letters if letters]
        self._finder = ahocorasick_rs.AhoCorasick(self._letters)

    def fitting(self, line: str, core: str) -> frozenset[Name]:
        """Return the names of those that fit a line, or its ``core``, which is a part of it."""
        found = self._finder.find_matches_as_indexes(line, overlapping=True)
        return frozenset(
            name
            for letters in {"", *(self._letters[which] for which, _, _ in found)}
            for name, pattern in self._by_letters.get(letters, ())
            if _fits(pattern, core) or (core != line and _fits(pattern, line))
        )


def needed(pattern: str) -> frozenset[str]:
    """Return some letters, one row of which is in all that a pattern fits; none if not sure."""
    branches = _branches(pattern)
    if len(branches) > 1:
        each = [needed(branch) for branch in branches]
        return frozenset[str]().union(*each) if all(each) else frozenset()
    rows = [frozenset({row}) for row in _rows(pattern) if row.strip()]
    groups = [needed(inner) for inner in _groups(pattern)]
    return max([*rows, *groups], key=_telling, default=frozenset())


def _telling(letters: frozenset[str]) -> int:
    """The fewest letters, spaces aside: the more, the fewer lines have them."""
    return min((len(row.strip()) for row in letters), default=0)


def _branches(pattern: str) -> list[str]:
    """Return what ``|`` parts, groups left whole."""
    branches = [""]
    for piece in _pieces(pattern):
        if piece == "|":
            branches.append("")
        else:
            branches[-1] += piece
    return branches


def _rows(pattern: str) -> list[str]:
    """Return the rows of letters that stand in a pattern, outside its groups."""
    rows = [""]
    for piece, after in pairwise((*_pieces(pattern), "")):
        sign = _ESCAPED_SIGN.fullmatch(piece)
        is_letter = sign or (len(piece) == 1 and piece not in _SIGNS)
        if is_letter and not after.startswith(_MAY_BE_NONE):
            rows[-1] += sign[1] if sign else piece
        else:
            rows.append("")
    return rows


def _groups(pattern: str) -> Iterator[str]:
    """Yield the inside of each group that must be there."""
    for piece, after in pairwise((*_pieces(pattern), "")):
        is_group = piece.startswith("(") and not piece.startswith(_LOOKING)
        if is_group and not after.startswith(_MAY_BE_NONE):
            yield piece[1:-1].removeprefix("?:")


def _pieces(pattern: str) -> Iterator[str]:
    """Yield the pieces of a pattern, each group in one."""
    group, depth = "", 0
    for piece in _PIECE.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        group += piece
        if not depth:
            yield group
            group = ""


def _fits(pattern: str, text: str) -> bool:
    return bool(_compiled(pattern).fullmatch(text))


# Most patterns never meet a line that has their letters: they are not made.
_compiled = cache(re.compile)
