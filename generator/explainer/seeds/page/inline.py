"""The block of text that is being gathered from inline elements, and its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from ..decode import normalise

_ROW_WORDS = 14


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One block of text: ``region`` says what furniture it is, ``role`` what it is if it isn't."""

    text: str
    first: str
    region: str
    role: str
    linked: bool
    is_list: bool
    ancestors: frozenset[int]
    containers: tuple[LexborNode, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """What an element inherits from those around it."""

    region: str = ""
    role: str = ""
    is_list: bool = False
    ancestors: frozenset[int] = frozenset()
    containers: tuple[LexborNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one inline element: what it is by its markup, and whether it is a link."""

    text: str
    role: str
    linked: bool


@dataclass(slots=True)
class Writing:
    """The block that is being gathered."""

    pieces: list[Piece] = field(default_factory=list)
    scope: Scope = field(default_factory=Scope)

    def add(self, piece: Piece, scope: Scope) -> None:
        """Add a stretch of text; the first with any letter says where the block stands."""
        if not any(before.text.strip() for before in self.pieces):
            self.scope = scope
        self.pieces.append(piece)

    def finish(self) -> Iterator[Block]:
        """Yield the block; a row of author and time becomes a block of each."""
        pieces, self.pieces = self.pieces, []
        whole = "".join(piece.text for piece in pieces)
        is_row = len(whole.split()) <= _ROW_WORDS and not whole.rstrip().endswith(".")
        for part in _by_role(pieces) if is_row else [pieces]:
            yield from _block(part, self.scope)


def _by_role(pieces: list[Piece]) -> list[list[Piece]]:
    """Group the pieces of a row; what has no role of its own goes with what follows it."""
    groups: list[list[Piece]] = []
    loose: list[Piece] = []
    for piece in pieces:
        if not piece.role:
            loose.append(piece)
        elif groups and not loose and groups[-1][-1].role == piece.role:
            groups[-1].append(piece)
        else:
            groups.append([*loose, piece])
            loose = []
    if groups and not any(map(str.isalpha, "".join(piece.text for piece in loose))):
        groups[-1].extend(loose)
        return groups
    return [*groups, loose]


def _block(pieces: list[Piece], scope: Scope) -> Iterator[Block]:
    whole = "".join(piece.text for piece in pieces)
    text = " ".join(normalise(whole).split())
    if not text:
        return
    roles = {piece.role for piece in pieces if piece.role}
    is_all = all(piece.role or len(piece.text.split()) <= 2 for piece in pieces)
    linked = sum(len(piece.text) for piece in pieces if piece.linked)
    yield Block(
        text=text,
        first=whole,
        region=scope.region,
        role=scope.role or (roles.pop() if len(roles) == 1 and is_all else ""),
        linked=linked * 2 > len(whole),
        is_list=scope.is_list,
        ancestors=scope.ancestors,
        containers=scope.containers,
    )
