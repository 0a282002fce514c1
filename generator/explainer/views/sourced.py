"""How well something is sourced, as pages show it, and what the rule finds on this site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from explainer import addresses
from explainer.language.catalogue import Catalogue
from explainer.link import Site
from explainer.model import Article, Event
from explainer.sourcing import (
    CLASSES,
    DIFFERING,
    Sourcing,
    of_account,
    of_event,
    of_figure,
)
from explainer.views.desk import Desk
from explainer.views.values import SourcingItem, SourcingRow, SourcingRule

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


def rule(site: Site) -> SourcingRule:
    """Return what the rule finds on this site."""
    events = site.events.values()
    telling: list[Event | Article] = [*events, *site.articles.values()]
    accounts = [one for record in telling for one in record.accounts]
    counts = (
        _counted(of_event(site, event) for event in events),
        _counted(of_account(site, account) for account in accounts),
        _counted(of_figure(site, one, event) for event in events for one in event.figures),
    )
    called = names(site.words)
    rows = (
        SourcingRow(key, called[key], *(each[key] for each in counts))
        for key in (*CLASSES, *DIFFERING)
        if any(each[key] for each in counts)
    )
    lanes = tuple(lane.name for lane in site.settings.lanes if lane.by_text)
    return SourcingRule(lanes, tuple(rows))


def _counted(some: Iterable[Sourcing]) -> Counter[str]:
    return Counter(key for one in some for key in keys(one))
