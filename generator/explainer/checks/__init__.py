"""Checks of the built site: each says page, place, what is wrong and what to do."""

from explainer.checks.table import CHECKS, Check
from explainer.checks.values import Budgets, Context, Finding, Report
from explainer.checks.verify import Survey, survey, verified, verify

__all__ = [
    "CHECKS",
    "Budgets",
    "Check",
    "Context",
    "Finding",
    "Report",
    "Survey",
    "survey",
    "verified",
    "verify",
]
