"""What a drawing is planned on: sheets, and what stands where on one."""

from __future__ import annotations

from msgspec import Struct

from explainer.charts.timeline.labels import SIZES, Label, Reach, extent
from explainer.charts.timeline.scale import Scale
from explainer.charts.timeline.unnamed import Rest
from explainer.charts.values import Lane, Mark

NAME = 12.5
"""Size of a lane's name: 11 px or more where a drawing is shown at its least."""


class Sheet(Struct, frozen=True):
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


class Spot(Struct, frozen=True):
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


class Row(Struct, frozen=True):
    """A lane on one tier: how many lines of names it has, and whether one of counts below."""

    lane: int
    lines: int
    rest: bool


class Tier(Struct, frozen=True):
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


class Layout(Struct, frozen=True):
    """The lanes, the lines of their names, and the tiers."""

    sheet: Sheet
    lanes: tuple[Lane, ...]
    names: tuple[tuple[str, ...], ...]
    tiers: tuple[Tier, ...]
