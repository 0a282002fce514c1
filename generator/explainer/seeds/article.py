"""What was understood of a raw article, with an account of every line of its file."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from explainer.problems import ExplainerError

Place = Literal["headline", "byline", "dateline", "paragraph", "caption"]


class SeedError(ExplainerError):
    """A seed that cannot be read at all; its text is for an editor.

    ``setting`` is the limit of `explainer.limits` that it is over, if it is over one.
    """

    def __init__(self, message: str, setting: str = "") -> None:
        super().__init__(message)
        self.setting = setting


class Kept(Struct, frozen=True):
    """A line of the file that stands in the article: its number from 1, its text, its place."""

    number: int
    text: str
    place: Place


class Dropped(Struct, frozen=True):
    """A line of the file that is not of the article, and the name of the sieve that says so."""

    line: int
    text: str
    reason: str


class Quote(Struct, frozen=True):
    """Words in quotation marks; the speaker as the text names them, None where it does not."""

    text: str
    speaker: str | None


class SeedArticle(Struct, frozen=True):
    """A raw article as far as its own text says; None where it does not say.

    ``published`` is an ISO date, ``language`` a primary BCP-47 tag. ``kept`` and ``dropped``
    together hold each non-empty line of the file (in a saved page: each block of text) once.
    A dateline that opens a paragraph is named in ``dateline``; its line stays that paragraph.
    """

    headline: str | None
    published: str | None
    publisher: str | None
    byline: str | None
    dateline: str | None
    language: str | None
    url: str | None
    kept: tuple[Kept, ...]
    quotes: tuple[Quote, ...]
    dropped: tuple[Dropped, ...]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The running text, in order."""
        return self._texts("paragraph")

    @property
    def captions(self) -> tuple[str, ...]:
        """What stands under pictures, each once."""
        return self._texts("caption")

    @property
    def words(self) -> int:
        """Words of the paragraphs: what a limit on quotation is counted against."""
        return sum(len(text.split()) for text in self.paragraphs)

    def _texts(self, place: Place) -> tuple[str, ...]:
        return tuple(line.text for line in self.kept if line.place == place)


def as_json(seed: SeedArticle) -> dict[str, object]:
    """Return what ``explainer seed --json`` prints, its keys in that order."""
    return {
        "headline": seed.headline,
        "published": seed.published,
        "publisher": seed.publisher,
        "byline": seed.byline,
        "dateline": seed.dateline,
        "language": seed.language,
        "paragraphs": list(seed.paragraphs),
        "captions": list(seed.captions),
        "quotes": [{"text": quote.text, "speaker": quote.speaker} for quote in seed.quotes],
        "dropped": [
            {"line": drop.line, "text": drop.text, "reason": drop.reason} for drop in seed.dropped
        ],
    }
