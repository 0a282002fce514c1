"""What the site is, what is on it, who publishes it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.views.counts import Copies, copies, counts
from explainer.views.desk import Desk
from explainer.views.items import cited_sources
from explainer.views.kinds import balance, method
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Date, Link, SourceItem


class AboutView(Struct, frozen=True):
    """Everything that the page about the site shows."""

    about: str
    publisher: str
    publisher_url: str | None
    email: str | None
    copies: tuple[Link, ...]
    known_until: Date
    licence: str
    licence_url: str | None
    method: str | None
    balance: str | None
    counts: tuple[tuple[str, int], ...]
    kept: Copies
    sources: tuple[SourceItem, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    yield PagePlan(addresses.ABOUT, "about", site.words.gettext("About"), _show)


def _show(desk: Desk) -> Shown:
    site = desk.site
    settings = site.settings
    view = AboutView(
        about=desk.prose(settings.about, desk.passage()),
        publisher=settings.publisher.name,
        publisher_url=settings.publisher.url,
        email=settings.publisher.email,
        copies=tuple(Link(copy.url, copy.name) for copy in settings.copies),
        known_until=desk.date(settings.as_of),
        licence=settings.rights,
        licence_url=settings.licence_url,
        method=desk.to(addresses.METHOD) if method.is_there(site) else None,
        balance=desk.to(addresses.BALANCE) if balance.is_there(site) else None,
        counts=tuple((text, number) for _, text, number in counts(site)),
        kept=copies(site),
        sources=cited_sources(desk),
    )
    return Shown(
        desk.words.gettext("What this site is, what is on it, and who publishes it."), view
    )
