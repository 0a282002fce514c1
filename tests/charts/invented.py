"""Timelines and series of an invented dispute over a ferry, from the fixtures."""

from pathlib import Path
from typing import Any

import yaml

from explainer import charts

FIXTURES = Path(__file__).parent / "fixtures"
ROOT = FIXTURES.parents[2]


def read(name: str) -> Any:
    return yaml.safe_load((FIXTURES / name).read_text(encoding="utf-8"))


def timeline(**changes: Any) -> charts.Timeline:
    """The ferry's timeline, with other values where given."""
    raw = read("ferry.yaml") | changes
    marks = [{"end": None, "href": f"#{mark['id']}"} | mark for mark in raw["marks"]]
    marks = [mark | {"shape": charts.Shape(**mark.get("shape", {}))} for mark in marks]
    return charts.Timeline(
        title=raw["title"],
        lanes=tuple(charts.Lane(**lane) for lane in raw["lanes"]),
        bands=tuple(charts.Band(**band) for band in raw["bands"]),
        marks=tuple(charts.Mark(**mark) for mark in marks),
    )


def moment() -> charts.Standpoint:
    """The point from which the ferry's readers look."""
    return charts.Standpoint(**read("ferry.yaml")["moment"])


def series(kind: str) -> charts.Series:
    """The invented series of one kind."""
    raw = read("fares.yaml")[kind]
    return charts.Series(
        **raw
        | {
            "x_values": tuple(raw["x_values"]),
            "columns": tuple(charts.Column(**column) for column in raw["columns"]),
            "values": tuple(tuple(column) for column in raw["values"]),
        }
    )
