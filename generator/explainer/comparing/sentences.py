"""Two texts compared: sentence by sentence, and those that changed word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from msgspec import Struct

from explainer.comparing.values import Words
from explainer.prose import Node, Prose, said_in, sentences
from explainer.prose.tree import RUNS, UNSEEN

ALIKE = 0.4
"""So much alike two sentences are one that was reworded; less, and one came where another went."""
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]+")


class Sentence(Struct, frozen=True):
    """A sentence without its marks, and the sources that it cites."""

    text: str
    sources: tuple[str, ...]


class Reworded(Struct, frozen=True):
    """A sentence that changed; before or after is nothing where it came or went."""

    was: Sentence | None
    now: Sentence | None


def reworded(was: str, now: str) -> Iterator[Reworded]:
    """Yield the sentences of a text that are not as they were, in their order."""
    before, after = list(_sentences(was)), list(_sentences(now))
    if len(before) == len(after) == 1:
        # A title, an office: whatever it was, it is this now.
        yield from (Reworded(*pair) for pair in zip(before, after, strict=True))
        return
    matcher = SequenceMatcher(None, _texts(before), _texts(after), autojunk=False)
    for op, i, j, k, m in matcher.get_opcodes():
        for one, other in _paired(before[i:j], after[k:m]):
            if op != "equal" or one != other:
                yield Reworded(one, other)


def words(was: str, now: str) -> tuple[Words, ...]:
    """Return two sentences as one: what stands in both, and what in one of them."""
    before, after = _TOKEN.findall(was), _TOKEN.findall(now)
    found: list[Words] = []
    for same, gone, new in _runs(before, after):
        found += [Words("same" if same else "gone", gone)] if gone else []
        found += [Words("new", new)] if new and not same else []
    return tuple(found)


def _runs(before: list[str], after: list[str]) -> Iterator[tuple[bool, str, str]]:
    """Yield runs of words that are the same, and those between: a lone space parts no change."""
    gone = new = ""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for op, i, j, k, m in matcher.get_opcodes():
        one, other = "".join(before[i:j]), "".join(after[k:m])
        if op == "equal" and (one.strip() or not (gone or new)):
            yield from [(False, gone, new)] if gone or new else []
            yield True, one, one
            gone = new = ""
        else:
            gone, new = gone + one, new + other
    yield from [(False, gone, new)] if gone or new else []


def _texts(some: Iterable[Sentence]) -> list[str]:
    return [one.text for one in some]


def _paired(
    before: Sequence[Sentence], after: Sequence[Sentence]
) -> Iterator[tuple[Sentence | None, Sentence | None]]:
    """Yield sentences beside what they became; apart where they have little in common."""
    for one, other in zip_longest(before, after):
        if one and other and alike(one.text, other.text) < ALIKE:
            yield one, None
            yield None, other
        else:
            yield one, other


def alike(one: str, other: str) -> float:
    """Return how much of two texts is the same, from 0 to 1."""
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _sentences(text: str) -> Iterator[Sentence]:
    for node in Prose(text).tree.children:
        for unit in _units(node):
            cited = (cite.source for part in unit for one in part.walk() for cite in one.cites)
            if said := said_in(unit):
                yield Sentence(said, tuple(dict.fromkeys(cited)))


def _units(node: Node) -> Iterator[list[Node]]:
    """Yield the sentences of a block; a row of a table is one, and so is a heading."""
    if node.kind == "tr":
        gap = Node("text", text=" · ")
        yield [part for cell in node.children for part in (gap, *cell.children)][1:]
    elif node.kind in RUNS:
        yield from sentences(node.children)
    elif node.kind not in UNSEEN:
        yield from (one for child in node.children for one in _units(child))
