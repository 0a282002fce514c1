"""What is held back is nowhere, what was taken down leaves a note; a day that is given decides."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.cli import main

TESTS = Path(__file__).parents[1]
NEWSROOM = TESTS / "newsroom"
WAITS = TESTS / "mistakes" / "cases" / "draft-linked-in-a-text"
DRAFT, TAKEN_DOWN = "who-rings-the-bell", "pier-sold"
DUE = (
    # what the build is given, by --today or by SOURCE_DATE_EPOCH, and whether it is past
    # 2031-07-01 06:00 on the clock of the site
    ("", "", "UTC", False),
    ("2031-07-01", "", "UTC", False),
    ("2031-07-02", "", "UTC", True),
    ("2031-07-01T05:59Z", "", "UTC", False),
    ("2031-07-01T06:00Z", "", "UTC", True),
    ("2031-07-01 06:00", "", "Asia/Tokyo", True),
    ("2031-06-30T20:59Z", "", "Asia/Tokyo", False),
    ("2031-07-01T08:00+02:00", "", "UTC", True),
    ("", "1940652000", "UTC", True),
    ("", "1940651999", "UTC", False),
    ("2031-06-01", "1940652000", "UTC", False),
)


def files_that_say(folder: Path, *words: str) -> list[str]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    sought = [word.encode() for word in words]
    return [
        path.relative_to(folder).as_posix()
        for path in found
        if any(word in path.read_bytes() for word in sought)
    ]


def test_a_draft_is_in_no_file(built: Path) -> None:
    assert files_that_say(built, DRAFT, "rings the bell", "rings its own") == []


def test_what_was_taken_down_is_a_note_and_nothing_else(built: Path) -> None:
    said = files_that_say(built, TAKEN_DOWN, "pier at Haven is sold")

    assert said == [f"articles/{TAKEN_DOWN}/index.html", "build.json", "data/versions.json"]
    told = json.loads((built / "data" / "versions.json").read_text("utf-8"))["pages"]
    assert told[f"articles/{TAKEN_DOWN}/"].keys() == {"title", "kind", "version"}


def test_a_preview_has_drafts_and_asks_others_not_to_list_them(tmp_path: Path) -> None:
    words = ["--root", NEWSROOM, "--output", tmp_path, "--base-url", "https://sound.example/"]
    result = CliRunner().invoke(main, ["build", "--drafts", *map(str, words)])

    assert result.exit_code == 0, result.output
    page = (tmp_path / "questions" / DRAFT / "index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert f"questions/{DRAFT}/" not in (tmp_path / "sitemap.xml").read_text(encoding="utf-8")
    # What only readers of the published site take away.
    taken_away = [path for path in tmp_path.rglob("*") if path.suffix in {".epub", ".md", ".pdf"}]
    assert taken_away == []
    assert not (tmp_path / "llms.txt").exists()


@pytest.mark.parametrize(("today", "epoch", "zone", "is_due"), DUE)
def test_a_day_that_is_given_decides_what_is_due(
    today: str,
    epoch: str,
    zone: str,
    is_due: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = tmp_path / "newsroom"
    shutil.copytree(TESTS / "mistakes" / "base", root)
    shutil.copytree(WAITS, root, dirs_exist_ok=True)
    settings = root / "content" / "site.yaml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}timezone: {zone}\n")
    if epoch:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    given = ["--today", today] if today else []
    result = CliRunner().invoke(main, ["check", "--root", str(root), *given])

    assert result.exit_code == 0, result.output
    assert ("waits until 2031-07-01 06:00" not in result.stdout) == is_due


@pytest.mark.parametrize("words", [["--today", "soon"], ["--today", "2031-02-30"], []])
def test_a_moment_that_is_none_is_wrong_use(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if not words:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    result = CliRunner().invoke(main, ["check", "--root", str(NEWSROOM), *words])

    assert result.exit_code == 2, result.output
