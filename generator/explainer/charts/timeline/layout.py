"""Everything about a timeline that its drawings and its figure share, worked out once.

A layout is a pure function of a timeline and a sheet: for the same values the same layout,
whoever asks. Time runs to the right; a lane has as many lines as its names need; a sheet that
is too narrow for all of time tells it in tiers, like lines of music.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise, zip_longest

from explainer.charts.text import clean, longest, wrap
from explainer.charts.timeline.labels import SIZES, Field, Label, Line, Reach, extent, stand
from explainer.charts.timeline.lanes import lanes_of
from explainer.charts.timeline.scale import WORTHS, Scale, held_in, periods, scale, weigh
from explainer.charts.timeline.unnamed import CELL, Rest, gathered
from explainer.charts.values import Band, Lane, Mark, Timeline

NAME = 12.5
"""Size of a lane's name: 11 px or more where a drawing is shown at its least."""
ARROW = 16.0
"""How far an open beginning or end is drawn: not to the edge, for how long is not known."""
NAMED = 160
"""Names on one sheet, at most: more than anybody reads in one look."""
LETTERS = 4000
"""Letters of all names on one sheet, at most: with addresses and signs, a drawing of 12 KB as it
is sent."""
LINES = 16
"""Lines of names in one lane, at most: of more, what is in the last is far from its axis."""
FEW = 16
"""Events on one tier, at least: fewer would be lost on a line of their own."""
TRIED = 400
"""So many marks are set out with each share of room for a full period; more are all the same to
see, and only take the time."""
MOMENTS = 6
"""Of more moments than this, the names would have no place to stand between their lines."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A width to draw on, and into how many tiers time may be broken there."""

    name: str
    width: float
    tiers: int
    lanes: float
    """The width of its lanes' names."""
    least: float
    """How small it is shown, at least: the theme takes the next sheet below (`timeline.css`)."""


WIDE = Sheet("wide", 1180.0, 1, 120.0, 1088 / 1180)
HALF = Sheet("half", 860.0, 2, 104.0, 792 / 860)
MIDDLE = Sheet("middle", 600.0, 3, 84.0, 552 / 600)
SHEETS = (WIDE, HALF, MIDDLE)


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark that stands by itself; `line` counts from the top of its lane."""

    mark: Mark
    lane: int
    place: Reach
    line: int
    label: Label | None

    @property
    def size(self) -> float:
        """Radius of its dot."""
        return SIZES[self.mark.rank]

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it and its name go."""
        low, high = extent(self.mark, self.place)
        if self.label is None:
            return low, high
        return min(low, self.label.left), max(high, self.label.right)


@dataclass(frozen=True, slots=True)
class Row:
    """A lane on one tier: how many lines of names it has, and whether one of counts below."""

    lane: int
    lines: int
    rest: bool


@dataclass(frozen=True, slots=True)
class Tier:
    """A stretch of time with all that stands in it."""

    scale: Scale
    rows: tuple[Row, ...]
    spots: tuple[Spot, ...]
    rests: tuple[Rest, ...]

    @property
    def left(self) -> float:
        """Where its time begins."""
        return self.scale.blocks[0].left

    @property
    def right(self) -> float:
        """Where its time ends."""
        return self.scale.blocks[-1].right


@dataclass(frozen=True, slots=True)
class Layout:
    """The lanes, the lines of their names, and the tiers."""

    sheet: Sheet
    lanes: tuple[Lane, ...]
    names: tuple[tuple[str, ...], ...]
    tiers: tuple[Tier, ...]


def spread(count: int) -> list[int]:
    """Places 0 to `count` - 1 so that the first few of them are spread over all of them."""
    bits = max(1, (count - 1).bit_length())
    return sorted(range(count), key=lambda place: f"{place:0{bits}b}"[::-1])


def in_turn(marks: Sequence[Mark], blocks: Sequence[int], least: int = 3) -> Iterator[int]:
    """Key marks, then by importance down to `least`, the periods taking turns with each."""
    levels: dict[int, dict[int, list[int]]] = {}
    for index, mark in enumerate(marks):
        level = levels.setdefault(0 if mark.key else mark.rank, {})
        level.setdefault(blocks[index], []).append(index)
    for number in sorted(level for level in levels if level <= least):
        periods = (row for _, row in sorted(levels[number].items()))
        rows = ([row[place] for place in spread(len(row))] for row in periods)
        for turn in zip_longest(*rows):
            yield from (index for index in turn if index is not None)


def _place(mark: Mark, axis: Scale) -> Reach:
    """Where a mark lies; the dot of what is known to its year or decade is in its middle."""
    left, right = axis.at(mark.start), axis.at(mark.until)
    shape = mark.shape
    x = (left + right) / 2 if shape.within is not None else left
    if shape.after:
        right = max(right, x + SIZES[mark.rank] + ARROW)
    long = axis.block(mark.until) - axis.block(mark.start) > 1
    return Reach(x, left - SIZES[mark.rank] - ARROW if shape.before else left, right, long)


Marks = Sequence[tuple[Mark, int]]
"""Marks with their lanes, in the order in which they are told."""
Found = dict[int, tuple[int, Label]]
"""For the place of a mark among its like: its line and its name."""


def _tried(
    turns: Iterable[int],
    marks: Marks,
    places: Sequence[Reach],
    most: int,
    field: Field,
) -> Found:
    """Give each mark that comes up the first line with room, until `most` have theirs."""
    lines: dict[int, list[Line]] = {}
    found: Found = {}
    for index in turns:
        if len(found) == most:
            break
        mark, lane = marks[index]
        rows = lines.setdefault(lane, [Line() for _ in range(LINES)])
        if stood := stand(mark, places[index], rows, field):
            found[index] = stood
    return found


def _named(marks: Marks, places: Sequence[Reach], axis: Scale, most: int, field: Field) -> Found:
    """Choose the names, what matters most first; then set them in order of time.

    Chosen in order of time, the first periods would have all the names; set in the order of
    choice, the events of one day would stand in no order.
    """
    blocks = [axis.block(mark.start) for mark, _ in marks]
    turns = in_turn([mark for mark, _ in marks], blocks)
    chosen = _tried(turns, marks, places, most, field)
    kept = sorted(chosen, key=lambda i: (not marks[i][0].key, marks[i][0].rank, i))
    found = _tried(kept, marks, places, most, field)
    return found if len(found) == len(kept) else chosen


def _stood(marks: Marks, axis: Scale, most: int, field: Field) -> tuple[list[Spot], list[Rest]]:
    """Name what has room, gather what has none."""
    places = [_place(mark, axis) for mark, _ in marks]
    found = _named(marks, places, axis, most, field)
    spots = [Spot(*marks[index], places[index], *found[index]) for index in sorted(found)]
    nameless: dict[int, list[tuple[float, Mark]]] = {}
    for index, (mark, lane) in enumerate(marks):
        if index not in found:
            x = min(places[index].x, field.right - CELL + 6)
            nameless.setdefault(lane, []).append((x, mark))
    return spots, [rest for lane, some in nameless.items() for rest in gathered(some, lane)]


@dataclass(frozen=True, slots=True)
class Part:
    """What one tier is made of: some periods with their marks, how many of them may be named."""

    marks: Marks
    bands: Sequence[Band]
    most: int
    moments: tuple[float, ...]


def _tier(part: Part, left: float, sheet: Sheet) -> Tier:
    """The tier on which most is named; of those, that with fewest names across a line; of those,
    the lowest; of those, the most even one.
    """
    counts = _counts(held_in(part.bands, (mark for mark, _ in part.marks)), len(part.bands))
    worths = WORTHS if len(part.marks) <= TRIED else WORTHS[:1]
    axes = (scale(part.bands, counts, left, sheet.width, worth) for worth in worths)
    found = ((field := _field(part, axis), _set_out(part, axis, field)) for axis in axes)
    return min(found, key=lambda pair: _cost(*pair))[1]


def _cost(field: Field, tier: Tier) -> tuple[int, int, int]:
    nameless = sum(len(rest.marks) for rest in tier.rests)
    crossing = sum(spot.label is not None and field.crosses(spot.label) for spot in tier.spots)
    return nameless, crossing, sum(row.lines + row.rest for row in tier.rows)


def _field(part: Part, axis: Scale) -> Field:
    first, last = axis.blocks[0], axis.blocks[-1]
    inside = (moment for moment in part.moments if first.start <= moment <= last.end)
    return Field(first.left, last.right, tuple(map(axis.at, inside)))


def _set_out(part: Part, axis: Scale, field: Field) -> Tier:
    spots, rests = _stood(part.marks, axis, part.most, field)
    lines: dict[int, int] = {}
    for spot in spots:
        lines[spot.lane] = max(lines.get(spot.lane, 0), spot.line + 1)
    resting = {rest.lane for rest in rests}
    rows = tuple(
        Row(lane, lines.get(lane, 0), lane in resting) for lane in sorted({*lines, *resting})
    )
    return Tier(axis, rows, tuple(spots), tuple(rests))


def _counts(held: Sequence[int], bands: int) -> list[int]:
    counts = [0] * bands
    for band in held:
        counts[band] += 1
    return counts


def _broken(counts: Sequence[int], tiers: int) -> list[slice]:
    """Break periods into tiers so that the fullest tier is as little full as can be."""
    tiers = max(1, min(tiers, len(counts), sum(counts) // FEW))
    weights = weigh(counts)
    cuts = ((0, *inner, len(counts)) for inner in combinations(range(1, len(counts)), tiers - 1))
    best = min(cuts, key=lambda edges: max(sum(weights[a:b]) for a, b in pairwise(edges)))
    return [slice(a, b) for a, b in pairwise(best)]


def _most(marks: Sequence[Mark]) -> int:
    """Say how many names there may be on one sheet: fewer where they are long."""
    letters = sum(len(mark.title) for mark in marks)
    return min(NAMED, LETTERS * len(marks) // max(1, letters))


@lru_cache(maxsize=4)
def layout(timeline: Timeline, sheet: Sheet = WIDE) -> Layout:
    """Work a timeline out; the drawings and the chart of one ask for it one after another."""
    lanes, bands = lanes_of(timeline), periods(timeline)
    names = tuple(wrap(clean(lane.name), NAME, sheet.lanes, 2, bold=True) for lane in lanes)
    left = longest((line for name in names for line in name), NAME, bold=True) + 14
    rows = {lane.id: row for row, lane in enumerate(lanes)}
    marks = [(mark, rows[mark.lane]) for mark in timeline.marks]
    held = held_in(bands, timeline.marks)
    parts = _broken(_counts(held, len(bands)), sheet.tiers)
    most = _most(timeline.marks) // len(parts)
    moments = timeline.moments if len(timeline.moments) <= MOMENTS else ()
    tiers = []
    for part in parts:
        mine = [
            pair for pair, band in zip(marks, held, strict=True) if part.start <= band < part.stop
        ]
        tiers.append(_tier(Part(mine, bands[part], most, moments), left, sheet))
    return Layout(sheet, lanes, names, tuple(tiers))
