"""The lists of events that a reader chooses from: all of them, those of a kind, of a decade.

Each choice is a page, so that choosing needs no script. What stands on the page at hand as a whole
is chosen in place where there is one: such a choice has a value.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from msgspec.structs import replace

from explainer import addresses
from explainer.link import Site
from explainer.lists import Group, Plan, Shelf, decades
from explainer.model import Event
from explainer.views import chronicle
from explainer.views.chronicle import Chip, ChipRow
from explainer.views.desk import Desk
from explainer.views.items import decade
from explainer.views.values import Link

LANES = f"{addresses.EVENTS}lane/"


T = TypeVar("T")


class _Once(Generic[T]):
    """A list made once a site, and by it: a page that shows it is made again when it changes.

    (A cached property would be no list of the site to those that remember what a page asked.)
    """

    def __init__(self, make: Callable[[EventShelves], T]) -> None:
        self.make = make

    def __get__(self, one: EventShelves, owner: type[EventShelves]) -> T:
        return one.site.once(("event-shelves", self.make.__name__), lambda: self.make(one))


@dataclass(frozen=True)
class EventShelves:
    """All lists of events, each made once for the pages that lead to it."""

    site: Site

    @classmethod
    def of(cls, site: Site) -> EventShelves:
        return cls(site)

    @_Once
    def whole(self) -> Shelf[Event]:
        return chronicle.shelf(self.site, self.site.events.values(), addresses.EVENTS)

    @_Once
    def by_lane(self) -> Mapping[str, Shelf[Event]]:
        """Return the list of each lane that has events; none where there is only one."""
        events = self.whole.items
        lanes = [
            lane for lane in self.site.settings.lanes if any(e.lane == lane.id for e in events)
        ]
        shelves = {
            lane.id: chronicle.shelf(
                self.site, (e for e in events if e.lane == lane.id), f"{LANES}{lane.id}/"
            )
            for lane in lanes
        }
        return shelves if len(shelves) > 1 else {}

    @_Once
    def by_decade(self) -> tuple[Group[Event], ...]:
        """Return the events of each decade; none where there is only one."""
        groups = decades(chronicle.when, self.site.words)(
            self.whole.items, Plan((), lambda event: 0.0)
        )
        return tuple(groups) if len(groups) > 1 else ()

    @_Once
    def parted(self) -> Shelf[Event]:
        """Return the list of all events with a page for each decade, even where all fit on one."""
        if self.whole.below:
            return self.whole
        below = (
            Shelf(f"{addresses.EVENTS}{group.where}", group.name, group.items)
            for group in self.by_decade
        )
        return replace(self.whole, below=tuple(below))

    @_Once
    def counts(self) -> Counter[tuple[str, str]]:
        """Return how many events each lane has in each decade."""
        return Counter((e.lane, group.where) for group in self.by_decade for e in group.items)

    def rows(self, desk: Desk, one: Shelf[Event], lane: str | None) -> tuple[ChipRow, ...]:
        """Return the choices of one list, which may be that of a lane."""
        where = self._decade_of(one)
        rows = (
            ChipRow("lane", desk.words.gettext("Kind"), tuple(self._lanes(desk, one, lane, where))),
            ChipRow(
                "decade", desk.words.gettext("Decade"), tuple(self._decades(desk, one, lane, where))
            ),
        )
        return tuple(row for row in rows if len(row.chips) > 2)

    def _decade_of(self, one: Shelf[Event]) -> str | None:
        """Return the decade that a list is of, if it is of one."""
        return None if self.is_root(one) else f"decade/{decade(one.items[0])}/"

    def is_root(self, one: Shelf[Event]) -> bool:
        """Say whether a list is that of all events, or all of a lane."""
        return any(one.address == root.address for root in (self.whole, *self.by_lane.values()))

    def _lanes(
        self, desk: Desk, one: Shelf[Event], lane: str | None, where: str | None
    ) -> Iterator[Chip]:
        in_place = lane is None and not one.below
        all_of = f"{addresses.EVENTS}{where or ''}"
        yield Chip(
            Link(desk.to(all_of), desk.words.gettext("All")), lane is None, "" if in_place else None
        )
        for number, each in enumerate(self.site.settings.lanes, 1):
            shelf = self.by_lane.get(each.id)
            count = self._count(each.id, where)
            if shelf and count:
                link = Link(self._way(desk, shelf, where), each.name, desk.words.number(count))
                yield Chip(link, each.id == lane, each.id if in_place else None, number)

    def _decades(
        self, desk: Desk, one: Shelf[Event], lane: str | None, where: str | None
    ) -> Iterator[Chip]:
        root = self.by_lane[lane] if lane else self.whole
        in_place = where is None and not one.below
        yield Chip(
            Link(desk.to(root.address), desk.words.gettext("All")),
            where is None,
            "" if in_place else None,
        )
        for group in reversed(self.by_decade):
            count = self._count(lane, group.where)
            if count:
                way = self._way(desk, self.by_lane[lane] if lane else self.parted, group.where)
                value = group.where.split("/")[1] if in_place else None
                yield Chip(
                    Link(way, group.name, desk.words.number(count)), group.where == where, value
                )

    def _count(self, lane: str | None, where: str | None) -> int:
        pairs = self.counts.items()
        return sum(n for (a, b), n in pairs if lane in (None, a) and where in (None, b))

    def _way(self, desk: Desk, shelf: Shelf[Event], where: str | None) -> str:
        """Return the way to a list, and on it to a decade: a page of its own or a heading."""
        if where is None:
            return desk.to(shelf.address)
        own = f"{shelf.address}{where}"
        if any(below.address == own for below in shelf.below):
            return desk.to(own)
        return desk.to(shelf.address if shelf.below else f"{shelf.address}#{anchor(where)}")


def anchor(where: str) -> str:
    """Return the anchor of a decade on a page: ``decade-1990``."""
    return where.strip("/").replace("/", "-")
