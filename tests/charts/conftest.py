"""Invented timelines and series, and a page that shows them under the site's policy."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from invented import FIXTURES, ROOT, moment, series, timeline

from explainer import charts
from explainer.views.drawn_files import styled
from explainer.views.stretches import STYLE

PLOTLY = ROOT / "node_modules/plotly.js-basic-dist-min/plotly-basic.min.js"
THEME = ROOT / "theme/components"
PARTS = (
    FIXTURES / "tokens.css",
    FIXTURES / "watch.js",
    THEME / "timeline/timeline.css",
    *sorted(THEME.glob("timeline/*.mjs")),
    THEME / "timeline/plotly.css",
    THEME / "chart/chart.css",
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a page with all three figures."""
    folder = tmp_path_factory.mktemp("charts")
    _write(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/page.html"
    server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


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


def _write(folder: Path) -> None:
    ferry, numbers = timeline(), {kind: series(kind) for kind in ("line", "bar")}
    page = (FIXTURES / "page.html").read_text(encoding="utf-8")
    page = page.replace("<!-- ferry -->", sheets(folder, "ferry", ferry, moment()))
    page = page.replace("<!-- at -->", str(charts.axis_of(ferry).at(moment().at)))
    (folder / "ferry.json").write_text(charts.figure(ferry), encoding="utf-8")
    for kind, value in numbers.items():
        page = page.replace(f"<!-- {kind} -->", charts.draw_series(value))
        (folder / f"{kind}.json").write_text(charts.series_figure(value), encoding="utf-8")
    (folder / "page.html").write_text(page, encoding="utf-8")
    for part in PARTS:
        shutil.copy(part, folder)
    shutil.copy(PLOTLY, folder / "plotly.js")
