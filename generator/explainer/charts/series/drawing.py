"""A series drawn for wide and for narrow screens."""

from __future__ import annotations

from explainer.charts.series.lying import draw_rows, lies_down
from explainer.charts.series.plot import NARROW, WIDE, Paper
from explainer.charts.series.upright import draw_upright
from explainer.charts.values import Series


def draw_series(series: Series) -> str:
    """Draw a series twice, for wide and for narrow screens, as the text of two inline SVGs."""
    return f"{_draw(series, WIDE)}\n{_draw(series, NARROW)}"


def _draw(series: Series, paper: Paper) -> str:
    draw = draw_rows if lies_down(series, paper) else draw_upright
    return draw(series, paper)
