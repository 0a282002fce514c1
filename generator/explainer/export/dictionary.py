"""What tables and columns of the data hold: all the texts, for `make messages` to gather.

Most are the model's own, below its fields: no call names them, so they are asked for here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from explainer.export import data, database, parquet
from explainer.export.columns import with_days
from explainer.export.sourced import COLUMNS, columns_of
from explainer.model import KINDS


def extract(*_: Any, **__: Any) -> Iterator[tuple[int, str, str, list[str]]]:
    """Yield the texts as Babel asks for the messages of a file."""
    for text in dict.fromkeys(texts()):
        yield 1, "gettext", text, ["Translators: what a table or a column of the data holds."]


def texts() -> Iterator[str]:
    """Yield all texts."""
    models = {kind.name: kind.model for kind in KINDS}
    for name in data.EXPORTED.values():
        yield from (one.about for one in with_days(columns_of(models[name])).listed if one.about)
    yield from data.COLUMNS.values()
    yield from (field["description"] for field in data.statement_fields())
    yield from (parquet.without_cells(one["description"]) for one in data.statement_fields())
    yield from (data.in_cells(one)["description"] for one in COLUMNS)
    yield from data.OF_SERIES
    yield from database.texts()
