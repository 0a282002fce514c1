"""The band of marks that a topic has on the home page."""

from __future__ import annotations

import re

from explainer import charts

LANES = (charts.Lane("talks", "Talks", 1), charts.Lane("trade", "Trade", 4))


def mark(
    start: float, lane: str = "talks", importance: int = 2, end: float | None = None
) -> charts.Mark:
    return charts.Mark("id", "Title", "", start, end, lane, importance, "#")


def band(*marks: charts.Mark) -> str:
    return charts.draw_glance(
        charts.Timeline("A topic", LANES, (charts.Band("", 1990, 2000),), marks)
    )


def test_each_lane_has_its_row_and_its_colour() -> None:
    drawn = band(mark(1991), mark(1995, "trade"))

    rows = re.findall(r'class="l-(\d)"><path class="lane" d="M0 (\d+)h300"', drawn)
    assert rows == [("1", "6"), ("4", "18")]


def test_what_matters_most_lies_on_top() -> None:
    drawn = band(mark(1991, importance=1), mark(1995, importance=3))

    assert drawn.index('"i3"') < drawn.index('"i1"')


def test_what_lasted_has_a_bar_as_long() -> None:
    assert re.search(r'class="lasted" d="M\d+ 6H\d+"', band(mark(1991, end=1999)))


def test_thousands_of_events_weigh_no_more_than_what_can_be_told_apart() -> None:
    drawn = band(*(mark(1990 + n / 1000) for n in range(9_999)))

    assert drawn.count("h0") <= 301


def test_nothing_in_it_speaks() -> None:
    drawn = band(mark(1991))

    assert "<text" not in drawn
    assert 'aria-hidden="true"' in drawn
