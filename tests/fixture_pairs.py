"""Fixtures as markdown-it-py keeps them: input and expected between lines of a single dot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def pairs(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield title, input and expected of each case; a title may be empty."""
    held: list[str] = []
    parts: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line != ".":
            held.append(line)
            continue
        parts.append("\n".join(held))
        held = []
        if len(parts) == 3:
            yield parts[0].strip(), parts[1], parts[2]
            parts = []
