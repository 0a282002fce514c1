"""What the rule of sourcing finds on a site: how many events, accounts, figures of each class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from explainer import addresses
from explainer.model import Article, Event
from explainer.sourcing import CLASSES, DIFFERING, Sourcing, of_account, of_event, of_figure
from explainer.views.desk import Desk
from explainer.views.event_shelves import EventShelves
from explainer.views.sourced import keys, names
from explainer.views.values import SourcingRow, SourcingRule


def rule(desk: Desk) -> SourcingRule:
    """Return what the rule finds on this site."""
    site = desk.site
    told = site.events.values()
    telling: list[Event | Article] = [*told, *site.articles.values()]
    events = _counted(of_event(site, event) for event in told)
    accounts = _counted(of_account(site, one) for record in telling for one in record.accounts)
    figures = _counted(of_figure(site, one, event) for event in told for one in event.figures)
    called = names(desk.words)
    rows = (
        SourcingRow(key, called[key], events[key], accounts[key], figures[key], _chosen(desk, key))
        for key in (*CLASSES, *DIFFERING)
        if events[key] or accounts[key] or figures[key]
    )
    lanes = tuple(lane.name for lane in site.settings.lanes if lane.by_text)
    return SourcingRule(lanes, tuple(rows))


def _counted(some: Iterable[Sourcing]) -> Counter[str]:
    return Counter(key for one in some for key in keys(one))


def _chosen(desk: Desk, key: str) -> str:
    """Return the link to the events of a class; none where they stand on several pages."""
    is_whole = not EventShelves.of(desk.site).whole.below
    return f"{desk.to(addresses.EVENTS)}?sourcing={key}#chosen" if is_whole else ""
