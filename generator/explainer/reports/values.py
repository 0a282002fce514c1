"""A report as plain values: for a terminal, a program and a page alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from explainer import addresses
from explainer.dates import Day
from explainer.documents import Location
from explainer.link import Site
from explainer.model import DocumentRecord, Record, Source, kind_of

Cell = str | int | float


class Row(Struct, frozen=True):
    """One line: its cells, the first being what it is about; where that is written, and its page.

    ``path`` is empty where a row is about no file, ``address`` where it has no page.
    """

    cells: tuple[Cell, ...]
    path: str = ""
    line: int = 0
    address: str = ""


class Part(Struct, frozen=True):
    """One table: the first column is called by its title, the others by name."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class Report(Struct, frozen=True):
    """What an editor-in-chief asks of a newsroom: what is counted, its sum in a line, tables."""

    name: str
    title: str
    says: str
    summary: str
    parts: tuple[Part, ...]


class Answered(Struct, frozen=True):
    """What an address answered: what is wrong with it, if anything, the address that it leads to
    for good, and the day on which it was asked."""

    wrong: str | None = None
    moved: str = ""
    on: str = ""


def addressed(site: Site) -> Iterator[tuple[Source | DocumentRecord, str]]:
    """Yield what can be read elsewhere, sources and the texts of documents, with the address."""
    records: list[Source | DocumentRecord] = [*site.sources.values(), *site.documents.values()]
    for record in records:
        if record.url:
            yield record, str(record.url)


class Asked(Struct, frozen=True):
    """What a report may need besides the site: the day, and what sources' addresses answered."""

    today: Day
    answers: Mapping[str, Answered] = {}


def row(site: Site, record: Record, *cells: Cell, at: Location = ()) -> Row:
    """Return a row about a record, or about a value of it."""
    line, _ = record.origin.mark(at)
    kind = kind_of(record)
    address = site.address(kind, record.id) if kind in addresses.ADDRESSES else ""
    return Row(cells, record.origin.path, line, address)
