"""Which sources hang together, so that they count as one.

Two sources do if one publisher stands behind both, or one owner; if both pass on one report, or
one of them that of the other; if both are official texts or statements of one side. A publisher
of books and papers is a press, and no newsroom: these go by their authors, where they have some.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from explainer.link import Site
from explainer.model import Source

Roots = frozenset[tuple[str, str]]
"""Where a source comes from: publishers, authors, sides. Sources that share one hang together."""
AUTHORED = frozenset({"book", "paper"})
OFFICIAL = frozenset({"official", "statement", "un", "court", "treaty"})
"""Kinds in which a side speaks where they state one: letters to a court or to the UN among them."""


def independent(site: Site, sources: Iterable[str]) -> tuple[frozenset[str], ...]:
    """Return sources in groups that do not hang together with one another."""
    groups: list[tuple[Roots, frozenset[str]]] = []
    for identity in dict.fromkeys(one for one in sources if one in site.sources):
        roots, members = _roots(site, identity, frozenset()), frozenset([identity])
        apart = []
        for theirs, others in groups:
            if roots.isdisjoint(theirs):
                apart.append((theirs, others))
            else:
                roots, members = roots | theirs, members | others
        groups = [*apart, (roots, members)]
    return tuple(members for _, members in groups)


def _roots(site: Site, identity: str, above: frozenset[str]) -> Roots:
    """Return what a source comes from; sources that pass each other on in a circle end it."""
    source = site.sources[identity]
    found = {_own(site, source)}
    if source.side and source.kind in OFFICIAL:
        found.add(("side", source.side))
    for told in source.passes_on:
        if told not in site.sources:
            found.add(("publisher", house(site, told)))
        elif told not in above:
            found |= _roots(site, told, above | {identity})
    return frozenset(found)


def _own(site: Site, source: Source) -> tuple[str, str]:
    if source.author and source.kind in AUTHORED:
        return "author", bare(source.author)
    return "publisher", house(site, source.publisher)


def house(site: Site, publisher: str) -> str:
    """Return what a publisher is counted as: its owner, where the settings name one."""
    name = bare(publisher)
    return _houses(site).get(name, name)


def names_of_house(site: Site, publisher: str) -> frozenset[str]:
    """Return all names of a publisher, and of what belongs to the same owner."""
    mine = house(site, publisher)
    houses = _houses(site)
    return frozenset([mine, bare(publisher), *(name for name in houses if houses[name] == mine)])


def _houses(site: Site) -> Mapping[str, str]:
    def make() -> Mapping[str, str]:
        return {
            bare(name): bare(one.name)
            for one in site.settings.houses
            for name in (one.name, *one.publishers)
        }

    return site.once("houses", make)


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """Return a name as it is compared: *The Courier (evening edition)* is *the courier*."""
    before, _, _ = name.partition(" (")
    return worded(before) or name


def worded(text: str) -> str:
    """Return the words of a text alone, in small letters."""
    return " ".join(re.findall(r"\w+", text.casefold()))
