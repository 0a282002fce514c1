"""Counts on one scale: each told with who counted, a range as a line, no word over a mark."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest

from explainer.charts import Count, CountRow, Counts, counts_figure, draw_counts

LONG = (
    "Guild of the Fishermen, Pilots and Lightkeepers of the Northern Shore and of all its Skerries"
)
BOATS = Counts(
    "boats",
    "Boats lost",
    "boats",
    (
        CountRow(
            "In the storm, 1905",
            (Count(10, "10", "Harbour office"), Count(80, "over 80", "The widows", 1)),
        ),
        CountRow("In the fog", (Count(700, "about 700", "Norra"),)),
        CountRow("In <b>both</b>", (Count(10, "10", LONG), Count(720, "720", "Sudra"))),
    ),
)


def drawings(value: Counts) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(f"<p>{draw_counts(value)}</p>"))


def words(picture: ElementTree.Element) -> str:
    return " ".join("".join(text.itertext()) for text in picture.iter("text"))


def test_both_drawings_tell_each_count_and_who_counted():
    for picture in drawings(BOATS):
        told = words(picture)
        for row in BOATS.rows:
            assert row.name in told
            for count in row.counts:
                assert count.words in told
                assert all(word in told for word in count.by.split())
        assert "…" not in told


def test_a_range_is_a_line_between_marks_and_a_single_count_a_mark():
    wide, narrow = drawings(BOATS)
    for picture in (wide, narrow):
        classes = [line.get("class") for line in picture.iter("line")]
        assert classes.count("reach") == 2
        assert classes.count("tally") == 5
        assert [line.get("class") for line in picture.iter("polyline")] == ["more"]


@pytest.mark.parametrize("picture", drawings(BOATS), ids=["wide", "narrow"])
def test_all_of_it_is_within_the_drawing(picture: ElementTree.Element):
    width, height = map(float, picture.get("viewBox", "").split()[2:])
    for node in picture.iter():
        assert all(0 <= float(node.get(key, 0)) <= width for key in ("x", "x1", "x2"))
        assert all(0 <= float(node.get(key, 0)) <= height for key in ("y", "y1", "y2"))


def test_the_chart_to_explore_tells_the_same():
    figure = json.loads(counts_figure(BOATS))
    go.Figure(figure)
    told = " ".join(note["text"].replace("<br>", " ") for note in figure["layout"]["annotations"])
    for row in BOATS.rows:
        for count in row.counts:
            assert f"{count.words} · {count.by}" in told
    assert "In &lt;b&gt;both&lt;/b&gt;" in told
    assert set(re.findall(r"<[^>]*>", json.dumps(figure))) == {"<br>", "<extra>", "</extra>"}


def test_nothing_counted_is_a_scale_and_no_row():
    for picture in drawings(Counts("none", "None", "boats", ())):
        assert words(picture)
    json.loads(counts_figure(Counts("none", "None", "boats", ())))
