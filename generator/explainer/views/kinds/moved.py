"""Pages at addresses that pages had before: each forwards to where its page is now."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.views.forwarding import forwarding
from explainer.views.planning import PagePlan


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield a page for each address that a page had before."""
    for old, now in sorted(site.moved.items()):
        yield forwarding(site, old, now)
