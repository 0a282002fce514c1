"""A page quotes a seed within limits, marks what it quotes, and republishes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explainer.checks.built import Built
from explainer.checks.cards import cards_of
from explainer.checks.page import BuiltPage
from explainer.checks.values import Context, Finding
from explainer.checks.words import Block, blocks
from explainer.language.text_reuse import Wording, fold, folded, unmarked, words_of


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Compare a page made from a seed with the seed's paragraphs."""
    if page.path not in context.seeds:
        return
    seed = Wording(context.seeds[page.path])
    quoted: set[int] = set()
    for block, words in (*_on_page(page), *_in_cards(built, page)):
        for run in seed.runs(words):
            # A passage quoted twice on a page gives no more of the seed away.
            quoted.update(range(run.in_seed, run.in_seed + run.length))
            for place, message in unmarked(words_of(block), run):
                yield Finding(page.path, place, message)
    for message in context.quote_limit.beyond(seed.amount_at(quoted), len(seed)):
        yield Finding(page.path, "page", message)


Told = tuple[Block, Sequence[str]]
"""A block, and its words."""


def _on_page(page: BuiltPage) -> Iterator[Told]:
    for block in blocks(page.tree):
        yield block, fold("".join([text for text, _ in block]))


def _in_cards(built: Built, page: BuiltPage) -> Iterator[Told]:
    for card in cards_of(built, page):
        # Many pages have the same cards, and no two the same paragraphs.
        yield from (([(text, False)], folded(text)) for text in card.words)


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Ask for the page of each seed."""
    for path in context.seeds:
        if path not in built.facts:
            yield Finding(path, "file", "the page of a seed is not in the output; build it")
