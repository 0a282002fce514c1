"""Each line of a raw article gets its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf

from msgspec.structs import replace

from explainer.seeds.article import Dropped, Kept, Place, SeedArticle
from explainer.seeds.lines import BESIDE, TEXT, Line, ends_as_sentence, is_prose, is_title, key
from explainer.seeds.page import Metadata
from explainer.seeds.speech.quotes import find_quotes
from explainer.seeds.text.authors import (
    affiliations,
    bare_byline,
    byline_above_picture,
    rows_with_author,
)
from explainer.seeds.text.bylines import is_credit, stated_byline
from explainer.seeds.text.credits import address_named
from explainer.seeds.text.datelines import Dateline, find_colon_dateline, find_dateline, is_own_line
from explainer.seeds.text.known import Known, know
from explainer.seeds.text.masthead import beside, byline_lines, date_lines, is_source_line
from explainer.seeds.text.published import published
from explainer.seeds.text.publishers import publisher
from explainer.seeds.text.repeats import same
from explainer.seeds.text.sieves import sift
from explainer.seeds.text.surroundings import buttons, is_story, is_summary, rows_of_titles
from explainer.seeds.text.unglue import bare, is_outlet, parts_of_row

# A summary or two may stand before the paragraph that opens with its dateline.
_DATELINE_WITHIN = 3


@dataclass(slots=True)
class _Sorting:
    """The lines still to be placed, and those that are."""

    left: list[Line]
    dropped: list[Dropped]
    kept: list[Kept] = field(default_factory=list)

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
    left, dropped = sift(lines)
    known = know(lines, left, metadata.language)
    sorting = _Sorting(list(known.left), dropped)
    sorting.keep([known.headline] if known.headline else [], "headline")
    _sort_captions(sorting, known)
    rows = _split_rows(sorting, known)
    outlets = _sort_outlets(sorting, rows)
    dates = _sort_dates(sorting, known)
    sources = sorting.drop(beside(sorting.left, known.around, is_source_line), "source-line")
    byline = _sort_bylines(sorting, known, dates)
    sorting.drop([part for part in rows if part in sorting.left], "credit-line")
    dateline = _sort_dateline(sorting, known)
    place_others = _sort_page_labels if known.is_page else _sort_surroundings
    place_others(sorting, known)
    sorting.keep(list(sorting.left), "paragraph")
    kept = tuple(sorted(sorting.kept, key=lambda line: line.number))
    paragraphs = [line.text for line in kept if line.place == "paragraph"]
    stories = {
        line.position
        for line in left
        if is_story(line, known.headline) and not known.words.closeness(line.text).sums_up
    }
    said = [*dates, *([byline] if byline else [])]
    return SeedArticle(
        headline=known.headline.text if known.headline else metadata.headline,
        published=metadata.published
        or published(said, known.around, known.language, stories)
        or metadata.dated
        or (dateline.published if dateline else None),
        publisher=metadata.publisher
        or publisher([*outlets, *sources], dropped, dateline, kept, lines),
        byline=stated_byline(byline, metadata.author(byline is not None), known.language),
        dateline=dateline.text if dateline else None,
        language=known.language,
        url=metadata.url or next(filter(None, (address_named(x.text) for x in sources)), None),
        kept=kept,
        quotes=find_quotes(paragraphs, known.language),
        dropped=tuple(sorted(sorting.dropped, key=lambda drop: drop.line)),
    )


def _sort_captions(sorting: _Sorting, known: Known) -> None:
    """Place the captions; their other copies have been dropped, now it is known as what."""
    near = [line for line in known.captions if known.around.pictured(line)]
    names = {same(line.text) for line in sorting.keep(near, "caption")}
    sorting.dropped = [
        replace(drop, reason="duplicate-caption")
        if drop.reason == "repeated-line" and same(drop.text) in names
        else drop
        for drop in sorting.dropped
    ]


def _split_rows(sorting: _Sorting, known: Known) -> list[Line]:
    """Cut rows like *Jane Doe · The Post · May 12, 2021* and return their parts."""
    rows = rows_with_author(sorting.left, known.around, known.language)
    parts = {} if known.is_page else {row: parts_of_row(row, known.language) for row in rows}
    sorting.left = [part for line in sorting.left for part in parts.get(line, [line])]
    return [part for row in parts.values() for part in row]


def _sort_outlets(sorting: _Sorting, parts: Sequence[Line]) -> list[Line]:
    outlets = sorting.drop([x for x in parts if is_outlet(bare(x.text))], "source-line")
    return [replace(line, text=bare(line.text)) for line in outlets]


def _sort_dates(sorting: _Sorting, known: Known) -> list[Line]:
    dates = date_lines(sorting.left, known.around, known.language, known.words)
    return list(sorting.drop(dates, "date-line"))


def _sort_bylines(sorting: _Sorting, known: Known, dates: Sequence[Line]) -> Line | None:
    around = known.around
    found = byline_lines(sorting.left, around)
    if not found:
        prose = "\n".join(line.text for line in sorting.left if is_prose(line))
        pictures = {line.position for line in known.captions}
        name = bare_byline(sorting.left, around, dates, prose)
        name = name or byline_above_picture(sorting.left, around, pictures, prose)
        found = [name] if name else []
    sorting.keep(found[:1], "byline")
    sorting.drop([*found[1:], *beside(sorting.left, around, is_credit)], "credit-line")
    if found and around.between(found[0]):
        sorting.drop(affiliations(sorting.left, found[0]), "credit-line")
    return found[0] if found else None


def _sort_dateline(sorting: _Sorting, known: Known) -> Dateline | None:
    """Place a dateline that has its own line; one that opens a paragraph stays in it."""
    own = beside(sorting.left, known.around, lambda text: is_own_line(text, known.language))[:1]
    sorting.keep(own, "dateline")
    prose = [x.text for x in sorting.left if known.span.holds(x) and is_prose(x)]
    near = [line.text for line in own] + prose[:_DATELINE_WITHIN]
    found = [find_dateline(text, known.language) for text in near]
    title = known.headline.text if known.headline else ""
    return next(filter(None, found), None) or find_colon_dateline(prose, title)


def _sort_page_labels(sorting: _Sorting, known: Known) -> None:
    """Drop the names of site and section above the headline of a saved page, and its buttons."""
    top = known.around.headline or 0
    titles = [x for x in sorting.left if x.position < top and is_title(x) and x.hint != TEXT]
    sorting.drop(titles, "label-above-headline")
    sorting.drop([x for x in sorting.left if x.hint == BESIDE], "outside-article")


def _sort_surroundings(sorting: _Sorting, known: Known) -> None:
    """Drop what stands around the text of a pasted page, and the rows of labels in it."""
    span, top = known.span, known.around.headline
    start = _first_sentence(sorting.left, known) if top is None else top + 1
    over = [x for x in sorting.left if x.position < start and not is_summary(x, known.words)]
    copy = _first_copy(sorting, known)
    sums_up = {x for x in over if x.number > copy and known.words.closeness(x.text).sums_up}
    sorting.drop([x for x in over if x not in sums_up], "label-above-headline")
    above = [line for line in sorting.left if span.above(line)]
    twice = {key(drop.text) for drop in sorting.dropped if drop.reason == "repeated-line"}
    sorting.drop(buttons(above, known.words, twice), "label-below-headline")
    sorting.drop([line for line in sorting.left if span.below(line)], "below-article")
    sorting.drop(rows_of_titles(sorting.left), "row-of-titles")


def _first_copy(sorting: _Sorting, known: Known) -> float:
    """Return the number of the line that has the headline first: its summary may follow there."""
    name = key(known.headline.text) if known.headline else ""
    copies = [drop.line for drop in sorting.dropped if name and key(drop.text) == name]
    return min(copies, default=inf)


def _first_sentence(lines: Sequence[Line], known: Known) -> int:
    """Return where the sentences begin that lead to the text without a label between."""
    first = known.span.first
    for line in reversed([x for x in lines if known.span.above(x)]):
        if not ends_as_sentence(line.text):
            break
        first = line.position
    return first
