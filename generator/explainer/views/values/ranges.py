"""Counted figures as ranges."""

from __future__ import annotations

from msgspec import Struct

from explainer.prose import Citation
from explainer.views.values.links import Date
from explainer.views.values.sourcing import SourcingItem


class FigureItem(Struct, frozen=True):
    """A counted range on a common scale; ``x1`` and ``x2`` run from 0 to 400."""

    amount: str
    what: str
    counted_by: str
    counted: Date | None
    x1: float
    x2: float
    cites: tuple[Citation, ...]
    sourcing: SourcingItem | None = None


class FigureGroup(Struct, frozen=True):
    """Ranges of one kind, with the end of their scale in words."""

    title: str
    top: str
    figures: tuple[FigureItem, ...]
