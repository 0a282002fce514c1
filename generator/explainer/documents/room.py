"""Whether the body of a file is more than a page can show and a parser should be given."""

from __future__ import annotations

from collections.abc import Sequence

from explainer.limits import Limits, raised_by


def too_much(lines: Sequence[str], limits: Limits) -> tuple[int, str] | None:
    """Return the line (from 1) at which a body is over a limit, and what to do; or ``None``."""
    letters = start = length = brackets = 0
    for number, line in enumerate(lines, 1):
        letters, brackets = letters + len(line) + 1, brackets + line.count("[")
        if number > limits.body_lines:
            return number, _over(f"{limits.body_lines:,} lines", "body_lines")
        if not line.strip():
            length = 0
            continue
        start, length = (start, length + len(line) + 1) if length else (number, len(line) + 1)
        if length > limits.paragraph:
            said = f"more than {limits.paragraph:,} letters without an empty line between them"
            return start, f"{said}: part them{raised_by('paragraph')}"
        if brackets > limits.brackets:
            return number, _over(f"{limits.brackets:,} opening brackets", "brackets")
        if letters > limits.body:
            return number, _over(f"{limits.body:,} letters", "body")
    return None


def _over(most: str, setting: str) -> str:
    return f"the text has more than {most}: make two pages of it{raised_by(setting)}"
