"""The drawings of a page, each as a file for programs that know little of style sheets: readers of
books, and what prints."""

from __future__ import annotations

import base64
import io
import re
from functools import partial
from pathlib import Path

from explainer.assets.resolved import resolved
from explainer.books.values import Shown
from explainer.charts import STYLE
from explainer.views.drawn_files import styled
from explainer.views.series import STYLE as CHARTS

DRAWN = "drawn/"
"""Where the drawings seem to be that stand in the page itself."""
SVG = '<svg xmlns="http://www.w3.org/2000/svg"'
_ORDER = re.compile(r"(?<=[{;])\s*unicode-bidi:[^;}]*;?")
"""EPUB 3.3 lets no style sheet state it, as programs that show books decide of it."""
_DRAWING = re.compile(r'<svg\b([^>]*)>(.*?)</svg>(?:\s*<img src="([^"]*)")?', re.DOTALL)
_BOX = re.compile(r'viewBox="([^"]*)"')
_CHART = re.compile(r'^ class="poster[^>]* role="img" aria-label="([^"]*)"')
_MARK = re.compile(r'<(rect|line|text) class="(later|moment|moment-name)"([^>]*)(/>|>[^<]*</text>)')
MARKS = {
    "later": "fill:#6a1f5e;fill-opacity:.06",
    "moment": "stroke:#6a1f5e;stroke-width:1.5",
    "moment-name": "fill:#6a1f5e;font-weight:600",
}
"""How the day of an article is marked on a timeline that other pages have too, by daylight."""
UNKNOWN = ".avif"
QUALITY = 85
"""Of a photograph: what is left out cannot be seen on paper."""
_SHEET = re.compile(r"<style>([^<]*)</style>")


def taken_out(text: str, shown: Shown) -> tuple[str, dict[str, str]]:
    """Return a page with all drawings as pictures, and those that stand in it by their paths."""
    drawn: dict[str, str] = {}
    return _DRAWING.sub(partial(_placed, shown, drawn), text), drawn


def plain(svg: str, family: str = "") -> str:
    """Return a drawing whose style any program reads, its letters in a family, if one is given."""
    ours = f"svg,text,tspan{{font-family:{family}}}" if family else ""
    return _SHEET.sub(lambda found: f"<style>{resolved(found[1])}{ours}</style>", svg, count=1)


def without_order(svg: str) -> str:
    """Return a drawing that leaves the order of letters to who reads: a book may not state it."""
    return _ORDER.sub("", svg)


def photograph(path: Path) -> str:
    """Return a picture that readers of books and what prints do not know, as one that they do."""
    # Late: few newsrooms have such pictures.
    from PIL import Image

    packed = io.BytesIO()
    with Image.open(path) as picture:
        wide, high = picture.size
        picture.convert("RGB").save(packed, "JPEG", quality=QUALITY)
    data = base64.b64encode(packed.getvalue()).decode()
    within = f'<image width="{wide}" height="{high}" href="data:image/jpeg;base64,{data}"/>'
    return _framed(f"0 0 {wide} {high}", within)


def _placed(shown: Shown, drawn: dict[str, str], found: re.Match[str]) -> str:
    """Return a drawing as a picture; nothing in the place of what adorns the page."""
    attributes, inner, over = found.groups()
    box, chart = _BOX.search(attributes), _CHART.match(attributes)
    path = f"{DRAWN}{len(drawn)}.svg"
    if chart and box:
        drawn[path] = styled(_framed(box[1], f"<style>{STYLE}</style>{inner}"), CHARTS)
        wide = box[1].split()[2]
        return f'<img src="{path}" alt="{chart[1]}" width="{wide}"{_rest(over)}'
    if over and box and 'class="under"' in attributes:
        timeline = (shown.folder / shown.path(over)).read_text("utf-8")
        drawn[path] = _framed(box[1], f"{_marks(inner)}{timeline}")
        return f'<img src="{path}"'
    return f'<img src="{over}"' if over else ""


def _rest(over: str | None) -> str:
    """Return what follows a drawing that a picture stands behind by chance."""
    return f'><img src="{over}"' if over else ">"


def _framed(box: str, inner: str) -> str:
    wide, high = box.split()[2:]
    return f'{SVG} width="{wide}" height="{high}" viewBox="{box}" role="img">{inner}</svg>'


def _marks(inner: str) -> str:
    marks = _MARK.findall(inner)
    return "".join(f'<{tag} style="{MARKS[name]}"{at}{rest}' for tag, name, at, rest in marks)
