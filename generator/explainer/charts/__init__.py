"""Timelines and charts: one layout, from which the drawings and the Plotly figure come."""

from ._draw_series import draw_series
from ._figure import figure
from ._narrow import draw_narrow
from ._series_figure import series_figure
from ._values import Band, Column, Lane, Mark, Moment, Series, Timeline
from ._wide import draw_wide

__all__ = [
    "Band",
    "Column",
    "Lane",
    "Mark",
    "Moment",
    "Series",
    "Timeline",
    "draw_narrow",
    "draw_series",
    "draw_wide",
    "figure",
    "series_figure",
]
