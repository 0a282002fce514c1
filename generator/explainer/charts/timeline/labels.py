"""Names beside their marks: each in the first line of its lane that has room for both."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from explainer.charts.text import KEPT, clean, shorten, width
from explainer.charts.timeline.ticks import year_text
from explainer.charts.values import EXACT, Mark

GAP = 5.0
"""Between a mark and its name."""
CLEAR = 9.0
"""Between a name and the next mark or name of the same line."""
SIZES = (0.0, 6.0, 4.3, 3.5)
"""Radius of a mark by its importance."""
TEXTS = (0.0, 13.0, 12.5, 12.0)
"""Size of a name by the importance of its mark: 11 px or more wherever a drawing is shown."""
MOST = 400.0
"""A name may be as long as this; of a longer one no more would be read."""
SHORT = 300.0
"""Names of what matters most are shortened to this; half a name of anything else would mislead."""
LEAST = 8
"""Letters of a shortened name, at least: fewer say nothing."""
BESIDE = 4.0
"""Between a name and a moment's line, at least."""
OVER = 12.0
"""What is left of a stretch after a name that stands on it, at least: to see that it lasts."""


class Reach(Struct, frozen=True):
    """Where a mark lies on its axis: its dot at `x`, all that belongs to it from `left` to `right`.

    Of a mark that is a point, all three are one.
    """

    x: float
    left: float
    right: float
    long: bool = False
    """Whether it runs on through more than the next period."""


class Label(Struct, frozen=True):
    """A name beside its mark, from `left` to `right`; `lead` is a date that needs words."""

    lead: str
    text: str
    left: float
    right: float
    leftward: bool = False


class Line:
    """One line of a lane: what stands in it, from left to right."""

    def __init__(self) -> None:
        self.taken: list[tuple[float, float]] = []

    def free(self, left: float, right: float) -> bool:
        """Say whether nothing stands between two places."""
        at = bisect_left(self.taken, (left, right))
        before = self.taken[at - 1][1] if at else float("-inf")
        after = self.taken[at][0] if at < len(self.taken) else float("inf")
        return before <= left and right <= after

    def take(self, left: float, right: float) -> None:
        """Note that something stands between two places."""
        insort(self.taken, (left, right))


@lru_cache(maxsize=KEPT)
def written(mark: Mark) -> tuple[str, str, float] | None:
    """The words of a mark's label with their width; `None` where they would be too long."""
    size, bold = TEXTS[mark.rank], mark.rank == 1
    title = said(mark)
    lead = "" if mark.shape == EXACT or _plain(mark) else shorten(clean(mark.when), size, MOST / 2)
    start = width(f"{lead} ", size, bold=bold) if lead else 0.0
    if start + width(title, size, bold=bold) > MOST:
        title = shorten(title, size, SHORT - start, bold=bold) if bold else ""
    return (lead, title, start + width(title, size, bold=bold)) if title else None


def said(mark: Mark) -> str:
    """A mark's title without its year at the end: the axis says it, or a date beside."""
    title, year = clean(mark.title), year_text(mark.start, mark.words)
    # Translators: the year at the end of an event's title, as it is said there: … in 1993
    told = mark.words.pgettext("at the end of a title", "in %(year)s", year=year)
    tails = (f"{mark.words.comma}{year}", f" {told}", f" ({year})")
    return next((title.removesuffix(tail) for tail in tails if title.endswith(tail)), title)


def _plain(mark: Mark) -> bool:
    """A day, a month or a year: the axis says as much."""
    shape = mark.shape
    reserve = shape.before or shape.after or shape.about or shape.unsure or shape.frayed
    return not reserve and (shape.within is None or shape.within - mark.start < 1)


def _ways(mark: Mark, place: Reach, words: tuple[str, str, float]) -> Iterator[Label]:
    """A name after its mark, before it, or on it if it is a long stretch."""
    (lead, text, room), size = words, SIZES[mark.rank]
    after = max(place.right, place.x + size) + GAP
    yield Label(lead, text, after, after + room)
    before = min(place.left, place.x - size) - GAP
    yield Label(lead, text, before - room, before, leftward=True)
    on = place.x + size + GAP
    if on + room + OVER < place.right:
        yield Label(lead, text, on, on + room)


def _shortened(
    mark: Mark, place: Reach, words: tuple[str, str, float], field: Field
) -> Iterator[Label]:
    """What matters most, shortened to the room on either side: that is more than its mark alone."""
    lead, text, _ = words
    size, bold = TEXTS[mark.rank], mark.rank == 1
    start = width(f"{lead} ", size, bold=bold) if lead else 0.0
    for way in _ways(mark, place, words):
        room = (way.right - field.left) if way.leftward else (field.right - way.left)
        cut = shorten(text, size, room - start, bold=bold)
        wide = start + width(cut, size, bold=bold)
        if len(cut) > LEAST:
            edge = way.right - wide if way.leftward else way.left
            yield Label(lead, cut, edge, edge + wide, way.leftward)


def extent(mark: Mark, place: Reach) -> tuple[float, float]:
    """All that a mark covers, without its name."""
    size = SIZES[mark.rank]
    return min(place.left, place.x - size), max(place.right, place.x + size)


class Field(Struct, frozen=True):
    """Where names may stand: between two edges, best across none of some moments' lines."""

    left: float
    right: float
    clear: tuple[float, ...] = ()

    def holds(self, label: Label) -> bool:
        """Say whether a name is within the edges."""
        return self.left <= label.left and label.right <= self.right

    def crosses(self, label: Label) -> bool:
        """Say whether a name stands across a moment's line."""
        low, high = label.left - BESIDE, label.right + BESIDE
        return bool(self.clear) and any(low < x < high for x in self.clear)


def stand(
    mark: Mark, place: Reach, lines: Sequence[Line], field: Field
) -> tuple[int, Label] | None:
    """Find the first line with room for a mark and its name, and take that room.

    A name that has no other place stands across a moment's line rather than nowhere.
    """
    words = written(mark)
    ways = list(filter(field.holds, _ways(mark, place, words))) if words else []
    if words and not ways and mark.rank == 1:
        ways = list(_shortened(mark, place, words, field))
    low, high = extent(mark, place)
    for crossing in (False, True):
        some = [
            (way, min(low, way.left), max(high, way.right) + CLEAR)
            for way in ways
            if field.crosses(way) is crossing
        ]
        for number, line in enumerate(lines if some else ()):
            for way, left, right in some:
                if line.free(left, right):
                    line.take(left, right)
                    return number, way
    return None
