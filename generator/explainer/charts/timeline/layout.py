"""Everything about a timeline that its drawings and its figure share, worked out once.

A layout is a pure function of a timeline and a sheet: for the same values the same layout,
whoever asks. Time runs to the right; a lane has as many lines as its names need; a sheet that
is too narrow for all of time tells it in tiers, like lines of music.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from msgspec import Struct

from explainer.charts.text import clean, hyphenated, longest, wrap
from explainer.charts.timeline.labels import Field
from explainer.charts.timeline.lanes import lanes_of
from explainer.charts.timeline.naming import Marks, stood
from explainer.charts.timeline.scale import STEEP, WORTHS, Scale, held_in, periods, scale, weigh
from explainer.charts.timeline.sheets import NAME, WIDE, Layout, Row, Sheet, Tier
from explainer.charts.values import Band, Mark, Timeline

NAMED = 160
"""Names on one sheet, at most: more than anybody reads in one look."""
LETTERS = 4000
"""Letters of all names on one sheet, at most: with addresses and signs, a drawing of 12 KB as it
is sent."""
FEW = 16
"""Events on one tier, at least: fewer would be lost on a line of their own, unless names are clear
of a moment's line then."""
TRIED = 400
"""So many marks are set out with each share of room for a full period; more are all the same to
see, and only take the time."""
MOMENTS = 6
"""Of more moments than this, the names would have no place to stand between their lines."""


class Part(Struct, frozen=True):
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
    every = (*WORTHS, *STEEP) if part.moments else WORTHS
    worths = every if len(part.marks) <= TRIED else WORTHS[:1]
    axes = (scale(part.bands, counts, left, sheet.width, worth) for worth in worths)
    found = ((field := _field(part.moments, axis), _set_out(part, axis, field)) for axis in axes)
    return min(found, key=lambda pair: _cost(*pair))[1]


def _cost(field: Field, tier: Tier) -> tuple[int, int, int]:
    nameless = sum(len(rest.marks) for rest in tier.rests)
    return nameless, _crossing(field, tier), sum(row.lines + row.rest for row in tier.rows)


def _crossing(field: Field, tier: Tier) -> int:
    return sum(spot.label is not None and field.crosses(spot.label) for spot in tier.spots)


def _field(moments: Sequence[float], axis: Scale) -> Field:
    first, last = axis.blocks[0], axis.blocks[-1]
    inside = (moment for moment in moments if first.start <= moment <= last.end)
    return Field(first.left, last.right, tuple(map(axis.at, inside)))


def _set_out(part: Part, axis: Scale, field: Field) -> Tier:
    spots, rests = stood(part.marks, axis, part.most, field)
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
    cuts = ((0, *inner, len(counts)) for inner in combinations(range(1, len(counts)), tiers - 1))
    return _best(counts, cuts)


def _broken_at(counts: Sequence[int], tiers: int, period: int) -> list[slice]:
    """Break periods into all tiers that a sheet may have, so that one begins with a period."""
    cuts = combinations(range(1, len(counts)), min(tiers, len(counts)) - 1)
    return _best(counts, ((0, *inner, len(counts)) for inner in cuts if period in inner))


def _best(counts: Sequence[int], cuts: Iterable[tuple[int, ...]]) -> list[slice]:
    weights = weigh(counts)
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
    names = tuple(_name(lane.name, sheet, timeline.words.language.tag) for lane in lanes)
    left = longest((line for name in names for line in name), NAME, bold=True) + 14
    counts = _counts(held_in(bands, timeline.marks), len(bands))
    parts = _broken(counts, sheet.tiers)
    tiers = _tiers(timeline, parts, left, sheet)
    if _crossed(tiers, timeline) and sheet.tiers > 1:
        # Where a tier begins with the period of the moment, little stands before its line.
        now = bisect_right(bands, max(timeline.moments), key=lambda band: band.start) - 1
        if now > 0:
            anew = _tiers(timeline, _broken_at(counts, sheet.tiers, now), left, sheet)
            tiers = min(tiers, anew, key=lambda some: _crossed(some, timeline))
    return Layout(sheet, lanes, names, tiers)


def _name(name: str, sheet: Sheet, tag: str) -> tuple[str, ...]:
    """Return a lane's name in two lines, its long words broken as their language breaks them."""
    whole = hyphenated(clean(name), NAME, sheet.lanes, tag, bold=True)
    return wrap(whole, NAME, sheet.lanes, 2, bold=True)


def _tiers(
    timeline: Timeline, parts: Sequence[slice], left: float, sheet: Sheet
) -> tuple[Tier, ...]:
    bands = periods(timeline)
    rows = {lane.id: row for row, lane in enumerate(lanes_of(timeline))}
    held = held_in(bands, timeline.marks)
    pairs = [
        ((mark, rows[mark.lane]), band) for mark, band in zip(timeline.marks, held, strict=True)
    ]
    most = _most(timeline.marks) // len(parts)

    def tier(part: slice) -> Tier:
        mine = [pair for pair, band in pairs if part.start <= band < part.stop]
        return _tier(Part(mine, bands[part], most, _moments(timeline)), left, sheet)

    return tuple(map(tier, parts))


def _moments(timeline: Timeline) -> tuple[float, ...]:
    return timeline.moments if len(timeline.moments) <= MOMENTS else ()


def _crossed(tiers: Sequence[Tier], timeline: Timeline) -> int:
    """Count the names that stand across a moment's line."""
    moments = _moments(timeline)
    fields = ((tier, _field(moments, tier.scale)) for tier in tiers)
    return sum(_crossing(field, tier) for tier, field in fields)
