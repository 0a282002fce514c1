"""Notes to ourselves and placeholders that were never taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.markup.texts import every_text

_NOTES = re.compile(r"\b(?:TODO|FIXME)\b(?=[:(]|\s*$)|\b[Ll]orem ipsum\b", re.MULTILINE)
"""With what follows a note: in Spanish and Portuguese *TODO* is a word."""


def check(site: Site) -> Iterator[Problem]:
    """Warn of each note and placeholder in a text."""
    for text in every_text(site):
        for found in _NOTES.finditer(text.prose):
            before = text.prose[: found.start()]
            column = found.start() - (before.rfind("\n") + 1) + 1
            message = f'"{found[0]}" is a note or a placeholder: do it or take it out'
            problem = text.problem(message, before.count("\n"), column)
            yield replace(problem, severity="warning")
