"""What goes on while a root is read: files fetched through the door, problems and losses kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from msgspec.structs import replace
from pydantic import BaseModel, ValidationError

from explainer import documents
from explainer.addresses import is_slug
from explainer.documents import Document, mending
from explainer.documents.plain_files import PlainFiles, Refused, TooLarge
from explainer.language.quotation import ENGLISH, Marks
from explainer.limits import USUAL, Limits, raised_by
from explainer.model import Origin
from explainer.problems import Problem
from explainer.processes.workers import in_chunks, shared_out
from explainer.progress import stage
from explainer.reading import field_problems
from explainer.reading.remembered import Asked, Reading, Readings
from explainer.reading.values import Table

P = TypeVar("P", bound=BaseModel)
T = TypeVar("T")
Entries = list[tuple[Any, Origin]]
CHUNK = 24
"""Files that a process reads at a time: an eighth of a second for raw articles."""

MOST_TOLD = 200
"""Wrong values of one file that are told: the rest has the same cause, and to say of each of a
hundred thousand what it should be takes longer than all else."""


def _parse_yaml(text: str, name: str, limits: Limits) -> mending.Parsed:
    return documents.parse_yaml(text, name, limits=limits)


Read = Callable[["Gathering"], Iterable[Any]]


@dataclass
class Gathering:
    """The files of one root and what was wrong with them; nothing in them raises."""

    files: PlainFiles
    readings: Readings = field(default_factory=Readings)
    jobs: int = 1
    """Processes that files may be read in."""
    limits: Limits = USUAL
    headings: Mapping[str, str] = field(default_factory=dict)
    marks: Marks = ENGLISH
    """The quotation marks of the site's language."""
    """Of articles, in the language of the site: for which English one each stands."""
    problems: list[Problem] = field(default_factory=list)
    lost_records: set[tuple[str, str]] = field(default_factory=set)
    lost_kinds: set[str] = field(default_factory=set)
    told: Counter[str] = field(default_factory=Counter)
    ahead: dict[Asked, Reading] = field(default_factory=dict)

    def read_ahead(self, asked: Iterable[tuple[Asked, Read]]) -> None:
        """Let several processes make what ``remembered`` will be asked for, if it is not known."""
        if self.jobs > 1:
            todo = [one for one in asked if self._known(one[0]) is None]
            for readings in shared_out(self._readings, in_chunks(todo, CHUNK), self.jobs):
                self.ahead.update(readings)

    def remembered(
        self, form: str, names: tuple[str, ...], read: Callable[[Gathering], Iterable[T]]
    ) -> Iterator[T]:
        """Yield what ``read`` makes of some files: what it made last time, if they are the same."""
        asked = (form, *names)
        reading = self._known(asked) or self._read(names, read)
        if reading.digests:
            self.readings.now[asked] = reading
        self.problems += reading.problems
        self.lost_records |= reading.lost_records
        self.lost_kinds |= reading.lost_kinds
        yield from reading.values

    def bytes_of(self, name: str, setting: str = "file_bytes") -> bytes | None:
        """Return a file's bytes, or ``None`` where they are refused or more than a setting says."""
        try:
            return self.files.read(name, getattr(self.limits, setting))
        except Refused as error:
            more = raised_by(setting) if isinstance(error, TooLarge) else ""
            self.wrong(name, f"{error}{more}")
            return None

    def yaml(self, name: str) -> Document | None:
        text = self.text(name)
        return (
            None
            if text is None
            else self._kept(mending.parsed(_parse_yaml, text, name, self.limits))
        )

    def markdown(self, name: str) -> Document | None:
        """Return a Markdown file with its front matter."""
        text = self.text(name)
        return (
            None
            if text is None
            else self._kept(mending.parsed(documents.parse_markdown, text, name, self.limits))
        )

    def table(self, name: str) -> Table | None:
        """Return a table, or ``None`` where it is none."""
        text = self.text(name)
        if text is None:
            return None
        rows, problems = documents.parse_csv(text, name, self.limits)
        self.problems += problems
        return None if rows is None else Table(name, tuple(map(tuple, rows)), text)

    def entries(self, document: Document | None) -> Entries | None:
        """Return the entries of a list with their places, or ``None`` where there is no list."""
        if document is None:
            return None
        values = document.values if document.values is not None else []
        if not isinstance(values, list):
            message = 'a list is expected here: each entry begins with "- " (a dash and a space)'
            self.problems.append(Problem(document.path, *document.mark(()), message))
            return None
        return [(value, Origin(document, (index,))) for index, value in enumerate(values)]

    def typed(self, model: type[P], values: Any, origin: Origin, noun: str) -> P | None:
        """Validate values against a class; problems carry the place of each value."""
        try:
            return model.model_validate(values, context=self.limits)
        except ValidationError as error:
            found = field_problems.problems(error, model, values, origin, noun)
            self._tell(found, origin)
            return None

    def _tell(self, found: Iterator[Problem], origin: Origin) -> None:
        """Keep what is wrong with a record, as long as an editor would read it."""
        left = MOST_TOLD - self.told[origin.path]
        told = list(islice(found, max(0, left + 1)))
        self.told[origin.path] += len(told)
        if len(told) > left:
            told = told[:-1]
            if left >= 0:
                message = f"more than {MOST_TOLD} values of this file are wrong: mend these first"
                told.append(Problem(origin.path, *origin.mark(), message))
        self.problems += told

    def wrong(self, name: str, message: str, line: int = 1, column: int = 1) -> None:
        """Keep a problem of a file."""
        self.problems.append(Problem(name, line, column, message))

    def lose(self, kind: str, values: Any) -> None:
        """Remember that a record could not be read, or a whole kind where its id is unknown."""
        identity = values.get("id") if isinstance(values, Mapping) else None
        if isinstance(identity, str) and is_slug(identity):
            self.lost_records.add((kind, identity))
        else:
            self.lost_kinds.add(kind)

    def _digests(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the hashes of files and what limits hold; nothing where a file is refused."""
        try:
            return (*(self.files.hashed(name) for name in names), self.limits.mark)
        except Refused:
            return ()

    def _known(self, asked: Asked) -> Reading | None:
        """Return what is known of files already, if they are the same as they were then."""
        reading = self.ahead.get(asked) or self.readings.last.get(asked)
        return reading if reading and reading.digests == self._digests(asked[1:]) else None

    def _readings(self, chunk: Iterable[tuple[Asked, Read]]) -> dict[Asked, Reading]:
        with stage("read"):
            return {asked: self._read(asked[1:], read) for asked, read in chunk}

    def _read(self, names: tuple[str, ...], read: Callable[[Gathering], Iterable[Any]]) -> Reading:
        aside = Gathering(self.files, limits=self.limits, headings=self.headings, marks=self.marks)
        values = tuple(read(aside))
        # Those of the bytes that were parsed: a file may have changed since it was compared.
        known = self.files.digests
        digests = tuple(known[name] for name in names if name in known)
        return Reading(
            digests=(*digests, self.limits.mark) if len(digests) == len(names) else (),
            values=values,
            problems=tuple(aside.problems),
            lost_records=frozenset(aside.lost_records),
            lost_kinds=frozenset(aside.lost_kinds),
        )

    def text(self, name: str, setting: str = "file_bytes") -> str | None:
        """Return a file's text, or ``None`` where it is refused or is none."""
        data = self.bytes_of(name, setting)
        if data is None:
            return None
        text, problems = documents.text_of(data, name)
        self.problems += problems
        return text

    def _kept(self, read: tuple[Document | None, list[Problem]]) -> Document | None:
        document, problems = read
        self.problems += problems
        return document and replace(document, digest=self.files.digests[document.path])
