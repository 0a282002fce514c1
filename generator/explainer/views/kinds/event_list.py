"""All events by time, with what they can be filtered by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from explainer import addresses, dates
from explainer.language.catalogue import Catalogue
from explainer.language.ordering import order
from explainer.link import Site
from explainer.lists import Group, Plan, Shelf, decades, months, years
from explainer.model import Event, Lane
from explainer.sourcing import of_event
from explainer.views import chronicle
from explainer.views.chronicle import Choice, EventsView, Span
from explainer.views.desk import Desk
from explainer.views.event_shelves import EventShelves, anchor
from explainer.views.items import decade, event_item
from explainer.views.planning import PagePlan
from explainer.views.sourced import keys, names
from explainer.views.values import EventItem
from explainer.views.ways import Listing, Ways


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the list of all events, one page or one a decade, a year, a month; and of each lane."""
    if not site.events:
        return
    shelves = EventShelves.of(site)
    yield from _listing(site.words, shelves.whole).pages()
    if not shelves.whole.below:
        yield from _listing(site.words, shelves.parted).further()
    for lane in site.settings.lanes:
        if lane.id in shelves.by_lane:
            yield from _listing(site.words, shelves.by_lane[lane.id], lane).pages()


def shelf(site: Site) -> Shelf[Event]:
    return EventShelves.of(site).whole


def _listing(words: Catalogue, root: Shelf[Event], lane: Lane | None = None) -> Listing[Event]:
    """Return the pages of all events, or of those of a lane."""

    def describe(one: Shelf[Event]) -> str:
        if one.address == addresses.EVENTS:
            return words.ngettext(
                "The one event of this site.",
                "All %(num)s events of this site, by decade.",
                len(one.items),
            )
        return words.ngettext(
            "%(list)s: %(num)s event, in order of time.",
            "%(list)s: %(num)s events, in order of time.",
            len(one.items),
            list=words.comma.join(filter(None, (lane.name if lane else "", one.name))),
        )

    every = words.gettext("All events")
    title = words.gettext("Events: %(kind)s", kind=lane.name) if lane else every
    above = ((addresses.EVENTS, every),) if lane else ()
    name = lane.name if lane else every
    view = partial(_view, lane.id if lane else None)
    return Listing(words, root, title, name, "events", addresses.BACKGROUND, describe, view, above)


def _view(lane: str | None, desk: Desk, one: Shelf[Event], ways: Ways) -> EventsView:
    shelves = EventShelves.of(desk.site)
    chips = shelves.rows(desk, one, lane)
    if one.below:
        # What leads to the decades stands among the chips already.
        is_said = shelves.is_root(one) and any(row.name == "decade" for row in chips)
        shown = replace(ways, below=()) if is_said else ways
        return replace(chronicle.overview(desk, one, shown), chips=chips)
    spans = tuple(
        Span(group.name, tuple(_item(desk, event) for event in group.items), anchor(group.where))
        for group in _spans(desk.site, one)
    )
    in_place = {row.name for row in chips if row.chips[0].value is not None}
    choices = tuple(c for c in _choices(desk.site, one) if c.name not in in_place)
    return EventsView(ways, spans, choices=choices, chips=chips)


def _item(desk: Desk, event: Event) -> EventItem:
    return replace(event_item(desk, event), sourcing=keys(of_event(desk.site, event)))


def _spans(site: Site, one: Shelf[Event]) -> Sequence[Group[Event]]:
    """Return the events of a page by the longest time in which they differ; of all, by decade."""
    is_root = EventShelves.of(site).is_root(one)
    plan: Plan[Event] = Plan((), lambda event: 0.0)
    for level in (decades, years, months):
        groups = level(chronicle.when, site.words)(one.items, plan)
        if len(groups) > 1 or is_root:
            return groups
    return (Group("", "", one.items),)


def _choices(site: Site, one: Shelf[Event]) -> tuple[Choice, ...]:
    """Return what a page can be filtered by; of further pages, where it makes a difference."""
    whole = one.address == addresses.EVENTS
    topics = {topic for event in one.items for topic in event.topics}
    lanes = {event.lane for event in one.items}
    named = {(site.actors[a].name, a) for event in one.items for a in event.actors}
    alphabet = order(site.words.language)
    actors = sorted(named, key=lambda pair: (alphabet.key(pair[0]), pair[1]))
    spans = dict.fromkeys(decade(event) for event in one.items)
    called = names(site.words).items()
    rated = {key for event in one.items for key in keys(of_event(site, event))}
    titles = ((topic.id, topic.title) for topic in site.topics.values())
    kinds = ((lane.id, lane.name) for lane in site.settings.lanes)
    words = site.words
    rows = (
        ("topic", words.gettext("Topic"), [pair for pair in titles if whole or pair[0] in topics]),
        ("lane", words.gettext("Kind"), [pair for pair in kinds if whole or pair[0] in lanes]),
        ("actor", words.gettext("Who"), [(identity, name) for name, identity in actors]),
        ("sourcing", site.words.gettext("Sourcing"), [pair for pair in called if pair[0] in rated]),
        (
            "decade",
            words.gettext("Decade"),
            [(start, dates.decade_name(int(start), words)) for start in spans],
        ),
    )
    return tuple(Choice(*row[:2], tuple(row[2])) for row in rows if whole or len(row[2]) > 1)
