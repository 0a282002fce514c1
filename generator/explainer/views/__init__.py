"""Views: one module a kind of page, all in one table.

From a `Site` come the plans of all pages at once, from a plan its `Page`, when its turn comes.
"""

from __future__ import annotations

from explainer.link import Site
from explainer.views.planning import PagePlan, page
from explainer.views.table import table
from explainer.views.titles import told_apart
from explainer.views.values import Page


def plans(site: Site) -> tuple[PagePlan, ...]:
    """Return the plan of every page of a site; the same site gives the same in the same order."""
    return tuple(told_apart(plan for pages in table().values() for plan in pages(site)))


__all__ = ["Page", "PagePlan", "page", "plans", "told_apart"]
