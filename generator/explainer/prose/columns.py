"""From a place in a run of words to line and column of the text that it was read from.

The parser takes marks of lists and quotations off the lines of a run and joins what is left, so
that a place in the run has to be found again in the line.
"""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token
from msgspec import Struct

from explainer.prose.tree import Node

Mark = tuple[int, int]


class Columns(Struct, frozen=True):
    """Finds places of one run; ``first`` is the line it begins on, ``since`` where in that line."""

    run: str
    lines: Sequence[str]
    first: int
    since: int = 0

    def mark(self, at: int) -> Mark:
        """Return line (from 0) and column (from 1) of a place in the run."""
        before = self.run[:at]
        below = before.count("\n")
        within = at - (before.rfind("\n") + 1)
        line = min(self.first + below, len(self.lines) - 1)
        start = self._start(self.run.split("\n")[below], line, self.since if not below else 0)
        return line, start + within + 1

    def _start(self, part: str, line: int, since: int) -> int:
        """Return where a part of the run begins in its line: at its end, or in a cell of a row."""
        typed = self.lines[line].rstrip()
        if not since and typed.endswith(part.rstrip()):
            return len(typed) - len(part.rstrip())
        return max(0, typed.find(part, since))

    @property
    def end(self) -> int:
        """Return where in its line a run of one line ends."""
        return self.mark(0)[1] - 1 + len(self.run)


def mark_in(text: str, run: Node, at: int) -> Mark:
    """Return line (from 0) and column (from 1) of a place in a run of words of a text."""
    return Columns(run.text, text.split("\n"), run.line).mark(at)


def columns(token: Token, lines: Sequence[str], last: Columns | None) -> Columns:
    """Return the finder of places for a run; ``last`` is the one before it, in a row of cells."""
    first = token.map[0] if token.map else _line_of(token.content, lines)
    beside = last is not None and last.first == first and "\n" not in last.run
    return Columns(token.content, lines, first, last.end if last and beside else 0)


def _line_of(run: str, lines: Sequence[str]) -> int:
    """Return the line on which a run stands that lost its own: a footnote inside a sentence."""
    start = run.split("\n")[0]
    return next((number for number, line in enumerate(lines) if start in line), 0)
