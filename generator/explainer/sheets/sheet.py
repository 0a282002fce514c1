"""A sheet: rows of cells by the keys of their columns, and where each stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from explainer.documents import Mark
from explainer.language.guards import harmless
from explainer.link import cited_by
from explainer.model import Record
from explainer.prose import Prose, plain_text
from explainer.sheets.columns import Column


class Row(Struct, frozen=True):
    """Cells by the keys of their columns; ``marks`` say where each stands, ``mark`` where it."""

    mark: Mark
    cells: Mapping[str, str]
    marks: Mapping[str, Mark]
    whole: Mapping[str, Any] | None = None
    """All of a record, where the file has room for lists and parts."""

    def place(self, key: str) -> Mark:
        """Return where a cell stands; of one that is not there, the row's beginning."""
        return self.marks.get(key, self.mark)


Shown = Callable[[Record, Column], str]


def as_downloaded(record: Record, column: Column) -> str:
    """Return what the downloads of a site have in a cell: texts without their Markdown."""
    if column.key == "sources":
        return " ".join(cited_by(record))
    typed = getattr(record, column.key, None)
    if isinstance(typed, tuple):
        return " ".join(map(str, typed))
    text = plain_text(typed) if isinstance(typed, Prose) else typed
    return "" if text is None else harmless(str(text)).strip()


class Sheet(Struct, frozen=True):
    """Rows of one kind of record (``kind`` is a key of `SHEETS`), as a file has them.

    A cell that holds what ``shown`` says of a record changes nothing: the file has less room.
    """

    name: str
    kind: str
    rows: Sequence[Row]
    shown: Shown = as_downloaded
