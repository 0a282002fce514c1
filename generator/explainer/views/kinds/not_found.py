"""The page for addresses that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.views.desk import Desk
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Link


class NotFoundView(Struct, frozen=True):
    """The page for an address that leads nowhere; its links are from the site's root."""

    ways: tuple[Link, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    yield PagePlan(addresses.NOT_FOUND, "404", "Page not found", _show)


def _show(desk: Desk) -> Shown:
    ways = (
        Link(addresses.HOME, "Home"),
        Link(addresses.ARTICLES, "Articles"),
        Link(addresses.BACKGROUND, "Background"),
        Link(addresses.EVENTS, "All events"),
    )
    return Shown("This address leads nowhere.", NotFoundView(ways))
