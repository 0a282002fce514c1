"""Quotations of a raw article with their speakers, as many as the site may quote."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.language.text_reuse import fold
from explainer.model import SiteSettings
from explainer.scaffold.draft.expected import Expected
from explainer.seeds import SeedArticle

FEWEST = 4
"""Words of a quotation that says something by itself; fewer are a word somebody doubts."""


class Quoted(Struct, frozen=True):
    """A quotation, who speaks as the text names them, and its line."""

    text: str
    speaker: str
    line: int


class Budget:
    """The words of a seed that may still be quoted."""

    def __init__(self, article: SeedArticle, settings: SiteSettings) -> None:
        limit = settings.quote_limit
        words = sum(len(fold(text)) for text in article.paragraphs)
        self.left = min(limit.words, int(limit.share * words))

    def takes(self, text: str, keep: int = 0) -> bool:
        """Take the words of a text, if there are as many and those to keep are left."""
        words = len(fold(text))
        if words > self.left - keep:
            return False
        self.left -= words
        return True


def quotations(article: SeedArticle, budget: Budget) -> Iterator[Quoted]:
    """Yield quotations whose speaker the text names, the first ones that fit."""
    for quote in article.quotes:
        whole = quote.speaker and len(fold(quote.text)) >= FEWEST
        line = _line(article, quote.text) if whole else None
        if quote.speaker and line and budget.takes(quote.text):
            yield Quoted(quote.text, quote.speaker, line)


def promises(found: tuple[Expected, ...], budget: Budget, most: int) -> Iterator[Expected]:
    """Yield what is expected, up to so many and half of what may be quoted: quotations need the
    other half."""
    keep, taken = budget.left // 2, 0
    for each in found:
        if taken < most and budget.takes(each.words, keep):
            taken += 1
            yield each


def _line(article: SeedArticle, text: str) -> int | None:
    """Return the line that has the words of a quotation in one piece."""
    words = f" {' '.join(fold(text))} "
    lines = ((kept.number, f" {' '.join(fold(kept.text))} ") for kept in article.kept)
    return next((number for number, said in lines if words in said), None)
