"""A saved page: its blocks of text in order, each with a hint of what it is."""

from __future__ import annotations

from ..lines import Line
from .blocks import blocks_of
from .body import in_article
from .extraction import article_texts
from .hints import headline_of, hints_of
from .metadata import metadata_of
from .stated import NO_METADATA, Metadata
from .tree import tree_of


def read_page(text: str) -> tuple[list[Line], Metadata]:
    """Return the blocks of a page, numbered by their line in its source, and its metadata.

    Raises:
        TooMuchError: it is more than an article's page may be.
    """
    tree = tree_of(text)
    if tree is None:
        return [], NO_METADATA
    blocks = list(blocks_of(tree))
    metadata = metadata_of(tree, blocks)
    article = in_article(blocks, article_texts(tree))
    headline = headline_of(blocks, metadata.headline, metadata.publisher, article)
    hints = hints_of(blocks, headline, article)
    return [
        Line(block.line, block.text, hint, position)
        for position, (block, hint) in enumerate(zip(blocks, hints, strict=True))
    ], metadata
