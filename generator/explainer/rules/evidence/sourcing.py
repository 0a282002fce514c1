"""Statements on too few legs: events of importance 1 need two independent sources."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.model.locating import at
from explainer.problems import Problem
from explainer.sourcing import independent


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each important event whose sources all hang together."""
    if site.content.lost:
        return
    for event in site.events.values():
        groups = independent(site, site.cited["event", event.id])
        if event.importance == 1 and len(groups) == 1:
            publishers = dict.fromkeys(
                site.sources[one].publisher
                for one in site.cited["event", event.id]
                if one in groups[0]
            )
            message = (
                "an event of importance 1 has no two independent sources "
                f"({'; '.join(publishers)}): add one of another publisher"
            )
            yield at(event, ("sources",), message, "warning")
