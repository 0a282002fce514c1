"""A file → a SeedArticle: the stages in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .article import Dropped, Kept, Place, SeedArticle, SeedError
from .bylines import byline_text
from .captions import is_caption
from .credits import address_named, rights_holder, source_named
from .datelines import Dateline, find_dateline
from .decode import UndecodableError, to_text
from .head import around as around_text
from .head import (
    byline_lines,
    credit_lines,
    date_lines,
    first_published,
    headline_line,
    is_source_line,
    labels_above,
    own_datelines,
)
from .languages import language_of
from .lines import Line, is_prose, split_lines
from .page import is_page, read_page
from .page_metadata import NO_METADATA, Metadata
from .quotes import find_quotes
from .repeats import caption_twins
from .rules import sift

LIMIT = 10 * 1024 * 1024
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

    def drop(self, lines: Sequence[Line], reason: str) -> None:
        self.dropped.extend(Dropped(line.number, line.text, reason) for line in lines)
        self._placed(lines)

    def _placed(self, lines: Sequence[Line]) -> None:
        gone = set(lines)
        self.left = [line for line in self.left if line not in gone]


def read_seed(path: Path) -> SeedArticle:
    """Return what is understood of a raw article in a text file or a saved page.

    Raises:
        SeedError: it cannot be read, is too large, is no text, or holds no article.
    """
    text = _text_of(path)
    lines, metadata = read_page(text) if is_page(path.suffix, text) else (split_lines(text), None)
    if not lines:
        raise SeedError(f"{path.name}: the file is empty; save the article's text in it")
    seed = understand(lines, metadata or NO_METADATA)
    if not seed.paragraphs:
        raise SeedError(
            f"{path.name}: no readable text of an article is in it, only labels and notices;"
            " save the article's text in it"
        )
    return seed


def _text_of(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise SeedError(
                f"{path.name}: the file has {size / 2**20:.0f} MB, more than the"
                f" {LIMIT // 2**20} MB that an article may have; save its text only"
            )
        return to_text(path.read_bytes())
    except OSError as error:
        raise SeedError(f"{path.name}: cannot be read: {error.strerror}") from error
    except UndecodableError as error:
        raise SeedError(f"{path.name}: cannot be read: {error}") from error


def understand(lines: Sequence[Line], metadata: Metadata) -> SeedArticle:
    """Return the article that these lines hold; what the page states of itself counts too."""
    left, dropped = sift(lines)
    sorting = _Sorting(left, dropped=dropped)
    language = _language(left) or metadata.language
    captions = caption_twins(lines)
    sorting.keep([x for x in left if _is_caption(x) or x.number in captions], "caption")
    dates = date_lines(sorting.left, language)
    sorting.drop(dates, "date-line")
    sources = around_text(sorting.left, is_source_line)
    sorting.drop(sources, "source-line")
    byline = _sort_bylines(sorting)
    dateline = _sort_dateline(sorting, language)
    headline = _sort_headline(sorting, metadata)
    sorting.keep(list(sorting.left), "paragraph")
    kept = tuple(sorted(sorting.kept, key=lambda line: line.number))
    seed = SeedArticle(
        headline=headline,
        published=metadata.published or first_published(dates, language) or _filed(dateline),
        publisher=metadata.publisher or _publisher(sources, dropped, dateline),
        byline=byline or metadata.byline,
        dateline=dateline.text if dateline else None,
        language=language,
        url=metadata.url or next(filter(None, (address_named(x.text) for x in sources)), None),
        kept=kept,
        quotes=find_quotes([x.text for x in kept if x.place == "paragraph"], language),
        dropped=tuple(sorted(sorting.dropped, key=lambda drop: drop.line)),
    )
    return seed


def _language(lines: Sequence[Line]) -> str | None:
    prose = [line.text for line in lines if is_prose(line)] or [line.text for line in lines]
    return language_of("\n".join(prose))


def _is_caption(line: Line) -> bool:
    return line.hint == "caption" or is_caption(line.text)


def _sort_bylines(sorting: _Sorting) -> str | None:
    found = byline_lines(sorting.left)
    sorting.keep(found[:1], "byline")
    sorting.drop(found[1:], "credit-line")
    sorting.drop(credit_lines(sorting.left), "credit-line")
    return byline_text(found[0].text) if found else None


def _sort_dateline(sorting: _Sorting, language: str | None) -> Dateline | None:
    """Place a dateline that has its own line; one that opens a paragraph stays in it."""
    own = own_datelines(sorting.left, language)[:1]
    sorting.keep(own, "dateline")
    prose = [line for line in sorting.left if is_prose(line)][:_DATELINE_WITHIN]
    found = [find_dateline(line.text, language) for line in [*own, *prose]]
    return next(filter(None, found), None)


def _sort_headline(sorting: _Sorting, metadata: Metadata) -> str | None:
    line = headline_line(sorting.left)
    if line is None:
        return metadata.headline
    sorting.drop(labels_above(sorting.left, line), "label-above-headline")
    sorting.keep([line], "headline")
    return line.text


def _filed(dateline: Dateline | None) -> str | None:
    return dateline.published if dateline else None


def _publisher(
    sources: Sequence[Line], dropped: Sequence[Dropped], dateline: Dateline | None
) -> str | None:
    named = [source_named(line.text) for line in sources if not address_named(line.text)]
    notices = [rights_holder(d.text) for d in dropped if d.reason == "legal-notice"]
    agency = dateline.agency if dateline else None
    return next(filter(None, [*named, *notices, agency]), None)
