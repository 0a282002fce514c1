"""What each block of a page is to the article: the word that the rules for lines go by."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..lines import BESIDE, TEXT, Line, is_prose, key
from .rows import Block

# Not of the text, whatever the text is.
_FURNITURE = frozenset(("script", "title", "navigation"))
_LABEL_WORDS = 8
_TITLE_WORDS = 5
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
    return [
        _inside(block, headline)
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


def _inside(block: Block, headline: Block | None) -> str:
    is_label = block.linked and block.role in ("", "heading") and not is_prose(Line(0, block.text))
    return "link" if is_label and block is not headline else _marked(block, headline) or TEXT


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


def headline_of(
    blocks: Sequence[Block], title: str | None, publisher: str | None, article: Collection[Block]
) -> Block | None:
    """Return the block that the page calls its title, else the first-level heading of the text.

    Args:
        blocks: those of the page.
        title: the page's own.
        publisher: its name may be a heading too.
        article: the blocks of the text.
    """
    stated, site = key(title or ""), key(publisher or "")
    tops = [b for b in blocks if b.role == "headline" and key(b.text) != site]
    others = [b for b in blocks if b.role in ("heading", "") and not b.linked]
    titled = [b for b in [*tops, *others] if stated and key(b.text) == stated]
    starting = [b for b in tops if stated and stated.startswith(key(b.text))]
    free = [b for b in tops if _may_be_title(b, stated)]
    return next(iter([*titled, *starting, *_nearest(free, blocks, article)]), None)


def _may_be_title(block: Block, title: str) -> bool:
    """A word or two that the page's own title has not are the name of a section."""
    words = key(block.text).split()
    return not title or len(words) >= _TITLE_WORDS or not set(words).isdisjoint(title.split())


def _nearest(
    headings: Sequence[Block], blocks: Sequence[Block], article: Collection[Block]
) -> Sequence[Block]:
    """Return the last of the headings above the text, or else the first."""
    first = next((i for i, block in enumerate(blocks) if block in article), 0)
    above = [block for block in headings if block in blocks[: first + 1]]
    return [*reversed(above), *headings]
