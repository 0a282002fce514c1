"""How well something is sourced, as pages show it."""

from __future__ import annotations

from collections.abc import Mapping

from explainer import addresses
from explainer.language.catalogue import Catalogue
from explainer.sourcing import Sourcing
from explainer.views.desk import Desk
from explainer.views.values import SourcingItem

RULE = f"{addresses.METHOD}#sourcing"


def names(words: Catalogue) -> Mapping[str, str]:
    """Return what the classes are called, and in what others differ: in filters and the table."""
    return {
        "several-primary": words.gettext("Two or more independent sources, primary among them"),
        "several": words.gettext("Two or more independent sources"),
        "single-primary": words.gettext("Single source, primary"),
        "single": words.gettext("Single source"),
        "sides": words.gettext("Sides disagree"),
        "counts": words.gettext("Counts differ"),
    }


def keys(one: Sourcing) -> tuple[str, ...]:
    """Return the class of something, and in what others differ."""
    return (one.key, *one.differing)


def sourced(desk: Desk, one: Sourcing) -> SourcingItem | None:
    """Return how well something is sourced; nothing where none of its sources is known."""
    if not one.sources:
        return None
    rule = desk.to(RULE)
    return SourcingItem(one.sources, one.independent, one.primary, one.differing, rule)
