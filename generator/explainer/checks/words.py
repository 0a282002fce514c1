"""The words of a page, block by block, and which of them are marked as quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from explainer.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from explainer.wording import Word

_QUOTING = frozenset(("q", "blockquote", "cite"))
_SILENT = frozenset(("script", "style", "svg", "template", "sup"))
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins"),
        *("kbd", "mark", "q", "s", "small", "span", "strong", "sub", "time", "u", "var", "wbr"),
    )
)


def blocks(source: bytes) -> Iterator[list[Word]]:
    """The words of a page block by block (paragraph, item, cell …): its main part's.

    The first block is the page's description, which search engines show.
    """
    tree = LexborHTMLParser(source.decode("utf-8", errors="replace"))
    description = tree.css_first('meta[name="description"]')
    if description is not None:
        yield list(words_of([(description.attributes.get("content") or "", False)]))
    root = tree.css_first("main") or tree.body
    if root is not None:
        pieces: list[tuple[str, bool]] = []
        for text, quoted, breaks in _texts(root, quoted=False):
            if breaks:
                yield list(words_of(pieces))
                pieces = []
            pieces.append((text, quoted))
        yield list(words_of(pieces))


def _texts(node: LexborNode, quoted: bool) -> Iterator[tuple[str, bool, bool]]:
    """Pieces of text: whether a quoting element holds it, whether a new block begins with it."""
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if child.is_text_node:
            yield child.text_content or "", quoted, False
        elif tag not in _SILENT:
            breaks = tag not in _INLINE
            yield "", quoted, breaks
            yield from _texts(child, quoted or tag in _QUOTING)
            yield "", quoted, breaks
