"""Sources that nobody cites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explainer.link import Site
from explainer.model.locating import at
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each source without a statement; unread files may have some."""
    if site.content.lost:
        return
    for source in site.sources.values():
        if source.id not in site.citations:
            message = f'nobody cites the source "{source.id}": cite it or take it out'
            problem = at(source, ("id",), message, "warning")
            yield replace(problem, about=f"source:{source.id}")
