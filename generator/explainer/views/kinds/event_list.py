"""All events by time, with what they can be filtered by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explainer import addresses, dates
from explainer.language.counting import counted
from explainer.link import Site
from explainer.lists import Group, Plan, Shelf, decades, months, years
from explainer.model import Event
from explainer.views import chronicle
from explainer.views.chronicle import Choice, EventsView, Span
from explainer.views.desk import Desk
from explainer.views.items import decade, event_item
from explainer.views.planning import PagePlan
from explainer.views.ways import Listing, Ways


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the list of all events: one page, or one a decade, a year, a month."""
    root = shelf(site)

    def describe(one: Shelf[Event]) -> str:
        if one.address == root.address:
            return counted(len(one.items), "all events by decade")
        return f"{one.name}: {counted(len(one.items), 'event')}, in order of time."

    yield from Listing(
        root, "All events", "All events", "events", addresses.BACKGROUND, describe, _view
    ).pages()


def shelf(site: Site) -> Shelf[Event]:
    return chronicle.shelf(site, site.events.values(), addresses.EVENTS)


def _view(desk: Desk, one: Shelf[Event], ways: Ways) -> EventsView:
    if one.below:
        return chronicle.overview(desk, one, ways)
    spans = tuple(
        Span(group.name, tuple(event_item(desk, event) for event in group.items))
        for group in _spans(desk.site, one)
    )
    return EventsView(ways, spans, choices=_choices(desk.site, one))


def _spans(site: Site, one: Shelf[Event]) -> Sequence[Group[Event]]:
    """Return the events of a page by the longest time in which they differ; of all, by decade."""
    language = site.settings.language.tag
    whole = one.address == addresses.EVENTS
    plan: Plan[Event] = Plan((), lambda event: 0.0)
    for level in (decades, years, months):
        groups = level(chronicle.when, language)(one.items, plan)
        if len(groups) > 1 or whole:
            return groups
    return (Group("", "", one.items),)


def _choices(site: Site, one: Shelf[Event]) -> tuple[Choice, ...]:
    """Return what a page can be filtered by; of further pages, where it makes a difference."""
    whole = one.address == addresses.EVENTS
    topics = {topic for event in one.items for topic in event.topics}
    lanes = {event.lane for event in one.items}
    actors = sorted({(site.actors[a].name, a) for event in one.items for a in event.actors})
    spans = dict.fromkeys(decade(event) for event in one.items)
    titles = ((topic.id, topic.title) for topic in site.topics.values())
    kinds = ((lane.id, lane.name) for lane in site.settings.lanes)
    rows = (
        ("topic", "Topic", [pair for pair in titles if whole or pair[0] in topics]),
        ("lane", "Kind", [pair for pair in kinds if whole or pair[0] in lanes]),
        ("actor", "Who", [(identity, name) for name, identity in actors]),
        ("decade", "Decade", [(start, dates.decade_name(int(start))) for start in spans]),
    )
    return tuple(Choice(*row[:2], tuple(row[2])) for row in rows if whole or len(row[2]) > 1)
