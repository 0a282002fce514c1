"""Fixtures as markdown-it-py keeps them: title, input and expected, each ended by a lone dot."""

from __future__ import annotations

from pathlib import Path


def pairs(path: Path) -> list[tuple[str, str, str]]:
    """Return title, input and expected of each case of a file."""
    parts: list[str] = [""]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line == ".":
            parts.append("")
        else:
            parts[-1] += f"{line}\n"
    cases = zip(parts[0::3], parts[1::3], parts[2::3], strict=False)
    return [(title.strip(), given, expected) for title, given, expected in cases]
