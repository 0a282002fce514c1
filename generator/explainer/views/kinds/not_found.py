"""The page for addresses that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.views.desk import Desk
from explainer.views.kinds import article_list
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Link


class NotFoundView(Struct, frozen=True):
    """The page for an address that leads nowhere; its links are from the site's root."""

    ways: tuple[Link, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    yield PagePlan(
        addresses.NOT_FOUND, "404", site.words.gettext("Page not found"), _show, hidden=True
    )


def _show(desk: Desk) -> Shown:
    site = desk.site
    ways = (
        (True, addresses.HOME, desk.words.gettext("Home")),
        (article_list.entries(site), addresses.ARTICLES, desk.words.gettext("Articles")),
        (site.topics, addresses.BACKGROUND, desk.words.gettext("Background")),
        (site.events, addresses.EVENTS, desk.words.gettext("All events")),
    )
    shown = tuple(Link(address, words) for is_there, address, words in ways if is_there)
    return Shown(desk.words.gettext("This address leads nowhere."), NotFoundView(shown))
