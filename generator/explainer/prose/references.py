"""What a text refers to: records that it cites, links or places, and pictures."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.prose.value import Prose


class Reference(Struct, frozen=True):
    """A record that prose names: kind, id, and the line (from 0) and column (from 1) it is on."""

    kind: str
    id: str
    line: int
    column: int


class PictureUse(Struct, frozen=True):
    """A picture that a text shows: its id, its line (from 0), if it stands alone, its words."""

    id: str
    line: int
    alone: bool
    says: str = ""


def references(prose: Prose) -> Iterator[Reference]:
    """Yield every record that a text cites, links or places, with its place in the text."""
    for node in prose.tree.walk():
        if node.record:
            yield Reference(*node.record, node.line, node.column)
        for cite in node.cites:
            yield Reference("source", cite.source, cite.line, cite.column)


def cites_something(prose: Prose) -> bool:
    """Say whether a text names a source itself."""
    return any(node.cites for node in prose.tree.walk())


def pictures_in(prose: Prose) -> Iterator[PictureUse]:
    """Yield the pictures of this site that a text shows."""
    for node in prose.tree.walk():
        if node.record and node.record[0] == "image":
            yield PictureUse(node.record[1], node.line, node.kind == "picture", node.text.strip())
