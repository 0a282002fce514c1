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
from drawn_sheets import THEME, sheets
from invented import FIXTURES, ROOT, moment, series, timeline

from explainer import charts

PLOTLY = ROOT / "node_modules/plotly.js-basic-dist-min/plotly-basic.min.js"
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
    # Modules ask for the words two folders above their own, which is the top of this site.
    (folder / "js").mkdir()
    shutil.copy(ROOT / "theme/js/words.mjs", folder / "js")
