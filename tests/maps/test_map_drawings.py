"""What drawings of maps promise: each name whole and apart, borders once, the same bytes twice."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from explainer import maps
from explainer.checks import lettering
from explainer.checks.built import read_built
from explainer.checks.values import Context
from explainer.maps import Layer, Plan, Shape, Sheet, Spot

WEST = ((0.0, 50.0), (4.0, 50.0), (4.0, 51.5), (4.1, 52.0), (4.0, 53.0), (0.0, 53.0), (0.0, 50.0))
EAST = ((4.0, 50.0), (8.0, 50.0), (8.0, 53.0), (4.0, 53.0), (4.1, 52.0), (4.0, 51.5), (4.0, 50.0))
ROPE = ((3.0, 50.0), (3.4, 51.6), (2.8, 53.0))
ISLES = Layer(
    "isles",
    (Shape("w", "Polygon", (WEST,)), Shape("e", "Polygon", (EAST,))),
    ("layers", 0),
    fill="land",
    line="border",
    focus=frozenset(["w"]),
    names=(("w", "West Isle"), ("e", "East Isle")),
)
SVG = "{http://www.w3.org/2000/svg}"


def plan(*spots: Spot, layers: tuple[Layer, ...] = ()) -> Plan:
    extent = (-0.5, 49.6, 8.5, 53.4)
    return Plan("The strait", "Two isles", extent, (ISLES, *layers), spots)


def spot(name: str, lon: float, lat: float, side: str | None = None) -> Spot:
    return Spot(lon, lat, (name,), ("places", 0), side=side)


def names(sheet: Sheet) -> dict[str, ElementTree.Element]:
    """Return the first lines of all names with their elements."""
    root = ElementTree.fromstring(sheet.svg)
    return {text[0].text or "": text for text in root.iter(f"{SVG}text") if len(text)}


def findings(sheets: tuple[Sheet, ...], folder: Path) -> list[str]:
    place = folder / "assets/maps"
    place.mkdir(parents=True, exist_ok=True)
    for sheet in sheets:
        (place / f"{sheet.name}.svg").write_text(sheet.svg, encoding="utf-8")
    return [str(finding) for finding in lettering.of_site(read_built(folder, ""), Context())]


def test_names_of_countries_and_places_are_there() -> None:
    for sheet in maps.sheets(plan(spot("North pier", 1.0, 51.0))):
        assert {"West Isle", "East Isle", "North pier"} <= names(sheet).keys() | _joined(sheet)


def _joined(sheet: Sheet) -> set[str]:
    root = ElementTree.fromstring(sheet.svg)
    return {" ".join(row.text or "" for row in text) for text in root.iter(f"{SVG}text")}


def test_the_scale_is_whole_in_a_language_of_long_units(tmp_path: Path) -> None:
    sheets = maps.sheets(replace(plan(), language="hi"))
    assert any("कि॰मी॰" in sheet.svg for sheet in sheets)
    assert findings(sheets, tmp_path) == []


def test_a_border_is_drawn_once() -> None:
    for sheet in maps.sheets(plan()):
        [border] = re.findall(r'<path class="border" d="([^"]*)"', sheet.svg)
        assert border.count("M") == 1


def test_a_disputed_line_is_drawn_and_named_as_one() -> None:
    claimed = Layer(
        "claimed", (Shape("c", "LineString", ROPE),), ("layers", 1),
        line="disputed", label=("Line of 2004", "disputed by both isles"),
    )  # fmt: skip
    for sheet in maps.sheets(plan(layers=(claimed,))):
        assert 'class="disputed"' in sheet.svg
        assert "Line of 2004" in names(sheet)


@pytest.mark.parametrize(
    ("side", "anchor"), [("left", "end"), ("right", None), ("above", "middle")]
)
def test_an_editor_says_where_a_name_stands(side: str, anchor: str | None) -> None:
    for sheet in maps.sheets(plan(spot("North pier", 2.0, 51.0, side))):
        assert names(sheet)["North pier"].get("text-anchor") == anchor


def test_an_editor_asks_for_a_leader() -> None:
    for sheet in maps.sheets(plan(spot("North pier", 2.0, 51.0, "leader"))):
        assert 'class="lead"' in sheet.svg


def test_names_in_a_crowd_have_leaders_and_stand_in_columns() -> None:
    crowd = [spot(f"Haven {n}", 2.0 + 0.25 * (n % 3), 51.0 + 0.22 * (n // 3)) for n in range(9)]
    narrow, *more = maps.sheets(plan(*crowd))
    assert [sheet.faults for sheet in (narrow, *more)] == [(), (), ()]
    assert 'class="lead"' in narrow.svg
    lefts = [names(narrow)[f"Haven {n}"][0].get("x") for n in range(9)]
    assert len(set(lefts)) < len(lefts)


def test_a_name_without_room_is_a_fault_at_its_place() -> None:
    long = Spot(
        4.0, 51.0, ("A harbour with a name as long as the strait is wide, twice",), ("p", 7)
    )
    narrow, *_ = maps.sheets(plan(long))
    assert [(fault.at, fault.name) for fault in narrow.faults] == [(("p", 7), long.names[0])]
    assert long.names[0] not in narrow.svg


def test_the_same_plan_gives_the_same_bytes() -> None:
    asked = plan(spot("North pier", 1.0, 51.0), spot("Venn", 2.0, 52.4))
    first = maps.sheets(asked)
    maps.sheet.cache_clear()
    assert maps.sheets(asked) == first


def test_a_drawing_has_no_colour_and_refers_to_nothing() -> None:
    for sheet in maps.sheets(plan(spot("<b>&", 1.0, 51.0))):
        assert "url(" not in sheet.svg
        assert "fill=" not in sheet.svg
        assert "&lt;b&gt;&amp;" in sheet.svg


POSITIONS = st.tuples(st.floats(0.1, 7.9), st.floats(50.1, 52.9))


@settings(max_examples=8, deadline=None)
@given(places=st.lists(POSITIONS, max_size=20, unique=True))
def test_no_name_is_cut_or_over_another(
    places: list[tuple[float, float]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    spots = (spot(f"Haven {number}", *at) for number, at in enumerate(places))
    assert findings(maps.sheets(plan(*spots)), tmp_path_factory.mktemp("sheets")) == []
