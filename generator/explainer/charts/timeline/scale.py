"""Time to place: each period is linear within itself and has a scale of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from explainer.charts.text import clean, longest, shorten, width, wrap
from explainer.charts.timeline.ticks import years_text
from explainer.charts.values import Band, Mark, Timeline
from explainer.language.catalogue import Catalogue

BOLD = 12.0
"""Size of a period's title; `PAD` is kept free on both sides of it."""
PAD = 8.0
STEEP = (2.0, 2.5)
"""Tried too where names are to keep clear of a line: what came after it needs the room."""
WORTHS = (0.85, 1.0, 1.2, 1.6)
"""A period twice as full gets 2 ** 0.85 times the room, or more: what suits a timeline is tried."""


class Block(Struct, frozen=True):
    """A period with its place on the axis, from `left` to `right`."""

    title: str
    start: float
    end: float
    left: float
    right: float
    words: Catalogue

    def at(self, time: float) -> float:
        """Place of a time; outside the period, its edge."""
        return self.left + PAD + (min(self.end, max(self.start, time)) - self.start) * self.unit

    @property
    def years(self) -> str:
        """Its years, in figures."""
        return years_text(self.start, self.end, self.words)

    @property
    def unit(self) -> float:
        """Room of one year."""
        return (self.right - self.left - 2 * PAD) / (self.end - self.start)


class Scale(Struct, frozen=True):
    """All periods side by side; there is at least one."""

    blocks: tuple[Block, ...]

    def block(self, time: float) -> int:
        """Index of the period in which a time lies, or after which it falls."""
        return max(0, bisect_right(self.blocks, time, key=lambda block: block.start) - 1)

    def at(self, time: float) -> float:
        """Place of a time on the axis."""
        return self.blocks[self.block(time)].at(time)


def _in_row(bands: Iterable[Band]) -> list[Band]:
    """The periods by time, none over another; a gap of a year or less is none."""
    row: list[Band] = []
    for band in sorted(bands, key=lambda band: (band.start, band.end)):
        start = max(band.start, row[-1].end) if row else band.start
        if row and 0 < start - row[-1].end <= 1.01:
            row[-1] = Band(row[-1].title, row[-1].start, start)
        if band.end > start:
            row.append(Band(clean(band.title), start, band.end))
    return row


def _around(times: Sequence[float]) -> Band:
    low, high = min(times), max(times)
    room = (high - low) * 0.04 or 0.5
    return Band("", low - room, high + room)


def _gaps(row: Sequence[Band], times: Iterable[float]) -> list[Band]:
    """A nameless period for each gap (or end) in which something lies outside all periods."""
    edges = [
        float("-inf"),
        *(edge for band in row for edge in (band.start, band.end)),
        float("inf"),
    ]
    gaps = []
    for low, high in zip(edges[::2], edges[1::2], strict=True):
        if inside := [time for time in times if low <= time <= high and low != high]:
            band = _around(inside)
            gaps.append(Band("", max(low, band.start), min(high, band.end)))
    return gaps


def periods(timeline: Timeline) -> tuple[Band, ...]:
    """The periods that hold every mark: the given ones, and what they miss."""
    times = [mark.start for mark in timeline.marks]
    row = _in_row(timeline.bands)
    outside = [t for t in times if not any(band.start <= t <= band.end for band in row)]
    extra = _gaps(row, outside)
    found = sorted([*row, *extra], key=lambda band: band.start) or [Band("", 0.0, 1.0)]
    return tuple(replace(band, words=timeline.words) for band in found)


def held_in(bands: Sequence[Band], marks: Iterable[Mark]) -> list[int]:
    """For each mark the period in which it begins, or after which it falls."""
    starts = [band.start for band in bands]
    return [max(0, bisect_right(starts, mark.start) - 1) for mark in marks]


def title_lines(title: str, room: float) -> tuple[str, ...]:
    """A period's title in at most three lines of `room`."""
    return wrap(title, BOLD, room, 3, bold=True)


def _base(title: str, most: float) -> float:
    """The least room in which a title stands in three lines, `most` at most."""
    need = longest(title.split(), BOLD, bold=True)
    whole = width(title, BOLD, bold=True)
    while need < whole and " ".join(title_lines(title, need)) != shorten(title, BOLD, 1e9):
        need += 6
    return min(most, need + 2 * PAD)


def weigh(counts: Sequence[int], worth: float = WORTHS[0]) -> list[float]:
    """How much room each period deserves; an empty one a little."""
    return [max(count, 0.2) ** worth for count in counts]


def scale(
    bands: Sequence[Band],
    counts: Sequence[int],
    left: float,
    right: float,
    worth: float = WORTHS[0],
) -> Scale:
    """Share the axis out: room for the title, the rest by the number of events."""
    whole = right - left
    bases = [_base(band.title, whole * 0.9 / len(bands)) for band in bands]
    weights = weigh(counts, worth)
    rest = whole - sum(bases)
    blocks = []
    for band, base, weight in zip(bands, bases, weights, strict=True):
        room = base + rest * weight / sum(weights)
        blocks.append(Block(band.title, band.start, band.end, left, left + room, band.words))
        left += room
    return Scale(tuple(blocks))
