"""Blocks of prose with the components in their place."""

from __future__ import annotations

from msgspec import Struct

from explainer.views.values.accounts import AccountItem, ClaimTable
from explainer.views.values.charts import ChartItem, Graphic
from explainer.views.values.links import Link
from explainer.views.values.maps import MapItem


class BlockItem(Struct, frozen=True):
    """A block of prose, or a component in its place."""

    html: str = ""
    chart: ChartItem | None = None
    graphic: Graphic | None = None
    map: MapItem | None = None
    accounts: tuple[AccountItem, ...] = ()
    claims: ClaimTable | None = None
    of: Link | None = None
    """The event whose accounts or claims stand here."""
