"""Timelines and charts: one layout, from which the drawings and the Plotly figure come."""

from explainer.charts.series.counts import draw_counts
from explainer.charts.series.counts_figure import counts_figure
from explainer.charts.series.drawing import draw_series
from explainer.charts.series.figure import series_figure
from explainer.charts.series.numbers import number_text
from explainer.charts.timeline.figure import axis_of, figure
from explainer.charts.timeline.glance import draw_glance
from explainer.charts.timeline.layout import MIDDLE, WIDE
from explainer.charts.timeline.narrow import draw_narrow
from explainer.charts.timeline.poster import Poster
from explainer.charts.timeline.scale import Scale
from explainer.charts.timeline.wide import draw_wide
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
    return (draw_wide(timeline), draw_wide(timeline, MIDDLE), draw_narrow(timeline))


__all__ = [
    "EXACT",
    "MIDDLE",
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
    "Timeline",
    "axis_of",
    "counts_figure",
    "draw_counts",
    "draw_glance",
    "draw_narrow",
    "draw_series",
    "draw_wide",
    "figure",
    "number_text",
    "posters",
    "series_figure",
]
