"""Files as they were read: values, and for each value the line and column it stands at.

YAML is read by events (PyYAML's C parser), which gives positions at little cost, refuses what
content never needs (aliases, tags, duplicate keys, deep nesting) and leaves plain scalars as
text, so that ``no`` stays a word and ``1993-04`` no date until the model types them.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from sys import intern
from typing import Any, NamedTuple, TypeVar

import yaml
from msgspec import Struct
from msgspec.structs import replace

from explainer.documents import yaml_problems
from explainer.documents.front_matter import endless
from explainer.documents.room import too_much
from explainer.documents.spots import Fold, Mark, Spot, folds, stands_below
from explainer.language import characters
from explainer.limits import USUAL, Limits, raised_by
from explainer.problems import Edit, Problem
from explainer.processes.packed import Packed

Location = tuple[str | int, ...]
T = TypeVar("T", Location, Spot)
MOST_INVISIBLE = 20
"""So many of one file are named: whoever pasted a thousand needs no thousand lines."""
PILED = f"more than {characters.MOST_MARKS} marks stand on one letter: type the word anew"
CONFLICT = (
    'marks of a conflict: two versions of one place stand between "<<<<<<<" and ">>>>>>>", keep '
    "one and take out the other and the three lines of marks"
)
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?= |$)", re.MULTILINE)
CUT = (
    'what stands behind this "#" is a comment, and no part of the text: put quotation marks around '
    'the whole text, or a space behind the "#" if a comment is meant'
)
_COMMENT = re.compile(r"\s+#(?=[^\s#!])")
EMPTY_SCALARS = frozenset({"", "~", "null", "Null", "NULL"})


class Layout(NamedTuple):
    """Line and column of each location of a file; of texts of several lines, where each begins."""

    spots: Mapping[Location, Spot]
    folds: Mapping[Location, tuple[Fold, ...]]


NOWHERE = Packed(Layout({}, {}))


class Document(Struct, frozen=True):
    """One file: values (dicts, lists, text, None) and where they stand, asked for by problems.

    ``digest`` is a hash of the bytes that it was read from, where they were a file's.
    """

    path: str
    values: Any
    layout: Packed[Layout] = NOWHERE
    body: str = ""
    body_line: int = 1
    digest: str = ""

    def mark(self, location: Location, place: int | None = None) -> Mark:
        """Return line and column of a value, or of the nearest thing around it.

        Of a text, ``place`` is the letter (from 0) that is asked for.
        """
        spot = self._spot(location)
        if place is not None and location in self.layout.value.spots:
            return spot.letter(self.layout.value.folds.get(location, ()), place)
        return spot.value

    def key(self, location: Location) -> Mark:
        """Return line and column of the key of a value, or of the nearest thing around it."""
        return self._spot(location).key

    def is_quoted(self, location: Location) -> bool:
        """Say whether a value has quotation marks around it."""
        return self._spot(location).quoted

    def _spot(self, location: Location) -> Spot:
        ends = range(len(location), -1, -1)
        around = (self.layout.value.spots.get(location[:end]) for end in ends)
        return next((spot for spot in around if spot), _TOP)


_TOP = Spot((1, 1), (1, 1))


class _Unreadable(Exception):
    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.problem = (line, column, message)


def text_of(data: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """Decode UTF-8, make line ends and composed characters one; name what nobody sees in it.

    Characters that are only invisible are problems, and the text is read without them, so that
    the other mistakes in it are named too, and no second one for the same cause. ``name`` is the
    path as an editor knows it.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode()) + 1
        message = "not UTF-8 text: save the file with encoding UTF-8"
        return None, [Problem(name, line, column, message)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if unresolved := conflict(text, name):
        return None, [unresolved]
    pile = next(characters.piled(text), None)
    if pile:
        # Not read any further: to compose such text may take very long.
        return None, [_at(name, text, pile[0], PILED)]
    text = unicodedata.normalize("NFC", text)
    found = list(characters.invisible(text))
    problems = [_unseen(name, text, place, number) for place, number in found[:MOST_INVISIBLE]]
    return characters.without(text, (place for place, _ in found)), problems


def conflict(text: str, name: str) -> Problem | None:
    """Return where two versions were put into one file, and nobody chose between them."""
    # Asked of every file, which hardly ever has them.
    found = _CONFLICT.search(text) if "<<<<<<<" in text or ">>>>>>>" in text else None
    return _at(name, text, found.start(), CONFLICT) if found else None


def _unseen(name: str, text: str, place: int, number: str, first_line: int = 1) -> Problem:
    message = f"a character that nobody sees ({number}) stands here: delete it"
    found = _at(name, text, place, message, first_line)
    return dataclasses.replace(found, mend=Edit(found.line, found.column, text[place], ""))


def _at(name: str, text: str, place: int, message: str, first_line: int = 1) -> Problem:
    line = text.count("\n", 0, place) + first_line
    return Problem(name, line, place - text.rfind("\n", 0, place), message)


def parse_markdown(
    text: str, name: str, limits: Limits = USUAL
) -> tuple[Document | None, list[Problem]]:
    """Parse Markdown with YAML front matter between two lines of ``---``."""
    lines = text.split("\n")
    if not text.strip():
        message = 'the file is empty: it starts with its front matter between two lines of "---"'
        return None, [Problem(name, 1, 1, message)]
    if lines[0].rstrip() != "---":
        return None, [
            Problem(name, 1, 1, 'a Markdown file starts with its front matter: a line "---"')
        ]
    ends = (n for n, line in enumerate(lines[1:], 2) if line.rstrip() == "---")
    end = next(ends, None)
    if end is None:
        return None, [endless(lines, name)]
    front, body = "\n".join(lines[1 : end - 1]), "\n".join(lines[end:])
    document, problems = parse_yaml(front, name, 2, limits)
    over = too_much(lines[end:], limits)
    if over:
        # Not read any further: to read so much may take very long.
        return None, [*problems, Problem(name, end + over[0], 1, over[1])]
    odd = [*characters.controls(body), *characters.escaped(body)]
    problems += [_unseen(name, body, place, number, end + 1) for place, number in odd]
    if document is None:
        return None, problems
    return replace(document, body=body, body_line=end + 1), problems


def parse_csv(
    text: str, name: str, limits: Limits = USUAL
) -> tuple[list[list[str]] | None, list[Problem]]:
    """Parse a table: rows of cells, the first row being the header."""
    odd = [_unseen(name, text, *found) for found in characters.controls(text)]
    if odd:
        return None, odd
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        rows = [row for row in reader if row]
    except csv.Error as error:
        message = f"a quotation mark too many or too few, up to this line ({error})"
        return None, [Problem(name, reader.line_num, 1, message)]
    if not rows:
        return None, [Problem(name, 1, 1, "the table is empty")]
    over = _too_large(rows, name, limits)
    return (None, [over]) if over else (rows, [])


def _too_large(rows: list[list[str]], name: str, limits: Limits) -> Problem | None:
    columns = max(len(row) for row in rows)
    if columns > limits.series_columns:
        what, most, setting = f"{columns:,} columns", limits.series_columns, "series_columns"
    elif len(rows) > limits.series_rows + 1:
        what, most, setting = f"{len(rows) - 1:,} rows", limits.series_rows, "series_rows"
    else:
        return None
    message = f"the table has {what} and room for {most:,}{raised_by(setting)}"
    return Problem(name, 1, 1, message)


def parse_yaml(
    text: str, name: str, first_line: int = 1, limits: Limits = USUAL
) -> tuple[Document | None, list[Problem]]:
    """Parse YAML text; lines are counted from ``first_line``."""
    composer = _Composer(text, first_line, limits)
    try:
        values = composer.document()
    except _Unreadable as error:
        line, column, message = error.problem
        return None, [Problem(name, line, column, message)]
    except yaml.MarkedYAMLError as error:
        return None, [_problem(name, first_line, yaml_problems.explained(error, text))]
    except yaml.reader.ReaderError as error:
        return None, [_problem(name, first_line, yaml_problems.forbidden(error, text))]
    cuts = [Problem(name, *place, CUT) for place in composer.cuts]
    return Document(name, values, Packed(Layout(composer.spots, composer.folds))), cuts


@lru_cache(maxsize=100_000)
def _one(place: T) -> T:
    """Return one tuple for all that are equal: thousands of files have values at like places."""
    return place


def _problem(name: str, first_line: int, found: tuple[int, int, str]) -> Problem:
    line, column, message = found
    return Problem(name, line + first_line - 1, column, message)


class _Composer:
    """Builds plain values out of parser events, noting where each began."""

    def __init__(self, text: str, first_line: int, limits: Limits) -> None:
        self.text = text
        self.events: Iterator[Any] = iter(yaml.parse(text, yaml.CSafeLoader))
        self.spots: dict[Location, Spot] = {}
        self.folds: dict[Location, tuple[Fold, ...]] = {}
        self.first_line = first_line
        self.limits, self.left = limits, limits.yaml_values
        self.has_marks = " #" in text
        self.cuts: list[Mark] = []

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def document(self) -> Any:
        next(self.events)
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        value = self.value(next(self.events), (), None)
        next(self.events)
        event = next(self.events)
        if not isinstance(event, yaml.StreamEndEvent):
            self.refuse(event, 'a second document starts here: "---" belongs only at the top')
        return value

    def value(self, event: Any, location: Location, key: Any) -> Any:
        """Return the value that an event begins; ``key`` is the event of its key, if it has one."""
        self.spots[_one(location)] = _one(self.spot(event, key))
        self.left -= 1
        if len(location) > self.limits.yaml_depth:
            deep = f"nested deeper than {self.limits.yaml_depth} levels"
            self.refuse(event, deep + raised_by("yaml_depth"))
        if self.left < 0:
            many = f"more than {self.limits.yaml_values:,} values in one file: make several of it"
            self.refuse(event, many + raised_by("yaml_values"))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self.refuse(event, "anchors and aliases (& and *) are not used: write the value out")
        if getattr(event, "tag", None):
            self.refuse(event, "tags (!) are not used here: write the value plainly")
        if isinstance(event, yaml.ScalarEvent):
            self.fold(event, location)
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(location)
        return self.mapping(location)

    def fold(self, event: Any, location: Location) -> None:
        if event.start_mark.line != event.end_mark.line:
            self.folds[_one(location)] = tuple(folds(event, self.lines, self.first_line))

    def scalar(self, event: Any) -> str | None:
        for _, number in self.unseen(event):
            self.refuse(event, f"an invisible character ({number}) is in this text")
        plain = event.style is None or event.style == ""
        if plain and self.has_marks and (cut := self.cut(event)):
            self.cuts.append(cut)
        return None if plain and event.value in EMPTY_SCALARS else str(event.value)

    def cut(self, event: Any) -> Mark | None:
        """Return where a text ends because a "#" begins a comment: "Boat #4" is "Boat"."""
        end = event.end_mark
        typed = self.lines[end.line] if end.line < len(self.lines) else ""
        found = _COMMENT.match(typed, end.column)
        return (end.line + self.first_line, found.end()) if found else None

    def unseen(self, event: Any) -> Iterator[tuple[int, str]]:
        """Yield what an escape (``"\\u202e"``) or a reference (``&#x202E;``) puts into a text."""
        yield from characters.controls(event.value)
        if event.style == '"' and "\\" in self.text[event.start_mark.index : event.end_mark.index]:
            yield from characters.invisible(event.value)
        yield from characters.escaped(event.value)

    def sequence(self, location: Location) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value(event, (*location, len(items)), None))
        return items

    def mapping(self, location: Location) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self.refuse(event, "a key must be a plain word")
            key = intern(str(event.value))
            if key in values:
                self.refuse(event, f'the key "{key}" stands twice in one entry')
            values[key] = self.value(next(self.events), (*location, key), event)
        return values

    def spot(self, event: Any, key: Any) -> Spot:
        value = self.place(event)
        quoted = getattr(event, "style", None) in ("'", '"')
        if key is None:
            return Spot(value, value, quoted)
        stands = self.place(key)
        return Spot(stands, stands if stands_below(event) else value, quoted)

    def place(self, event: Any) -> Mark:
        return (event.start_mark.line + self.first_line, event.start_mark.column + 1)

    def refuse(self, event: Any, message: str) -> None:
        raise _Unreadable(*self.place(event), message)
