"""File systems that lack something: links, an exchange of folders, letters of two cases."""

from __future__ import annotations

import errno
import os
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner
from variations import contents

from explainer.cli import main
from explainer.output import swap


def build(root: Path, output: Path) -> None:
    result = CliRunner().invoke(main, ["build", f"--root={root}", f"--output={output}"])
    assert result.exit_code == 0, result.output


def test_without_links_and_exchange_edits_come_out_as_they_should(
    newsroom: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(os, "symlink", refuse)
    monkeypatch.setattr(swap, "exchange", lambda _one, _other: False)
    settings = newsroom / "content" / "site.yaml"
    for words in ("One edit.", "Another edit."):
        settings.write_text(settings.read_text().replace("\ntagline: ", f"\ntagline: {words} "))
        build(newsroom, tmp_path / "site" / "public")
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["public"]
    monkeypatch.undo()
    monkeypatch.setenv("EXPLAINER_CACHE", "")

    build(newsroom, tmp_path / "cold")

    assert contents(tmp_path / "site" / "public") == contents(tmp_path / "cold")


def test_no_two_names_of_the_output_are_one_where_case_and_accents_do_not_count(
    built: Path,
) -> None:
    names = [path.relative_to(built).as_posix() for path in built.rglob("*")]
    folded = {unicodedata.normalize("NFD", name).casefold() for name in names}
    assert len(folded) == len(names)


def test_names_that_differ_by_case_alone_are_refused(newsroom: Path) -> None:
    seed = newsroom / "seeds" / "lamp-restored.txt"
    seed.with_name("Lamp-Restored.txt").write_bytes(seed.read_bytes())
    picture = newsroom / "content" / "images" / "haven-landing.png"
    for name in (picture, picture.with_suffix(".yaml")):
        name.with_name(name.name.replace("h", "H", 1)).write_bytes(name.read_bytes())

    said = CliRunner().invoke(main, ["check", f"--root={newsroom}"]).output

    assert 'the address "articles/lamp-restored/" is taken by seeds/Lamp-Restored.txt:1' in said
    assert "content/images/Haven-landing.yaml:1:1: error: the name of the file is the id" in said
