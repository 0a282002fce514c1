"""A saved page: its blocks of text in order, each with a hint of the region it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .lines import Line, is_prose, key
from .page_blocks import blocks_of
from .page_inline import Block
from .page_metadata import NO_METADATA, Metadata, metadata_of
from .page_places import LineFinder

_SUFFIXES = (".html", ".htm", ".xhtml")
_PROSE_CHARS = 60
_LABEL_WORDS = 8


@dataclass(frozen=True, slots=True)
class _Body:
    """Where the article is: the element that holds its text, and the one around all of it."""

    text: int
    whole: int


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
    body = _body(blocks)
    finder = LineFinder(text)
    inside = _inside(blocks, body, headline)
    return [
        Line(finder.find(block.first), block.text, _hint(block, block is headline, block in inside))
        for block in blocks
    ], metadata


def _hint(block: Block, is_headline: bool, is_inside: bool) -> str:
    if is_headline:
        return "headline"
    if block.region:
        return block.region
    if not is_inside:
        return "outside"
    if block.linked and not block.role.strip("heading") and not is_prose(Line(0, block.text)):
        return "link"
    return block.role if block.role != "byline" or _is_label(block) else ""


def _is_label(block: Block) -> bool:
    return len(block.text.split()) <= _LABEL_WORDS and not block.text.endswith(".")


def _headline(blocks: list[Block], metadata: Metadata) -> Block | None:
    """Return the heading that the page itself calls its title, else the last first-level one."""
    tops = [block for block in blocks if block.role == "headline"]
    title = key(metadata.headline or "")
    titled = [block for block in tops if title and key(block.text) in (title, title[:200])]
    starting = [block for block in tops if title and title.startswith(key(block.text))]
    free = [block for block in tops if not block.region]
    return next(iter([*titled, *starting, *reversed(free)]), None)


def _body(blocks: list[Block]) -> _Body | None:
    """Return the element whose paragraphs hold most text, furniture aside."""
    scores: dict[int, float] = {}
    nodes: dict[int, LexborNode] = {}
    for block in blocks:
        if not _is_text(block):
            continue
        weight = float(len(block.text))
        for node in block.containers:
            nodes[node.mem_id] = node
            scores[node.mem_id] = scores.get(node.mem_id, 0) + weight
            weight /= 2
    if not scores:
        return None
    best = nodes[max(scores, key=lambda name: scores[name])]
    return _Body(best.mem_id, _article_around(best).mem_id)


def _is_text(block: Block) -> bool:
    is_furniture = block.region or block.is_list or block.linked or block.role
    is_prose = len(block.text) >= _PROSE_CHARS or block.text.endswith(
        (".", "!", "?", "…", "”", "»")
    )
    return is_prose and not is_furniture


def _article_around(node: LexborNode) -> LexborNode:
    current: LexborNode | None = node
    while current is not None:
        if current.tag == "article":
            return current
        current = current.parent
    return node


def _inside(blocks: list[Block], body: _Body | None, headline: Block | None) -> set[Block]:
    """Return the blocks of the article: its text, and what stands between headline and text."""
    if body is None:
        return set(blocks)
    inside = {block for block in blocks if not {body.text, body.whole}.isdisjoint(block.ancestors)}
    first = next((i for i, block in enumerate(blocks) if body.text in block.ancestors), 0)
    above = blocks.index(headline) if headline else first
    return inside | set(blocks[above:first])
