"""``explainer new`` for what is part of something: an account, a period, a side."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from copied import untranslated
from explainer.cli import main
from explainer.reading import read
from explainer.scaffold import parts
from gaps import gaps

NEWSROOM = Path(__file__).parents[1] / "newsroom"
RECORDS = read(NEWSROOM)[0].records
ALL = [
    (word, holder)
    for word, holders in parts().items()
    for holder in holders
    # The newsroom lists no kinds of figures, so that all may be counted: one that is listed makes
    # the others wrong. Of a kind that it has no record of, none gets a part.
    if word != "figure-kind" and RECORDS.get(holder, True)
]

BEGUN = {"table-choice": "ISO 9"}
"""Parts that are called as something that there is."""


CHOSEN = {"table-choice": "ISO 9"}
"""Parts that are one of those there are."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return untranslated(tmp_path / "site")


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.mark.parametrize(("word", "holder"), ALL)
def test_a_part_goes_to_its_record_and_each_gap_is_told(
    word: str, holder: str, root: Path, tmp_path: Path
) -> None:
    plain = untranslated(tmp_path / "plain")
    name = (
        f"{holder}:{RECORDS[holder][-1].id}" if holder in RECORDS else BEGUN.get(word, "New: boats")
    )

    made = run("new", "--root", root, word, name)

    assert made.exit_code == 0, made.output
    path = Path(made.stdout.strip())
    before = (plain / path.relative_to(root)).read_text(encoding="utf-8").splitlines()
    after = iter(path.read_text(encoding="utf-8").splitlines())
    told = [line.split(":") for line in run("check", "--root", root).stdout.splitlines()]
    errors = [(root / file, int(line)) for file, line, _, level, *_ in told if level == " error"]
    assert all(line in after for line in before)
    assert errors == [(path, line) for line in gaps(path)]


def test_whose_it_is_has_to_be_said_where_several_can_have_it(root: Path) -> None:
    refused = run("new", "--root", root, "account", "first-talks")
    assert refused.exit_code == 1
    assert "says not whose: write event:ID or article:ID" in refused.output


def test_a_part_of_nothing_is_none(root: Path) -> None:
    refused = run("new", "--root", root, "period", "no-topic")
    assert refused.exit_code == 1
    assert 'there is no topic "no-topic" that can be read' in refused.output
