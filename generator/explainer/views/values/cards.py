"""What opens over a name."""

from __future__ import annotations

from msgspec import Struct

from explainer.views.values.maps import LocatorItem


class CardItem(Struct, frozen=True):
    """What opens over a name in the text; ``href`` is that of the name's link."""

    href: str
    title: str
    meta: str
    text: str
    bearing: str
    """What it has to do with the page."""
    lies: LocatorItem | None = None
    """Where a place lies."""
