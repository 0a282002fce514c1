"""All corrections: what was wrong on the site, since when, and what it says now."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from explainer import addresses
from explainer.link import Site
from explainer.lists import Plan, Shelf, parts
from explainer.model import Correction
from explainer.views.corrected import correction_item, weigh
from explainer.views.desk import Desk
from explainer.views.kinds import method
from explainer.views.planning import PagePlan
from explainer.views.values import CorrectionItem, Link
from explainer.views.ways import Listing, Ways
from explainer.views.where_shown import home_of


class CorrectionsView(Struct, frozen=True):
    """Corrections, the newest first."""

    corrections: tuple[CorrectionItem, ...]
    email: str | None
    feed: str | None
    complaints: str | None
    ways: Ways


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page of all corrections, and those of the older ones that do not fit on it."""
    newest = (item for item, _ in reversed(site.content.corrections))
    plan: Plan[Correction] = Plan((), weigh, newest_first=True, words=site.words)
    root = parts(newest, addresses.CORRECTIONS, plan)
    words, name = site.words, site.words.gettext("Corrections")
    about = words.gettext("What was wrong on this site, since when, and what it says now.")
    yield from Listing(words, root, name, name, "corrections", "", lambda one: about, _view).pages()


def _view(desk: Desk, one: Shelf[Correction], ways: Ways) -> CorrectionsView:
    items = tuple(_with_page(desk, item) for item in one.items)
    feed = desk.to(addresses.CORRECTIONS_FEED) if items else None
    told = desk.to(f"{addresses.METHOD}#answering") if method.is_there(desk.site) else None
    return CorrectionsView(items, desk.site.settings.publisher.email, feed, told, ways)


def _with_page(desk: Desk, item: Correction) -> CorrectionItem:
    key = kind, identity = item.about
    link = Link(desk.to(home_of(desk.site, key)), desk.site.records[kind][identity].label)
    return replace(correction_item(desk, item), page=link)
