"""Where the rows of a drawing are, from the top down: periods' titles, lanes, axis."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.charts.timeline.scale import Block, title_lines
from explainer.charts.timeline.sheets import Layout, Row, Tier

LINE = 17.0
"""From one line of names to the next."""
PAD = 7.0
"""Above and below the lines of a lane."""
TITLE = 15.0
"""From one line of a period's title to the next."""
INSET = 6.0
"""From a period's edge to its title."""
AXIS = 26.0
"""Height of the axis with its labels."""
BETWEEN = 30.0
"""Between two tiers: room for a moment's name."""


class Frame(Struct, frozen=True):
    """Where the rows of one tier are."""

    tier: Tier
    top: float
    lanes: tuple[float, ...]
    foot: float

    @property
    def head(self) -> float:
        """Lower edge of the periods' titles."""
        return self.lanes[0] if self.lanes else self.foot

    def y(self, row: int, line: int) -> float:
        """Middle of a line of a lane."""
        return self.lanes[row] + PAD + (line + 0.5) * LINE


def height_of(row: Row, names: int) -> float:
    """Height of a lane: of its lines, or of its name if that has more."""
    return max(row.lines + row.rest, names) * LINE + 2 * PAD


def room_of(block: Block) -> float:
    """Room for a period's title."""
    return block.right - block.left - 2 * INSET


def frames(plan: Layout) -> Iterator[Frame]:
    top = 4.0
    for tier in plan.tiers:
        titles = [len(title_lines(block.title, room_of(block))) for block in tier.scale.blocks]
        y = top + (max(titles) * TITLE + 10 if max(titles) else 0)
        lanes = []
        for row in tier.rows:
            lanes.append(y)
            y += height_of(row, len(plan.names[row.lane]))
        yield Frame(tier, top, tuple(lanes), y)
        top = y + AXIS + BETWEEN
