"""A figure as Plotly reads it: JSON, plain words, the look of what a pointer is told."""

from __future__ import annotations

from html import escape
from typing import Any

import plotly.io  # type: ignore[import-untyped]

from explainer.charts.text import clean

Values = dict[str, Any]
FONT = 12
HOVER = {
    "bgcolor": "var(--raised)",
    "bordercolor": "var(--rule)",
    "font": {"color": "var(--ink)"},
    "align": "left",
}


def text_of(data: list[Values], layout: Values) -> str:
    """A figure as JSON, as Plotly writes it: the same bytes on every machine.

    Not looked over value by value, which takes ten times as long; the tests do that.
    """
    drawn = {"data": data, "layout": layout}
    return str(plotly.io.to_json(drawn, validate=False, engine="json"))


def words(content: str) -> str:
    """Text as Plotly wants it: what looks like markup is shown, not obeyed.

    Of its own markup only `<br>` is used here: Plotly writes all other as `style` attributes,
    which the site's policy refuses.
    """
    return escape(clean(content), quote=False)
