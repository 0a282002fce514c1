"""A build of what has not changed says the same at once; any doubt makes it a whole one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from traceback import format_exception

import pytest
from click.testing import CliRunner

from explainer.cli import main

pytestmark = pytest.mark.usefixtures("cache")


def build(root: Path, *more: str) -> str:
    arguments = ["build", "--root", str(root), "--output", str(root / "site"), *more]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, (result.output, format_exception(result.exception))
    return result.output


def moment(root: Path) -> int:
    """Return when the site was written last: a whole build writes it anew."""
    return (root / "site" / "build.json").stat().st_mtime_ns


def test_nothing_changed_is_said_at_once_with_the_same_warnings(newsroom: Path) -> None:
    sources = newsroom / "content" / "sources" / "press.yaml"
    entry = "\n- id: nobody-cites-it\n  title: T\n  publisher: P\n  kind: news\n  language: en\n"
    sources.write_text(sources.read_text() + entry)
    first = build(newsroom)
    assert "warning:" in first
    written = moment(newsroom)
    assert build(newsroom) == first
    assert moment(newsroom) == written


def _edit(root: Path, cache: Path) -> None:
    page = root / "content" / "topics" / "ferry.md"
    page.write_text(page.read_text() + "\nOne sentence more.\n")


def _touch_output(root: Path, cache: Path) -> None:
    (root / "site" / "index.html").write_text("somebody else's")


def _lose_output(root: Path, cache: Path) -> None:
    (root / "site" / "sitemap.xml").unlink(missing_ok=True)
    (root / "site" / "index.html").unlink()


def _new_seed(root: Path, cache: Path) -> None:
    (root / "seeds" / "new.txt").write_text(
        "A headline\n\nOne paragraph of a story, with a stop.\n"
    )


def _folder_of_a_program(root: Path, cache: Path) -> None:
    """Put content into a folder that is passed over where it is a program's."""
    topic = root / "content" / "events" / "node_modules" / "net.yaml"
    topic.parent.mkdir()
    topic.write_text("[]")


def _spoil(root: Path, cache: Path) -> None:
    for file in cache.rglob("*.json"):
        file.write_text(file.read_text()[:-10])


def _delete(root: Path, cache: Path) -> None:
    for file in cache.rglob("*.json"):
        file.unlink()


CHANGES = [_edit, _touch_output, _lose_output, _new_seed, _folder_of_a_program, _spoil, _delete]


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_anything_makes_a_whole_build(
    change: Callable[[Path, Path], None], newsroom: Path, cache: Path
) -> None:
    build(newsroom)
    written = moment(newsroom)
    change(newsroom, cache)
    build(newsroom)
    assert moment(newsroom) != written
    assert "somebody" not in (newsroom / "site" / "index.html").read_text()


def test_another_address_is_another_build(newsroom: Path) -> None:
    build(newsroom, "--base-url", "https://one.example/")
    written = moment(newsroom)
    build(newsroom, "--base-url", "https://two.example/")
    assert moment(newsroom) != written


def test_without_a_cache_every_build_is_whole(
    newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXPLAINER_CACHE", "")
    build(newsroom)
    written = moment(newsroom)
    build(newsroom)
    assert moment(newsroom) != written
