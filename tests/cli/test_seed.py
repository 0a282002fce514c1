"""What ``explainer seed`` says of a raw article to an editor, and to a program."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from click.testing import CliRunner, Result

from explainer.cli import main

CASE = Path(__file__).parent / "seed"


def seed(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["seed", *arguments])


def test_editor_sees_each_dropped_line_under_its_rule_and_what_the_sidecar_states() -> None:
    shown = (CASE / "ferry.shown.txt").read_text(encoding="utf-8")

    assert seed(str(CASE / "ferry.html")).output == shown


def test_program_gets_the_same_in_the_keys_it_knows() -> None:
    found = json.loads(seed(str(CASE / "ferry.html"), "--json").output)

    assert list(found) == [
        *("headline", "published", "publisher", "byline", "dateline", "language"),
        *("paragraphs", "captions", "quotes", "dropped"),
    ]
    assert (found["publisher"], found["published"]) == ("The Herald", "2024-03-06")


def test_a_mistake_in_the_sidecar_is_said_at_its_line(tmp_path: Path) -> None:
    article, sidecar = tmp_path / "a.html", tmp_path / "a.yaml"
    shutil.copy(CASE / "ferry.html", article)
    sidecar.write_text("publisher: The Herald\npublishd: 2024\n")

    result = seed(str(article))

    assert result.exit_code == 1
    assert result.output.startswith(f'{sidecar}:2:1: error: unknown key "publishd"')
