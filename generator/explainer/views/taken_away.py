"""Charts and maps as files to take away, at addresses that stay: as pictures that stand by
themselves (SVG, PNG), their numbers (CSV), the figure for Plotly (JSON).

The page that a chart belongs to keeps them, and no other: it may show it otherwise. A preview has
none of them: they take as long as the page, and nobody takes a draft away.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin

from msgspec import Struct, json
from msgspec.structs import replace

from explainer import addresses
from explainer.assets import find_theme, find_vendor
from explainer.assets.fonts import repertoire
from explainer.assets.resolved import daylight, resolved
from explainer.assets.styles import plain_style
from explainer.charts.standing import Words, standing
from explainer.language.guards import harmless
from explainer.views.desk import Desk
from explainer.views.frame import public
from explainer.views.rights import Rights, rights
from explainer.views.values import Attachment, Link, RasterFile

CHARTS, MAPS = f"{addresses.DATA}charts/", f"{addresses.DATA}maps/"
NAMES = {"svg": "SVG", "png": "PNG", "csv": "CSV", "json": "Plotly", "geojson": "GeoJSON"}
Rows = Sequence[Sequence[str]]
_USED = re.compile(r"var\(--([\w-]+)\)")


class Chart(Struct, frozen=True):
    """What is taken away: its address without an ending, its drawing and how that is styled, what
    it rests on, its rows with their head, and its figure."""

    stem: str
    title: str
    drawing: str
    style: str
    under: str
    rows: Rows = ()
    figure: str = ""
    as_png: bool = True


def keep(desk: Desk, chart: Chart, others: Iterable[Attachment] = ()) -> tuple[Link, ...]:
    """Keep the files of a chart with the page that it belongs to; return the ways to them."""
    if desk.site.release.drafts:
        return ()
    said = rights(desk.site, [chart.title, chart.under, chart.rows, chart.drawing])
    told = {"title": chart.title, "creator": said.attribution, "rights": said.line,
            "source": chart.under}  # fmt: skip
    words = Words(chart.title, [text for text in (chart.under, said.line) if text], told)
    picture = standing(chart.drawing, _style(chart.style), words)
    kept: list[Attachment | RasterFile] = [Attachment(f"{chart.stem}.svg", picture)]
    faces = find_vendor().faces
    if chart.as_png and _has(faces[0], picture):
        kept.append(RasterFile(f"{chart.stem}.png", picture, faces, tuple(told.items())))
    if chart.rows:
        kept.append(Attachment(f"{chart.stem}.csv", _table(chart.rows)))
    if chart.figure:
        kept.append(Attachment(f"{chart.stem}.json", _plotly(desk, chart.figure, said)))
    placed = (replace(item, path=desk.site.kept_at(item.path)) for item in (*kept, *others))
    return tuple(_link(item.path, desk.keep(item)) for item in placed)


def sources(desk: Desk, identities: Iterable[str]) -> str:
    """Return who published some sources, as one line."""
    found = (desk.site.sources[identity] for identity in identities)
    names = desk.words.semicolon.join(
        dict.fromkeys(source.publisher or source.title for source in found)
    )
    return desk.words.gettext("Sources: %(names)s.", names=names)


def _link(path: str, href: str) -> Link:
    return Link(href, NAMES[path.rpartition(".")[2]])


@lru_cache(maxsize=8)
def _style(name: str) -> str:
    return resolved(plain_style(find_theme() / name))


@lru_cache(maxsize=4)
def _letters(face: Any) -> frozenset[str]:
    return repertoire(face)[1]


def _has(face: Any, picture: str) -> bool:
    """Say whether a face draws every letter of a picture; where not, there is none as PNG."""
    return set(picture) - {"\n"} <= _letters(face)


def _table(rows: Rows) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(map(harmless, row) for row in rows)
    return text.getvalue()


def _plotly(desk: Desk, figure: str, said: Rights) -> str:
    """Return a figure with colours, and links that lead from anywhere, for any Plotly."""
    drawn = json.decode(_USED.sub(lambda used: _colours()[used[1]], figure))
    root = public(desk.site.settings.base_url, "") or addresses.relative(
        "", desk.site.kept_at(CHARTS)
    )
    for trace in drawn["data"]:
        if "customdata" in trace:
            trace["customdata"] = [
                href and root + urljoin(f"/{desk.here}", href)[1:] for href in trace["customdata"]
            ]
    drawn["layout"]["meta"] = said.told
    return json.encode(drawn).decode() + "\n"


@lru_cache(maxsize=1)
def _colours() -> dict[str, str]:
    """Return the colours of the theme by daylight."""
    tokens = (find_theme() / "css" / "tokens.css").read_text("utf-8")
    return daylight(tokens) | {"ground": "#fff", "dot": "#000"}
