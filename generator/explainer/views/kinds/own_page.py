"""A page of the newsroom's own, and the pages that it lists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from explainer.link import Site
from explainer.model import OwnPage
from explainer.prose import plain_text
from explainer.views import blocks, page_sections, revisions
from explainer.views.desk import Desk
from explainer.views.page_sections import PageSection, there
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Link

LONG = 4
"""Headings of a page that is long enough for a list of them at its head."""


class Listed(Struct, frozen=True):
    """A page that is listed on the one above it: its name, what it says."""

    link: Link
    summary: str


class OwnPageView(Struct, frozen=True):
    """Everything that a page of the newsroom's own shows."""

    summary: str
    contents: bool
    sections: tuple[PageSection, ...]
    below: tuple[Listed, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    for page in site.own_pages.values():
        address = site.address("page", page.id)
        top = next(iter(_ways(site, page)), page)
        current = site.address("page", top.id)
        show = partial(_show, page)
        yield PagePlan(address, "page", page.title, show, current, about=("page", page.id))


def _show(page: OwnPage, desk: Desk) -> Shown:
    ways = _ways(desk.site, page)
    above = ((desk.site.address("page", way.id), way.in_menu) for way in ways)
    return Shown(plain_text(page.summary), _view(desk, page), desk.crumbs(*above))


def _ways(site: Site, page: OwnPage) -> tuple[OwnPage, ...]:
    """Return the pages above a page, the highest first; a circle (a rule tells it) is cut."""
    ways: list[OwnPage] = []
    above = site.own_pages.get(page.below or "")
    while above and above not in ways:
        ways.insert(0, above)
        above = site.own_pages.get(above.below or "")
    return tuple(ways)


def _view(desk: Desk, page: OwnPage) -> OwnPageView:
    summary = desk.prose(page.summary, desk.passage())
    told = blocks.body(desk, page)
    headed = [section for section in told if section.title]
    contents = len(headed) >= LONG
    sections = (
        *(replace(section, in_contents=contents) if section.title else section for section in told),
        page_sections.sources(desk),
        revisions.section(desk, page),
    )
    return OwnPageView(summary, contents, there(sections), listed(desk, page.id))


def listed(desk: Desk, above: str | None = None) -> tuple[Listed, ...]:
    """Return the pages below a page, or those that stand in the menu."""
    site = desk.site
    some = site.pages_below.get(above, ()) if above else site.own_pages.values()
    return tuple(
        Listed(desk.named("page", one.id), plain_text(one.summary))
        for one in some
        if above or (one.menu and not one.below)
    )
