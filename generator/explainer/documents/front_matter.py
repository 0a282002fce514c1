"""Front matter that does not end: where it most likely should."""

from __future__ import annotations

import re

from explainer.problems import Problem

_RULE = re.compile(r"\s*(?:-{2,}|[–—_*=~.]{2,}|[–—]|-\s-\s-)\s*")


def endless(lines: list[str], name: str) -> Problem:
    """Return where front matter most likely should end: at a line of other marks."""
    line = next((n for n, line in enumerate(lines[1:], 2) if _RULE.fullmatch(line)), None)
    if line is None:
        return Problem(name, 1, 1, 'the front matter has no end: a second line "---" is missing')
    typed = lines[line - 1].strip()
    column = lines[line - 1].index(typed) + 1
    message = f'the front matter has no end: is this line meant, "{typed}"? Write "---" alone on it'
    return Problem(name, line, column, message)
