"""Two sources with one address: most likely one source, entered twice."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.model.locating import at
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each address that an earlier source has already."""
    first: dict[str, str] = {}
    for source in site.sources.values():
        if source.url:
            other = first.setdefault(source.url.rstrip("/"), source.id)
            if other != source.id:
                message = f'the source "{other}" has this address already: make them one'
                yield at(source, ("url",), message, "warning")
