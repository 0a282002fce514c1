"""What stands around the running text: dates, sources, bylines, and how near they stand to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from explainer.seeds.lines import Line
from explainer.seeds.text.bylines import is_byline, names_somebody
from explainer.seeds.text.credits import address_named, has_source_label
from explainer.seeds.text.span import Span
from explainer.seeds.text.stamps import gives_date, is_dated_otherwise
from explainer.seeds.text.vocabulary import Vocabulary

# Date and author may stand below a summary that is a sentence, which opens the running text.
_INTO_TEXT = 3
# Between the last paragraph and date or author: buttons, a count of readers, a link, a source.
_BELOW_TEXT = 5
# Above the headline: the author, the section's name.
_ABOVE_HEADLINE = 3
# The picture's credit, its label, a source and the headline's other copy stand between.
_PICTURE = 5


class Around(Struct, frozen=True):
    """The places around the text where a page says who wrote it and when.

    What is glued to the headline stands in its line, between it and the text.
    """

    span: Span
    headline: int | None

    def between(self, line: Line) -> bool:
        """Does it stand between headline and text, or just inside the text?"""
        start = self.span.first - _ABOVE_HEADLINE if self.headline is None else self.headline
        return start <= line.position <= self.span.first + _INTO_TEXT

    def over(self, line: Line) -> bool:
        """Does it stand just above the headline?"""
        top = self.headline
        return top is not None and top - _ABOVE_HEADLINE <= line.position < top

    def under(self, line: Line) -> bool:
        """Does it stand just below the text?"""
        return 0 < line.position - self.span.last <= _BELOW_TEXT

    def inside(self, line: Line) -> bool:
        """Does it stand in the text, further down than date and author may?"""
        return self.span.first + _INTO_TEXT < line.position <= self.span.last

    @property
    def top(self) -> int:
        """Where the article begins: at its headline, else at its text."""
        return self.span.first if self.headline is None else self.headline

    def pictured(self, line: Line) -> bool:
        """Does it stand where a picture of the article may: down from just above its headline?"""
        return self.top - _PICTURE < line.position <= self.span.last + _PICTURE

    def near(self, line: Line) -> bool:
        """Does it stand in any of them?"""
        return self.between(line) or self.over(line) or self.under(line)


def is_source_line(text: str) -> bool:
    """Is this a line that names the source or the address?"""
    return has_source_label(text) or bool(address_named(text))


def date_lines(
    lines: Sequence[Line], around: Around, language: str | None, words: Vocabulary
) -> list[Line]:
    """Return the lines that only give a date: those outside the text, and those that open it."""
    return [
        line
        for line in lines
        if (not around.inside(line) or line.hint in ("time", "byline"))
        and not _is_marked_byline(line)
        and (
            gives_date(line.text, language)
            or (around.between(line) and is_dated_otherwise(line.text, language, words))
        )
    ]


def byline_lines(lines: Sequence[Line], around: Around) -> list[Line]:
    """Return the lines by the text that name the author."""
    marked = [line for line in lines if _is_marked_byline(line)]
    return marked or [line for line in lines if around.near(line) and is_byline(line.text)]


def _is_marked_byline(line: Line) -> bool:
    return line.hint == "byline" and names_somebody(line.text)


def beside(lines: Sequence[Line], around: Around, test: Callable[[str], bool]) -> list[Line]:
    """Return the lines outside the text, near it, that pass the test."""
    return [x for x in lines if around.near(x) and not around.inside(x) and test(x.text)]
