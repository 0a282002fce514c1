"""Cells of tables as they should be typed, where that is sure."""

from __future__ import annotations

import csv
import io
import re

from explainer.problems import Edit, Problem
from explainer.reading import Table
from explainer.reading.numbers import numbers

_DECIMAL_COMMA = re.compile(r"(-?\d+),(\d+)")


def number(table: Table, problem: Problem, cell: str) -> Edit | None:
    """Return the edit of a cell that is no number, where it may be one number alone."""
    found = list(numbers(cell))
    if len(found) != 1:
        return None
    line = table.text.split("\n")[problem.line - 1][problem.column - 1 :]
    typed = f'"{cell}"' if line.startswith(f'"{cell}"') else cell.strip()
    return Edit(problem.line, problem.column, typed, found[0])


def with_commas(table: Table, sign: str) -> Edit:
    """Return the edit that parts cells by commas, with dots for the decimals of its numbers."""
    out = io.StringIO()
    rows = csv.reader(io.StringIO(table.text), delimiter=sign)
    dotted = ([_dotted(cell) for cell in row] for row in rows)
    csv.writer(out, lineterminator="\n").writerows(dotted)
    return Edit(1, 1, table.text, out.getvalue())


def _dotted(cell: str) -> str:
    found = _DECIMAL_COMMA.fullmatch(cell.strip())
    return f"{found[1]}.{found[2]}" if found else cell
