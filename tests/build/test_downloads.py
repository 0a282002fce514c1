"""Downloads: what the data package says is what the files hold."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from explainer.build import load
from explainer.export import data

NEWSROOM = Path(__file__).parents[1] / "newsroom"


def package(built: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((built / "data" / "datapackage.json").read_bytes())
    return value


def tables(built: Path) -> list[dict[str, Any]]:
    """Return what the package says of each table of CSV."""
    return [one for one in package(built)["resources"] if one["format"] == "csv"]


def rows(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text(encoding="utf-8").splitlines()))


def test_columns_are_those_of_the_package(built: Path) -> None:
    for resource in tables(built):
        header, *lines = rows(built / "data" / resource["path"])
        fields = resource["schema"]["fields"]
        assert header == [field["name"] for field in fields], resource["name"]
        assert lines
        assert all(len(line) == len(header) for line in lines)
        assert all(field["description"] for field in fields)


def test_every_table_is_in_the_package(built: Path) -> None:
    listed = {resource["path"] for resource in tables(built)}
    files = {path.relative_to(built / "data").as_posix() for path in built.glob("data/**/*.csv")}

    # What stands below a chart has its rows once more.
    assert listed == {path for path in files if not path.startswith("charts/")}


def test_cells_are_of_the_type_that_is_said(built: Path) -> None:
    readers = {"integer": int, "number": float, "string": str}
    for resource in tables(built):
        _, *lines = rows(built / "data" / resource["path"])
        for line in lines:
            for cell, field in zip(line, resource["schema"]["fields"], strict=True):
                if cell:
                    readers[field["type"]](cell)


@pytest.mark.parametrize("name", sorted(data.EXPORTED))
def test_json_and_csv_hold_the_same_records(name: str, built: Path) -> None:
    records = json.loads((built / "data" / f"{name}.json").read_bytes())
    header, *lines = rows(built / "data" / f"{name}.csv")

    assert [line[header.index("id")] for line in lines] == [record["id"] for record in records]


def test_json_has_accounts_and_names_that_a_cell_has_no_room_for(built: Path) -> None:
    events = json.loads((built / "data" / "events.json").read_bytes())
    places = json.loads((built / "data" / "places.json").read_bytes())

    stops = next(event for event in events if event["id"] == "ferry-stops")
    assert [account.get("side") for account in stops["accounts"]] == ["skarn", "lunnay", None]
    assert "**" not in json.dumps(events)
    assert "[@" not in json.dumps([events, places])
    rock = next(place for place in places if place["id"] == "mew-rock")
    assert rock["names"][1]["name"] == "Λυχνόπετρα"
    assert rock["control"][1] == {"who": "Skarn", "from": "1871", "to": "1911"}


def test_the_page_says_how_large_each_file_is(built: Path) -> None:
    page = LexborHTMLParser((built / "data" / "index.html").read_text("utf-8"))
    told = 0
    for size in page.css("a + .meta"):
        before = size.prev
        link = before if before and before.tag == "a" else before and before.prev
        assert link
        number, unit = (size.text() or "").split()
        bytes_ = (built / "data" / (link.attributes["href"] or "")).stat().st_size
        kilos = bytes_ / 1000 if unit == "KB" else bytes_ / 1_000_000
        assert 0 <= float(number.replace(",", "")) - kilos < 1, link.attributes["href"]
        told += 1
    assert told > 30


def test_licence_is_the_site_s(built: Path) -> None:
    licences = package(built)["licenses"]

    assert licences == [
        {"title": "CC BY-SA 4.0", "path": "https://creativecommons.org/licenses/by-sa/4.0/"}
    ]


def test_no_cell_of_a_table_runs_in_a_spreadsheet(tmp_path: Path) -> None:
    root = tmp_path / "newsroom"
    shutil.copytree(NEWSROOM, root)
    places = root / "content" / "places.yaml"
    text = places.read_text(encoding="utf-8")
    places.write_text(
        text.replace("name: Haven\n", "name: '=HYPERLINK(\"https://other.example\")'\n")
    )

    site, _ = load(root)
    assert site
    files = {k: v() for name in data.EXPORTED for k, v in data.records_of(site, name)}

    cells = [cell for name in files if name.endswith(".csv") for cell in cells_of(files[name])]
    assert '\'=HYPERLINK("https://other.example")' in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))]
    assert "-0049" in cells, "a year is a number, and stays one"


def cells_of(table: bytes) -> list[str]:
    return [cell for row in csv.reader(table.decode().splitlines()) for cell in row]
