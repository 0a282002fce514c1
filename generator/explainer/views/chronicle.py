"""Events in a row, however many: on a page of their own, or below what they belong to.

A reader of events looks for a time, so a row too long for its page is split by decades, a decade
by years, a year by months. The page itself then shows what matters most and leads to the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.dates import When
from explainer.language.catalogue import Catalogue
from explainer.link import Key, Site
from explainer.lists import ROOM, Plan, Shelf, decades, first, months, shelve, weight, years
from explainer.model import Event
from explainer.views.desk import Desk
from explainer.views.items import cited_sources, event_item
from explainer.views.planning import PagePlan, Shown, record_page
from explainer.views.values import EventItem, Link, SourceItem
from explainer.views.ways import Listing, Ways, below

LEADING = ROOM / 6
"""Room for what matters most: some fifty events, more than a reader goes through."""
LINE, TEXT = 55, 90
"""Compressed markup of an event: of date and title, and with its text, tag and citations."""
MARK = 80
"""The same of an event in the list that goes with a drawing, above its row."""
SOURCE = 80
"""The same of one of its sources in the list below; most rest under several events."""


class Chronicle(Struct, frozen=True):
    """Events of a page. If they are too many, those that matter most, and the ways to all."""

    events: tuple[EventItem, ...]
    count: int
    ways: tuple[Link, ...] = ()


class Span(Struct, frozen=True):
    """The events of one decade, year or month; nameless where that is the page's own."""

    name: str
    events: tuple[EventItem, ...]
    id: str = ""


class Chip(Struct, frozen=True):
    """A choice: where it leads, whether it is made here, its value where it is made in place."""

    link: Link
    here: bool
    value: str | None = None
    lane: int = 0


class ChipRow(Struct, frozen=True):
    """Choices of which one is made; the first takes all."""

    name: str
    label: str
    chips: tuple[Chip, ...]


class Choice(Struct, frozen=True):
    """One thing to filter by."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


class EventsView(Struct, frozen=True):
    """A page of events by time; those that matter most, where they stand on pages below."""

    ways: Ways
    spans: tuple[Span, ...] = ()
    leading: tuple[EventItem, ...] = ()
    choices: tuple[Choice, ...] = ()
    chips: tuple[ChipRow, ...] = ()
    sources: tuple[SourceItem, ...] = ()

    @property
    def count(self) -> int:
        """Return how many events the page shows."""
        return sum(len(span.events) for span in self.spans)


def shelf(
    site: Site, events: Iterable[Event], address: str, text: bool = False, taken: float = 0
) -> Shelf[Event]:
    """Return the pages of a row of events; with their ``text``, fewer have room on one.

    ``taken`` is what else stands on the first page.
    """
    levels = tuple(level(when, site.words) for level in (decades, years, months))
    return shelve(events, address, Plan(levels, _WEIGHTS[text], words=site.words), taken)


def chronicle(
    desk: Desk, root: Shelf[Event], text: bool = False, ways: tuple[Link, ...] = ()
) -> Chronicle:
    """Return the events of a page; ``ways`` lead to all of them where they do not fit."""
    chosen = leading(desk.site, root.items, text) if root.below else root.items
    passage = desk.passage() if text else None
    return Chronicle(
        tuple(event_item(desk, event, passage) for event in chosen),
        len(root.items),
        (ways or below(desk, root)) if root.below else (),
    )


def heading(desk: Desk, told: Chronicle) -> str:
    return desk.words.ngettext("Event", "Events", told.count)


def ranked(site: Site, events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events, those that matter most first.

    Of equal importance are first those that more came of, then the later ones.
    """
    told = tuple(events)

    def rank(at: int) -> tuple[int, int, int]:
        return told[at].importance, -len(site.consequences.get(told[at].id, ())), -at

    return tuple(told[at] for at in sorted(range(len(told)), key=rank))


def leading(site: Site, events: Iterable[Event], text: bool = False) -> tuple[Event, ...]:
    """Return the events that matter most, as many as have room, in the order of time."""
    told = tuple(events)
    chosen = {event.id for event in first(ranked(site, told), _WEIGHTS[text], LEADING)}
    return tuple(event for event in told if event.id in chosen)


def record_pages(
    site: Site,
    key: Key,
    title: str,
    show: Callable[[Shelf[Event], Desk], Shown],
    above: tuple[str, str],
    head: str = "",
) -> Iterator[PagePlan]:
    """Yield the page of a record that events name, and those of its events that do not fit."""
    events = shelf(site, site.events_naming.get(key, ()), site.address(*key))
    yield record_page(site, key, title, partial(show, events), head)
    yield from pages(site.words, events, title, addresses.BACKGROUND, (above,))


def pages(
    words: Catalogue,
    root: Shelf[Event],
    name: str,
    current: str,
    crumbs: tuple[tuple[str, str], ...],
    text: bool = False,
) -> Iterator[PagePlan]:
    """Yield the pages below that of ``name``, where its events do not fit on it."""

    def view(desk: Desk, one: Shelf[Event], ways: Ways) -> EventsView:
        if one.below:
            return overview(desk, one, ways)
        passage = desk.passage() if text else None
        shown = tuple(event_item(desk, event, passage) for event in one.items)
        return EventsView(ways, (Span("", shown),), sources=cited_sources(desk))

    def describe(one: Shelf[Event]) -> str:
        return words.ngettext(
            "%(name)s, %(part)s: %(num)s event.",
            "%(name)s, %(part)s: %(num)s events.",
            len(one.items),
            name=name,
            part=one.name,
        )

    listing = Listing(
        words,
        root,
        words.gettext("%(name)s, events", name=name),
        name,
        "events",
        current,
        describe,
        view,
        crumbs,
    )
    yield from listing.further()


def overview(desk: Desk, one: Shelf[Event], ways: Ways) -> EventsView:
    """Return a page that leads to others, with the events that matter most of all of them."""
    chosen = leading(desk.site, one.items)
    return EventsView(ways, leading=tuple(event_item(desk, event) for event in chosen))


def when(event: Event) -> When:
    """Return the date that an event is filed under."""
    return event.date


def _line(event: Event) -> float:
    return weight([event.title], LINE)


def _with_text(event: Event) -> float:
    return weight((event.title, event.what), TEXT + SOURCE * len(event.sources))


_WEIGHTS: Mapping[bool, Callable[[Event], float]] = {False: _line, True: _with_text}
