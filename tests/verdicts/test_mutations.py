"""``check`` passes exactly what ``build`` publishes, whatever was done to a newsroom."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from many import BASES
from mutations import mutate
from verdict import report, verdict

SOME = 40
"""Enough for each mutation to come up; the long run, ``make verdicts N=2000``, asks on."""


@pytest.mark.parametrize("base", BASES, ids=lambda base: base.name)
def test_a_newsroom_as_it_stands_is_published(base: Path, tmp_path: Path) -> None:
    root = shutil.copytree(base, tmp_path / "newsroom")
    found = verdict(root, tmp_path / "site")
    assert (found.check, found.build, found.fault) == (0, 0, ""), found.said


@pytest.mark.parametrize("number", range(SOME))
def test_both_commands_say_the_same_of_a_newsroom_gone_wrong(number: int, tmp_path: Path) -> None:
    root = shutil.copytree(BASES[number % len(BASES)], tmp_path / "newsroom")
    done = mutate(root, number)
    found = verdict(root, tmp_path / "site")
    assert found.fault == "", report(number, done, found)
