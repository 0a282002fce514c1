"""Everything about a timeline that its drawings and its figure share, worked out once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from ._labels import Ground, Label, place
from ._scale import Scale, periods, scale
from ._text import clean, longest, shorten, width, wrap
from ._values import Lane, Mark, Timeline

WIDTH = 1040.0
MARGIN = 120.0
"""Beside the axis, so that the newest events have room for their labels."""
EDGE = WIDTH - MARGIN
TEXT = 12.0
NAME = 12.0
SIZES = (0.0, 6.0, 4.3, 3.2)
"""Radius of a mark by its importance."""
DODGES = (0.0, -6.0, 6.0, -10.5, 10.5)
LABEL = 330.0
SHORT = 240.0
"""A title may be shortened to this, no further: half a sentence says something else."""
WORTH = (0.0, 3.0, 1.0, 0.5)
SHARES = (0.5, 0.25, 0.75, 0.0, 1.0)
FEW = 12
"""So few marks that each of them may have a label, whatever its importance."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark in its place: `x` to `right` along the axis, `dodge` off the middle of its lane."""

    mark: Mark
    lane: int
    block: int
    x: float
    right: float
    size: float
    dodge: float
    later: bool
    colour: int

    @property
    def rank(self) -> int:
        """Importance, from 1 to 3."""
        return rank_of(self.mark)

    @property
    def classes(self) -> str:
        """Lane by its number, importance, and which side of the moment."""
        return f"m l-{self.colour} i{self.rank}" + (" is-later" if self.later else "")


@dataclass(frozen=True, slots=True)
class Layout:
    """The scale, the lanes, the marks in order of time, and the labels with their rows."""

    lanes: tuple[Lane, ...]
    names: tuple[tuple[str, ...], ...]
    scale: Scale
    spots: tuple[Spot, ...]
    labels: tuple[tuple[Label, int], ...]
    moment: float | None

    @property
    def rows(self) -> int:
        """How many rows of labels there are."""
        return max((row for _, row in self.labels), default=-1) + 1


def lanes_of(timeline: Timeline) -> tuple[Lane, ...]:
    """The lanes that are given, and one for each other that a mark names; at least one."""
    known = {lane.id: lane for lane in timeline.lanes}
    for mark in timeline.marks:
        known.setdefault(mark.lane, Lane(mark.lane, mark.lane))
    return tuple(known.values()) or (Lane("", ""),)


def order(marks: Sequence[Mark]) -> list[Mark]:
    """Marks by time; those of one time by importance, then id."""
    return sorted(marks, key=lambda m: (m.start, rank_of(m), m.end or m.start, m.id))


def rank_of(mark: Mark) -> int:
    """Importance of a mark, from 1 to 3."""
    return min(3, max(1, mark.importance))


def size_of(mark: Mark) -> float:
    """Radius of a mark."""
    return SIZES[rank_of(mark)]


def _clash(one: Spot, other: Spot, dodge: float) -> bool:
    reach = one.size + other.size
    apart = max(one.x - other.right, other.x - one.right)
    return apart < reach and abs(other.dodge - dodge) < reach - 2


def _dodged(spot: Spot, placed: Sequence[Spot]) -> Spot:
    """The mark moved off the middle of its lane where it would hide one that matters more."""
    near = [other for other in placed if other.lane == spot.lane]
    free = (d for d in DODGES if not any(_clash(spot, other, d) for other in near))
    dodge = next(free, DODGES[len(near) % len(DODGES)])
    return replace(spot, dodge=dodge)


def _spot(mark: Mark, row: int, lane: Lane, axis: Scale, moment: float | None) -> Spot:
    x, size = axis.at(mark.start), size_of(mark)
    right = max(x, axis.at(mark.end)) if mark.end is not None else x
    later = moment is not None and mark.start > moment
    return Spot(
        mark, row, axis.block(mark.start), x, right, size, 0.0, later, lane.number or row + 1
    )


def _spots(timeline: Timeline, lanes: Sequence[Lane], axis: Scale) -> tuple[Spot, ...]:
    rows = {lane.id: row for row, lane in enumerate(lanes)}
    moment = timeline.moment.at if timeline.moment else None
    marks = sorted(order(timeline.marks), key=rank_of)
    placed: list[Spot] = []
    for mark in marks:
        row = rows[mark.lane]
        placed.append(_dodged(_spot(mark, row, lanes[row], axis, moment), placed))
    where = {mark.id: index for index, mark in enumerate(order(timeline.marks))}
    return tuple(sorted(placed, key=lambda spot: where[spot.mark.id]))


def spread(count: int) -> list[int]:
    """Places 0 to `count` - 1 so that the first few of them are spread over all of them."""
    bits = max(1, (count - 1).bit_length())
    return sorted(range(count), key=lambda place: f"{place:0{bits}b}"[::-1])


def in_turn(spots: Sequence[Spot], least: int) -> Iterator[int]:
    """Key marks, then by importance down to `least`, the periods taking turns with each."""
    for level in range(least + 1):
        blocks: dict[int, list[int]] = {}
        for index, spot in enumerate(spots):
            if (0 if spot.mark.key else spot.rank) == level:
                blocks.setdefault(spot.block, []).append(index)
        rows = ([row[i] for i in spread(len(row))] for _, row in sorted(blocks.items()))
        for turn in zip_longest(*rows):
            yield from (index for index in turn if index is not None)


def _ways(index: int, spot: Spot, middle: float) -> list[Label]:
    """The ways to label a mark: whole before shortened, outward before inward.

    Only what matters most may be shortened; all else is labelled whole or not at all.
    """
    lead = shorten(clean(spot.mark.when), TEXT, LABEL / 2)
    start = width(f"{lead} ", TEXT)
    sides = (True, False) if spot.x < middle else (False, True)
    ways = []
    title = clean(spot.mark.title)
    for room in (LABEL, SHORT):
        words = shorten(title, TEXT, room - start)
        if words != title and spot.rank > 1:
            break
        whole = start + width(words, TEXT)
        ways += [Label(index, spot.x, lead, words, whole, side) for side in sides]
    return ways


def _worth(spots: Sequence[Spot], labels: Sequence[tuple[Label, int]]) -> float:
    """What a set of labels tells: much for what matters, a little less for what is shortened."""
    whole = (0.0 if label.text.endswith("…") else 0.3 for label, _ in labels)
    return sum(_weight(spots[label.mark]) for label, _ in labels) + sum(whole)


def _weight(spot: Spot) -> float:
    return WORTH[1] * 3 if spot.mark.key else WORTH[spot.rank]


def _labels(spots: Sequence[Spot], ground: Ground, left: float) -> tuple[tuple[Label, int], ...]:
    """The best of a few attempts, which differ in where labels turn from leftward to rightward."""
    least = 3 if len(spots) <= FEW else 2
    turns = list(in_turn(spots, least))
    tries = (
        tuple(place((_ways(i, spots[i], left + share * (EDGE - left)) for i in turns), ground))
        for share in SHARES
    )
    return max(tries, key=lambda labels: _worth(spots, labels))


@lru_cache(maxsize=64)
def layout(timeline: Timeline) -> Layout:
    """Work a timeline out; for the same value the same layout, whoever asks."""
    lanes, bands = lanes_of(timeline), periods(timeline)
    names = tuple(wrap(clean(lane.name), NAME, 120, 2) for lane in lanes)
    left = longest((line for name in names for line in name), NAME) + 14
    starts = [band.start for band in bands]
    held = [max(0, sum(s <= mark.start for s in starts) - 1) for mark in timeline.marks]
    axis = scale(bands, [held.count(i) for i in range(len(bands))], left, EDGE)
    spots = _spots(timeline, lanes, axis)
    moment = axis.at(timeline.moment.at) if timeline.moment else None
    labels = _labels(spots, Ground(0, WIDTH, moment), left)
    return Layout(lanes, names, axis, spots, labels, moment)
