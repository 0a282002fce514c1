"""What a text says, as a tree: plain values that nothing changes, each reference with its place."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

Key = tuple[str, str]
"""Kind and id of a record."""

RUNS = frozenset({"paragraph", "tight", "heading", "th", "td"})
"""Kinds of nodes that hold a run of words: their children are words and marks, not blocks."""

UNSEEN = frozenset({"footnote_used", "footnote_unused", "address_unused", "nested"})
"""Kinds of nodes that stand on no page: what is known of a text beside what it says."""
CODE = frozenset({"fence", "fence_unclosed", "code_block"})
"""Kinds of nodes that show their text as it was typed, whatever marks are in it."""


class Cite(Struct, frozen=True):
    """One source that a citation names, the pages cited, and where its id stands."""

    source: str
    locator: str | None
    line: int
    column: int


class Node(Struct, frozen=True):
    """A block, a mark or a run of letters.

    ``text`` holds the letters of a leaf; of a paragraph, heading or cell what was typed; of a
    component its argument. ``record`` is what a link, a picture or a component names. Lines count
    from 0, columns from 1; they are those of the reference where there is one.
    """

    kind: str
    children: tuple[Node, ...] = ()
    text: str = ""
    tag: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    record: Key | None = None
    cites: tuple[Cite, ...] = ()
    line: int = 0
    column: int = 1

    def attribute(self, name: str) -> str:
        """Return an attribute, or nothing where there is none of this name."""
        return dict(self.attributes).get(name, "")

    @property
    def rank(self) -> int:
        """Return the rank of a heading, from 1."""
        return int(self.tag[1:])

    def walk(self, without: frozenset[str] = frozenset()) -> Iterator[Node]:
        """Yield this node and all below it in the order of the text, some kinds left out whole."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if node.kind not in without:
                yield node
                waiting.extend(reversed(node.children))

    def runs(self, without: frozenset[str] = frozenset()) -> Iterator[Node]:
        """Yield the paragraphs, headings and cells of a tree."""
        return (node for node in self.walk(without) if node.kind in RUNS)
