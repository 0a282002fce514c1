"""What each block of a page is to the article: the word that the rules for lines go by."""

from __future__ import annotations

from collections.abc import Sequence

from ..lines import BESIDE, TEXT, Line, is_prose
from .rows import Block

# Not of the text, whatever the text is.
_FURNITURE = frozenset(("script", "title", "navigation"))
_LABEL_WORDS = 8
# How far from the text author, date and picture may stand where no headline says so.
_ABOVE, _BELOW = 6, 3


def hints_of(blocks: Sequence[Block], headline: Block | None, article: set[Block]) -> list[str]:
    """Return a hint for each block.

    ``headline``, ``heading``, ``caption``, ``byline``, ``time``, ``script``, ``title`` and
    ``navigation`` say what its markup is; ``link`` is a link in the text that is no sentence;
    ``outside`` is no part of the article, ``beside`` is one only if it turns out to be a date, a
    name or the like; ``text`` is text, and no hint says nothing.
    """
    if not article:
        return [_marked(block, headline) for block in blocks]
    near = _near(blocks, headline, article)
    teasers = _teasers(blocks, article)
    return [
        _inside(block, headline, block in teasers)
        if block in article or block is headline
        else _around(block, block in near)
        for block in blocks
    ]


def _near(blocks: Sequence[Block], headline: Block | None, article: set[Block]) -> set[Block]:
    """Return what stands between headline and text, in the text, and right below it."""
    places = [i for i, block in enumerate(blocks) if block in article and block is not headline]
    first, last = min(places, default=0), max(places, default=0)
    above = blocks.index(headline) if headline else max(0, first - _ABOVE)
    return set(blocks[min(above, first) : last + 1 + _BELOW])


def _teasers(blocks: Sequence[Block], article: set[Block]) -> set[Block]:
    """Return the links below the last paragraph of the text, and the headings among them."""
    inside = [block for block in blocks if block in article]
    last = max((i for i, block in enumerate(inside) if _is_text(block)), default=len(inside))
    tail = inside[last + 1 :]
    has_links = any(block.linked for block in tail)
    return {block for block in tail if block.linked or (has_links and block.role == "heading")}


def _is_text(block: Block) -> bool:
    return not block.linked and block.role == "" and is_prose(Line(0, block.text))


def _inside(block: Block, headline: Block | None, is_teaser: bool) -> str:
    is_label = block.linked and block.role == "" and not is_prose(Line(0, block.text))
    is_link = block is not headline and (is_label or is_teaser)
    return "link" if is_link else _marked(block, headline) or TEXT


def _around(block: Block, is_near: bool) -> str:
    if block.role in _FURNITURE:
        return block.role
    if not is_near:
        return "outside"
    role = _marked(block, None)
    return role if role in ("caption", "byline", "time") else BESIDE


def _marked(block: Block, headline: Block | None) -> str:
    if block is headline:
        return "headline"
    if block.role in ("author", "byline"):
        return "byline" if _is_label(block) else ""
    return "heading" if block.role == "headline" else block.role


def _is_label(block: Block) -> bool:
    return len(block.text.split()) <= _LABEL_WORDS and not block.text.endswith(".")
