"""What the chart of a timeline shows: every mark while there are few, else the rest gathered."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ._layout import Layout, Spot, in_turn
from ._lines import Label, Place
from ._rest import Rest, count, gathered
from ._text import clean, wrap
from ._values import Mark

MOST = 500
"""So many marks are points of their own: with title and address 30 KB as they are sent."""
CELL = 12.0
"""Others nearer than this are one point: zoomed in, they are told apart down to this."""
PAD = 1.4
"""Between two lanes, in lines: room for a lane's name on a phone."""
TEXT = 12


@dataclass(frozen=True, slots=True)
class Point:
    """A mark of the chart, or one for many, at a height in lines from the top."""

    marks: tuple[Mark, ...]
    place: Place
    y: float
    label: Label | None = None

    @property
    def mark(self) -> Mark:
        """Its only mark, or the first of many."""
        return self.marks[0]

    @property
    def single(self) -> bool:
        """Whether it is one mark."""
        return len(self.marks) == 1

    @property
    def href(self) -> str | None:
        """Where a click leads."""
        return self.mark.href if self.single else None

    def hover(self) -> Iterator[str]:
        """What a pointer that rests on it is told, line by line."""
        if not self.single:
            yield count(self.marks)
            return
        yield clean(self.mark.when)
        yield from wrap(clean(self.mark.title), TEXT, 300, 4)
        if self.mark.note:
            yield clean(self.mark.note)


@dataclass(frozen=True, slots=True)
class Lines:
    """The heights of all lanes, in lines from the top."""

    tops: dict[int, float]
    counts: dict[int, int]
    height: float


def lines_of(plan: Layout) -> Lines:
    """Set the lanes of a layout of one tier below each other, the empty ones too."""
    rows = {row.lane: row for row in plan.tiers[0].rows}
    tops, counts, y = {}, {}, PAD
    for lane in range(len(plan.lanes)):
        row = rows.get(lane)
        tops[lane], counts[lane] = y, row.lines if row else 0
        y += max(1, len(plan.names[lane]), row.lines + row.rest if row else 0) + PAD
    return Lines(tops, counts, y)


def points_of(plan: Layout, lines: Lines) -> dict[int, list[Point]]:
    """The points of each lane, in order of time."""
    tier = plan.tiers[0]
    found = {lane: [_named(spot, lines) for spot in _of(tier.spots, lane)] for lane in lines.tops}
    own = _own(plan, MOST - len(tier.spots))
    for lane in lines.tops:
        rests = [rest for rest in tier.rests if rest.lane == lane]
        found[lane] += _rest(plan, rests, lines.tops[lane] + lines.counts[lane] + 0.5, own)
        found[lane].sort(key=lambda point: point.mark.start)
    return found


def _of(spots: tuple[Spot, ...], lane: int) -> list[Spot]:
    return [spot for spot in spots if spot.lane == lane]


def _named(spot: Spot, lines: Lines) -> Point:
    return Point((spot.mark,), spot.place, lines.tops[spot.lane] + spot.line + 0.5, spot.label)


def _own(plan: Layout, most: int) -> frozenset[str]:
    """The marks without a name that are points of their own, what matters most first."""
    marks = [mark for rest in plan.tiers[0].rests for mark in rest.marks]
    turns = in_turn(marks, [plan.tiers[0].scale.block(mark.start) for mark in marks])
    return frozenset(marks[index].id for index in islice(turns, max(0, most)))


def _rest(plan: Layout, rests: list[Rest], y: float, own: frozenset[str]) -> Iterator[Point]:
    axis = plan.tiers[0].scale
    placed = [(axis.at(mark.start), mark) for rest in rests for mark in rest.marks]
    for x, mark in placed:
        if mark.id in own:
            yield Point((mark,), Place(x, x, x), y)
    crowd = ((x, mark) for x, mark in placed if mark.id not in own)
    for rest in gathered(crowd, 0, CELL):
        yield Point(rest.marks, rest.place, y)
