"""The second newsroom with attacks in its texts: one in each field, one in each line of a body.

What `check` refuses at a place is taken out there and the next attack put in, until a site is
left that is published. `python tests/attacks/attacking.py --help` does so many times over and opens
every file of every site.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner
from pydantic import AfterValidator

from explainer import reading
from explainer.cli import main
from explainer.documents import Document, parse_yaml, text_of
from explainer.documents.document import Location
from explainer.limits import USUAL
from explainer.model import KINDS, Correction, Origin, Part, SiteSettings
from explainer.model.fields import FEW, Few, typographic
from explainer.prose import Prose

HERE = Path(__file__).parent
VECTORS = [json.loads(line)["text"] for line in (HERE / "vectors.jsonl").open(encoding="utf-8")]
TRIES = 6
"""So many attacks are tried at a place before what stood there comes back."""
QUOTED = 4
"""Words that a page must not share with a raw article, and an attack stands in both."""
LINES = 30
"""Attacks below the front matter of each Markdown file, each a paragraph."""


@dataclass
class Field:
    """A text of a record: where it stands, what stood there, how many letters it has room for."""

    path: str
    location: Location
    before: str
    room: int
    of: tuple[str, str]
    """The class and the field that it is of."""
    tries: int = 0
    now: str = ""


@dataclass
class Attacked:
    """A newsroom on its way to what is published; ``tried`` and ``refused`` count attacks."""

    root: Path
    fields: list[Field]
    next: int
    tried: int = 0
    refused: int = 0
    bodies: dict[str, list[str]] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    turns: dict[int, int] = field(default_factory=dict)

    def vector(self, room: int) -> str:
        """Return the next attack for which there is room."""
        while True:
            self.next += 1
            text = VECTORS[self.next % len(VECTORS)]
            if len(text) > room:
                continue
            self.tried += 1
            if is_text(text):
                return text
            self.refused += 1

    def fill(self, one: Field) -> None:
        """Put an attack into a field, behind what stood there if there is room for both."""
        one.tries += 1
        if one.tries > TRIES:
            self.put(one, one.before)
            return
        text = " ".join(self.vector(one.room).split())
        both = f"{one.before} {text}"
        self.put(one, both if len(both) <= one.room else text)

    def put(self, one: Field, text: str) -> None:
        """Write a text into the file of a field."""
        inner = self.values[one.path]
        for step in one.location[:-1]:
            inner = inner[step]
        inner[one.location[-1]], one.now = text, typographic(text)

    def save(self) -> None:
        """Write all files of YAML, and those of Markdown with attacks as their last paragraphs."""
        for path, values in self.values.items():
            front = yaml.dump(values, **DUMPED)
            body = _parts(self.root / path)[1]
            if body is not None:
                stood = body.partition(MARK)[0].rstrip("\n")
                body = "\n\n".join((stood, MARK, *self.bodies[path])) + "\n"
            text = front if body is None else f"---\n{front}---\n{body}"
            (self.root / path).write_text(text, encoding="utf-8")

    def settle(self) -> None:
        """Take out what is refused until nothing is.

        Raises:
            AssertionError: something else is wrong.
        """
        for _ in range(TRIES * 4):
            wrong = list(self.errors())
            if not wrong:
                return
            files = {path: self.read(path) for path in {problem["path"] for problem in wrong}}
            self.turns = {id(one): one.tries for one in self.fields}
            for problem in wrong:
                self.refused += self.mend(problem, *files[problem["path"]])
            self.save()
        raise AssertionError(wrong)

    def errors(self) -> Iterator[dict[str, Any]]:
        """Yield what `check` finds."""
        arguments = ["check", "--root", str(self.root), "--format", "json"]
        result = CliRunner().invoke(main, arguments)
        assert result.exception is None or isinstance(result.exception, SystemExit), result
        yield from (one for one in json.loads(result.stdout) if one["severity"] == "error")

    def read(self, path: str) -> tuple[Document, str, int]:
        """Return a file with where each value stands, what is below, and from which line on."""
        front, body = _parts(self.root / path)
        document, _ = parse_yaml(front, path, 1 if body is None else 2)
        assert document, path
        return document, body or "", front.count("\n") + 2 if body else sys.maxsize

    def mend(self, problem: dict[str, Any], document: Document, body: str, end: int) -> int:
        """Take out what a problem is about; return how many attacks that were."""
        path, line = problem["path"], problem["line"]
        if line > end:
            kept = list(_without(self.bodies[path], body, line - end))
            lost, self.bodies[path] = len(self.bodies[path]) - len(kept), kept
            return lost
        mine = [one for one in self.fields if one.path == path]
        found = [one for one in mine if document.mark(one.location)[0] == line]
        # A problem of a record, or of a part of one, stands at its beginning.
        found = found or [one for one in mine if line in _lines(one.location, document)]
        if problem["rule"] == "maps":
            # A name stands in another file, and there is no room for it, or for one beside it.
            found = [one for one in self.fields if one.path in (path, "content/places.yaml")]
            for one in found:
                one.tries = max(one.tries, TRIES)
                self.turns[id(one)] = one.tries
        assert found, problem
        # What several problems are about is taken out once.
        found = [one for one in found if one.tries <= TRIES and one.tries == self.turns[id(one)]]
        for one in found:
            self.fill(one)
        return len(found)


@cache
def is_text(text: str) -> bool:
    """Say whether a file with this text in it is read: nothing in it is invisible."""
    read, problems = text_of(yaml.dump([text], **DUMPED).encode(), "")
    return bool(read and not problems and parse_yaml(read, "")[0] and text_of(text.encode(), "")[0])


def _lines(location: Location, document: Document) -> set[int]:
    """Return the lines at which what holds a value begins, and its keys."""
    around = [location[:end] for end in range(1, len(location) + 1)]
    return {find(one)[0] for one in around for find in (document.mark, document.key)}


REFERRING = {"key", "counted_by", "reserve", "period"}
"""Fields that name a column of a table or a period: no free texts."""
MARK = "Attacks:"
DUMPED: dict[str, Any] = {
    "Dumper": yaml.CSafeDumper,
    "allow_unicode": True,
    "sort_keys": False,
    "width": 10_000,
}


def attacked(root: Path, newsroom: Path, first: int) -> Attacked:
    """Copy a newsroom and attack its texts, with the vectors from the first on."""
    for folder in ("content", "seeds"):
        shutil.copytree(newsroom / folder, root / folder)
    _add_more(root)
    site = Attacked(root, list(_fields(root)), first)
    for path in sorted({one.path for one in site.fields}):
        document, _ = parse_yaml(_parts(root / path)[0], path)
        assert document
        site.values[path] = document.values
    for one in site.fields:
        site.fill(one)
    for path in sorted((root / "content").rglob("*.md")):
        name = path.relative_to(root).as_posix()
        site.bodies[name] = [site.vector(600) for _ in range(LINES)]
    site.save()
    _seeds(site)
    site.settle()
    return site


def _seeds(site: Attacked) -> None:
    """Add attacks to what a raw article says, in a text and in a page, where nothing is refused."""
    text = site.root / "seeds" / "lamp-restored.txt"
    said = list(_seed_texts(site))
    quoted = (f"“It is so: {one}”, said Ida Marn of {one}." for one in said[:10])
    more = "\n\n".join((*said, *quoted))
    text.write_text(f"{text.read_text(encoding='utf-8')}\n\n{more}\n", encoding="utf-8")
    page = site.root / "seeds" / "night-nets.html"
    more = "".join(f"<p>He said {one} of it.</p>\n" for one in _seed_texts(site))
    page.write_text(
        page.read_text(encoding="utf-8").replace("</body>", f"{more}</body>"), encoding="utf-8"
    )


def _seed_texts(site: Attacked) -> Iterator[str]:
    for _ in range(LINES):
        text = " ".join(site.vector(600).split())
        if len(re.findall(r"\w+", text)) < QUOTED:
            yield text


def _fields(root: Path) -> Iterator[Field]:
    content, problems = reading.read(root)
    assert not [one for one in problems if one.severity == "error"], problems
    parts: list[tuple[Part, Origin]] = [
        (record, record.origin) for records in content.records.values() for record in records
    ]
    parts += content.corrections
    parts += [(one.said, one.origin) for one in content.translations]
    assert content.settings
    assert content.settings_origin
    for part, origin in [(content.settings, content.settings_origin), *parts]:
        for location, text, room, of in _texts(part, ()):
            whole = _written(origin.document.values, (*origin.base, *location))
            yield Field(origin.path, whole, text, room, of)


def _written(values: Any, location: Location) -> Location:
    """Return where a text is written: it alone may stand for the part that it is of."""
    for index, step in enumerate(location):
        if isinstance(values, str):
            return location[:index]
        values = values[step]
    return location


def _add_more(root: Path) -> None:
    """Write what the newsroom does not have into its files."""
    for one in yaml.safe_load((HERE / "more.yaml").read_text(encoding="utf-8")):
        file = root / one["file"]
        if "write" in one:
            file.write_text(yaml.dump(one["write"], **DUMPED), encoding="utf-8")
            continue
        document, _ = parse_yaml(file.read_text(encoding="utf-8"), one["file"])
        assert document
        inner = document.values
        for step in one["at"][:-1]:
            inner = inner[step]
        if isinstance(inner, list):
            inner.append(one["value"])
        else:
            inner[one["at"][-1]] = one["value"]
        file.write_text(yaml.dump(document.values, **DUMPED), encoding="utf-8")


Found = tuple[Location, str, int, tuple[str, str]]


def _texts(part: Part, at: Location) -> Iterator[Found]:
    """Yield each text that an editor is free to write, in a record or within it."""
    for name, info in type(part).model_fields.items():
        if name in REFERRING:
            continue
        value = getattr(part, name)
        room = _room(info.metadata, info.annotation)
        of = (type(part).__name__, name)
        yield from _within(value, (*at, info.alias or name), room, of)


def _within(value: Any, at: Location, room: int, of: tuple[str, str]) -> Iterator[Found]:
    if isinstance(value, Prose):
        yield at, str(value), USUAL.field, of
    elif isinstance(value, str) and room:
        yield at, value, room, of
    elif isinstance(value, Part):
        yield from _texts(value, at)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _within(item, (*at, index), room, of)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _within(item, (*at, key), room, of)


def _room(metadata: Sequence[Any], annotation: Any) -> int:
    """Return the letters that a field has room for; none for what is no free text."""
    found = [*metadata, *_in(annotation)]
    free = any(isinstance(one, AfterValidator) and one.func is typographic for one in found)
    few = annotation == Few or any(getattr(one, "max_length", 0) == FEW for one in found)
    return (FEW if few else USUAL.title) if free else 0


def free_texts() -> set[tuple[str, str]]:
    """Return the classes and fields in which an editor is free to write."""
    found: set[tuple[str, str]] = set()
    waiting: list[type[Part]] = [
        Correction,
        SiteSettings,
        *(kind.model for kind in KINDS),
    ]
    seen: set[type[Part]] = set()
    while waiting:
        model = waiting.pop()
        seen.add(model)
        for name, info in model.model_fields.items():
            inner = list(_classes(info.annotation))
            waiting += [one for one in inner if issubclass(one, Part) and one not in seen]
            if name not in REFERRING and (_room(info.metadata, info.annotation) or Prose in inner):
                found.add((model.__name__, name))
    return found


def _classes(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _classes(inner)


def _in(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for inner in getattr(annotation, "__args__", ()):
        yield from _in(inner)


def _parts(path: Path) -> tuple[str, str | None]:
    """Return the YAML of a file, and what stands below it in one of Markdown."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".md":
        return text, None
    _, front, body = text.split("---\n", 2)
    return front, body


def _without(attacks: list[str], body: str, line: int) -> Iterator[str]:
    """Yield the attacks of a body but that which stands at a line of it, counted from 1."""
    at = body[: body.index(MARK)].count("\n") + 3
    for text in attacks:
        end = at + text.count("\n") + 2
        if not at <= line < end:
            yield text
        at = end
