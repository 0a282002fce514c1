"""A finished drawing, under which any reader's moment may be laid.

Many pages show one drawing, each from its own moment: what is costly is a file that they share;
the line and the tint of what came later are laid under it by the page. A drawing's ground is
clear, so that both show through, and its names have an edge, so that the line ends beside them.
"""

from __future__ import annotations

from msgspec import Struct

from explainer.charts import svg
from explainer.charts.timeline.frames import Frame
from explainer.charts.timeline.moment import HEAD, seen_from
from explainer.charts.timeline.sheets import Layout
from explainer.charts.values import Standpoint


class Poster(Struct, frozen=True):
    """A drawing on one sheet: the text of its file, and what a moment needs to find its place."""

    name: str
    size: tuple[float, float]
    svg: str
    plan: Layout
    frames: tuple[Frame, ...]

    def under(self, moment: Standpoint | None) -> str:
        """What a page lays under the drawing, as inline SVG; nothing without a moment."""
        if moment is None:
            return ""
        parts = seen_from(moment, self.plan, self.frames)
        return svg.picture("under", "", self.size, parts, HEAD)
