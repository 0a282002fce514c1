"""A saved page: its blocks of text in order, each with a hint of the region it stands in."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from ..lines import Line, is_prose, key
from .blocks import blocks_of
from .body import inside_article
from .inline import Block
from .metadata import NO_METADATA, Metadata, metadata_of
from .places import LineFinder

_SUFFIXES = (".html", ".htm", ".xhtml")
_LABEL_WORDS = 8
_TITLE_WORDS = 5


def is_page(suffix: str, text: str) -> bool:
    """Is this HTML, by its name or by how it starts?"""
    starts = text[:500].lstrip().lower().startswith(("<!doctype html", "<html"))
    return suffix.lower() in _SUFFIXES or starts


def read_page(text: str) -> tuple[list[Line], Metadata]:
    """Return the blocks of a page, numbered by their line in its source, and its metadata."""
    parser = LexborHTMLParser(text)
    root = parser.root
    if root is None:
        return [], NO_METADATA
    metadata = metadata_of(parser)
    blocks = list(blocks_of(root))
    headline = _headline(blocks, metadata)
    finder = LineFinder(text)
    inside = inside_article(blocks, headline)
    return [
        Line(
            finder.find(block.first),
            block.text,
            _hint(block, block is headline, block in inside),
            position,
        )
        for position, block in enumerate(blocks)
    ], metadata


def _hint(block: Block, is_headline: bool, is_inside: bool) -> str:
    if is_headline:
        return "headline"
    if block.region:
        return block.region
    if not is_inside:
        return "outside"
    if block.linked and block.role in ("", "heading") and not is_prose(Line(0, block.text)):
        return "link"
    return block.role if block.role != "byline" or _is_label(block) else ""


def _is_label(block: Block) -> bool:
    return len(block.text.split()) <= _LABEL_WORDS and not block.text.endswith(".")


def _headline(blocks: list[Block], metadata: Metadata) -> Block | None:
    """Return the block that the page itself calls its title, else the last first-level heading."""
    title, site = key(metadata.headline or ""), key(metadata.publisher or "")
    tops = [block for block in blocks if block.role == "headline" and key(block.text) != site]
    others = [block for block in blocks if block.role == "heading" and not block.region]
    titled = [block for block in [*tops, *others] if title and key(block.text) == title]
    starting = [block for block in tops if title and title.startswith(key(block.text))]
    free = [block for block in tops if not block.region and _may_be_title(block, title)]
    return next(iter([*titled, *starting, *reversed(free)]), None)


def _may_be_title(block: Block, title: str) -> bool:
    """A word or two that the page's own title has not are the name of a section."""
    words = key(block.text).split()
    return not title or len(words) >= _TITLE_WORDS or not set(words).isdisjoint(title.split())
