"""What was taken down: a note at its address, so that who comes back learns why."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.link import Notice, Site
from explainer.views.desk import Desk
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Date


class WithdrawnView(Struct, frozen=True):
    """Since when a page is taken down and why, the way on, and where to write."""

    date: Date
    why: str
    home: str
    email: str | None


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the note of each page that was taken down."""
    for notice in site.notices:
        show = partial(_show, notice)
        yield PagePlan(notice.address, "withdrawn", notice.title, show, hidden=True)


def _show(notice: Notice, desk: Desk) -> Shown:
    desk.lists.add(f"withdrawn {notice.date} {notice.why}")
    email = desk.site.settings.publisher.email
    home = desk.to(addresses.HOME)
    return Shown(notice.why, WithdrawnView(desk.date(notice.date), notice.why, home, email))
