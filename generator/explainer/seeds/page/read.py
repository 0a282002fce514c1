"""A saved page: its blocks of text in order, each with a hint of what it is."""

from __future__ import annotations

from msgspec.structs import replace

from explainer.limits import Limits
from explainer.seeds.lines import Line
from explainer.seeds.page.authors import names_author
from explainer.seeds.page.blocks import blocks_of
from explainer.seeds.page.headline import headline_of
from explainer.seeds.page.hints import Layout, hints_of
from explainer.seeds.page.metadata import metadata_of
from explainer.seeds.page.stated import NO_METADATA, Metadata
from explainer.seeds.page.story import article_of, below_headline
from explainer.seeds.page.tree import tree_of


def read_page(text: str, limits: Limits) -> tuple[list[Line], Metadata]:
    """Return the blocks of a page, numbered by their line in its source, and its metadata.

    Raises:
        TooMuchError: it is more than an article's page may be.
    """
    tree = tree_of(text, limits)
    if tree is None:
        return [], NO_METADATA
    blocks = list(blocks_of(tree))
    metadata = metadata_of(tree, blocks)
    article = article_of(tree, blocks)
    headline = headline_of(blocks, metadata, article)
    if headline:
        article = below_headline(blocks, headline, article)
    marked = [block for block in blocks if block.role in ("author", "byline")]
    authors = {block for block in marked if names_author(block, metadata.byline)}
    hints = hints_of(Layout(blocks, headline, article, authors))
    lines = [
        Line(block.line, block.text, hint, position)
        for position, (block, hint) in enumerate(zip(blocks, hints, strict=True))
    ]
    named = (block.name for block, hint in zip(blocks, hints, strict=True) if hint == "byline")
    return lines, replace(metadata, byline=metadata.byline or next(filter(None, named), None))
