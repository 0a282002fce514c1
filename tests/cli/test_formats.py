"""Problems in the forms that people and programs take: a line each, whatever is in a name."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.cli import main

BASE = Path(__file__).parents[1] / "mistakes" / "base"


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    """Return a newsroom with one mistake whose words would break a line, and an odd name."""
    newsroom = tmp_path / "newsroom"
    shutil.copytree(BASE, newsroom)
    (newsroom / "seeds" / "a, b: c.txt").write_text("")
    (newsroom / "content" / "corrections.yaml").write_text(
        '- {date: "1 May\\n::error::x", page: p, was: w, now: n, why: y}\n'
    )
    return newsroom


def check(root: Path, form: str) -> str:
    return CliRunner().invoke(main, ["check", "--root", str(root), "--format", form]).stdout


def test_each_problem_is_one_line_of_text(asked: Path) -> None:
    first, second = check(asked, "text").splitlines()

    assert first.startswith("content/corrections.yaml:1:10: error: date: ")
    assert r"1 May\u{a}::error::x" in first
    assert second.startswith("seeds/a, b: c.txt:1:1: error: the file is empty")


def test_each_problem_is_one_command_at_its_file(asked: Path) -> None:
    first, second = check(asked, "github").splitlines()

    assert first.startswith("::error file=content/corrections.yaml,line=1,col=10::")
    assert second.startswith("::error file=seeds/a%2C b%3A c.txt,line=1,col=1::the file is empty")


def test_data_has_what_was_written(asked: Path) -> None:
    first, second = json.loads(check(asked, "json"))

    assert "1 May\n::error::x" in first["message"]
    assert second["path"] == "seeds/a, b: c.txt"


def test_a_problem_carries_what_mends_it(tmp_path: Path) -> None:
    newsroom = shutil.copytree(BASE, tmp_path / "newsroom")
    (newsroom / "content" / "corrections.yaml").write_text(
        '- {date: 1 May 2031, page: "place:x", was: w, now: n, why: y}\n'
    )
    (mend,) = [one["mend"] for one in json.loads(check(newsroom, "json")) if one["mend"]]
    assert mend == {"line": 1, "column": 10, "was": "1 May 2031", "now": '"2031-05-01"'}
    assert 'explainer fix writes: "2031-05-01")' in check(newsroom, "github")
    results = json.loads(check(newsroom, "sarif"))["runs"][0]["results"]
    (change,) = next(one["fixes"] for one in results if "fixes" in one)[0]["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 1, "startColumn": 10, "endLine": 1, "endColumn": 20},
            "insertedContent": {"text": '"2031-05-01"'},
        }
    ]


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("text", "1 error, 1 warning\n"),
        ("github", "::notice title=explainer check::1 error, 1 warning\n"),
        ("json", ""),
    ],
)
def test_errors_come_first_and_both_are_counted(asked: Path, form: str, said: str) -> None:
    (asked / "seeds" / "a, b: c.txt").unlink()
    (asked / "content" / "at-first.md").write_text("Nothing reads this.\n")

    result = CliRunner().invoke(main, ["check", "--root", str(asked), "--format", form])

    assert result.stdout.index("error") < result.stdout.index("warning")
    assert result.stderr == said
