"""Events by period, for the list that goes with a timeline's drawing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from explainer import addresses, charts, dates
from explainer.link import anchors
from explainer.lists import ROOM, weight
from explainer.model import Event, Period, Topic
from explainer.views.chronicle import leading
from explainer.views.chronology import Chronology, LaneChoice, RowItem, Since, StretchItem
from explainer.views.desk import Desk
from explainer.views.drawn_files import drawn_file
from explainer.views.values import Attachment

STYLE = "components/timeline/drawing.css"
LIST = ROOM * 0.75
"""Room for the rows of a list; of more events it has those that matter most."""
ROW = 60
"""Compressed markup of a row, without its title."""
CHIPS = 20
"""So many events are worth a filter; fewer are seen in one look."""
COLOURS = 8
"""So many lanes are told apart by their colours, and may be filtered by."""


class Listed(Struct, frozen=True):
    """A list that pages share; ``starts`` is when each row begins, by which a moment is found."""

    item: Chronology
    starts: tuple[float, ...]
    strips: charts.Strips
    file: Attachment

    def seen(self, identity: str, moment: charts.Standpoint | None, anchored: bool) -> Chronology:
        """Return it as a page shows it; one that is not whole has no anchors."""
        since = self._since(moment) if moment else None
        anchored = anchored and self.item.whole
        return replace(self.item, id=identity, since=since, anchored=anchored)

    def _since(self, moment: charts.Standpoint) -> Since:
        rows = sum(start <= moment.at for start in self.starts)
        begun = sum(block.start <= moment.at for block in self.strips.blocks)
        number = max(0, begun - 1)
        x = round(self.strips.at(number, moment), 1)
        return Since(rows, number, x, moment.label)


def listed(
    desk: Desk, name: str, plan: charts.Timeline, events: Sequence[Event], topic: Topic | None
) -> Listed:
    """Return the events of a timeline as a list; they are those of its marks, in their order."""
    strips = charts.draw_strips(plan)
    file = drawn_file(f"assets/timelines/{name}-strips.svg", strips.svg, STYLE)
    inside: list[list[Event]] = [[] for _ in strips.blocks]
    held = charts.held_in(charts.periods(plan), plan.marks)
    for event, number in zip(events, held, strict=True):
        inside[number].append(event)
    told = _told(desk, events)
    shown = [[event for event in some if event.id in told] for some in inside]
    stretches = _stretches(desk, topic, strips, inside, shown)
    item = Chronology(
        id="",
        strips=desk.to(file.path),
        width=round(strips.width),
        height=round(strips.height),
        lanes=tuple(_lanes(plan)) if len(events) > CHIPS else (),
        stretches=tuple(stretches),
        count=len(events),
    )
    starts = tuple(event.date.starts for some in shown for event in some)
    return Listed(item, starts, strips, file)


def _told(desk: Desk, events: Sequence[Event]) -> frozenset[str]:
    """Return which events the list has: all, or as many of those that matter most as have room."""
    whole = sum(weight([event.title], ROW) for event in events) <= LIST
    return frozenset(event.id for event in (events if whole else leading(desk.site, events)))


def _stretches(
    desk: Desk,
    topic: Topic | None,
    strips: charts.Strips,
    inside: list[list[Event]],
    shown: list[list[Event]],
) -> Iterator[StretchItem]:
    known = _periods(topic)
    befores = accumulate(map(len, shown), initial=0)
    for number, (block, before) in enumerate(zip(strips.blocks, befores, strict=False)):
        if not inside[number]:
            continue
        period = known.get(block.title)
        yield StretchItem(
            number=number,
            title=period.title if period else "",
            years=_years(desk, period) if period else block.years,
            rows=tuple(_row(desk, event) for event in shown[number]),
            count=len(inside[number]),
            before=before,
            more=_more(desk, topic, period) if len(shown[number]) < len(inside[number]) else None,
        )


def _periods(topic: Topic | None) -> Mapping[str, Period]:
    """Return a topic's periods by what they are called in drawings."""
    periods = topic.periods if topic else ()
    return {" ".join((period.short or period.title).split()): period for period in periods}


def _years(desk: Desk, period: Period) -> str:
    start, end = period.start, period.end
    when = start if start == end else dates.between(start, end)
    return dates.in_brief(when, desk.words)


def _more(desk: Desk, topic: Topic | None, period: Period | None) -> str:
    if topic and period:
        return desk.link("period", f"{topic.id}/{period.id}")
    return desk.to(addresses.EVENTS)


def _row(desk: Desk, event: Event) -> RowItem:
    return RowItem(
        id=anchors.of_event(event.id),
        href=desk.link("event", event.id),
        title=event.title,
        date=dates.in_brief(event.date, desk.words),
        machine=dates.machine(event.date),
        lane=(desk.lane(event.lane).number - 1) % COLOURS + 1,
        importance=event.importance,
    )


def _lanes(plan: charts.Timeline) -> Iterator[LaneChoice]:
    """Yield the lanes that may be filtered by: none where colours mean more than one."""
    if 1 < len(plan.lanes) <= COLOURS and len({lane.number for lane in plan.lanes}) > 1:
        yield from (LaneChoice(lane.short or lane.name, lane.number) for lane in plan.lanes)
