"""Pages of the newsroom's own that no reader could come to, or that stand in two places."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.model import OwnPage
from explainer.model.locating import at
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield pages that stand below themselves, and pages of the menu that stand below another."""
    told: set[str] = set()
    for page in site.own_pages.values():
        if page.menu and page.below:
            message = f'in the menu, or below "{page.below}": leave one of the two out'
            yield at(page, ("menu",), message)
        circle = [one.id for one in _circle(site, page)]
        if circle and not told.intersection(circle):
            told.update(circle)
            message = f"this page stands below itself ({' → '.join((*circle, page.id))})"
            yield at(page, ("below",), f"{message}: let one of them stand below none")


def _circle(site: Site, page: OwnPage) -> list[OwnPage]:
    """Return the pages from one up to itself; none where it does not stand below itself."""
    ways, above = [page], site.own_pages.get(page.below or "")
    while above and above not in ways:
        ways.append(above)
        above = site.own_pages.get(above.below or "")
    return ways if above is page else []
