"""Corrections: what stood on a page, and what stands there now."""

from __future__ import annotations

from msgspec import Struct

from explainer.views.values.links import Date, Link


class CorrectionItem(Struct, frozen=True):
    """A correction: when it was made, what it said, since when, what it says now and why; with
    the page that it is of, where it does not stand on that."""

    date: Date
    was: str
    now: str
    why: str
    since: Date | None = None
    page: Link | None = None


class Corrected(Struct, frozen=True):
    """What was corrected on a page, the last first, and the way to all corrections; on the page
    of what has a moment, all of it came ``later``."""

    items: tuple[CorrectionItem, ...]
    all: str
    later: bool = False
