"""Blocks of code that no line closes: what follows, to the end of the text, is read as code."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.markup.texts import texts

UNCLOSED = "fence_unclosed"


def check(site: Site) -> Iterator[Problem]:
    """Yield each block of code that runs to the end of what it stands in."""
    for text in texts(site):
        for node in text.prose.tree.walk() if UNCLOSED in text.kinds else ():
            if node.kind == UNCLOSED:
                message = (
                    "the block of code that opens here is not closed, so that all that follows is "
                    "shown as code: put a line with the same marks below it, or take this one out"
                )
                yield text.problem(message, node.line)
