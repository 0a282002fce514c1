"""All that a package which adds rules, checks or kinds of page needs; the rest may move.

See ``docs/extending.md``, and ``tests/extensions/example`` for a package that uses all of it.
"""

from explainer.checks.built import Built
from explainer.checks.table import Check
from explainer.checks.values import Context, Finding
from explainer.entry_points import PageKind
from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.locating import at, in_body
from explainer.views.desk import Desk
from explainer.views.values import Link, PagePlan, Shown

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
    "at",
    "in_body",
]
