from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages import Catalog, Message
from babel.messages.frontend import CommandLineInterface

from explainer.language.catalogue import LOCALES, TEMPLATE, read

ROOT = Path(__file__).parents[2]
FILES = sorted(LOCALES.glob("*/LC_MESSAGES/*.po"))
PLACE = re.compile(r"%\((\w+)\)")


def test_all_words_are_gathered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    gathered = tmp_path / "explainer.pot"
    asked = ["extract", "-F", "pyproject.toml", "-c", "Translators:", "-s", "--add-location=file"]
    CommandLineInterface().run(
        ["pybabel", "-q", *asked, "--no-wrap", "--omit-header", "-o", str(gathered), "."]
    )
    assert gathered.read_text("utf-8") == TEMPLATE.read_text("utf-8"), "run `make messages`"


def test_each_language_has_all_words() -> None:
    ids = {(one.context, str(one.id)) for one in read(TEMPLATE)}
    for file in FILES:
        assert {(one.context, str(one.id)) for one in read(file)} == ids, f"{file}: make messages"


def test_values_are_named_as_in_english() -> None:
    wrong = {file.parts[-3]: found for file in FILES if (found := _wrong(read(file)))}
    assert not wrong


def _wrong(catalog: Catalog) -> list[tuple[str, str]]:
    told = [(one, str(error)) for one, errors in catalog.check() for error in errors]
    told += [(one, form) for one in catalog for form in _odd(one)]
    return [(str(one.id), said) for one, said in told]


def _odd(message: Message) -> list[str]:
    """Return the forms of a translation that lack a value, or name one that is none.

    A form for one thing, or for two, may say the number in its own word.
    """
    forms = message.string if message.pluralizable else (message.string,)
    named = set(PLACE.findall(str(message.id)))
    free = {"num"} if message.pluralizable else set()
    said = [form for form in forms if form and message.id]
    return [form for form in said if not named - free <= set(PLACE.findall(form)) <= named]
