"""Timelines and charts: one layout, from which the drawings and the Plotly figure come.

Time and numbers run from left to right in every language, as maps have the east at the right: one
drawing is a page's, a download and a chart of Plotly's at once, and programs mirror none of these.
Each label's words are in the order of their own (`unicode-bidi: plaintext`).
"""

from explainer.charts.series.counts import draw_counts
from explainer.charts.series.counts_figure import counts_figure
from explainer.charts.series.drawing import draw_series
from explainer.charts.series.figure import series_figure
from explainer.charts.series.numbers import number_text
from explainer.charts.svg import STYLE
from explainer.charts.timeline.drawing import draw
from explainer.charts.timeline.figure import axis_of, figure
from explainer.charts.timeline.glance import draw_glance
from explainer.charts.timeline.poster import Poster
from explainer.charts.timeline.scale import Scale, held_in, periods
from explainer.charts.timeline.sheets import HALF, MIDDLE, SHEETS, WIDE
from explainer.charts.timeline.strips import Strips, draw_strips
from explainer.charts.values import (
    EXACT,
    Band,
    Column,
    Count,
    CountRow,
    Counts,
    Lane,
    Mark,
    Series,
    Shape,
    Standpoint,
    Timeline,
)


def posters(timeline: Timeline) -> tuple[Poster, ...]:
    """All drawings of a timeline, of which a page shows the one that fits."""
    return tuple(draw(timeline, sheet) for sheet in SHEETS)


__all__ = [
    "EXACT",
    "HALF",
    "MIDDLE",
    "SHEETS",
    "STYLE",
    "WIDE",
    "Band",
    "Column",
    "Count",
    "CountRow",
    "Counts",
    "Lane",
    "Mark",
    "Poster",
    "Scale",
    "Series",
    "Shape",
    "Standpoint",
    "Strips",
    "Timeline",
    "axis_of",
    "counts_figure",
    "draw",
    "draw_counts",
    "draw_glance",
    "draw_series",
    "draw_strips",
    "figure",
    "held_in",
    "number_text",
    "periods",
    "posters",
    "series_figure",
]
