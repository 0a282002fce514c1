"""Each input that once broke the one verdict: what it is now, of both commands."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from verdict import verdict

HERE = Path(__file__).parent
BASE = HERE.parent / "mistakes" / "base"
CORRECTION = """
- date: "2031-05-30"
  page: article:bridge-talks
  was: {was}
  now: It is {now} now.
  why: We had it wrong.
"""
TABLE: list[dict[str, Any]] = yaml.safe_load((HERE / "table.yaml").read_text(encoding="utf-8"))


def laid_over(root: Path, case: dict[str, Any]) -> None:
    """Do to a newsroom what a case says."""
    for name, text in case.get("write", {}).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    for name, (old, new) in case.get("replace", {}).items():
        before = (root / name).read_text(encoding="utf-8")
        assert old in before
        (root / name).write_text(before.replace(old, new), encoding="utf-8")
    for name, text in case.get("append", {}).items():
        with (root / name).open("a", encoding="utf-8") as file:
            file.write(text)
    for name, number in case.get("words", {}).items():
        with (root / name).open("a", encoding="utf-8") as file:
            file.write("".join(f"\n{part} [@bridge-book].\n" for part in paragraphs(number)))
    for number in range(case.get("corrections", 0)):
        with (root / "content" / "corrections.yaml").open("a", encoding="utf-8") as file:
            file.write(CORRECTION.format(was=invented(10 + number), now=number))


def paragraphs(number: int) -> list[str]:
    """Return so many such words in paragraphs, none longer than one may be."""
    words = invented(number).split()
    return [" ".join(words[at : at + 2_000]) for at in range(0, number, 2_000)]


def invented(number: int) -> str:
    """Return so many words that say nothing and can hardly be packed."""
    random = Random(number)
    return " ".join("".join(random.choices("aeioubdgklmnprst", k=7)) for _ in range(number))


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["name"])
def test_both_commands_say_what_the_table_says(case: dict[str, Any], tmp_path: Path) -> None:
    root = shutil.copytree(BASE, tmp_path / "newsroom")
    laid_over(root, case)

    found = verdict(root, tmp_path / "site")

    assert found.fault == "", found.said
    assert ("refused" if found.check else "published") == case["verdict"], found.said
    assert case.get("says", "") in found.said
