"""The page on which a reader searches; without a script it leads to everything by letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer import addresses
from explainer.link import Site
from explainer.views import entries
from explainer.views.desk import Desk
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Link

DESCRIPTION = "Questions with their answers, events, people, places, documents and sources."


@dataclass(frozen=True, slots=True)
class SearchView:
    """Where the index is, and the list of everything; what is chosen from is known to the index."""

    index: str
    everything: Link


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page, where there is anything to be found."""
    if next(entries.keys(site), None):
        yield PagePlan(addresses.SEARCH, "search", "Search", _show)


def _show(desk: Desk) -> Shown:
    everything = Link(desk.to(addresses.A_TO_Z), "A to Z")
    return Shown(DESCRIPTION, SearchView(desk.to(addresses.SEARCH_INDEX), everything))
