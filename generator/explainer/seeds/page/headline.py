"""Which block of a page is the headline of its article."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from explainer.seeds.lines import key
from explainer.seeds.page.rows import Block
from explainer.seeds.page.stated import Metadata

# So many words of a heading stand in the page's title by no chance; a name of a section has fewer.
_TITLE_WORDS = 4
# So long a heading is one, whatever the page's title says: *More from World* is shorter.
_FREE_WORDS = 5
# Shorter words are shared by any two titles.
_SHORT = 3


def headline_of(
    blocks: Sequence[Block], metadata: Metadata, article: Collection[Block]
) -> Block | None:
    """Return the block that the page calls its title, else the first-level heading of the text.

    Args:
        blocks: those of the page.
        metadata: what it states.
        article: the blocks of the text.
    """
    stated, site = key(metadata.headline or ""), key(metadata.publisher or "")
    title = next((key(block.text) for block in blocks if block.role == "title"), "")
    tops = [b for b in blocks if b.role == "headline" and key(b.text) != site]
    others = [b for b in blocks if b.role == "heading" or _is_plain(b)]
    ranked = (
        [b for b in [*tops, *others] if stated and key(b.text) == stated],
        _longest([b for b in tops if _is_in(key(b.text), title, stated)]),
        [b for b in tops if stated and stated.startswith(key(b.text))],
        _above([b for b in tops if _may_be_title(b, stated)], blocks, article),
        _longest([b for b in others if _is_in(key(b.text), title, stated)]),
        tops if len(tops) == 1 and _may_be_title(tops[0], stated) else [],
    )
    return next((block for found in ranked for block in found), None)


def _is_plain(block: Block) -> bool:
    return block.role in ("", "caption") and not block.linked


def _is_in(heading: str, *titles: str) -> bool:
    """Is the heading a part of the page's title, which has the name of the site too?"""
    words = heading.count(" ") + 1
    return words >= _TITLE_WORDS and any(f" {heading} " in f" {title} " for title in titles)


def _longest(blocks: Sequence[Block]) -> Sequence[Block]:
    return sorted(blocks, key=lambda block: -len(block.text))


def _may_be_title(block: Block, title: str) -> bool:
    """A word or two that the page's own title has not are the name of a section."""
    words = key(block.text).split()
    shared = {word for word in words if len(word) > _SHORT} & set(title.split())
    return not title or len(words) >= _FREE_WORDS or bool(shared)


def _above(
    headings: Sequence[Block], blocks: Sequence[Block], article: Collection[Block]
) -> Sequence[Block]:
    """Return the headings above the text, the nearest first."""
    first = next((i for i, block in enumerate(blocks) if block in article), 0)
    top = set(blocks[: first + 1])
    return [block for block in reversed(headings) if block in top]
