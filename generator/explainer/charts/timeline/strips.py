"""Each period with its marks on one line, all in one file: what lies in a list that is folded."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.charts import svg
from explainer.charts.timeline.labels import Reach
from explainer.charts.timeline.lanes import colour_of, lanes_of
from explainer.charts.timeline.marks import dot, lasting
from explainer.charts.timeline.scale import Block, held_in, periods
from explainer.charts.timeline.signs import SEEN
from explainer.charts.values import Band, Mark, Standpoint, Timeline

WIDTH, HEIGHT = 280.0, 16.0
"""Of one strip: as wide as a phone leaves beside the years, as high as the largest dot needs."""
MOST = 400
"""So many marks of one strip are drawn, those that matter most: more are one bar of dots."""


class Strips(Struct, frozen=True):
    """The strips of all periods, below each other, as the text of a file."""

    svg: str
    blocks: tuple[Block, ...]

    @property
    def width(self) -> float:
        return WIDTH

    @property
    def height(self) -> float:
        return HEIGHT * len(self.blocks)

    def at(self, number: int, moment: Standpoint) -> float:
        """Where on a strip a moment falls."""
        return self.blocks[number].at(moment.at)


def _block(band: Band) -> Block:
    return Block(band.title, band.start, band.end, 0, WIDTH, band.words)


def _mark(mark: Mark, block: Block, y: float, colour: int) -> str:
    left, right = block.at(mark.start), block.at(mark.until)
    x = (left + right) / 2 if mark.shape.within is not None else left
    end = x + 12 if mark.shape.after else right
    place = Reach(x, x - 12 if mark.shape.before else left, end)
    stretch = lasting(mark, Reach(x, left, right), y) if right - x > SEEN else ""
    return svg.tag("g", stretch, *dot(mark, place, y), class_=f"m l-{colour} i{mark.rank}")


def _strip(marks: list[Mark], block: Block, y: float, colours: dict[str, int]) -> Iterator[str]:
    yield svg.line("rail", 0, y, WIDTH, y)
    chosen = sorted(marks, key=lambda mark: mark.rank)[:MOST]
    for mark in sorted(chosen, key=lambda mark: (-mark.rank, mark.start)):
        yield _mark(mark, block, y, colours[mark.lane])


def draw_strips(timeline: Timeline) -> Strips:
    """Draw every period's strip; what matters most lies above the rest."""
    bands = periods(timeline)
    blocks = tuple(map(_block, bands))
    colours = {lane.id: colour_of(lane, row) for row, lane in enumerate(lanes_of(timeline))}
    inside: list[list[Mark]] = [[] for _ in bands]
    for mark, band in zip(timeline.marks, held_in(bands, timeline.marks), strict=True):
        inside[band].append(mark)
    parts = (
        part
        for number, block in enumerate(blocks)
        for part in _strip(inside[number], block, (number + 0.5) * HEIGHT, colours)
    )
    size = (WIDTH, HEIGHT * len(blocks))
    return Strips(svg.file("strips", timeline.title, size, parts, 1), blocks)
