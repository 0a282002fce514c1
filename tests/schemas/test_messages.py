"""The catalogue of messages: it has what ``check`` says, and nothing else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import explainer
from explainer.cli import main
from explainer.rules.table import RULES
from explainer.schemas.messages import GAP, catalogue, explain

CASES = Path(__file__).parents[1] / "mistakes" / "cases"
EVERY = [one for group in catalogue() for one in group.messages]


def brought_out() -> Iterator[str]:
    """Yield what the mistakes laid over a small site bring out; those tried one at a time are held
    to the catalogue where they are tried."""
    for file in sorted(CASES.glob("*/messages.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if found := re.fullmatch(r"[^:]+:\d+:\d+: (?:error|warning): (.*)", line):
                yield found[1]


def words_of_the_program() -> str:
    files = Path(explainer.__file__).parent.rglob("*.py")
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in sorted(files))
    nodes = (node for tree in trees for node in ast.walk(tree))
    return "\n".join(
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def test_every_message_that_is_brought_out_is_explained() -> None:
    assert [message for message in brought_out() if not explain(message)] == []


def test_every_wording_that_is_explained_is_one_of_the_program() -> None:
    words = "\n".join((words_of_the_program(), *brought_out()))
    longest = {said: max(said.split(GAP), key=len) for one in EVERY for said in one.says}

    assert [
        wording
        for wording, part in longest.items()
        # Marks at its ends may be those of what is quoted.
        if part.strip(' ":;,.()“”') not in words
    ] == []


def test_no_message_fits_two_that_are_explained_equally_well() -> None:
    torn = []
    for message in brought_out():
        fits = sorted((one.fits(message) for one in EVERY), reverse=True)
        torn += [message] if fits[0] == fits[1] else []

    assert torn == []


def test_titles_differ_and_rules_are_rules() -> None:
    titles = [one.title for one in EVERY]
    assert len(titles) == len(set(titles))
    assert {rule for one in EVERY for rule in one.rules} <= RULES.keys()


@pytest.mark.parametrize("piped", [True, False])
def test_a_message_is_explained_as_it_was_printed(piped: bool) -> None:
    line = 'content/events.yaml:2:7: error: place "x" is not in the places'
    given = {"input": f"{line}\n"} if piped else {}
    result = CliRunner().invoke(main, ["explain", *([] if piped else [line])], **given)

    assert result.exit_code == 0, result.output
    assert result.output.startswith(f"{line}\n  Unknown id. ")


def test_of_an_unknown_message_it_is_said_that_nothing_is_known() -> None:
    result = CliRunner().invoke(main, ["explain", "of a package"])
    assert "Nothing more is known" in result.output
