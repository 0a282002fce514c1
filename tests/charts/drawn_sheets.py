"""The drawings of a timeline as files, and the markup that shows them."""

from __future__ import annotations

from pathlib import Path

from invented import ROOT

from explainer import charts
from explainer.views.drawn_files import styled
from explainer.views.stretches import STYLE

THEME = ROOT / "theme/components"


def sheets(
    folder: Path, name: str, value: charts.Timeline, at: charts.Standpoint | None = None
) -> str:
    """Write the drawings of a timeline; return the markup that shows them."""
    shown = []
    for poster in charts.posters(value):
        file = f"{name}-{poster.name}.svg"
        width, height = map(round, poster.size)
        (folder / file).write_text(styled(poster.svg, STYLE), encoding="utf-8")
        image = f'<img src="{file}" alt="" width="{width}" height="{height}">'
        shown.append(f'<div class="drawing drawing-{poster.name}">{poster.under(at)}{image}</div>')
    return "".join(shown)
