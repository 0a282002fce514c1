"""The manual is true: its day of work is done as it is told, what it names is there."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.cli import main

ROOT = Path(__file__).parents[2]
DAY = (ROOT / "docs" / "content" / "pages" / "day.md").read_text(encoding="utf-8")
SEED, SIDECAR, SOURCE, EVENT, FIRST, THEN = re.findall(r"^```\w+\n(.*?)^```", DAY, re.M | re.S)
NAME = "pier-repaired"


def said(*command: str) -> list[str]:
    return CliRunner().invoke(main, command).output.splitlines()


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Return the newsroom with what the day has written by its third step."""
    root = tmp_path / "newsroom"
    shutil.copytree(ROOT / "tests" / "newsroom", root)
    for name, text in {
        f"seeds/{NAME}.txt": SEED,
        f"seeds/{NAME}.yaml": SIDECAR,
        "content/sources/pier.yaml": SOURCE,
        "content/events/pier.yaml": EVENT,
    }.items():
        (root / name).write_text(text, encoding="utf-8")
    return root


def told(root: Path) -> list[str]:
    """Return what check says that it did not say before the day began."""
    before = said("check", "--root", str(ROOT / "tests" / "newsroom"))
    lines = said("check", "--root", str(root))
    return [line for line in lines if re.match(r"[^:]+:\d+:\d+:", line) and line not in before]


def write_the_day(root: Path) -> None:
    settings = root / "content" / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(re.sub(r"as_of: .*", "as_of: 2032-04-04", text), encoding="utf-8")


def test_check_says_what_the_manual_says(newsroom: Path) -> None:
    assert told(newsroom) == FIRST.splitlines()

    write_the_day(newsroom)

    assert told(newsroom) == THEN.splitlines()


def test_a_draft_of_the_article_has_gaps_and_nothing_else_is_wrong(newsroom: Path) -> None:
    write_the_day(newsroom)

    said("new", "article", f"{newsroom}/seeds/{NAME}.txt", "--root", str(newsroom))

    articles = (newsroom / "content" / "articles").iterdir()
    (draft,) = (one for one in articles if f"seed: {NAME}\n" in one.read_text(encoding="utf-8"))
    gaps = [line for line in told(newsroom) if line not in THEN.splitlines()]
    assert gaps
    assert [line for line in gaps if not line.startswith(f"content/articles/{draft.name}:")] == []


def test_the_manual_names_no_command_that_is_not_there() -> None:
    pages = (ROOT / "docs" / "content" / "pages").glob("*.md")
    named = {
        word
        for page in pages
        for word in re.findall(r"`explainer ([a-z]+)\b", page.read_text(encoding="utf-8"))
    }
    assert named <= set(main.list_commands(None))  # type: ignore[arg-type]


def test_the_manual_names_no_file_of_ours_that_is_not_there() -> None:
    pages = (ROOT / "docs" / "content" / "pages").glob("*.md")
    named = {
        path
        for page in pages
        for path in re.findall(
            r"`((?:generator|tests|theme|docs|bench)/[\w/.-]+)", page.read_text(encoding="utf-8")
        )
        if "LANGUAGE" not in path
    }
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


def test_the_manual_is_a_site_that_builds(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        main, ["build", "--root", str(ROOT / "docs"), "--output", str(tmp_path / "manual")]
    )

    assert result.exit_code == 0, result.output
    # It explains nothing, so that no page lists nothing.
    kinds = json.loads((tmp_path / "manual" / "build.json").read_bytes())["pages_by_kind"]
    assert not kinds.keys() & {"articles", "background", "events", "timeline"}
