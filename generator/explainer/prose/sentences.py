"""A paragraph in sentences, each with the citations that follow it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from explainer.prose.tree import Node

_STOPS = ".!?…։।॥።፧។။。！？؟۔"
_CLOSERS = "\"'”’»)\\]"
# A word of one or two letters with a capital before a full stop is a title or an initial: Mr., J.
# What parts the names of a case, or leads to examples, ends no sentence either.
_SHORT = "".join(rf"(?<!\b{word}\.)" for word in ("v", "vs", "cf", "ca", r"e\.g", r"i\.e"))
_STOP = rf"(?<=[{_STOPS}])(?<!\b[A-Z]\.)(?<!\b[A-Z]\w\.){_SHORT}[{_CLOSERS}]*"
_END = re.compile(rf"{_STOP}$")
_BREAK = re.compile(rf"{_STOP}(?=\s+(\S))")


def sentences(nodes: Iterable[Node]) -> Iterator[list[Node]]:
    """Part what stands in a paragraph behind each full stop and the citations that follow it."""
    sentence: list[Node] = []
    said = ""
    for node in _parted(nodes):
        words = " " if node.kind == "softbreak" else letters(node)
        if node.kind != "citation" and _has_ended(said, words):
            yield sentence
            sentence, said = [], ""
        sentence.append(node)
        said += words
    if sentence:
        yield sentence


def _has_ended(said: str, next_words: str) -> bool:
    parted = said[-1:].isspace() or next_words[:1].isspace()
    return parted and bool(_END.search(said.rstrip()))


def letters(node: Node) -> str:
    """Return the letters of a node and of all in it."""
    return "".join(inner.text for inner in node.walk() if inner.kind == "text")


def _parted(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield nodes, texts parted behind the full stops in them."""
    for node in nodes:
        if node.kind != "text":
            yield node
            continue
        done = 0
        for found in _BREAK.finditer(node.text):
            if not found[1].islower():
                yield replace(node, text=node.text[done : found.end()])
                done = found.end()
        yield replace(node, text=node.text[done:])
