"""All that a package which adds rules, checks or kinds of page needs; the rest may move.

See ``docs/content/pages/extending.md``, and ``tests/extensions/example`` for a package that
uses all of it.
"""

from explainer.checks.built import Built
from explainer.checks.table import Check
from explainer.checks.values import Context, Finding
from explainer.entry_points import PageKind
from explainer.link import Site
from explainer.model.locating import at, in_body, in_place_of
from explainer.problems import Problem, instead
from explainer.views.desk import Desk
from explainer.views.items import account_items, cited_sources, event_item, source_item
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Link

__all__ = [
    "Built",
    "Check",
    "Context",
    "Desk",
    "Finding",
    "Link",
    "PageKind",
    "PagePlan",
    "Problem",
    "Shown",
    "Site",
    "account_items",
    "at",
    "cited_sources",
    "event_item",
    "in_body",
    "in_place_of",
    "instead",
    "source_item",
]
