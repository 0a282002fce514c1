"""What trafilatura finds in a page: the text of its article, and what its head states.

Its settings stand here, each with its reason; whatever it might take from a clock, from a cache
or from the net is switched off.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from copy import deepcopy

from lxml.etree import _Element
from lxml.html import HtmlElement, builder
from msgspec import Struct

# Imported by this room alone, which is entered when a page is read: with what it brings it takes
# a quarter of a second and 30 MB, which an archive of plain texts need not pay.
from trafilatura import bare_extraction, extract_metadata
from trafilatura.settings import Document, Extractor

from explainer.seeds.lines.dates import find_dates

# Elements of its result that stand within a line: all others start one.
_WITHIN = frozenset(("hi", "ref", "del", "code", "span", "a"))
_DATES: dict[str, object] = {
    # The day of publication, not of the last change.
    "original_date": True,
    # The wider search guesses days from years, and reads "yesterday" by the clock.
    "extensive_search": False,
    "min_date": "1600-01-01",
    # Its own limit is today's: the same page would be read otherwise tomorrow.
    "max_date": "2999-12-31",
}
# It reports to its log what is wrong with a page; an editor gets that as problems.
for _name in ("trafilatura", "htmldate", "courlan", "readability"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)


class Stated(Struct, frozen=True):
    """What the head of a page states in its meta elements and its address."""

    title: str | None
    author: str | None
    date: str | None


def article_texts(tree: HtmlElement) -> list[str]:
    """Return the text of the article, a line each, in order; empty if there is none."""
    options = Extractor(
        output_format="python",
        # Readability and jusText are asked too where its own rules find little.
        fast=False,
        # Neither precision nor recall is favoured; readers' comments are not of the article.
        comments=False,
        tables=True,
        images=False,
        links=False,
        # The account of lines needs each repetition; its cache lasts as long as the process.
        dedup=False,
        with_metadata=False,
    )
    # A paragraph or two; where less is found the other ways are tried.
    options.min_extracted_size = 250
    # However short an article is, it is for our own rules to say that there is none.
    options.min_output_size = 1
    document = bare_extraction(tree, options=options)
    if not isinstance(document, Document):
        return []
    return [line for line in _lines(document.body) if line.strip()]


def _lines(body: _Element) -> Iterator[str]:
    """Yield the lines of its result. A stack, not recursion: tables nest deep."""
    pieces: list[str] = []
    steps: list[tuple[_Element, bool]] = [(body, True)]
    while steps:
        element, is_start = steps.pop()
        if element.tag not in _WITHIN:
            yield "".join(pieces)
            pieces.clear()
        if is_start:
            pieces.append(element.text or "")
            steps.append((element, False))
            steps.extend((child, True) for child in reversed(element))
        elif element is not body:
            pieces.append(element.tail or "")


# Meta elements that state something else than title, author and day of publication.
_OTHER = ("modif", "update", "revis", "copyright", "expir", "last", "og:image")
# A date stands at the start of an attribute; an inlined picture in it may have a million letters.
_LONGEST_DATE = 500
_NAMES = ("name", "property", "itemprop", "http-equiv")


def head_of(tree: HtmlElement, *broken: HtmlElement) -> Stated:
    """Return what the head states, wherever in the page its elements stand.

    Args:
        tree: the page. Only its meta elements and its address are looked at: a line of the text
            that looks like a date or a name states nothing.
        broken: linked data that is no JSON, from which it can still take an author.
    """
    metas = [meta for meta in tree.iterfind(".//meta[@content]") if not _is_other(meta)]
    address = tree.find('.//link[@rel="canonical"][@href]')
    parts = [*metas, *broken, *([] if address is None else [address])]
    page = builder.HTML(builder.HEAD(*map(deepcopy, parts)))
    found = extract_metadata(page, date_config=_DATES)
    is_said = found.date and any(_says(part, found.date) for part in parts)
    return Stated(found.title, found.author, found.date if is_said else None)


def _is_other(meta: HtmlElement) -> bool:
    names = " ".join(meta.get(name, "").lower() for name in _NAMES)
    return any(word in names for word in _OTHER)


def _says(part: HtmlElement, day: str) -> bool:
    """Does it name this very day? Where it names a month, htmldate adds the day of the clock."""
    text = (part.get("content") or part.get("href") or "")[:_LONGEST_DATE]
    digits = day.replace("-", "[-/.]?")
    return bool(re.search(digits, text)) or any(d.iso == day for d in find_dates(text, None))
