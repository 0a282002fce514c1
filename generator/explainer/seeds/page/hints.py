"""What each block of a page is to the article: the word that the rules for lines go by."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from explainer.seeds.lines import BESIDE, TEXT, Line, is_prose
from explainer.seeds.page.rows import Block

# Not of the text, whatever the text is.
_FURNITURE = frozenset(("script", "title", "navigation"))
_NEAR = frozenset(("caption", "byline", "time"))
# How far from the text author, date and picture may stand where no headline says so.
_ABOVE, _BELOW = 6, 3


class Layout(Struct, frozen=True):
    """What is known of the blocks of a page: which is the headline, which are text, name authors.

    Without any text nothing is known of what stands around it.
    """

    blocks: Sequence[Block]
    headline: Block | None
    article: AbstractSet[Block]
    authors: AbstractSet[Block]


def hints_of(layout: Layout) -> list[str]:
    """Return a hint for each block.

    ``headline``, ``heading``, ``caption``, ``byline``, ``time``, ``script``, ``title`` and
    ``navigation`` say what its markup is; ``link`` is a link in the text that is no sentence;
    ``outside`` is no part of the article, ``beside`` is one only if it turns out to be a date, a
    name or the like; ``text`` is text, and no hint says nothing.
    """
    if not layout.article:
        return [_marked(block, layout) for block in layout.blocks]
    near, teasers = _near(layout), _teasers(layout)
    return [
        _inside(block, layout, block in teasers)
        if block in layout.article or block is layout.headline
        else _around(block, layout, block in near)
        for block in layout.blocks
    ]


def _near(layout: Layout) -> set[Block]:
    """Return what stands between headline and text, in the text, and right below it."""
    blocks, headline = layout.blocks, layout.headline
    text = layout.article - {headline}
    places = [i for i, block in enumerate(blocks) if block in text]
    first, last = min(places, default=0), max(places, default=0)
    above = blocks.index(headline) if headline else max(0, first - _ABOVE)
    return set(blocks[min(above, first) : last + 1 + _BELOW])


def _teasers(layout: Layout) -> set[Block]:
    """Return the links below the last paragraph of the text, and the headings among them."""
    inside = [block for block in layout.blocks if block in layout.article]
    last = max((i for i, block in enumerate(inside) if _is_text(block)), default=len(inside))
    tail = inside[last + 1 :]
    has_links = any(block.linked for block in tail)
    return {block for block in tail if block.linked or (has_links and block.role == "heading")}


def _is_text(block: Block) -> bool:
    return not block.linked and block.role == "" and _is_prose(block)


def _is_prose(block: Block) -> bool:
    return is_prose(Line(0, block.text))


def _inside(block: Block, layout: Layout, is_teaser: bool) -> str:
    is_label = block.linked and block.role == "" and not _is_prose(block)
    is_link = block is not layout.headline and (is_label or is_teaser)
    return "link" if is_link else _marked(block, layout) or TEXT


def _around(block: Block, layout: Layout, is_near: bool) -> str:
    if block.role in _FURNITURE:
        return block.role
    if not is_near:
        return "outside"
    role = _marked(block, layout)
    return role if role in _NEAR else BESIDE


def _marked(block: Block, layout: Layout) -> str:
    if block is layout.headline:
        return "headline"
    if block.role in ("author", "byline"):
        other = "" if _is_prose(block) else BESIDE
        return "byline" if block in layout.authors else other
    return "heading" if block.role == "headline" else block.role
