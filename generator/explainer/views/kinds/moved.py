"""Pages at addresses that pages had before: each forwards to where its page is now."""

from __future__ import annotations

from collections.abc import Iterator
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


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield a page for each address that a page had before."""
    for old, now in sorted(site.moved.items()):
        yield PagePlan(
            old,
            "moved",
            site.words.gettext("This page has moved"),
            partial(_show, now),
            hidden=True,
        )


def _show(now: str, desk: Desk) -> Shown:
    canonical = public(desk.site.settings.base_url, now)
    way = Link(desk.to(now), canonical or f"/{now}")
    return Shown(desk.words.gettext("This page has moved."), MovedView(way, canonical))
