"""Ids that stand twice in one list of a record."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.documents import Location
from explainer.link import Site
from explainer.model import Ref, walk
from explainer.model.locating import at
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Warn of each id that its list has already."""
    for _, record in site.everything():
        seen: set[tuple[Location, str]] = set()
        for location, _, text in walk(record, Ref):
            if isinstance(location[-1], int) and (location[:-1], text) in seen:
                message = f'"{text}" stands twice in this list: take one out'
                yield at(record, location, message, "warning")
            seen.add((location[:-1], text))
