"""What of a text came after a day, so that a page can also be read as it stood then.

A reader's switch hides whole sentences: half of one says something else. What a sentence names
decides. It came later if it links an event or names a year of later, or if it rests on something
published later and names no time before; what follows without saying goes with it. Where that is
wrong an editor says so: ``[came later]{.later}``, ``[was so already]{.then}``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from msgspec.structs import replace

from explainer.prose.sentences import letters, sentences
from explainer.prose.tree import RUNS, Node

MARKS = {"later": True, "then": False}
"""What an editor marks, and whether it came later."""

_YEAR = re.compile(r"(?<![\d.,])[12]\d{3}(?![\d.,]*\d)")
Stretch = tuple[bool, tuple[Node, ...]]


@dataclass(frozen=True, slots=True)
class Horizon:
    """A day, its year, and what lies beyond it: events that had not happened, sources unwritten."""

    year: int
    event_is_later: Callable[[str], bool]
    source_is_later: Callable[[str], bool]
    told: dict[int, tuple[Node, tuple[Stretch, ...]]] = field(default_factory=dict, compare=False)
    """Paragraphs that were looked at: a list asks of its items, each of them of its words.

    By identity, which holds as long as the node is kept beside what was found.
    """

    def names_later(self, text: str) -> bool | None:
        """Say whether a text names a year beyond, or only earlier ones; ``None`` if neither."""
        return self.lies_before(_years(text))

    def lies_before(self, years: Collection[int]) -> bool | None:
        """Say whether one of some years is beyond, or all are before; ``None`` if neither."""
        latest = max(years, default=self.year)
        return None if latest == self.year else latest > self.year


def _years(text: str) -> frozenset[int]:
    return frozenset(map(int, _YEAR.findall(text)))


def stretches(run: Node, horizon: Horizon) -> tuple[Stretch, ...]:
    """Return a paragraph, heading or cell in stretches of sentences; say of each if it is later.

    What says nothing goes with what came before, the first with what comes ahead.
    """
    if id(run) not in horizon.told:
        horizon.told[id(run)] = run, _stretches(run, horizon)
    return horizon.told[id(run)][1]


def _stretches(run: Node, horizon: Horizon) -> tuple[Stretch, ...]:
    parted = tuple(map(tuple, sentences(run.children)))
    said = [_is_later(sentence, horizon) for sentence in parted]
    known = next((one for one in said if one is not None), False)
    settled = []
    for one in said:
        known = known if one is None else one
        settled.append(known)
    grouped = groupby(zip(settled, parted, strict=True), key=lambda pair: pair[0])
    return tuple((later, _joined(node for _, s in pairs for node in s)) for later, pairs in grouped)


def plain_stretches(text: str, horizon: Horizon) -> tuple[tuple[bool, str], ...]:
    """Return a text without marks in stretches of sentences."""
    later, settled = False, []
    for sentence, years in _dated(text):
        named = horizon.lies_before(years)
        later = later if named is None else named
        settled.append((later, sentence))
    grouped = groupby(settled, key=lambda pair: pair[0])
    return tuple((later, "".join(part for _, part in pairs)) for later, pairs in grouped)


@lru_cache(maxsize=4_000)
def _dated(text: str) -> tuple[tuple[str, frozenset[int]], ...]:
    """Return the sentences of a text without marks, each with the years that it names.

    What is said of an actor in short stands on the card of every page that names them.
    """
    parted = sentences((Node("text", text=text),))
    said = ("".join(node.text for node in sentence) for sentence in parted)
    return tuple((sentence, _years(sentence)) for sentence in said)


def known(text: str, horizon: Horizon) -> str:
    """Return what a text without marks said on the day."""
    return "".join(part for later, part in plain_stretches(text, horizon) if not later).strip()


def all_later(node: Node, horizon: Horizon) -> bool:
    """Say whether everything in a block came later."""
    if node.kind in RUNS:
        return all(later for later, _ in stretches(node, horizon)) and bool(node.children)
    return bool(node.children) and all(all_later(child, horizon) for child in node.children)


def _is_later(sentence: tuple[Node, ...], horizon: Horizon) -> bool | None:
    nodes = tuple(inner for node in sentence for inner in node.walk())
    if any(node.kind in MARKS for node in nodes):
        return not any(node.kind != "later" and _has_words(node) for node in sentence)
    events = {horizon.event_is_later(n.record[1]) for n in nodes if _links_event(n) and n.record}
    named = horizon.names_later("".join(node.text for node in nodes if node.kind == "text"))
    if named or True in events:
        return True
    cited = {horizon.source_is_later(cite.source) for node in nodes for cite in node.cites}
    if named is None and not events and True in cited:
        return True
    return False if named is False or events or cited else None


def _has_words(node: Node) -> bool:
    return any(letter.isalnum() for letter in letters(node))


def _links_event(node: Node) -> bool:
    return node.kind == "link" and node.record is not None and node.record[0] == "event"


def _joined(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Return nodes with texts that lie side by side as one: names are found across full stops."""
    row: list[Node] = []
    for node in nodes:
        if row and row[-1].kind == node.kind == "text":
            row[-1] = replace(node, text=row[-1].text + node.text)
        else:
            row.append(node)
    return tuple(row)
