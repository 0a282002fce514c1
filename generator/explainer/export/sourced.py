"""How well something is sourced, as columns: what follows from records, and no editor wrote."""

from __future__ import annotations

from typing import Any

from explainer.export.columns import Column, Columns
from explainer.export.columns import columns_of as of_model
from explainer.link import Site, Statement
from explainer.model import Event, Record
from explainer.sourcing import CLASSES, DIFFERING, Sourcing, independent, of_event, of_statement

COLUMNS = (
    Column("sourcing", {"type": "string"}, f"How well it is sourced: {', '.join(CLASSES)}"),
    Column("independent", {"type": "integer"}, "Sources that do not hang together with others"),
    Column("primary", {"type": "integer"}, "Independent sources that are primary for what it says"),
    Column(
        "differing",
        {"type": "array", "items": {"type": "string"}},
        f"In what others say otherwise: {', '.join(DIFFERING)}",
    ),
)


def columns_of(kind: type[Record]) -> Columns:
    """Return the columns of a kind of record, with those that follow from it."""
    columns = of_model(kind)
    return Columns((*columns.listed, *COLUMNS), columns.parts) if kind is Event else columns


def of_record(site: Site, record: object) -> dict[str, Any]:
    """Return what an event has in these columns; other records have none."""
    return _cells(of_event(site, record)) if isinstance(record, Event) else {}


def of(site: Site, one: Statement) -> dict[str, Any]:
    """Return what a statement has in these columns; of most only how many sources it has."""
    rated = of_statement(site, one)
    return _cells(rated) if rated else {"independent": len(independent(site, one.sources))}


def _cells(one: Sourcing) -> dict[str, Any]:
    return {
        "sourcing": one.key,
        "independent": one.independent,
        "primary": one.primary,
        **({"differing": list(one.differing)} if one.differing else {}),
    }
