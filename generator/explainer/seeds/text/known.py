"""What the lines tell together, before each of them gets its place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from explainer.seeds.languages import language_of, told_language
from explainer.seeds.lines import Line, is_prose
from explainer.seeds.text.bylines import is_byline
from explainer.seeds.text.captions import (
    is_caption,
    is_caption_label,
    is_credit_line,
    names_photographer,
)
from explainer.seeds.text.headlines import Above, headline_line
from explainer.seeds.text.masthead import Around
from explainer.seeds.text.repeats import twins
from explainer.seeds.text.span import Span, span_of, weight
from explainer.seeds.text.stamps import gives_date
from explainer.seeds.text.surroundings import printed
from explainer.seeds.text.unglue import parts_of_headline
from explainer.seeds.text.vocabulary import Vocabulary, vocabulary

# A subhead may stand above a picture's credit as well.
_CAPTION_WORDS = 4


class Known(Struct, frozen=True):
    """Where text and headline stand, in which language and words.

    ``left`` are the lines that are still to be placed; ``headline`` is one of them, what was glued
    to it (``glued``) another. ``is_page``: a saved page's markup has sorted its blocks already.
    """

    left: Sequence[Line]
    captions: Sequence[Line]
    around: Around
    language: str | None
    words: Vocabulary
    headline: Line | None
    glued: Sequence[Line]
    is_page: bool

    @property
    def span(self) -> Span:
        """Where the running text stands."""
        return self.around.span


def know(lines: Sequence[Line], left: Sequence[Line], language: str | None) -> Known:
    """Return what is known of the lines that the rules left (``left``), and of all.

    ``language`` is what a page states of itself.
    """
    captions = _captions(lines, left)
    span = _span(left, captions)
    spoken = told_language(language, _language(left, span))
    words = vocabulary([x.text for x in left if span.holds(x) and weight(x.text) >= 0])
    found = _headline(lines, left, captions, span, spoken, words)
    title, glued = parts_of_headline(found, spoken) if found else (None, [])
    around = Around(span, found.position if found else None)
    return Known(
        left=_replaced(left, found, title, glued),
        captions=_with_twins(lines, left, captions, around),
        around=around,
        language=spoken,
        words=words,
        headline=title,
        glued=glued,
        is_page=any(line.hint for line in lines),
    )


def _replaced(
    left: Sequence[Line], found: Line | None, title: Line | None, glued: Sequence[Line]
) -> list[Line]:
    """Return the lines with the parts of the headline's line in its place."""
    parts = [part for part in (title, *glued) if part]
    return [part for line in left for part in (parts if line is found else [line])]


def _span(left: Sequence[Line], captions: Sequence[Line]) -> Span:
    """Return where the text stands; all of it where nothing in it reads like running text."""
    apart = set(captions)
    found = span_of([line for line in left if line not in apart])
    ends = [line.position for line in left] or [0]
    return found or Span(ends[0], ends[-1])


def _language(left: Sequence[Line], span: Span) -> str | None:
    inside = [line for line in left if span.holds(line)]
    prose = [line.text for line in inside if is_prose(line)] or [line.text for line in left]
    return language_of("\n".join(prose))


def _captions(lines: Sequence[Line], left: Sequence[Line]) -> list[Line]:
    labelled = {b for a, b in pairwise(lines) if is_caption_label(a.text) and not is_prose(b)}
    return [
        line for line in left if line.hint == "caption" or line in labelled or is_caption(line.text)
    ]


def _with_twins(
    lines: Sequence[Line], left: Sequence[Line], captions: Sequence[Line], around: Around
) -> list[Line]:
    """Add what a picture's text is by its place below the headline.

    Titles that stand twice at once, for those who see the picture and those who don't; a line that
    is no sentence, right above the picture's credit.
    """
    more = {line for line in twins(lines) if line.position > around.top}
    more |= _above_credit(left, around)
    more |= {line for line in left if _is_signed(line, around)}
    more -= set(captions)
    return [*captions, *(line for line in left if line in more)]


def _is_signed(line: Line, around: Around) -> bool:
    """The last line of an article may be signed by its author; one in it is the photographer's."""
    span = around.span
    return span.first < line.position < span.last and names_photographer(line.text)


def _above_credit(left: Sequence[Line], around: Around) -> set[Line]:
    # Right below the headline stands its summary.
    top = around.span.first if around.headline is None else around.headline + 1
    return {
        above
        for above, line in pairwise(left)
        if top < above.position < around.span.last
        and is_credit_line(line.text)
        and not (is_prose(above) or is_byline(above.text) or gives_date(above.text, None))
        and above.text.count(" ") >= _CAPTION_WORDS
    }


def _headline(
    lines: Sequence[Line],
    left: Sequence[Line],
    captions: Sequence[Line],
    span: Span,
    language: str | None,
    words: Vocabulary,
) -> Line | None:
    marked = [line for line in left if line.hint == "headline"]
    if marked:
        return marked[0]
    over = [line for line in left if span.above(line)]
    placed = {line.position: "date" for line in over if gives_date(line.text, language)}
    placed |= {line.position: "byline" for line in over if is_byline(line.text)}
    placed |= {
        line.position: "credit" if is_credit_line(line.text) else "caption" for line in captions
    }
    return headline_line(Above(over, placed, printed(lines), words))
