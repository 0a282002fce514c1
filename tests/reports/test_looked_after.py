"""Reports on what somebody should look after, on the day on which is asked."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from explainer import build
from explainer.cli import main
from explainer.cli.serve import Desk
from explainer.link import Release

NEWSROOM = Path(__file__).parents[1] / "newsroom"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(NEWSROOM, tmp_path / "root")


def rows(root: Path, name: str, part: int = 0, today: str = "2032-12-01") -> list[dict[str, Any]]:
    words = ["report", name, "--root", str(root), "--json", "--today", today]
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    found: list[dict[str, Any]] = json.loads(result.output)["parts"][part]["rows"]
    return found


def edited(root: Path, file: str, was: str, now: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, now, 1), encoding="utf-8")


def test_all_reports_are_listed_with_a_line_each(root: Path) -> None:
    lines = CliRunner().invoke(main, ["report", "--root", str(root)]).output.splitlines()

    assert [line.split()[0] for line in lines] == [
        *("balance", "sources", "plainness", "coverage", "expectations", "states", "reviews"),
        *("names", "translations", "links"),
    ]
    assert all(len(line.split()) > 2 for line in lines)


def test_periods_with_few_events_and_events_that_nothing_links_to(root: Path) -> None:
    few = {row["cells"][0]: row["cells"][2] for row in rows(root, "coverage")}
    assert few == {"Rowed and sailed": 1, "The steam ferry": 1, "No crossing": 2}
    alone = rows(root, "coverage", 2)
    assert (alone[0]["address"], alone[0]["line"]) == ("events/first-lamp/", 1)


def test_actors_without_dates_are_people(root: Path) -> None:
    assert rows(root, "coverage", 1) == []
    edited(root, "content/actors/people.yaml", '  born: "1979"\n', "")
    edited(root, "content/actors/people.yaml", ', from: "2015", to: "2028-06"', "")
    edited(root, "content/actors/people.yaml", ', from: "2031-01"', "")
    found = [(row["cells"][0], row["path"], row["line"]) for row in rows(root, "coverage", 1)]
    assert found == [("Tove Lind", "content/actors/people.yaml", 1)]


def test_an_expectation_is_past_its_date_until_it_is_done(root: Path) -> None:
    assert rows(root, "expectations") == []
    article = "content/articles/crossing-talks.md"
    edited(root, article, "    state: not-yet\n", '    state: not-yet\n    when: "2032-10"\n')
    (past,) = rows(root, "expectations")
    assert (past["path"], past["cells"][2:4]) == (article, ["not-yet", "2032-10"])
    assert rows(root, "expectations", today="2032-10-31") == []


def test_a_state_is_older_than_an_event_of_its_topic(root: Path) -> None:
    assert rows(root, "states") == []
    edited(root, "content/states.yaml", '  as_of: "2032-03"\n', '  as_of: "2030-03"\n')
    (older,) = rows(root, "states")
    assert (older["path"], older["cells"][2]) == ("content/states.yaml", "2030-03")


def test_what_was_read_again_is_not_due(root: Path) -> None:
    due = rows(root, "reviews")
    topic = "content/topics/ferry.md"
    assert topic in {row["path"] for row in due}
    edited(root, topic, "order: 1\n", 'order: 1\nreviewed: "2032-01-05"\n')
    assert topic not in {row["path"] for row in rows(root, "reviews")}
    edited(root, "content/site.yaml", "language: en\n", "language: en\nreview_months: 6\n")
    assert topic in {row["path"] for row in rows(root, "reviews")}


def test_a_page_of_the_preview_has_all_reports_with_their_places(root: Path) -> None:
    desk = Desk(root)
    desk.site, _ = build.load(root)
    page = HTMLParser(desk.reports())

    assert [one.text() for one in page.css("h2")] == [
        *("Balance", "Sources", "Plainness", "Coverage", "Expectations", "States", "Reviews"),
        *("Names", "Translations", "Links"),
    ]
    row = next(one for one in page.css("tr") if "No crossing" in one.text())
    assert [one.text().strip() for one in row.css("td")][-2:] == ["2", "content/topics/ferry.md:9"]
    assert page.css("[style], style, script") == []


def test_a_report_of_the_preview_is_of_what_readers_have(root: Path) -> None:
    edited(root, "content/topics/ferry.md", "order: 1\n", "order: 1\nstatus: draft\n")
    desk = Desk(root)
    desk.site, _ = build.load(root, release=Release(drafts=True))
    assert b"No crossing" not in desk.reports()


def test_names_that_are_missing_in_a_language_are_listed_and_check_counts_them(root: Path) -> None:
    edited(root, "content/actors/people.yaml", "names: {", "names: {tr-CY: Tove Lind, ")
    report = CliRunner().invoke(main, ["report", "names", "--root", str(root), "--json"])
    parts = {part["title"]: part["rows"] for part in json.loads(report.output)["parts"]}
    lacking = {tag: len(parts[f"No name in {tag}"]) for tag in ("en", "tr", "el")}
    missing = {row["cells"][0] for row in parts["No name in el"]}
    said = CliRunner().invoke(main, ["check", "--root", str(root)]).output.splitlines()[-1]

    assert lacking["en"] == 0
    assert {"Petros Amble", "Haven"} <= missing
    assert not {"Tove Lind", "Mew Rock (Lamp Stone)", "Mew Rock"} & missing
    assert lacking["tr"] == lacking["el"] + 1
    assert f"{lacking['tr']} in tr, {lacking['el']} in el are missing" in said


def test_forms_in_other_letters_that_nothing_reads_are_listed(root: Path) -> None:
    edited(root, "content/actors/people.yaml", ", reads: Tufa Lind", "")
    cells = [row["cells"] for row in rows(root, "names", -1)]
    assert cells == [["Tove Lind", "actor", "ar", "توفه ليند"]]
