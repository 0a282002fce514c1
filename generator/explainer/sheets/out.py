"""Records → the sheet that a spreadsheet opens, as its import takes it back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from explainer.language.guards import harmless
from explainer.model import Kind, Record
from explainer.schemas.examples import example_of
from explainer.sheets.columns import KEPT_BY_US, Column, cell, columns
from explainer.sheets.meeting import values_of

BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the letters of its country."""


def sheet(kind: Kind, records: Iterable[Record]) -> bytes:
    """Return the sheet of records of a kind, texts as their files have them."""
    shown = _shown(kind)
    values = (values_of(record) for record in records)
    rows = ([cell(one.get(c.key), c.form) for c in shown] for one in values)
    return _csv(shown, rows)


def template(kind: Kind) -> bytes:
    """Return the heads of a sheet, and an example to write over."""
    shown = _shown(kind)
    return _csv(shown, [[cell(example_of(kind.model, c.key), c.form) for c in shown]])


def _shown(kind: Kind) -> list[Column]:
    return [c for key, c in columns(kind.name).items() if key not in KEPT_BY_US]


def _csv(shown: Sequence[Column], rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.key for column in shown])
    writer.writerows([harmless(one) for one in row] for row in rows)
    return (BOM + text.getvalue()).encode()
