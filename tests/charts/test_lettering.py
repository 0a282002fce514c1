"""Drawings as they are shown, at every width: large enough, nothing cut, no name on another."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from drawn_sheets import THEME, sheets
from invented import FIXTURES, moment, timeline
from playwright.sync_api import Browser, Page
from test_drawings import plain, topic

from explainer.charts import Timeline

WIDTHS = (600, 640, 700, 768, 834, 900, 960, 1024, 1100, 1200, 1280, 1366, 1440)
LONG = "The court of the archipelago rules that neither island may close the sound to the other"
TOLD: dict[str, Timeline] = {
    "ferry": timeline(),
    "one-event": plain(1950.5),
    "long-titles": plain(*range(1900, 1940), lanes=5, title=LONG),
    "topic": topic(95),
    "three-hundred": topic(300),
}
PAGE = """<!doctype html><html lang="en"><title>Drawings</title>
<link rel="stylesheet" href="tokens.css"><link rel="stylesheet" href="timeline.css">
<body style="container: page / inline-size"><main><figure class="timeline">{}</figure></main></body>
</html>"""
# The letters of a file in its own units, and whether their boxes leave it or lie on each other.
MEASURED = """() => {
  const root = document.documentElement;
  const whole = root.viewBox.baseVal;
  const boxes = [...root.querySelectorAll("text")].map((text) => [text, text.getBBox()]);
  const out = ({ x, y, width, height }) =>
    x < -1 || y < -1 || x + width > whole.width + 1 || y + height > whole.height + 1;
  const over = (a, b) => a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width
    && a.y + 4 < b.y + b.height && b.y + 4 < a.y + a.height;
  const said = ([text]) => text.textContent;
  return {
    least: Math.min(...boxes.map(([text]) => parseFloat(getComputedStyle(text).fontSize))),
    cut: boxes.filter(([, box]) => out(box)).map(said),
    crossing: boxes.flatMap((one, at) => boxes.slice(at + 1)
      .filter(([, box]) => over(one[1], box)).map((other) => `${said(one)} / ${said(other)}`)),
  };
}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page for each timeline."""
    folder = tmp_path_factory.mktemp("lettering")
    for name, value in TOLD.items():
        drawn = sheets(folder, name, value, moment() if name == "ferry" else None)
        (folder / f"{name}.html").write_text(PAGE.format(drawn), encoding="utf-8")
    shutil.copy(FIXTURES / "tokens.css", folder)
    shutil.copy(THEME / "timeline/timeline.css", folder)
    return folder


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def measured(page: Page, file: Path) -> dict[str, Any]:
    page.goto(file.as_uri())
    found: dict[str, Any] = page.evaluate(MEASURED)
    return found


@pytest.mark.parametrize("name", TOLD)
def test_letters_are_large_enough_and_nothing_is_cut_or_crossed(
    name: str, folder: Path, page: Page
) -> None:
    files = {file.name: measured(page, file) for file in sorted(folder.glob(f"{name}-*.svg"))}
    assert len(files) == 3
    assert {file: (found["cut"], found["crossing"]) for file, found in files.items()} == {
        file: ([], []) for file in files
    }
    page.goto((folder / f"{name}.html").as_uri())
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        (shown,) = page.locator(".drawing > img:visible").all()
        box = shown.bounding_box()
        assert box
        scale = box["width"] / float(shown.get_attribute("width") or 0)
        assert files[str(shown.get_attribute("src"))]["least"] * scale >= 11, width
        assert page.evaluate("document.documentElement.scrollWidth") <= width
