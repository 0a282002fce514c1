"""Footnotes and addresses of links that nobody refers to, and two with one name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.markup.texts import Text, texts


def check(site: Site) -> Iterator[Problem]:
    """Yield each footnote that no reader would find: unused, or behind another of its name."""
    for text in texts(site):
        yield from _footnotes(text)


_ASTRAY = re.compile(r"\[\^[^\]\s]+\]")


def _typed(text: Text) -> str:
    return "".join(node.text for node in text.prose.tree.walk() if node.kind == "text")


def _footnotes(text: Text) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for note in text.prose.tree.children:
        if note.kind == "address_unused":
            message = f'no link takes the address "{note.text}", so that nobody sees this line'
            yield text.problem(message, note.line)
        if note.kind in ("footnote_used", "footnote_unused"):
            if note.kind == "footnote_unused" and _ASTRAY.search(_typed(text)):
                # What refers to another name most likely means this one: it is told there.
                continue
            if note.kind == "footnote_unused":
                yield text.problem(f'no text refers to the footnote "[^{note.text}]"', note.line)
            elif note.text in first:
                message = f'the footnote "[^{note.text}]" is written twice: give one another name'
                yield text.problem(message, note.line)
            first[note.text] = note.line
