"""Which blocks of a saved page are its article: it may be a tenth of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from .inline import Block

_PROSE_CHARS = 60
_PROSE_ENDS = (".", "!", "?", "…", "”", "»")
# A wider element is the article's if it adds at least so much text, and text alone at that.
_ADDED = 1.15
_PROSE_SHARE = 0.8
_STEPS = 6


@dataclass(frozen=True, slots=True)
class _Body:
    """Where the article is: the element that holds its text, and the one around all of it."""

    text: int
    whole: int


def inside_article(blocks: Sequence[Block], headline: Block | None) -> set[Block]:
    """Return the blocks of the article: its text, and what stands between headline and text."""
    body = _body(blocks)
    if body is None:
        return set(blocks)
    inside = {block for block in blocks if not {body.text, body.whole}.isdisjoint(block.ancestors)}
    first = next((i for i, block in enumerate(blocks) if body.text in block.ancestors), 0)
    above = blocks.index(headline) if headline else first
    return inside | set(blocks[above:first])


def _body(blocks: Sequence[Block]) -> _Body | None:
    """Return the element whose paragraphs hold most text, furniture aside."""
    scores: dict[int, float] = {}
    nodes: dict[int, LexborNode] = {}
    for block in filter(_is_text, blocks):
        weight = float(len(block.text))
        for node in block.containers:
            nodes[node.mem_id] = node
            scores[node.mem_id] = scores.get(node.mem_id, 0) + weight
            weight /= 2
    if not scores:
        return None
    best = _widened(nodes[max(scores, key=lambda name: scores[name])], blocks)
    return _Body(best.mem_id, _article_around(best).mem_id)


def _is_text(block: Block) -> bool:
    is_furniture = block.region or block.is_list or block.linked or block.role
    is_prose = len(block.text) >= _PROSE_CHARS or block.text.endswith(_PROSE_ENDS)
    return is_prose and not is_furniture


def _widened(node: LexborNode, blocks: Sequence[Block]) -> LexborNode:
    """Return the element around the sections of an article that is cut into several."""
    best, parent = node, node.parent
    prose, every = _lengths(best, blocks)
    for _ in range(_STEPS):
        if parent is None or parent.tag in ("body", "html"):
            break
        wider_prose, wider = _lengths(parent, blocks)
        if wider_prose >= prose * _ADDED:
            if (wider_prose - prose) < (wider - every) * _PROSE_SHARE:
                break
            best, prose, every = parent, wider_prose, wider
        parent = parent.parent
    return best


def _lengths(node: LexborNode, blocks: Sequence[Block]) -> tuple[int, int]:
    """Return how much text is in an element: running text, and all that is no furniture."""
    inside = [b for b in blocks if not b.region and node.mem_id in b.ancestors]
    prose = sum(len(block.text) for block in inside if _is_text(block))
    return prose, sum(len(block.text) for block in inside)


def _article_around(node: LexborNode) -> LexborNode:
    current: LexborNode | None = node
    while current is not None:
        if current.tag == "article":
            return current
        current = current.parent
    return node
