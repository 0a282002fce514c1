"""Which pages a build would change: told from the lists of both builds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.cli import main

OLD = {"a/index.html": "1", "b/index.html": "2", "gone/index.html": "3", "assets/site.css": "4"}


def built(folder: Path, files: Mapping[str, str], base_url: str = "") -> Path:
    kinds = {name: "event" for name in files if name.endswith(".html")}
    folder.mkdir()
    for name in kinds:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("<title>T</title><h1>One | *two*\n<i>three</i></h1>")
    value = {"files": files, "kind_of_page": kinds, "base_url": base_url}
    (folder / "build.json").write_text(json.dumps(value))
    return folder


def said(tmp_path: Path, before: Mapping[str, str], after: Mapping[str, str]) -> str:
    old, new = built(tmp_path / "old", before), built(tmp_path / "new", after)
    result = CliRunner().invoke(main, ["changed", str(old / "build.json"), str(new)])
    assert result.exit_code == 0, result.output
    return result.output


def test_new_changed_and_gone_pages_are_told_apart_and_files_beside_counted(
    tmp_path: Path,
) -> None:
    after = {"a/index.html": "1", "b/index.html": "9", "new/index.html": "5", "data/a.json": "6"}

    assert said(tmp_path, OLD, after) == (
        "### New: 1 page\n\n| page | kind | address |\n| --- | --- | --- |\n"
        r"| One \| \*two\* three | event | /new/ |"
        "\n\n### Changed: 1 page\n\n| page | kind | address |\n| --- | --- | --- |\n"
        r"| One \| \*two\* three | event | /b/ |"
        "\n\n### Gone: 1 page\n\n| page | kind | address |\n| --- | --- | --- |\n"
        "|  | event | /gone/ |\n\n"
        "Beside pages: 2 files (styles, drawings, data, feeds).\n"
    )


def test_nothing_changed_is_said(tmp_path: Path) -> None:
    assert said(tmp_path, OLD, OLD) == "No page is other than before.\n"


def test_many_pages_are_counted_by_kind(tmp_path: Path) -> None:
    many = {f"{number}/index.html": "1" for number in range(101)}

    assert said(tmp_path, {}, many) == "### New: 101 pages\n\n- event: 101\n\n"


@pytest.mark.parametrize("text", [None, "[]", "{}"])
def test_what_is_no_list_of_a_build_is_wrong_use(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "build.json").write_text(text)
    new = built(tmp_path / "new", OLD)

    result = CliRunner().invoke(main, ["changed", str(tmp_path / "build.json"), str(new)])

    assert result.exit_code == 2, result.output
