"""Timelines and charts: one layout, from which the drawings and the Plotly figure come."""

from ._draw_series import draw_series
from ._figure import axis_of, figure
from ._layout import MIDDLE, WIDE
from ._narrow import draw_narrow
from ._poster import Poster
from ._scale import Scale
from ._series_figure import series_figure
from ._values import EXACT, Band, Column, Lane, Mark, Moment, Series, Shape, Timeline
from ._wide import draw_wide


def posters(timeline: Timeline) -> tuple[Poster, ...]:
    """All drawings of a timeline, of which a page shows the one that fits."""
    return (draw_wide(timeline), draw_wide(timeline, MIDDLE), draw_narrow(timeline))


__all__ = [
    "EXACT",
    "MIDDLE",
    "WIDE",
    "Band",
    "Column",
    "Lane",
    "Mark",
    "Moment",
    "Poster",
    "Scale",
    "Series",
    "Shape",
    "Timeline",
    "axis_of",
    "draw_narrow",
    "draw_series",
    "draw_wide",
    "figure",
    "posters",
    "series_figure",
]
