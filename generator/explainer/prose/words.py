"""The words of a tree, without marks, citations and links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby, takewhile

from explainer.language.quotation import Marks
from explainer.prose.citations import STOPS
from explainer.prose.tree import Node
from explainer.prose.value import Prose

_BREAKS = frozenset({"softbreak", "hardbreak"})
_LETTERS = frozenset({"text", "code_inline"})
_SPACE = re.compile(r"[^\S\u00a0\u202f]+")
"""Spaces at which a line may break: French marks keep theirs."""


def plain_text(prose: Prose) -> str:
    """Return the words of a text without marks, citations and links.

    What is said of an actor in short stands on the card of every page that names them.
    """
    return _plain_text(prose, prose.marks)


@lru_cache(maxsize=4_000)
def _plain_text(prose: Prose, _: Marks) -> str:
    return _joined(words(run) for run in prose.tree.runs())


def lead(prose: Prose) -> str:
    """Return the words of a body's first paragraphs, up to its first heading.

    Only paragraphs that follow one another are joined: what stands on the two sides of a table
    or a list belongs to it, and together would say something else. One that ends in a colon
    introduces what is left out here.
    """
    return _lead(prose, prose.marks)


@lru_cache(maxsize=500)
def _lead(prose: Prose, _: Marks) -> str:
    first = takewhile(lambda node: node.kind != "heading", prose.tree.children)
    texts = (words(node) if node.kind == "paragraph" else "" for node in first)
    said = next((list(run) for is_text, run in groupby(texts, key=bool) if is_text), [])
    return _joined(said if len(said) == 1 else (one for one in said if not one.endswith(":")))


def words(run: Node) -> str:
    """Return the words of one paragraph, heading or cell."""
    return "".join(_said(run))


def said_in(nodes: Iterable[Node]) -> str:
    """Return the words of nodes that lie side by side."""
    return _joined((words(Node("tight", children=tuple(nodes))),))


def _said(run: Node) -> Iterator[str]:
    for node in run.walk():
        if node is not run and node.kind in _LETTERS:
            yield node.text
        elif node.kind in _BREAKS:
            yield " "


def _joined(texts: Iterable[str]) -> str:
    said = _SPACE.sub(" ", " ".join(texts)).strip()
    return re.sub(rf" (?=[{STOPS}](?:\s|$))", "", said)
