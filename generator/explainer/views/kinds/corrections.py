"""All corrections: what was wrong on the site, since when, and what it says now."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.lists import ROOM, Plan, Shelf, first, parts, weight
from explainer.model import Correction
from explainer.views.desk import Desk
from explainer.views.page_sections import PageSection
from explainer.views.planning import PagePlan
from explainer.views.values import Date, Link
from explainer.views.ways import Listing, Ways
from explainer.views.where_shown import home_of

CORRECTION = 60
"""Compressed markup of a correction."""
ABOUT = "What was wrong on this site, since when, and what it says now."


class CorrectionLine(Struct, frozen=True):
    """A correction with the page it is of."""

    date: Date
    page: Link
    was: str
    now: str
    why: str


class CorrectionsView(Struct, frozen=True):
    """Corrections, the newest first."""

    corrections: tuple[CorrectionLine, ...]
    email: str | None
    ways: Ways


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page of all corrections, and those of the older ones that do not fit on it."""
    newest = (item for item, _ in reversed(site.content.corrections))
    plan: Plan[Correction] = Plan((), weigh, newest_first=True)
    root = parts(newest, addresses.CORRECTIONS, plan)
    yield from Listing(
        root, "Corrections", "Corrections", "corrections", "", lambda one: ABOUT, _view
    ).pages()


def weigh(item: Correction) -> float:
    """Estimate what a correction adds to a compressed page."""
    return weight((item.was, item.now, item.why), CORRECTION)


def _view(desk: Desk, one: Shelf[Correction], ways: Ways) -> CorrectionsView:
    lines = tuple(_line(desk, item) for item in one.items)
    return CorrectionsView(lines, desk.site.settings.publisher.email, ways)


def _line(desk: Desk, item: Correction) -> CorrectionLine:
    kind, _, identity = item.page.partition(":")
    record = desk.site.records[kind][identity]
    link = Link(desk.to(home_of(desk.site, (kind, identity))), record.label)
    return CorrectionLine(desk.date(item.date), link, item.was, item.now, item.why)


class CorrectionItem(Struct, frozen=True):
    """A correction of this page."""

    date: Date
    was: str
    now: str
    why: str


def section(desk: Desk, page_id: str) -> PageSection:
    """Return the last corrections of one page, written ``kind:id``; all are on their own page."""
    newest = reversed(desk.site.corrections_of.get(page_id, ()))
    shown = reversed(first(newest, weigh, ROOM / 8))
    items = tuple(
        CorrectionItem(desk.date(item.date), item.was, item.now, item.why) for item in shown
    )
    return PageSection("corrections", "Corrections", "corrections", items)
