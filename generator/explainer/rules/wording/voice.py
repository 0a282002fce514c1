"""Our own voice: every text that we say ourselves, with its place, quotations blanked out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from explainer.documents import Location
from explainer.link import Site
from explainer.model import IsOurs, IsProse, Record, kind_of, walk
from explainer.model.locating import at, in_body, name_of
from explainer.problems import Problem, Severity
from explainer.prose import Node, mark_in
from explainer.rules.articles.texts import QUOTING
from explainer.rules.wording.sought import Sought

Item = TypeVar("Item")

PATTERNS = 1_000
"""So many are made once, and only of what a text may have: a gazetteer has fewer."""
QUOTED_KINDS = frozenset({"source", "image", "series"})
_QUOTED = re.compile(
    r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|『[^』]*』|(?<!\w)\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)"
)
_MARKS = re.compile(r"\[@[^\]]*\]|\]\([^)]*\)|[*_`]")


class Spoken(Struct, frozen=True):
    """One text of a record; where ``location`` is None it is a paragraph of the body, ``run``."""

    record: Record
    text: str
    attributed: bool
    location: Location | None
    run: Node | None = None

    def problem(self, message: str, place: int, severity: Severity = "warning") -> Problem:
        """Return a problem at a letter (from 0) of this text."""
        if self.run is not None:
            line, column = mark_in(self.record.body, self.run, place)
            return in_body(self.record, line, message, severity, column)
        return at(self.record, self.location or (), message, severity, place)

    def allowed_by(self, allow: tuple[str, ...]) -> bool:
        """Say whether a style sheet lets this record's kind, or the record, be."""
        return kind_of(self.record) in allow or name_of(self.record) in allow


def spoken(site: Site, sought: Sought[Item]) -> Iterator[tuple[Spoken, list[Item]]]:
    """Yield each text of ours that may have what is sought, with which of it.

    Quotations and marks are blanked out in it, lengths kept.
    """
    for kind, record in site.everything():
        for text in _of(record) if kind not in QUOTED_KINDS else ():
            if near := sought.near(text.text):
                yield replace(text, text=blanked(text.text)), near


def _of(record: Record) -> Iterator[Spoken]:
    """Yield the texts of a record as they were typed."""
    for location, marker, text in walk(record, IsProse, IsOurs):
        attributed = isinstance(marker, IsProse) and marker.attributed
        yield Spoken(record, text, attributed, location)
    if record.body:
        for run in record.body.tree.runs(without=QUOTING):
            yield Spoken(record, run.text, False, None, run)


def blanked(text: str) -> str:
    """Replace quotations, citations and marks by spaces, so that places in the text stay."""
    for pattern in (_MARKS, _QUOTED):
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


@lru_cache(maxsize=PATTERNS)
def whole(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for any of some words, whole, in small or capital letters."""
    ordered = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])", re.IGNORECASE)


def first_places(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, int]]:
    """Yield each word that is found in a text, once, and where it first stands."""
    first: dict[str, int] = {}
    for found in pattern.finditer(text):
        first.setdefault(found[0], found.start())
    yield from first.items()


@lru_cache(maxsize=PATTERNS)
def exactly(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for any of some words, whole, written just so."""
    ordered = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])")
