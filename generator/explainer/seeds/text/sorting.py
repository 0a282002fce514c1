"""Each line of a raw article gets its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..article import Dropped, Kept, Place, SeedArticle
from ..languages import language_of
from ..lines import Line, is_prose
from ..page import Metadata
from ..speech.quotes import find_quotes
from .authors import affiliations, bare_byline
from .bylines import byline_text
from .captions import is_caption, is_caption_label
from .credits import address_named, rights_holder, source_named
from .datelines import Dateline, find_dateline
from .head import (
    around,
    byline_lines,
    credit_lines,
    date_lines,
    first_published,
    is_source_line,
    own_datelines,
)
from .headlines import headline_line, labels_above
from .repeats import caption_twins, written_twice
from .rules import sift

_DATELINE_WITHIN = 3


@dataclass(slots=True)
class _Sorting:
    """The lines still to be placed, and those that are."""

    left: list[Line]
    kept: list[Kept] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)

    def keep(self, lines: Sequence[Line], place: Place) -> None:
        self.kept.extend(Kept(line.number, line.text, place) for line in lines)
        self._placed(lines)

    def drop(self, lines: Sequence[Line], reason: str) -> Sequence[Line]:
        self.dropped.extend(Dropped(line.number, line.text, reason) for line in lines)
        self._placed(lines)
        return lines

    def _placed(self, lines: Sequence[Line]) -> None:
        gone = set(lines)
        self.left = [line for line in self.left if line not in gone]


def understand(lines: Sequence[Line], metadata: Metadata) -> SeedArticle:
    """Return the article that these lines hold; what the page states of itself counts too."""
    left, dropped = sift(lines)
    sorting = _Sorting(left, dropped=dropped)
    language = _language(left) or metadata.language
    sorting.keep(_captions(lines, left), "caption")
    dates = sorting.drop(date_lines(sorting.left, language), "date-line")
    sources = sorting.drop(around(sorting.left, is_source_line), "source-line")
    bylines = _sort_bylines(sorting)
    dateline = _sort_dateline(sorting, language)
    headline = headline_line(sorting.left, written_twice(lines), dates)
    _sort_headline(sorting, headline)
    bylines = _sort_bare_byline(sorting, bylines, headline)
    sorting.keep(list(sorting.left), "paragraph")
    kept = tuple(sorted(sorting.kept, key=lambda line: line.number))
    return SeedArticle(
        headline=headline.text if headline else metadata.headline,
        published=metadata.published
        or first_published([*dates, *bylines], language)
        or (dateline.published if dateline else None),
        publisher=metadata.publisher or _publisher(sources, dropped, dateline),
        byline=byline_text(bylines[0].text) if bylines else metadata.byline,
        dateline=dateline.text if dateline else None,
        language=language,
        url=metadata.url or next(filter(None, (address_named(x.text) for x in sources)), None),
        kept=kept,
        quotes=find_quotes([x.text for x in kept if x.place == "paragraph"], language),
        dropped=tuple(sorted(sorting.dropped, key=lambda drop: drop.line)),
    )


def _language(lines: Sequence[Line]) -> str | None:
    prose = [line.text for line in lines if is_prose(line)] or [line.text for line in lines]
    return language_of("\n".join(prose))


def _captions(lines: Sequence[Line], left: Sequence[Line]) -> list[Line]:
    twins = caption_twins(lines)
    labelled = {b for a, b in pairwise(lines) if is_caption_label(a.text) and not is_prose(b)}
    return [
        line
        for line in left
        if line.hint == "caption" or line in twins or line in labelled or is_caption(line.text)
    ]


def _sort_bylines(sorting: _Sorting) -> list[Line]:
    found = byline_lines(sorting.left)
    sorting.keep(found[:1], "byline")
    sorting.drop([*found[1:], *credit_lines(sorting.left)], "credit-line")
    return found


def _sort_dateline(sorting: _Sorting, language: str | None) -> Dateline | None:
    """Place a dateline that has its own line; one that opens a paragraph stays in it."""
    own = own_datelines(sorting.left, language)[:1]
    sorting.keep(own, "dateline")
    prose = [line for line in sorting.left if is_prose(line)][:_DATELINE_WITHIN]
    found = [find_dateline(line.text, language) for line in [*own, *prose]]
    return next(filter(None, found), None)


def _sort_headline(sorting: _Sorting, line: Line | None) -> None:
    if line:
        sorting.drop(labels_above(sorting.left, line), "label-above-headline")
        sorting.keep([line], "headline")


def _sort_bare_byline(sorting: _Sorting, bylines: list[Line], headline: Line | None) -> list[Line]:
    """Place a name that stands alone, and below any byline what the author is."""
    bare = None if bylines else bare_byline(sorting.left, headline)
    found = [bare] if bare else bylines
    sorting.keep([bare] if bare else [], "byline")
    if found and headline and headline.position < found[0].position:
        sorting.drop(affiliations(sorting.left, found[0]), "credit-line")
    return found


def _publisher(
    sources: Sequence[Line], dropped: Sequence[Dropped], dateline: Dateline | None
) -> str | None:
    named = [source_named(line.text) for line in sources if not address_named(line.text)]
    notices = [rights_holder(d.text) for d in dropped if d.reason == "legal-notice"]
    agency = dateline.agency.rstrip(".") if dateline and dateline.agency else None
    return next(filter(None, [*named, *notices, agency]), None)
