"""The drawings of a timeline: well-formed, named, complete, nothing cut, nothing crossed."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import timeline

from explainer.charts import Band, Lane, Mark, Moment, Timeline, draw_narrow, draw_wide, figure
from explainer.charts._layout import layout

DRAWINGS = (draw_wide, draw_narrow)


def plain(*starts: float, lanes: int = 1, bands: tuple[Band, ...] = (), **values: str) -> Timeline:
    """A timeline with a mark for each time, spread over the lanes."""
    marks = tuple(
        Mark(f"m{i}", values.get("title", f"Event {i}"), "then", at, None, f"l{i % lanes}", 1, "#")
        for i, at in enumerate(starts)
    )
    rows = tuple(Lane(f"l{i}", f"Lane {i}") for i in range(lanes))
    return Timeline("t", values.get("name", "Plain"), rows, bands, marks)


def row_of(count: int, years: int) -> tuple[Band, ...]:
    """Periods of some years each, one after the other."""
    edges = [1800 + years * i for i in range(count + 1)]
    return tuple(Band(f"Since {a}", a, b) for a, b in pairwise(edges))


TENS, FIFTIES = Band("A", 1900, 1910), Band("B", 1950, 1960)
ODD = {
    "no marks": plain(),
    "nothing at all": Timeline("t", "Empty", (), (), ()),
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
}


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("draw", DRAWINGS)
def test_odd_timelines_are_drawn(draw, name):
    root = parsed(draw(ODD[name]))
    marks = [g for g in root.iter("g") if "m" in g.get("class", "").split()]
    assert len([g for g in marks if "bar" not in g.get("class", "")]) == len(ODD[name].marks)
    assert json.loads(figure(ODD[name]))["data"]


@pytest.mark.parametrize("draw", DRAWINGS)
def test_a_drawing_is_a_picture_with_a_name(draw):
    root = parsed(draw(timeline()))
    assert root.get("role") == "img"
    assert root.get("aria-label") == (
        "Timeline: The ferry between Norra and Sudra. The same events follow as a list."
    )
    assert not [node.tag for node in root.iter() if node.tag in ("a", "style", "script")]
    assert not [node for node in root.iter() if node.get("style") or node.get("tabindex")]


@pytest.mark.parametrize("draw", DRAWINGS)
def test_lanes_are_named_and_numbered(draw):
    root = parsed(draw(timeline()))
    names = ["".join(n.itertext()) for n in root.iter("text") if n.get("class") == "lane-name"]
    assert names == ["Ships and storms", "Talks", "Courts", "Harbours and fares"]
    classes = {c for g in root.iter("g") for c in g.get("class", "").split() if c.startswith("l-")}
    assert classes == {"l-1", "l-2", "l-3", "l-4"}


def test_important_events_are_labelled_on_narrow_screens():
    words = " ".join(parsed(draw_narrow(timeline())).itertext())
    assert all(title in words for title in ("Treaty of the Sound", "Sudra sues", "The last ferry"))
    assert "Equal fares" not in words


def test_every_mark_of_the_wide_drawing_says_what_it_is():
    hints = [node.text for node in parsed(draw_wide(timeline())).iter("title")]
    assert len(hints) == len(timeline().marks)
    assert "1962 A new quay: <b>who pays?</b>" in hints


@pytest.mark.parametrize("draw", DRAWINGS)
def test_what_came_later_is_told_apart(draw):
    root = parsed(draw(timeline()))
    later = {g.get("data-href") for g in root.iter("g") if "is-later" in g.get("class", "")}
    assert {"#vote", "#vote-too"} <= later
    assert "#meeting" not in later
    assert [rect for rect in root.iter("rect") if rect.get("class") == "later"]
    assert "later" not in draw(timeline(moment=None))


def test_a_span_is_a_bar_as_long_as_it_lasts():
    root = parsed(draw_wide(timeline()))
    bars = [g for g in root.iter("g") if g.find("rect") is not None]
    assert [g.get("data-href") for g in bars] == ["#war-years", "#strike"]


def test_text_from_outside_is_never_markup():
    nasty = plain(1950, title="<script>alert(1)</script>\x00\x1b & \"'", name='"><script>')
    for draw in DRAWINGS:
        assert "<script" not in draw(nasty)
        assert parsed(draw(nasty)) is not None


def test_marks_outside_periods_get_a_period_of_their_own():
    plan = layout(ODD["outside all periods"])
    assert [block.title for block in plan.scale.blocks] == ["", "A", "B", ""]


def test_the_years_before_the_common_era_are_named():
    assert "433 BCE" in draw_wide(ODD["before the common era"])


times = st.floats(1800, 2030, allow_nan=False)


@st.composite
def timelines(draw):
    starts = draw(st.lists(times, max_size=40))
    bands = tuple(
        Band(f"Period {i}", 1800 + i * 60, 1860 + i * 60) for i in range(draw(st.integers(0, 4)))
    )
    marks = tuple(
        Mark(f"m{i}", draw(st.sampled_from(TITLES)), str(int(at)), at, None, "l", 1 + i % 3, "#")
        for i, at in enumerate(starts)
    )
    moment = draw(st.none() | times.map(lambda at: Moment(at, "This article")))
    return Timeline("t", "Any", (Lane("l", "Lane"),), bands, marks, moment)


TITLES = ("Vote", "Treaty of the Sound", "The court of the archipelago rules for neither island")


@settings(max_examples=60, deadline=None)
@given(timelines())
def test_no_label_crosses_a_stem_a_label_an_edge_or_the_moment(value):
    plan = layout(value)
    for label, row in plan.labels:
        assert 0 <= label.left < label.right <= 1040
        assert plan.moment is None or not label.left < plan.moment < label.right
        for other, above in plan.labels:
            if other is not label:
                assert row != above or label.right < other.left or other.right < label.left
                assert not (label.left < other.x < label.right and above >= row)


def test_the_same_input_gives_the_same_bytes_with_any_hash_seed():
    code = (
        "import sys; sys.path.insert(0, 'tests/charts'); from invented import timeline;"
        "from explainer.charts import *; t = timeline();"
        "print(draw_wide(t), draw_narrow(t), figure(t))"
    )
    command = [sys.executable, "-c", code]
    runs = [
        subprocess.run(command, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True)
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout != b""
