from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.frontend import CommandLineInterface

from explainer.language.catalogue import LOCALES, TEMPLATE, file_of, parsed
from explainer.language.checking import doubts, mistakes
from explainer.language.tags import Language

ROOT = Path(__file__).parents[2]
FILES = sorted(LOCALES.glob("*/LC_MESSAGES/*.po"))


def test_all_words_are_gathered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    gathered = tmp_path / "explainer.pot"
    asked = ["extract", "-F", "pyproject.toml", "-c", "Translators:", "-s", "--add-location=file"]
    CommandLineInterface().run(
        ["pybabel", "-q", *asked, "--no-wrap", "--omit-header", "-o", str(gathered), "."]
    )
    assert gathered.read_text("utf-8") == TEMPLATE.read_text("utf-8"), "run `make messages`"


def test_each_language_has_all_words() -> None:
    ids = _ids(TEMPLATE)
    for file in FILES:
        assert _ids(file) == ids, f"{file}: run `make messages`"


def test_no_page_fails_by_a_translation() -> None:
    wrong = {file.parts[-3]: found for file in FILES if (found := _wrong(file))}
    assert not wrong


@pytest.mark.parametrize(
    ("tag", "spoken"),
    [("az-Latn-AZ", "az"), ("ar-EG", "ar"), ("az-Arab", None), ("az-IR", None), ("ka-Geok", None)],
)
def test_the_words_of_a_language_are_those_of_its_script(tag: str, spoken: str | None) -> None:
    file = file_of(Language(tag))
    assert (file and file.parts[-3]) == spoken


def test_french_marks_keep_their_words() -> None:
    """A line never begins with a colon: what stands before it in French is no plain space."""
    file = LOCALES / "fr" / "LC_MESSAGES" / "explainer.po"
    said = [line for line in file.read_text("utf-8").splitlines() if line.startswith("msgstr")]
    assert [line for line in said if re.search(r"\w [:;!?»]|« ", line)] == []


def _language(file: Path) -> Language:
    return Language("en" if file == TEMPLATE else file.parts[-3].replace("_", "-"))


def _ids(file: Path) -> set[tuple[str | None, str]]:
    words = parsed(file.read_text("utf-8"), _language(file))
    return {(one.context, str(one.id)) for one in words}


def _wrong(file: Path) -> list[str]:
    """Return what our reader finds, and what Babel's own checkers do."""
    text = file.read_text("utf-8")
    checked = (
        (one, error) for one, errors in parsed(text, _language(file)).check() for error in errors
    )
    found = [f"{one.id}: {error}" for one, error in checked]
    ours = [*mistakes(text, _language(file)), *doubts(text, _language(file))]
    return found + [f"line {line}: {message}" for line, message in ours]
