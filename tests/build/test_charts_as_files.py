"""Charts and maps as files: each stands by itself, says whose it is, and is read by others."""

from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest
from geojson_pydantic import FeatureCollection
from lxml import etree
from PIL import Image
from selectolax.lexbor import LexborHTMLParser
from shapely.geometry import LinearRing, Polygon

from explainer.assets.resolved import resolved
from explainer.build import load
from explainer.views.desk import Desk
from explainer.views.series import series_chart

NEWSROOM = Path(__file__).parents[1] / "newsroom"
HOMES = (
    "timeline",
    "background/ferry",
    "background/ferry/steam",
    "background/fishing/in-numbers",
    "data",
    "maps/the-strait",
)
"""Pages that charts and maps belong to."""
LICENCE = "CC BY-SA 4.0"


@pytest.fixture(scope="module")
def files(built: Path) -> dict[str, list[Path]]:
    """Return the files that pages offer, by their endings."""
    found: dict[str, list[Path]] = {}
    for home in HOMES:
        page = built / home / "index.html"
        links = LexborHTMLParser(page.read_text("utf-8")).css("figure a, .chart-block a")
        for href in sorted({link.attributes.get("href") or "" for link in links}):
            path = (page.parent / href).resolve()
            if path.parent.name in ("charts", "maps") and path.suffix:
                found.setdefault(path.suffix, []).append(path)
    return found


def test_each_chart_has_all_formats(built: Path, files: dict[str, list[Path]]) -> None:
    charts = {path.stem for path in files[".svg"] if path.parent.name == "charts"}

    assert charts >= {"crossings", "landings", "boats-lost", "timeline--all", "timeline--ferry"}
    for stem in charts:
        for ending in ("svg", "csv", "json"):
            assert (built / "data" / "charts" / f"{stem}.{ending}").is_file(), stem
    assert {path.stem for path in files[".png"]} >= {"crossings", "landings", "the-strait"}


def test_a_picture_stands_by_itself(files: dict[str, list[Path]]) -> None:
    for path in files[".svg"]:
        root = etree.fromstring(path.read_bytes())
        words = " ".join(root.itertext())
        assert LICENCE in words, path
        assert "The Sound Desk" in words, path
        assert "version" in words, path
        assert root[0].text, path
        text = path.read_text("utf-8")
        assert not any(
            sign in text for sign in ("var(", ":is(", "@media", "data-", "<script", "url(")
        )


def test_a_png_is_what_its_svg_is(files: dict[str, list[Path]]) -> None:
    for path in files[".png"]:
        root = etree.fromstring(path.with_suffix(".svg").read_bytes())
        with Image.open(path) as picture:
            size = tuple(float(root.attrib[side]) for side in ("width", "height"))
            assert picture.size == pytest.approx(size, abs=1)
            picture.load()
            assert LICENCE in picture.info["Copyright"]
            assert picture.info["Title"] == root[0].text
            colours = picture.convert("RGB").getcolors(1 << 20)
            assert colours
            assert len(colours) > 20, "letters and marks are drawn"


def test_numbers_of_a_chart_are_those_of_its_series(built: Path) -> None:
    for path in (built / "data" / "series").glob("*.csv"):
        assert (built / "data" / "charts" / path.name).read_bytes() == path.read_bytes()


def test_a_timeline_as_table_has_its_events(built: Path) -> None:
    text = (built / "data" / "charts" / "timeline--all.csv").read_text("utf-8")
    events = json.loads((built / "data" / "events.json").read_bytes())

    rows = list(csv.DictReader(text.splitlines()))
    assert {(row["id"], row["date"]) for row in rows} == {(e["id"], e["date"]) for e in events}


def test_plotly_takes_each_figure(files: dict[str, list[Path]]) -> None:
    for path in files[".json"]:
        figure = go.Figure(json.loads(path.read_bytes()))
        assert figure.layout.meta["licence"] == LICENCE
        for trace in figure.data:
            links = [link for link in trace.customdata or () if link]
            assert all(link.startswith("../../events/") for link in links)


@pytest.mark.parametrize("name", ["places", "maps/the-strait"])
def test_geojson_is_what_rfc_7946_says(name: str, built: Path) -> None:
    said = json.loads((built / "data" / f"{name}.geojson").read_bytes())
    FeatureCollection[Any].model_validate(said)

    assert said["licence"] == LICENCE
    assert said["features"]
    for feature in said["features"]:
        for area in areas(feature["geometry"]):
            assert area.exterior.is_ccw
            assert not any(hole.is_ccw for hole in area.interiors)


def areas(geometry: dict[str, Any]) -> list[Polygon]:
    parts = {"Polygon": [geometry["coordinates"]], "MultiPolygon": geometry["coordinates"]}
    rings = parts.get(geometry["type"], [])
    return [Polygon(LinearRing(first), holes) for first, *holes in rings]


def test_what_the_face_of_pictures_lacks_is_not_drawn_as_png(tmp_path: Path) -> None:
    shutil.copytree(NEWSROOM, tmp_path / "newsroom")
    series = tmp_path / "newsroom" / "content" / "series" / "crossings.yaml"
    text = series.read_text("utf-8")
    series.write_text(re.sub("title: .*", "title: 渡し船 <b>&amp;</b>", text), "utf-8")
    site, problems = load(tmp_path / "newsroom")
    assert site, problems

    desk = Desk(site, "data/")
    chart = series_chart(desk, site.series["crossings"], at_home=True)
    kept = {file.path: file.data for file in desk.attachments}
    assert [way.text for way in chart.graphic.files] == ["SVG", "CSV", "Plotly"]
    assert etree.fromstring(kept["data/charts/crossings.svg"])[0].text == "渡し船 <b>&amp;</b>"


@pytest.mark.parametrize(
    ("css", "resolved_css"),
    [
        ("svg{--ink:#111;fill:red}text{fill:var(--ink)}", "svg{fill:red}text{fill:#111}"),
        (".m :is(a,b),.n{color:red}", ".m a,.m b,.n{color:red}"),
        (":is(.i,.r) :is(a,b){x:y}", ".i a,.i b,.r a,.r b{x:y}"),
        ("svg{--a:#1}@media (x){svg{--a:#2}g{y:z}}g{a:var(--a)}", "g{a:#1}"),
    ],
)
def test_a_style_is_resolved_for_any_program(css: str, resolved_css: str) -> None:
    assert resolved(css) == resolved_css
