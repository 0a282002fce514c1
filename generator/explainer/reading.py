"""Folders to typed records: ``content/`` and ``seeds/`` read whole, every problem kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import imagesize  # type: ignore[import-untyped]
from pydantic import BaseModel, ValidationError

from explainer import addresses, shapes
from explainer.documents import Document, read_csv, read_markdown, read_yaml
from explainer.model import (
    KINDS,
    Correction,
    Edtf,
    Kind,
    Origin,
    Record,
    SiteSettings,
    StyleSheet,
    Url,
)
from explainer.problems import Problem
from explainer.seeds import SeedArticle, SeedError, SeedSidecar, read_seed, with_sidecar

P = TypeVar("P", bound=BaseModel)
SEED_ENDINGS = (".txt", ".html", ".htm")
PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".avif")


class Sidecar(SeedSidecar):
    """What an editor states about a seed, dates and addresses checked."""

    published: Edtf | None = None
    url: Url | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The table of a series: rows of cells, the header first."""

    path: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture as a file; its size in pixels, or ``None`` where no size can be read in it."""

    path: Path
    size: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Seed:
    """A raw article as it was read: its name, its file and what was understood of it."""

    name: str
    path: str
    article: SeedArticle


@dataclass(frozen=True, slots=True)
class Lost:
    """What was written but could not be read: single records, and kinds with a file unread.

    Each has its own problem already; that something refers to it is no second mistake.
    """

    records: frozenset[tuple[str, str]] = frozenset()
    kinds: frozenset[str] = frozenset()

    def holds(self, kind: str, identity: str) -> bool:
        """Say whether a record may have been among what was lost."""
        return kind in self.kinds or (kind, identity) in self.records

    def __bool__(self) -> bool:
        return bool(self.records or self.kinds)


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that was written, before any id is resolved."""

    settings: SiteSettings | None
    settings_origin: Origin | None
    records: Mapping[str, tuple[Record, ...]]
    seeds: tuple[Seed, ...]
    corrections: tuple[tuple[Correction, Origin], ...]
    tables: Mapping[str, Table]
    pictures: Mapping[str, PictureFile]
    unread: tuple[str, ...]
    style: StyleSheet
    style_origin: Origin | None
    lost: Lost


@dataclass
class Reader:
    """Reads one root folder; problems gather in ``problems``."""

    root: Path
    problems: list[Problem]
    lost_records: set[tuple[str, str]] = field(default_factory=set)
    lost_kinds: set[str] = field(default_factory=set)

    def content(self) -> Content:
        """Read everything under the root."""
        settings, origin = self.settings()
        style, style_origin = self.style()
        records = {kind.name: tuple(self.records(kind)) for kind in KINDS}
        seeds, tables = tuple(self.seeds()), dict(self.tables())
        corrections = tuple(self.corrections())
        return Content(
            settings=settings,
            settings_origin=origin,
            records=records,
            seeds=seeds,
            corrections=corrections,
            tables=tables,
            pictures=dict(self.pictures()),
            unread=tuple(self.unread()),
            style=style,
            style_origin=style_origin,
            lost=Lost(frozenset(self.lost_records), frozenset(self.lost_kinds)),
        )

    def name(self, path: Path) -> str:
        """Return a file's path as an editor knows it."""
        return path.relative_to(self.root).as_posix()

    def settings(self) -> tuple[SiteSettings | None, Origin | None]:
        """Read ``content/site.yaml``."""
        path = self.root / "content" / "site.yaml"
        if not path.is_file():
            message = "the site has no settings: this file is missing"
            self.problems.append(Problem("content/site.yaml", 1, 1, message))
            return None, None
        document = self.keep(read_yaml(path, self.name(path)))
        if document is None:
            return None, None
        origin = Origin(document)
        return self.typed(SiteSettings, document.values, origin, "site.yaml"), origin

    def style(self) -> tuple[StyleSheet, Origin | None]:
        """Read ``content/style.yaml``, if there is one."""
        path = self.root / "content" / "style.yaml"
        document = self.keep(read_yaml(path, self.name(path))) if path.is_file() else None
        if document is None:
            return StyleSheet(), None
        origin = Origin(document)
        sheet = self.typed(StyleSheet, document.values or {}, origin, "style.yaml")
        return sheet or StyleSheet(), origin

    def records(self, kind: Kind) -> Iterator[Record]:
        """Read all records of one kind."""
        for path in self.files(kind):
            yield from _FORMS[kind.form](self, kind, path)

    def files(self, kind: Kind) -> list[Path]:
        """Return the files of a kind: one beside the folder's name, and all in the folder."""
        base = self.root / "content" / kind.folder
        endings = (".md",) if kind.form == "markdown" else (".yaml", ".yml")
        single = [base.with_suffix(ending) for ending in endings]
        inside = sorted(path for path in base.rglob("*") if path.suffix in endings)
        return [path for path in (*single, *inside) if path.is_file()]

    def listed(self, kind: Kind, path: Path) -> Iterator[Record]:
        """Read a YAML list of records."""
        document = self.keep(read_yaml(path, self.name(path)))
        entries = self.entries(document)
        if entries is None:
            self.lost_kinds.add(kind.name)
        for values, origin in entries or ():
            record = self.record(kind, values, origin)
            if record:
                yield record

    def entries(self, document: Document | None) -> list[tuple[Any, Origin]] | None:
        """Return the entries of a list with their places, or ``None`` where there is no list."""
        if document is None:
            return None
        values = document.values if document.values is not None else []
        if not isinstance(values, list):
            message = 'a list is expected here: each entry begins with "- " (a dash and a space)'
            self.problems.append(Problem(document.path, *document.mark(()), message))
            return None
        return [(value, Origin(document, (index,))) for index, value in enumerate(values)]

    def single(self, kind: Kind, path: Path) -> Iterator[Record]:
        """Read one record from a YAML file that is named as its id."""
        document = self.keep(read_yaml(path, self.name(path)))
        yield from self.named(kind, path.stem, document)

    def markdown(self, kind: Kind, path: Path) -> Iterator[Record]:
        """Read one record from a Markdown file that is named as its id."""
        document = self.keep(read_markdown(path, self.name(path)))
        parts = path.relative_to(self.root / "content" / kind.folder).with_suffix("").parts
        yield from self.named(kind, "-".join(parts), document)

    def named(self, kind: Kind, identity: str, document: Document | None) -> Iterator[Record]:
        """Type a record whose id is the name of its file."""
        if document is None:
            self.lost_records.add((kind.name, identity))
            return
        values = document.values if document.values is not None else {}
        if not addresses.is_slug(identity):
            message = f'the name of the file is the id: call it "{addresses.slug(identity)}"'
            self.problems.append(Problem(document.path, 1, 1, message))
            self.lost_kinds.add(kind.name)
            return
        if isinstance(values, dict):
            if values.get("id", identity) != identity:
                line, column = document.mark(("id",))
                message = f'the id is the name of the file: write "{identity}" or leave it out'
                self.problems.append(Problem(document.path, line, column, message))
            values = {**values, "id": identity}
        record = self.record(kind, values, Origin(document))
        if record:
            yield record

    def record(self, kind: Kind, values: Any, origin: Origin) -> Record | None:
        """Type one record."""
        record = self.typed(kind.model, values, origin, kind.name)
        if record is not None:
            record._origin = origin
        elif isinstance(values, Mapping) and addresses.is_slug(values.get("id")):
            self.lost_records.add((kind.name, values["id"]))
        else:
            self.lost_kinds.add(kind.name)
        return record

    def typed(self, model: type[P], values: Any, origin: Origin, noun: str) -> P | None:
        """Validate values against a class; problems carry the place of each value."""
        try:
            return model.model_validate(values)
        except ValidationError as error:
            self.problems.extend(shapes.problems(error, model, values, origin, noun))
            return None

    def corrections(self) -> Iterator[tuple[Correction, Origin]]:
        """Read ``content/corrections.yaml``, if there is one."""
        path = self.root / "content" / "corrections.yaml"
        if not path.is_file():
            return
        document = self.keep(read_yaml(path, self.name(path)))
        for values, origin in self.entries(document) or ():
            correction = self.typed(Correction, values, origin, "correction")
            if correction:
                yield correction, origin

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Read the table of each series."""
        for path in sorted((self.root / "content" / "series").glob("*.csv")):
            rows, problems = read_csv(path, self.name(path))
            self.problems.extend(problems)
            if rows is None:
                self.lost_records.add(("table", path.stem))
            else:
                yield path.stem, Table(self.name(path), tuple(map(tuple, rows)))

    def pictures(self) -> Iterator[tuple[str, PictureFile]]:
        """Find the picture files by their ending, and their sizes."""
        for path in sorted((self.root / "content" / "images").glob("*")):
            if path.suffix.lower() in PICTURE_ENDINGS:
                width, height = imagesize.get(path)
                size = (round(width), round(height)) if min(width, height) > 0 else None
                yield path.stem, PictureFile(path, size)

    def unread(self) -> Iterator[str]:
        """Find the files that nothing reads."""
        content = self.root / "content"
        read = {path for kind in KINDS for path in self.files(kind)}
        read |= {content / f"{name}.yaml" for name in ("site", "corrections", "style")}
        read |= {*(content / "series").glob("*.csv"), *(content / "images").glob("*")}
        read |= set(self.seed_files())
        read |= {path.with_suffix(".yaml") for path in self.seed_files()}
        everything = (*sorted(content.rglob("*")), *sorted((self.root / "seeds").rglob("*")))
        for path in everything:
            broken = path.is_symlink() and not path.exists()
            unclaimed = path.is_file() and path not in read
            if (broken or unclaimed) and not path.name.startswith("."):
                yield self.name(path)

    def seeds(self) -> Iterator[Seed]:
        """Read every raw article with its sidecar."""
        for path in self.seed_files():
            seed = self.seed(path)
            if seed:
                yield seed

    def seed_files(self) -> list[Path]:
        """Return the files of raw articles."""
        files = sorted((self.root / "seeds").glob("*"))
        return [
            path
            for path in files
            if path.suffix.lower() in SEED_ENDINGS
            and not path.name.startswith(".")
            and path.is_file()
        ]

    def seed(self, path: Path) -> Seed | None:
        """Read one raw article."""
        try:
            article = read_seed(path)
        except SeedError as error:
            message = str(error).removeprefix(f"{path.name}: ")
            self.problems.append(Problem(self.name(path), 1, 1, message))
            self.lost_records.add(("seed", path.stem))
            return None
        beside = path.with_suffix(".yaml")
        document = self.keep(read_yaml(beside, self.name(beside))) if beside.is_file() else None
        if document is not None:
            sidecar = self.typed(Sidecar, document.values or {}, Origin(document), "seed")
            article = with_sidecar(article, sidecar) if sidecar else article
        return Seed(path.stem, self.name(path), article)

    def keep(self, read: tuple[Document | None, list[Problem]]) -> Document | None:
        """Keep the problems of a reading and return what was read."""
        document, problems = read
        self.problems.extend(problems)
        return document


_FORMS = {"list": Reader.listed, "single": Reader.single, "markdown": Reader.markdown}


def read(root: Path) -> tuple[Content, list[Problem]]:
    """Read ``content/`` and ``seeds/`` under a root; nothing in them raises."""
    reader = Reader(root, [])
    return reader.content(), reader.problems
