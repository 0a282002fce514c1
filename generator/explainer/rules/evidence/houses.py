"""Who stands behind sources: whose report they pass on, which publishers belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explainer.link import Site
from explainer.model.locating import at, at_origin
from explainer.problems import Problem
from explainer.sourcing.independence import bare

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
"""Agencies have capitals or a space in their names, ids of sources nearly always a hyphen."""


def check(site: Site) -> Iterator[Problem]:
    """Yield ids of no source, and publishers that two owners have."""
    lost = site.content.lost
    for source in site.sources.values():
        for index, told in enumerate(source.passes_on):
            unknown = told not in site.sources and not lost.holds("source", told)
            if unknown and _ID.fullmatch(told):
                message = (
                    f'no source has the id "{told}": write the id of one, '
                    "or the agency by its name as readers know it"
                )
                problem = at(source, ("passes_on", index), message)
                yield replace(problem, about=f"source:{told}")
    yield from _owned_twice(site)


def _owned_twice(site: Site) -> Iterator[Problem]:
    origin, owners = site.content.settings_origin, dict[str, str]()
    for number, owner in enumerate(site.settings.houses if origin else ()):
        for index, publisher in enumerate(owner.publishers):
            first = owners.setdefault(bare(publisher), owner.name)
            if first != owner.name and origin:
                message = (
                    f'"{publisher}" belongs to "{first}" already: leave it with one of the two'
                )
                yield at_origin(origin, ("houses", number, "publishers", index), message)
