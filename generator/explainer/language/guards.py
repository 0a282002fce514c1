"""Cells that no spreadsheet takes for a formula.

Source: OWASP, *CSV Injection*.
"""

from __future__ import annotations

import re

_RUNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?", re.IGNORECASE)


def harmless(cell: str) -> str:
    """Return a cell with an apostrophe before it, where a spreadsheet would run it.

    Numbers and the years before our era run nothing and stay.
    """
    return f"'{cell}" if runs(cell) else cell


def runs(cell: str) -> bool:
    """Say whether a spreadsheet takes a cell for a formula."""
    return cell.startswith(_RUNS) and not _NUMBER.fullmatch(cell)


def bare(cell: str) -> str:
    """Return a cell without the apostrophe that `harmless` put before it."""
    return cell[1:] if cell.startswith("'") and runs(cell[1:]) else cell
