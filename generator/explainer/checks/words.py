"""The words of a page, block by block, and which of them are marked as quoted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from explainer.language.text_reuse import Word, words_of

_QUOTING = frozenset(("q", "blockquote"))
_SILENT = frozenset(("script", "style", "svg", "template", "sup", "cite"))
"""What is not said in a sentence; ``cite`` holds the title of a work, no quotation from it."""

_BETWEEN = " \n\t,·"
"""What parts the links of a list in one line."""

_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins"),
        *("kbd", "mark", "q", "s", "small", "span", "strong", "sub", "time", "u", "var", "wbr"),
    )
)


class _Piece(NamedTuple):
    """A piece of text: whether a quoting element holds it, and whether a link does."""

    text: str
    quoted: bool = False
    linked: bool = False


def blocks(tree: LexborHTMLParser) -> Iterator[list[Word]]:
    """The words of a page block by block (paragraph, item, cell …): its main part's.

    The first block is the page's description, which search engines show. A block of links alone
    is left out: it names what it leads to.
    """
    description = tree.css_first('meta[name="description"]')
    if description is not None:
        yield words_of([(description.attributes.get("content") or "", False)])
    root = tree.css_first("main") or tree.body
    pieces: list[_Piece] = []
    for piece in (*_pieces(root, _Piece("")), None) if root is not None else ():
        if piece is not None:
            pieces.append(piece)
            continue
        if any(piece.text.strip(_BETWEEN) and not piece.linked for piece in pieces):
            yield words_of((piece.text, piece.quoted) for piece in pieces)
        pieces = []


def _pieces(node: LexborNode, around: _Piece) -> Iterator[_Piece | None]:
    """The pieces of text in an element; ``None`` where a block begins or ends."""
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if child.is_text_node:
            yield _Piece(child.text_content or "", around.quoted, around.linked)
        elif tag not in _SILENT:
            breaks = [None] if tag not in _INLINE else []
            quoted, linked = around.quoted or tag in _QUOTING, around.linked or tag == "a"
            yield from breaks
            yield from _pieces(child, _Piece("", quoted, linked))
            yield from breaks
