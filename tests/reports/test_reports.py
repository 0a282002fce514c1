"""Reports and the style sheet, through the command, on a small newsroom with what leans in it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main

SITE = Path(__file__).with_name("site")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(SITE, tmp_path / "root")


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, [*words, "--root", str(root)])


def test_balance_counts_accounts_words_sources_and_the_counted(root: Path) -> None:
    result = run(root, "report", "balance")

    assert result.exit_code == 0
    rows = [line.split() for line in result.output.splitlines()]
    north = next(row for row in rows if row[:2] == ["North", "Island"])
    south = next(row for row in rows if row[:2] == ["South", "Island"])
    assert north[2:] == ["2", "21", "10", "0", "1", "1"]
    assert south[2:] == ["1", "7", "7", "0", "1", "0"]


def test_balance_has_no_column_for_what_the_site_does_not_count(root: Path) -> None:
    events = root / "content" / "events.yaml"
    events.write_text(events.read_text().replace("kind: deaths", "kind: money"))

    head = run(root, "report", "balance").output.splitlines()[2].split()

    assert head == ["all", "topics", "accounts", "words", "each", "missing", "sources", "money"]


def test_balance_leaves_out_figures_that_do_not_compare_sides(root: Path) -> None:
    settings = root / "content" / "site.yaml"
    kind = "figures:\n  - {id: deaths, name: Deaths, balance: false}\n"
    settings.write_text(settings.read_text() + kind)

    output = run(root, "report", "balance").output

    assert "deaths" not in output


def test_balance_says_what_leans_and_where_it_is_written(root: Path) -> None:
    leaning = data(root, "balance")["parts"][-1]

    assert leaning["title"] == "What leans"
    talks, sinking = "2031-05-04-talks", "2031-06-01-sinking"
    assert [(*row["cells"], row["path"], row["line"]) for row in leaning["rows"]] == [
        (talks, "its accounts run from 7 to 14 words", "content/events.yaml", 1),
        (talks, "deaths of one side alone (north-island) are counted", "content/events.yaml", 1),
        (
            sinking,
            "one side alone has an account, and no other is named as missing",
            "content/events.yaml",
            24,
        ),
    ]


def data(root: Path, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(root, "report", *words, "--json").output)
    return found


def test_sources_report_names_single_publishers_and_missing_addresses(root: Path) -> None:
    lines = [line.split() for line in run(root, "report", "sources").output.splitlines()]

    assert any(line[:4] == ["2031-06-01-sinking", "2", "North", "Ministry"] for line in lines)
    assert any(line[:4] == ["north-letter", "Letter", "North", "Ministry"] for line in lines)


def test_style_sheet_speaks_of_our_voice_and_not_of_quotations_or_accounts(root: Path) -> None:
    topic = root / "content" / "topics" / "ferry.md"
    topic.write_text(topic.read_text() + "Nobody else writes Sowth Island so.\n")

    assert run(root, "check").stdout.splitlines() == [
        'content/topics/ferry.md:13:20: error: "Sowth Island" is spelt "South Island" here',
        "content/events.yaml:10:11: warning: this account has 14 words, the shortest 7: bring "
        "it to at most 10",
        'content/events.yaml:27:22: warning: "were drowned": the sentence hides who did it',
        'content/events.yaml:27:59: warning: "liberated": a side’s word; write took',
    ]


def test_an_accepted_warning_is_gone_and_its_reason_stays_in_the_sheet(root: Path) -> None:
    sheet = root / "content" / "style.yaml"
    accepted = (
        "accepted:\n"
        "  - {record: 'event:2031-06-01-sinking', rule: passives, reason: nobody knows who}\n"
    )
    sheet.write_text(sheet.read_text() + accepted)

    output = run(root, "check").output

    assert "were drowned" not in output
    assert "liberated" in output


def test_plainness_measures_openings_the_hardest_first(root: Path) -> None:
    questions = root / "content" / "questions"
    questions.mkdir()
    form = "---\nquestion: {0}?\nshort: {1}\ntopics: [ferry]\n---\n{1}\n"
    plain = "It sank. Ten people swam. No one died."
    hard = "International negotiations concerning maritime navigation remained inconclusive."
    (questions / "plain.md").write_text(form.format("Plain", plain))
    (questions / "hard.md").write_text(form.format("Hard", hard))

    lines = run(root, "report", "plainness").output.splitlines()

    rows = {line.split()[1]: line.split()[2:5] for line in lines if "question " in line}
    assert list(rows) == ["hard", "plain"]
    assert rows["plain"] == ["8", "3", "3"]
    assert rows["hard"] == ["7", "7", "107"]
