"""How a drawing looks from a moment: a line, the tint of what came later.

Laid over the drawing instead of under it, the same covers what came later, for who reads a page as
it was known then. Names of what came before, where they reach across the line, are written again
above that; those of what came later are covered where they reach back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explainer.charts import svg
from explainer.charts.text import clean, shorten, width
from explainer.charts.timeline.frames import LINE, Frame
from explainer.charts.timeline.lanes import colour_of
from explainer.charts.timeline.sheets import NAME, Layout
from explainer.charts.timeline.signs import again
from explainer.charts.values import Standpoint

HEAD = 22.0
"""Room above a drawing for the name of a moment."""
EDGE = 2.0
"""Around a name that is covered, for the edge of its letters."""


def seen_from(moment: Standpoint, plan: Layout, frames: Sequence[Frame]) -> Iterator[str]:
    """What came later is tinted in every tier; the line stands in the one it falls into."""
    begun = sum(frame.tier.scale.blocks[0].start <= moment.at for frame in frames)
    here, *below = frames[max(0, begun - 1) :]
    x = here.tier.scale.at(moment.at)
    yield svg.box("later", x, here.head, here.tier.right, here.foot)
    for frame in below:
        yield svg.box("later", frame.tier.left, frame.top, frame.tier.right, frame.foot)
    yield svg.tag("g", *_known(moment.at, x, plan, here), class_="known")
    yield svg.line("moment", x, here.top - 14, x, here.foot + 5)
    yield _label(moment, x, here.top - 5, plan.sheet.width)


def _label(moment: Standpoint, x: float, y: float, right: float) -> str:
    words = shorten(clean(moment.label), NAME, right / 2 - 10, bold=True)
    leftward = x + width(words, NAME, bold=True) + 8 > right
    anchor, at = ("end", x - 6) if leftward else (None, x + 6)
    return svg.text(words, at, y, "moment-name", font_size=NAME, text_anchor=anchor)


def _known(at: float, x: float, plan: Layout, here: Frame) -> Iterator[str]:
    titles = [block.left for block in here.tier.scale.blocks if block.start > at]
    if titles:
        yield svg.box("cover", min(titles), here.top, here.tier.right, here.head)
    rows = {row.lane: number for number, row in enumerate(here.tier.rows)}
    before = []
    for spot in here.tier.spots:
        (left, right), y = spot.reach, here.y(rows[spot.lane], spot.line)
        later = spot.mark.start > at
        if left < x and (later or right > x):
            yield svg.box("cover", left - EDGE, y - LINE / 2, x, y + LINE / 2)
        if not later and right > x:
            before.append(again(spot, y, colour_of(plan.lanes[spot.lane], spot.lane)))
    yield from before
