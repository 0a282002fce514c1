"""The page on which a reader searches; without a script it leads to everything by letter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.views import entries
from explainer.views.desk import Desk
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Link

FIRST = 6
"""Questions to begin with: a phone shows them below the field, above its keyboard."""


class SearchView(Struct, frozen=True):
    """Where the index is, what a reader may begin with, and the list of everything."""

    index: str
    questions: tuple[Link, ...]
    everything: Link


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page, where there is anything to be found."""
    if next(entries.keys(site), None):
        yield PagePlan(addresses.SEARCH, "search", site.words.pgettext("a page", "Search"), _show)


def _show(desk: Desk) -> Shown:
    site = desk.site
    there = (one for one in site.questions if site.is_spoken("question", one))
    first = tuple(desk.named("question", one) for one in islice(there, FIRST))
    everything = Link(desk.to(addresses.A_TO_Z), desk.words.gettext("A to Z"))
    said = desk.words.gettext(
        "Questions with their answers, events, people, places, documents and sources."
    )
    name = addresses.SEARCH_INDEX.removeprefix(addresses.SEARCH)
    index = addresses.relative(f"{site.reached(addresses.SEARCH)}{name}", desk.here)
    return Shown(said, SearchView(index, first, everything))
