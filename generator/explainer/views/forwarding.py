"""A page at an address that another had before: it leads to where that is now."""

from __future__ import annotations

from functools import partial

from msgspec import Struct

from explainer.link import Site
from explainer.views.desk import Desk
from explainer.views.frame import public
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Link


class MovedView(Struct, frozen=True):
    """The way to where a page is now, and its public address, where the site has one."""

    now: Link
    canonical: str | None


def forwarding(site: Site, old: str, now: str) -> PagePlan:
    """Return the plan of the page that leads from one address to another."""
    title = site.words.gettext("This page has moved")
    return PagePlan(old, "moved", title, partial(_show, now), hidden=True)


def _show(now: str, desk: Desk) -> Shown:
    canonical = public(desk.site.settings.base_url, now)
    way = Link(desk.to(now), canonical or f"/{now}")
    return Shown(desk.words.gettext("This page has moved."), MovedView(way, canonical))
