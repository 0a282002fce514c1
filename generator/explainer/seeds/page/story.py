"""The story below the headline, on a page of many stories."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml.html import HtmlElement, builder

from explainer.seeds.page.body import in_article
from explainer.seeds.page.extraction import article_texts
from explainer.seeds.page.rows import Block

# More than a summary of the article stands above its headline: other stories do.
_ABOVE = 0.3
# The least that is a story: two sentences.
_STORY = 120
# A headline with much less below it than above is printed once more: as a teaser, at the foot.
_SHARE = 0.2
# How often a wider element is tried.
_STEPS = 3


def article_of(tree: HtmlElement, blocks: Sequence[Block]) -> set[Block]:
    """Return the blocks of the text of the page as a whole."""
    return in_article(blocks, article_texts(tree))


def below_headline(blocks: Sequence[Block], headline: Block, article: set[Block]) -> set[Block]:
    """Return the blocks of the headline's own story where the text is that of other stories."""
    start = blocks.index(headline)
    above = sum(len(block.text) for block in blocks[:start] if block in article)
    whole = sum(len(block.text) for block in article)
    if above <= _ABOVE * whole:
        return article
    after = blocks[start + 1 :]
    for holder in _holders(headline):
        inside = set(holder.iter())
        within = [block for block in after if block.element in inside]
        page = builder.HTML(builder.BODY(deepcopy(holder)))
        found = in_article(within, article_texts(page))
        if sum(len(block.text) for block in found) >= max(_STORY, _SHARE * whole):
            return found
    return article


def _holders(headline: Block) -> Sequence[HtmlElement]:
    """Return the elements around the headline that hold a story's text besides."""
    enough = len(headline.text) + _STORY
    around = [headline.element, *headline.element.iterancestors()]
    held = [element for element in around if len(element.text_content().strip()) >= enough]
    return held[:_STEPS]
