"""The drawings of a timeline: well-formed, named, complete, nothing cut, nothing crossed."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from itertools import pairwise
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import moment, timeline
from msgspec.structs import replace

from explainer.charts import (
    HALF,
    MIDDLE,
    SHEETS,
    WIDE,
    Band,
    Lane,
    Mark,
    Shape,
    Standpoint,
    Timeline,
    figure,
)
from explainer.charts import posters as drawn
from explainer.charts.timeline.layout import layout

DRAWINGS = range(3)
WIDEST, MIDST, SLIMMEST = DRAWINGS
SVG = "{http://www.w3.org/2000/svg}"


def svg(value: Timeline, drawing: int) -> str:
    """One of the drawings of a timeline."""
    return drawn(value)[drawing].svg


def under(value: Timeline, drawing: int, at: Standpoint) -> str:
    """What lies under a drawing for who looks from a moment."""
    return drawn(value)[drawing].under(at)


def plain(*starts: float, lanes: int = 1, bands: tuple[Band, ...] = (), **values: str) -> Timeline:
    """A timeline with a mark for each time, spread over the lanes."""
    marks = tuple(
        Mark(f"m{i}", values.get("title", f"Event {i}"), "then", at, None, f"l{i % lanes}", 1, "#")
        for i, at in enumerate(starts)
    )
    rows = tuple(Lane(f"l{i}", f"Lane {i}") for i in range(lanes))
    return Timeline(values.get("name", "Plain"), rows, bands, marks)


def row_of(count: int, years: int) -> tuple[Band, ...]:
    """Periods of some years each, one after the other."""
    edges = [1800 + years * i for i in range(count + 1)]
    return tuple(Band(f"Since {a}", a, b) for a, b in pairwise(edges))


TENS, FIFTIES = Band("A", 1900, 1910), Band("B", 1950, 1960)
ODD = {
    "no marks": plain(),
    "nothing at all": Timeline("Empty", (), (), ()),
    "one mark": plain(1950.5),
    "one day": plain(*[1998.25] * 9),
    "before the common era": plain(-431.3, -403.9, 12.5, bands=(Band("War", -432, -404),)),
    "outside all periods": plain(
        1800, 1955, 2400, bands=(Band("A", 1900, 1910), Band("B", 1950, 1960))
    ),
    "periods that overlap": plain(1905, bands=(Band("A", 1900, 1920), Band("B", 1910, 1915))),
    "eight lanes": plain(*range(1900, 1960), lanes=8),
    "two hundred marks": plain(*(1900 + i * 0.6 for i in range(200)), lanes=5),
    "forty periods": plain(
        1950, bands=tuple(Band(f"Period {i}", 1900 + i, 1901 + i) for i in range(40))
    ),
    "long words": plain(1900, 1901, title="Donaudampfschifffahrtsgesellschaft" * 9, name="x" * 900),
    "ten thousand years": plain(-8000, 2000),
    "two thousand in one lane": plain(*(1900 + i * 0.05 for i in range(2000))),
    "twelve lanes": plain(*range(1900, 1960), lanes=12),
    "two hundred letters": plain(1900, 1990, title="The court hears them. " * 10),
    "Arabic": plain(1900, 1901, title="إغلاق الحدود بين البلدين", name="خط زمني"),
    "Georgian": plain(1900, 1901, title="საზღვარი დაიხურა " * 5),
    "periods of no length": plain(1905, 1950, bands=(Band("A", 1905, 1905), Band("B", 1905, 1905))),
    "a lane that nobody gave": Timeline(
        "Stray", (), (), (Mark("m", "Event", "then", 1900, None, "stray", 9, "#"),)
    ),
}


def parsed(svg: str) -> ElementTree.Element:
    root = ElementTree.fromstring(svg)
    for node in root.iter():
        node.tag = node.tag.removeprefix(SVG)
    return root


def shown(root: ElementTree.Element) -> list[ElementTree.Element]:
    """The signs of a drawing: a mark each, or one for many."""
    return [g for g in root.iter("g") if "m" in g.get("class", "").split() and _is_sign(g)]


def _is_sign(group: ElementTree.Element) -> bool:
    return group.find("circle") is not None or group.find("rect") is not None


def told(root: ElementTree.Element) -> int:
    """How many events a drawing tells of, one by one or as a number."""
    return sum(_many(g) or 1 for g in shown(root))


def _many(group: ElementTree.Element) -> int:
    hint = group.find("title")
    found = re.match(r"([\d,]+) events, ", hint.text or "") if hint is not None else None
    return int(found[1].replace(",", "")) if found else 0


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("drawing", DRAWINGS)
def test_odd_timelines_are_drawn_and_every_event_is_in_them(drawing, name):
    root = parsed(svg(ODD[name], drawing))
    assert told(root) == len(ODD[name].marks)
    assert parsed(under(ODD[name], drawing, Standpoint(1950, "Now"))) is not None


@pytest.mark.parametrize("name", ODD)
def test_plotly_finds_nothing_wrong_with_an_odd_figure(name):
    go.Figure(json.loads(figure(ODD[name])))


@pytest.mark.parametrize("name", ODD)
def test_odd_timelines_have_figures_with_every_event(name):
    points = [point for trace in json.loads(figure(ODD[name]))["data"] if trace["mode"] == "markers"
              for point in trace.get("text", ())]  # fmt: skip
    counts = [re.match(r"([\d,]+) events, ", point) for point in points]
    assert sum(int(c[1].replace(",", "")) if c else 1 for c in counts) == len(ODD[name].marks)


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_drawing_is_a_picture_with_a_name(drawing):
    root = parsed(svg(timeline(), drawing))
    assert root.get("role") == "img"
    assert root.findtext("title") == "The ferry between Norra and Sudra"
    assert not [node.tag for node in root.iter() if node.tag in ("a", "script")]
    assert not [node for node in root.iter() if node.get("style") or node.get("tabindex")]


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_lanes_are_named_and_numbered(drawing):
    root = parsed(svg(timeline(), drawing))
    names = ["".join(n.itertext()) for n in root.iter("text") if n.get("class") == "lane-name"]
    assert " ".join(names) == "Ships and storms Talks Courts Harbours and fares"
    classes = {c for g in root.iter("g") for c in g.get("class", "").split() if c.startswith("l-")}
    assert classes == {"l-1", "l-2", "l-3", "l-4"}


def names_of(root: ElementTree.Element) -> list[str]:
    """The names beside the marks of a drawing."""
    return ["".join(n.itertext()) for n in root.iter("text") if n.get("class") == "named"]


def topic(count: int) -> Timeline:
    """A topic as newsrooms have them: names of up to 24 letters, most of them in the last years."""
    value = crowd(count)
    names = [f"{i} {NAME[: 12 + i * 7 % 10]}".strip() for i in range(count)]
    marks = zip(value.marks, names, strict=True)
    return replace(value, marks=tuple(replace(mark, title=name) for mark, name in marks))


NAME = "the islanders of Norra vote"


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_all_events_of_a_topic_are_named_on_every_sheet(drawing):
    value = topic(95)
    names = set(names_of(parsed(svg(value, drawing))))
    assert [mark.title for mark in value.marks if mark.title not in names] == []


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_of_three_hundred_what_matters_most_is_named_and_the_rest_counted(drawing):
    value = topic(300)
    root = parsed(svg(value, drawing))
    named = set(names_of(root))
    assert told(root) == 300
    assert [m.title for m in value.marks if m.importance == 1 and m.title not in named] == []


def test_a_long_name_that_matters_is_shortened_rather_than_left_out():
    value = plain(1990, 1995, title="The court of the archipelago rules for neither of the islands")
    assert all(name.startswith("The court") for name in names_of(parsed(svg(value, SLIMMEST))))
    assert len(names_of(parsed(svg(value, SLIMMEST)))) == 2


@pytest.mark.parametrize(
    ("title", "said"),
    [("Vote, 1950", "Vote"), ("Vote in 1950", "Vote"), ("Vote (1950)", "Vote"),
     ("Vote of 1949", "Vote of 1949"), ("Vote, 1949", "Vote, 1949")],
)  # fmt: skip
def test_a_name_does_not_repeat_the_year_that_its_place_says(title, said):
    assert names_of(parsed(svg(plain(1950.5, title=title), WIDEST))) == [said]


def test_what_runs_through_many_periods_weighs_less_than_a_war():
    war = Mark("war", "War", "", 1905.0, 1909.0, "l0", 1, "#")
    wait = Mark("wait", "Waiting", "", 1906.0, 1990.0, "l0", 1, "#")
    value = replace(plain(1900, bands=row_of(10, 20)), marks=(war, wait))
    lines = {n.get("class") for n in parsed(svg(value, WIDEST)).iter("line")}
    assert {"lasted", "lasted long"} <= lines


def test_every_mark_of_the_wide_drawing_says_what_it_is():
    root = parsed(svg(timeline(), WIDEST))
    assert len([group for group in shown(root) if group.find("title") is not None]) == 20
    words = {"".join(group.itertext()) for group in shown(root)}
    assert "1962A new quay: <b>who pays?</b>" in words


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_what_came_later_is_told_apart_from_any_moment(drawing):
    root = parsed(under(timeline(), drawing, moment()))
    (tint,) = (rect for rect in root.iter("rect") if rect.get("class") == "later")
    (line,) = (line for line in root.iter("line") if line.get("class") == "moment")
    assert tint.get("x") == line.get("x1")
    assert "This article · 1 July 2021" in "".join(root.itertext())
    assert "later" not in svg(timeline(), drawing)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_names_keep_clear_of_the_line_of_a_moment(sheet):
    value = replace(plain(*range(1900, 1930), lanes=4), moments=(1915.5,))
    for tier in layout(value, sheet).tiers:
        x = tier.scale.at(1915.5)
        labels = [spot.label for spot in tier.spots if spot.label]
        assert [label.text for label in labels if label.left < x < label.right] == []


def drawn_as(root: ElementTree.Element, identity: str) -> set[str]:
    """The signs that a drawing adds to the dot of an event."""
    group = next(g for g in root.iter("g") if g.get("data-href") == f"#{identity}")
    return {node.get("class", "") for node in group if node.tag in ("line", "path", "circle")} - {
        ""
    }


@pytest.mark.parametrize(
    ("identity", "sign"),
    [
        ("war-years", "lasted"),
        ("strike", ""),
        ("pilots", "ring"),
        ("charter", "within"),
        ("licence", "open"),
        ("treaty", ""),
    ],
)
def test_a_date_is_drawn_as_exactly_as_it_is_known(identity: str, sign: str):
    signs = drawn_as(parsed(svg(timeline(), WIDEST)), identity)
    assert signs == ({sign} if sign else set())


def test_what_a_date_leaves_open_is_said_beside_its_mark():
    words = svg(timeline(), WIDEST)
    for said in ("about 1934", "the 1920s", "since 1984"):
        assert f'<tspan class="when">{said}</tspan>' in words
    assert '<tspan class="when">1950</tspan>' not in words


def test_what_has_no_name_is_counted_what_matters_most_is_named():
    value = plain(*(1900 + i * 0.01 for i in range(500)), title="A vote of the islanders")
    first = replace(value.marks[250], title="The treaty")
    lesser = [replace(mark, importance=3) for mark in value.marks if mark.id != first.id]
    root = parsed(svg(replace(value, marks=(*lesser[:250], first, *lesser[250:])), WIDEST))
    names = ["".join(n.itertext()) for n in root.iter("text") if n.get("class") == "named"]
    counts = [n.text for n in root.iter("text") if n.get("class") == "count"]
    assert "The treaty" in names
    assert counts
    assert all(re.fullmatch(r"\+[\d,]+", count or "") for count in counts)


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_events_of_one_day_stand_in_the_order_in_which_they_are_told(drawing):
    names = [n for n in parsed(svg(ODD["one day"], drawing)).iter("text")
             if n.get("class") == "named"]  # fmt: skip
    titles = [(n[0].tail if len(n) else n.text) for n in names]
    heights = [float(n.get("y", 0)) for n in names]
    assert [title.strip() for title in titles] == [f"Event {i}" for i in range(9)]
    assert heights == sorted(heights)


def crowd(count: int) -> Timeline:
    """A timeline of so many different events."""
    lanes = tuple(Lane(f"l{i}", f"Lane {i}") for i in range(6))
    bands = row_of(10, 20)
    marks = tuple(
        Mark(
            f"e{i}",
            f"Event {i * 7919 % 99991} in which {i * 104729 % 9973} islanders vote",
            "then",
            1800 + 200 * (i / count) ** 0.5,
            None,
            f"l{i * 31 % 6}",
            1 + (i % 10 > 0) + (i % 10 > 3),
            f"../../events/event-{i}/",
            "12 March · 3 sources",
        )
        for i in range(count)
    )
    return Timeline("Crowd", lanes, bands, marks)


def test_five_thousand_events_weigh_what_a_page_and_a_figure_may():
    value = crowd(5000)
    for poster in drawn(value):
        assert len(gzip.compress(poster.svg.encode(), 9)) < 15_000
    assert len(gzip.compress(figure(value).encode(), 9)) < 60_000


def test_text_from_outside_is_never_markup():
    nasty = plain(1950, title="<script>alert(1)</script>\x00\x1b & \"'", name='"><script>')
    for drawing in DRAWINGS:
        for text in (svg(nasty, drawing), under(nasty, drawing, Standpoint(1950, "<script>"))):
            assert "<script" not in text
            assert parsed(text) is not None


def test_marks_outside_periods_get_a_period_of_their_own():
    plan = layout(ODD["outside all periods"])
    assert [block.title for block in plan.tiers[0].scale.blocks] == ["", "A", "B", ""]


def test_the_years_before_the_common_era_are_named():
    assert "433 BCE" in svg(ODD["before the common era"], WIDEST)


times = st.floats(1800, 2030, allow_nan=False)


@st.composite
def timelines(draw):
    starts = draw(st.lists(times, max_size=40))
    bands = tuple(
        Band(f"Period {i}", 1800 + i * 60, 1860 + i * 60) for i in range(draw(st.integers(0, 4)))
    )
    marks = tuple(
        Mark(
            f"m{i}",
            draw(st.sampled_from(TITLES)),
            str(int(at)),
            at,
            at + 3 if i % 4 == 0 else None,
            "l",
            1 + i % 3,
            "#",
            shape=SHAPES[i % len(SHAPES)],
        )
        for i, at in enumerate(starts)
    )
    return Timeline("Any", (Lane("l", "Lane"),), bands, marks)


TITLES = ("Vote", "Treaty of the Sound", "The court of the archipelago rules for neither island")
SHAPES = (Shape(), Shape(before=True), Shape(after=True), Shape(about=True), Shape(within=2031.0))


@settings(max_examples=60, deadline=None)
@given(timelines(), st.sampled_from(SHEETS))
def test_no_name_stands_on_another_or_on_a_mark_or_beyond_an_edge(value, sheet):
    for tier in layout(value, sheet).tiers:
        taken: dict[tuple[int, int], list[tuple[float, float]]] = {}
        for spot in tier.spots:
            assert spot.label is not None
            assert tier.left <= spot.label.left < spot.label.right <= sheet.width
            dot = (spot.place.x - spot.size, spot.place.x + spot.size)
            words = (spot.label.left, spot.label.right)
            taken.setdefault((spot.lane, spot.line), []).extend((dot, words))
        for line in taken.values():
            assert all(a[1] <= b[0] for a, b in pairwise(sorted(line)))


@settings(max_examples=30, deadline=None)
@given(timelines())
def test_every_event_is_told_in_every_drawing(value):
    for drawing in DRAWINGS:
        assert told(parsed(svg(value, drawing))) == len(value.marks)


def test_a_narrow_sheet_breaks_time_into_tiers():
    assert len(layout(crowd(90), MIDDLE).tiers) == 3
    assert len(layout(crowd(10), MIDDLE).tiers) == 1
    assert len(layout(crowd(90), HALF).tiers) == 2
    assert len(layout(crowd(90), WIDE).tiers) == 1


def test_the_same_input_gives_the_same_bytes_with_any_hash_seed():
    code = (
        "import sys; sys.path[:0] = ['tests/charts', 'generator'];"
        "from invented import moment, timeline;"
        "from explainer.charts import *; from explainer.charts import posters; t = timeline();"
        "print(*(p.svg + p.under(moment()) for p in posters(t)), draw_strips(t).svg, figure(t))"
    )
    command = [sys.executable, "-c", code]
    runs = [
        subprocess.run(command, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True)
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout != b""
