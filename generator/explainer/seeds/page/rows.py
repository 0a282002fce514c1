"""Stretches of text in a row → blocks: a row of author and time becomes a block of each."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement
from msgspec import Struct

from explainer.seeds.decode import normalise

# Author, office, day and hour together; a sentence in several elements has more, or a full stop.
_ROW_WORDS = 14


class Block(Struct, frozen=True, eq=False):
    """One block of text: the line it starts on, what it is by its markup, mostly links or not.

    ``name`` is what is marked as the author's name in it.
    """

    text: str
    line: int
    role: str
    linked: bool
    element: HtmlElement
    name: str = ""


class Piece(Struct, frozen=True):
    """Text of one inline element: its line, what it is by its markup, and whether it is a link."""

    text: str
    line: int
    role: str
    linked: bool
    element: HtmlElement


def parts_of(pieces: list[Piece], role: str) -> Iterator[Block]:
    """Yield the blocks of a row; ``role`` is that of the element it stands in."""
    whole = "".join(piece.text for piece in pieces)
    is_row = len(whole.split()) <= _ROW_WORDS and not whole.rstrip().endswith(".")
    for part in _by_role(pieces) if is_row else [pieces]:
        yield from _block(part, role)


def _by_role(pieces: list[Piece]) -> list[list[Piece]]:
    """Group the pieces of a row; what has no role of its own goes with what follows it."""
    groups: list[list[Piece]] = []
    loose: list[Piece] = []
    for piece in pieces:
        if not piece.role:
            loose.append(piece)
        elif groups and groups[-1][-1].role == piece.role and _joins(loose, piece.role):
            groups[-1] += [*loose, piece]
            loose = []
        else:
            groups.append([*loose, piece])
            loose = []
    if groups and not any(map(str.isalpha, "".join(piece.text for piece in loose))):
        groups[-1].extend(loose)
        return groups
    return [*groups, loose]


def _joins(loose: list[Piece], role: str) -> bool:
    """*Ana Roe and Tom Bell* are one byline; *published … updated …* are two times."""
    words = "".join(piece.text for piece in loose).split()
    return not words or (role != "time" and len(words) == 1)


def _block(pieces: list[Piece], role: str) -> Iterator[Block]:
    whole = "".join(piece.text for piece in pieces)
    text = " ".join(normalise(whole).split())
    if not text:
        return
    first = next(piece for piece in pieces if piece.text.strip())
    roles = {piece.role for piece in pieces if piece.role}
    is_all = all(piece.role or len(piece.text.split()) <= 2 for piece in pieces)
    linked = sum(len(piece.text) for piece in pieces if piece.linked)
    own = roles.pop() if len(roles) == 1 and is_all else ""
    names = [" ".join(piece.text.split()) for piece in pieces if piece.role == "author"]
    name = ", ".join(filter(None, names)) or (text if role == "author" else "")
    yield Block(text, first.line, role or own, linked * 2 > len(whole), first.element, name)
