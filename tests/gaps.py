"""The gaps that ``explainer new`` leaves in a file: keys with nothing behind or below them."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

GAP = re.compile(r"^\s*(?:- )?[a-z_]+:(?: >-)?(?:\s+#.*)?$")
"""A key with nothing behind it; with something below it, it is none."""


def gaps(path: Path) -> list[int]:
    lines = [*path.read_text(encoding="utf-8").splitlines(), ""]
    return [
        number
        for number, (line, below) in enumerate(pairwise(lines), 1)
        if GAP.match(line) and indent(below) <= indent(line)
    ]


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))
