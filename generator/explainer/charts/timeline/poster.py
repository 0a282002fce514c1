"""A finished drawing, under which any reader's moment may be laid.

Many pages show one drawing, each from its own moment: what is costly is a file that they share;
the line and the tint of what came later are laid under it by the page. A drawing's ground is
clear, so that both show through, and its names have an edge, so that the line ends beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.charts import svg
from explainer.charts.text import clean, shorten, width
from explainer.charts.timeline.frames import Frame
from explainer.charts.timeline.layout import NAME
from explainer.charts.values import Standpoint

HEAD = 22.0
"""Room above a drawing for the name of a moment."""


@dataclass(frozen=True, slots=True)
class Poster:
    """A drawing on one sheet: the text of its file, and what a moment needs to find its place."""

    name: str
    size: tuple[float, float]
    svg: str
    frames: tuple[Frame, ...]

    def under(self, moment: Standpoint | None) -> str:
        """What a page lays under the drawing, as inline SVG; nothing without a moment."""
        if moment is None:
            return ""
        return svg.picture("under", "", self.size, self._parts(moment), HEAD)

    def _parts(self, moment: Standpoint) -> Iterator[str]:
        """What came later is tinted in every tier; the line stands in the one it falls into."""
        begun = sum(frame.tier.scale.blocks[0].start <= moment.at for frame in self.frames)
        number = max(0, begun - 1)
        here = self.frames[number]
        x = here.tier.scale.at(moment.at)
        for frame in self.frames[number:]:
            left = x if frame is here else frame.tier.left
            yield svg.box("later", left, frame.top, frame.tier.right, frame.foot)
        yield svg.line("moment", x, here.top - 14, x, here.foot + 5)
        words = shorten(clean(moment.label), NAME, self.size[0] / 2 - 10, bold=True)
        leftward = x + width(words, NAME, bold=True) + 8 > self.size[0]
        anchor, at = ("end", x - 6) if leftward else (None, x + 6)
        yield svg.text(words, at, here.top - 5, "moment-name", font_size=NAME, text_anchor=anchor)
