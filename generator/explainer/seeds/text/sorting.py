"""Each line of a raw article gets its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ..article import Dropped, Kept, Place, SeedArticle
from ..languages import language_of, told_language
from ..lines import BESIDE, TEXT, Line, ends_as_sentence, is_prose, is_title
from ..page import Metadata
from ..speech.quotes import find_quotes
from .authors import affiliations, bare_byline
from .bylines import byline_text, is_byline, is_credit
from .captions import is_caption, is_caption_label
from .credits import address_named, rights_holder, source_named
from .datelines import Dateline, find_dateline, is_own_line
from .headlines import Above, headline_line
from .masthead import Around, beside, byline_lines, date_lines, is_source_line
from .published import published
from .repeats import same, twins
from .rules import sift
from .span import Span, span_of
from .stamps import gives_date
from .surroundings import buttons, printed, rows_of_titles
from .vocabulary import Vocabulary, vocabulary

_DATELINE_WITHIN = 3


@dataclass(slots=True)
class _Sorting:
    """The lines still to be placed, and those that are."""

    left: list[Line]
    kept: list[Kept] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)

    def keep(self, lines: Sequence[Line], place: Place) -> Sequence[Line]:
        self.kept.extend(Kept(line.number, line.text, place) for line in lines)
        return self._placed(lines)

    def drop(self, lines: Sequence[Line], reason: str) -> Sequence[Line]:
        self.dropped.extend(Dropped(line.number, line.text, reason) for line in lines)
        return self._placed(lines)

    def _placed(self, lines: Sequence[Line]) -> Sequence[Line]:
        gone = set(lines)
        self.left = [line for line in self.left if line not in gone]
        return lines


def understand(lines: Sequence[Line], metadata: Metadata) -> SeedArticle:
    """Return the article that these lines hold; what the page states of itself counts too."""
    is_page = any(line.hint for line in lines)
    left, dropped = sift(lines)
    sorting = _Sorting(left, dropped=dropped)
    captions = _captions(lines, left)
    twice = twins(lines)
    span = _span(left, captions)
    guessed = _language(left, span)
    language = told_language(metadata.language, guessed)
    words = vocabulary([line.text for line in left if span.holds(line)])
    headline = _headline(lines, left, captions, span, language, words)
    captions += [x for x in left if x in twice and x is not headline and x not in captions]
    around = Around(span, headline.position if headline else None)
    _sort_captions(sorting, captions, around)
    dates = sorting.drop(date_lines(sorting.left, around, language), "date-line")
    sources = sorting.drop(beside(sorting.left, around, is_source_line), "source-line")
    byline = _sort_bylines(sorting, around, dates)
    dateline = _sort_dateline(sorting, around, language)
    sorting.keep([headline] if headline else [], "headline")
    if is_page:
        _drop_labels(sorting, headline)
    else:
        _drop_surroundings(sorting, headline, span, words)
    sorting.keep(list(sorting.left), "paragraph")
    kept = tuple(sorted(sorting.kept, key=lambda line: line.number))
    said = [*dates, *([byline] if byline else [])]
    return SeedArticle(
        headline=headline.text if headline else metadata.headline,
        published=metadata.published
        or published(said, around, language)
        or metadata.dated
        or (dateline.published if dateline else None),
        publisher=metadata.publisher or _publisher(sources, dropped, dateline),
        byline=_byline(byline, metadata.byline),
        dateline=dateline.text if dateline else None,
        language=language,
        url=metadata.url or next(filter(None, (address_named(x.text) for x in sources)), None),
        kept=kept,
        quotes=find_quotes([x.text for x in kept if x.place == "paragraph"], language),
        dropped=tuple(sorted(sorting.dropped, key=lambda drop: drop.line)),
    )


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


def _sort_captions(sorting: _Sorting, captions: Sequence[Line], around: Around) -> None:
    """Place the captions; their other copies have been dropped, now it is known as what."""
    kept = sorting.keep([line for line in captions if around.pictured(line)], "caption")
    names = {same(line.text) for line in kept}
    sorting.dropped = [
        replace(drop, reason="duplicate-caption")
        if drop.reason == "repeated-line" and same(drop.text) in names
        else drop
        for drop in sorting.dropped
    ]


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
    placed |= {line.position: "caption" for line in captions}
    return headline_line(Above(over, placed, printed(lines), words))


def _sort_bylines(sorting: _Sorting, around: Around, dates: Sequence[Line]) -> Line | None:
    found = byline_lines(sorting.left, around)
    if not found:
        prose = "\n".join(line.text for line in sorting.left if is_prose(line))
        bare = bare_byline(sorting.left, around, dates, prose)
        found = [bare] if bare else []
    sorting.keep(found[:1], "byline")
    sorting.drop([*found[1:], *beside(sorting.left, around, is_credit)], "credit-line")
    if found and around.between(found[0]):
        sorting.drop(affiliations(sorting.left, found[0]), "credit-line")
    return found[0] if found else None


def _sort_dateline(sorting: _Sorting, around: Around, language: str | None) -> Dateline | None:
    """Place a dateline that has its own line; one that opens a paragraph stays in it."""
    own = beside(sorting.left, around, lambda text: is_own_line(text, language))[:1]
    sorting.keep(own, "dateline")
    prose = [line for line in sorting.left if around.span.holds(line) and is_prose(line)]
    found = [find_dateline(line.text, language) for line in [*own, *prose[:_DATELINE_WITHIN]]]
    return next(filter(None, found), None)


def _drop_labels(sorting: _Sorting, headline: Line | None) -> None:
    """Drop the names of site and section above the headline of a saved page, and its buttons."""
    top = headline.position if headline else 0
    titles = [x for x in sorting.left if x.position < top and is_title(x) and x.hint != TEXT]
    sorting.drop(titles, "label-above-headline")
    sorting.drop([x for x in sorting.left if x.hint == BESIDE], "outside-article")


def _drop_surroundings(
    sorting: _Sorting, headline: Line | None, span: Span, words: Vocabulary
) -> None:
    """Drop what stands around the text of a pasted page, and the rows of labels in it."""
    top = headline.position if headline else _first_sentence(sorting.left, span)
    sorting.drop([x for x in sorting.left if x.position < top], "label-above-headline")
    above = [line for line in sorting.left if span.above(line)]
    sorting.drop(buttons(above, words), "label-below-headline")
    sorting.drop([line for line in sorting.left if span.below(line)], "below-article")
    sorting.drop(rows_of_titles(sorting.left), "row-of-titles")


def _first_sentence(lines: Sequence[Line], span: Span) -> int:
    """Return where the sentences begin that lead to the text without a label between."""
    first = span.first
    for line in reversed([x for x in lines if span.above(x)]):
        if not ends_as_sentence(line.text):
            break
        first = line.position
    return first


def _byline(line: Line | None, stated: str | None) -> str | None:
    """Return the line's text, or the stated name where the line says more than *By* besides."""
    if not line:
        return stated
    says_more = not is_byline(line.text) or line.text.count(" ") > (stated or "").count(" ") + 2
    return stated if stated and stated in line.text and says_more else byline_text(line.text)


def _publisher(
    sources: Sequence[Line], dropped: Sequence[Dropped], dateline: Dateline | None
) -> str | None:
    named = [source_named(line.text) for line in sources if not address_named(line.text)]
    notices = [rights_holder(d.text) for d in dropped if d.reason == "legal-notice"]
    agency = dateline.agency.rstrip(".") if dateline and dateline.agency else None
    return next(filter(None, [*named, *notices, agency]), None)
