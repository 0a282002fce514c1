"""A body as sections, and a section as blocks: prose, and components as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from explainer.prose.ledger import Passage
from explainer.prose.render import render, run_html
from explainer.prose.tree import Node
from explainer.prose.value import Prose
from explainer.prose.words import words

SECTION_RANK = 2
_LISTS = frozenset({"bullet_list", "ordered_list"})


@dataclass(frozen=True, slots=True)
class Html:
    """Prose, ready to show."""

    html: str


@dataclass(frozen=True, slots=True)
class Component:
    """A component that an editor placed: ``::: chart id``."""

    name: str
    argument: str


Block = Html | Component


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading of the second rank; the first may have none."""

    heading: str
    line: int
    nodes: tuple[Node, ...]

    def blocks(self, passage: Passage) -> tuple[Block, ...]:
        """Return the section's blocks in order."""
        return tuple(_blocks(self.nodes, passage))

    def items(self, passage: Passage) -> tuple[str, ...]:
        """Return the HTML of a section of short items: those of its lists, and its paragraphs."""
        return tuple(run_html(run, passage) for run in self.item_runs())

    def item_runs(self) -> Iterator[Node]:
        """Yield the paragraph that each item of a list is, and the paragraphs beside lists."""
        for node in self.nodes:
            items = node.children if node.kind in _LISTS else ()
            yield from (run for item in items for run in item.children)
            if not items:
                yield node


def sections(body: Prose) -> tuple[Section, ...]:
    """Part a body at its headings of the second rank."""
    parts: list[Section] = []
    heading, line, held = "", 0, list[Node]()
    for node in body.tree.children:
        if node.kind == "heading" and node.rank == SECTION_RANK:
            if held or heading:
                parts.append(Section(heading, line, tuple(held)))
            heading, line, held = words(node), node.line, []
        else:
            held.append(node)
    if held or heading:
        parts.append(Section(heading, line, tuple(held)))
    return tuple(parts)


def _blocks(nodes: tuple[Node, ...], passage: Passage) -> Iterator[Block]:
    for is_component, run in groupby(nodes, lambda node: node.kind == "component"):
        if is_component:
            yield from (Component(node.tag, node.text) for node in run)
        else:
            yield Html(render(run, passage))
