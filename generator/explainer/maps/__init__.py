"""Maps: outlines and places to drawings for each width, names placed by the program."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from explainer.link import Site
from explainer.maps import planning
from explainer.maps.values import (
    Degrees,
    Fault,
    Layer,
    Lettered,
    Pin,
    Pinned,
    Plan,
    Shape,
    Sheet,
    Size,
    Spot,
)
from explainer.model import Map

if TYPE_CHECKING:
    from explainer.maps.locating import Locator

KEPT = 500
"""So many drawings are made once, for the rule that looks at them and for all pages."""
# A phone's column, a tablet's, a desk's, one of several maps in a row, one in a corner of a page.
NARROW = Size("narrow", 360, (0.75, 1.3), 0.885, 12.5, 15.0)
MIDDLE = Size("middle", 720, (0.5, 0.8), 0.82, 13.6, 18.0)
WIDE = Size("wide", 960, (0.45, 0.7), 0.94, 13.0, 20.0)
PANEL = Size("panel", 300, (0.7, 1.1), 0.95, 12.0, 12.5)
LOCATOR = Size("locator", 280, (0.6, 0.75), 1.0, 11.2, 11.2)


def sheets(plan: Plan) -> tuple[Sheet, ...]:
    """Return the drawings of a map, of which a page shows the one that fits."""
    narrow = sheet(plan, NARROW, plan.narrow)
    return (narrow, sheet(plan, MIDDLE), sheet(plan, WIDE))


def panel(plan: Plan) -> Sheet:
    """Return a small drawing, one of several in a row."""
    return sheet(plan, PANEL, plan.narrow)


@lru_cache(maxsize=KEPT)
def sheet(plan: Plan, size: Size, extent: Degrees | None = None) -> Sheet:
    """Return a map drawn in one size."""
    # Late: the libraries that draw take a fifth of a second, and most builds draw nothing anew.
    from explainer.maps.drafting import draw

    return draw(plan, size, extent)


def locator(plan: Plan) -> Locator:
    """Return the ground of small drawings that say where something lies."""
    # Late, as for `sheet`.
    from explainer.maps.locating import Locator

    return Locator(plan, LOCATOR)


def of_record(site: Site, record: Map) -> tuple[tuple[Sheet, ...], tuple[Sheet, ...]]:
    """Return the drawings of a map as an editor wrote it, and those of its panels."""
    if record.panels:
        return (), tuple(map(panel, planning.panels(site, record)))
    return sheets(planning.plan(site, record)), ()


__all__ = [
    "Degrees",
    "Fault",
    "Layer",
    "Lettered",
    "Pin",
    "Pinned",
    "Plan",
    "Shape",
    "Sheet",
    "Size",
    "Spot",
    "locator",
    "of_record",
    "panel",
    "sheet",
    "sheets",
]
