"""Texts read as code: what follows a block that no line closes, and lines that are indented."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.markup.texts import every_text

UNCLOSED, INDENTED = "fence_unclosed", "code_block"
_PROSE = re.compile(r"(?:[^\W\d_]+[,;]? ){5}")
"""So many words at the beginning of a line are no code that somebody meant to show."""


def check(site: Site) -> Iterator[Problem]:
    """Yield each block of code that runs to the end of what it stands in, or is words indented."""
    for text in every_text(site):
        for node in text.prose.tree.walk() if INDENTED in text.kinds else ():
            if node.kind == INDENTED and _PROSE.match(node.text):
                message = (
                    "lines that begin with four spaces are shown as code: take the spaces out, or "
                    'put a line "```" above and below'
                )
                yield text.problem(message, node.line, 5, "warning")
        for node in text.prose.tree.walk() if UNCLOSED in text.kinds else ():
            if node.kind == UNCLOSED:
                message = (
                    "the block of code that opens here is not closed, so that all that follows is "
                    "shown as code: put a line with the same marks below it, or take this one out"
                )
                yield text.problem(message, node.line)
