"""Plans that need not be made again: those of a kind of page, if what it asked is answered as it
was. Most edits touch few kinds, and a site has a plan for each source that it cites.

How to show such a page is found out when it is to be made, by planning its kind after all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from functools import cached_property, partial
from typing import Any

from explainer import views
from explainer.cache.traces import Tracing
from explainer.cache.watched import WatchedSite, watched
from explainer.link import Site
from explainer.views.desk import Desk
from explainer.views.planning import PagePlan, Shown
from explainer.views.table import KINDS, table

Pages = Callable[[Site], Iterator[PagePlan]]
TOLD = tuple(field.name for field in fields(PagePlan) if field.name != "show")
"""What is kept of a plan: all but a function of the site as it was."""


def plans(site: Site, tracing: Tracing | None) -> tuple[PagePlan, ...]:
    """Return the plan of every page of a site, as `views.plans` does, in the same order."""
    if tracing is None:
        return site.once("plans", lambda: views.plans(site))
    shown = watched(site)

    def make() -> tuple[PagePlan, ...]:
        kinds = table().items()
        return tuple(
            views.told_apart(plan for kind in kinds for plan in _of_kind(shown, *kind, tracing))
        )

    return shown.once("plans", make)


def _of_kind(site: WatchedSite, kind: str, pages: Pages, tracing: Tracing) -> Iterable[PagePlan]:
    # What a package adds may ask elsewhere than of the site.
    if kind not in KINDS:
        return pages(site)
    unit = ("plans", kind)
    told = tracing.recall(unit, unit)
    if told is None:
        made, asked = site.notes.taken(lambda: tuple(pages(site)))
        made = tuple(replace(plan, basis=tracing.basis(plan)) for plan in made)
        told = tuple(tuple(getattr(plan, name) for name in TOLD) for plan in made)
        tracing.add(unit, tracing.basis(unit), asked, told)
        return made
    late = _Late(site, pages)
    return (late.plan(dict(zip(TOLD, values, strict=True))) for values in told)


class _Late:
    """Plans of one kind, made when the first of its pages is to be shown."""

    def __init__(self, site: WatchedSite, pages: Pages) -> None:
        self.site, self.pages = site, pages

    def plan(self, told: dict[str, Any]) -> PagePlan:
        return PagePlan(**told, show=partial(self.show, told["address"]))

    def show(self, address: str, desk: Desk) -> Shown:
        return self.made[address].show(desk)

    @cached_property
    def made(self) -> dict[str, PagePlan]:
        # A page has not asked what all of its kind were planned by: it is told apart by its basis.
        made, _ = self.site.notes.taken(lambda: tuple(self.pages(self.site)))
        return {plan.address: plan for plan in made}
