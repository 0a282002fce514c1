"""Statements on too few legs: events of importance 1 need two publishers."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.model.locating import at
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each important event that rests on one publisher."""
    if site.content.lost:
        return
    for event in site.events.values():
        sources = [site.sources[i] for i in site.cited["event", event.id] if i in site.sources]
        publishers = {source.publisher for source in sources}
        if event.importance == 1 and len(publishers) == 1:
            message = (
                f"an event of importance 1 rests on one publisher ({publishers.pop()}): "
                "add a source of another"
            )
            yield at(event, ("sources",), message, "warning")
