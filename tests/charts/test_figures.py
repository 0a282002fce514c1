"""The figures that the page fetches: small, in step with the drawing, nothing obeyed."""

from __future__ import annotations

import gzip
import json
import re

import plotly.graph_objects as go
import pytest
from invented import series, timeline
from msgspec.structs import replace

from explainer.charts import Mark, figure, series_figure


def read(value) -> dict:
    return json.loads(figure(value))


def dots(value) -> list[dict]:
    return [trace for trace in read(value)["data"] if "name" in trace]


def strings(value: object) -> list[str]:
    """All texts of a figure, wherever they are."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in inner for text in strings(part)]


def test_each_lane_is_a_trace_and_each_mark_a_point():
    assert [trace["name"] for trace in dots(timeline())] == [
        "Ships and storms", "Talks", "Courts", "Harbours and fares",
    ]  # fmt: skip
    hrefs = {href for trace in dots(timeline()) for href in trace["customdata"]}
    assert hrefs == {mark.href for mark in timeline().marks}


def test_a_point_tells_date_title_and_note():
    talks = dots(timeline())[1]
    assert "1950<br>Treaty of the Sound<br>5 sources" in talks["text"]


@pytest.mark.parametrize(
    "text", [figure(timeline()), series_figure(series("line")), series_figure(series("bar"))]
)
def test_plotly_finds_nothing_wrong(text):
    go.Figure(json.loads(text))


def test_markup_in_a_title_is_shown_not_obeyed():
    told = [text for text in strings(read(timeline())) if "who pays?" in text]
    assert told
    assert all("&lt;b&gt;who pays?&lt;/b&gt;" in text for text in told)


@pytest.mark.parametrize("text", [figure(timeline()), series_figure(series("line"))])
def test_no_markup_that_plotly_would_turn_into_a_style_attribute(text):
    told = [re.sub("<br>|<extra></extra>", "", part) for part in strings(json.loads(text))]
    assert not [part for part in told if "<" in part]


def test_colours_are_names_of_custom_properties():
    assert [trace["marker"]["color"] for trace in dots(timeline())] == [
        f"var(--lane-{n})" for n in (1, 2, 3, 4)
    ]


def test_periods_have_their_ranges_and_ticks_their_room():
    meta = read(timeline())["layout"]["meta"]
    assert [part["title"] for part in meta["periods"]] == [band.title for band in timeline().bands]
    edges = [edge for part in meta["periods"] for edge in part["range"]]
    assert edges == sorted(edges)
    assert all(apart >= 0 for _, _, apart in meta["ticks"])


def event(index: int) -> Mark:
    """One of many events, no two of which read the same."""
    title = f"Event {index * 7919 % 997} in which {index * 104729 % 991} islanders vote on fares"
    year, lane = 1901 + index / 2, timeline().lanes[index % 4].id
    href = f"../../events/event-{index}/"
    when = str(int(year))
    return Mark(f"e{index}", title, when, year, None, lane, 1 + index % 3, href, "3 sources")


def test_two_hundred_events_stay_under_sixty_kilobytes():
    many = replace(timeline(), marks=tuple(event(i) for i in range(200)))
    assert len(gzip.compress(figure(many).encode(), 9)) < 60_000


def test_a_missing_number_is_a_gap():
    drawn = json.loads(series_figure(series("line")))
    assert drawn["data"][0]["y"] == [120, 140.5, None, 180, 175, 12]
    assert drawn["data"][0]["connectgaps"] is False
