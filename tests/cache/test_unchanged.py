"""A build of what has not changed says the same at once; any doubt makes it a whole one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.cli import main
from explainer.cli.build import make


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EXPLAINER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by one with each build that is a whole one."""
    builds: list[str] = []

    def counting(*arguments: object) -> object:
        builds.append("built")
        return make(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("explainer.cli.build.make", counting)
    return builds


def build(root: Path, *more: str) -> str:
    arguments = ["build", "--root", str(root), "--output", str(root / "site"), *more]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def test_nothing_changed_is_said_at_once_with_the_same_warnings(
    newsroom: Path, whole: list[str]
) -> None:
    sources = newsroom / "content" / "sources" / "press.yaml"
    entry = "\n- id: nobody-cites-it\n  title: T\n  publisher: P\n  kind: news\n  language: en\n"
    sources.write_text(sources.read_text() + entry)
    first = build(newsroom)
    assert "warning:" in first
    assert build(newsroom) == first
    assert len(whole) == 1


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


def _spoil(root: Path, cache: Path) -> None:
    for file in cache.rglob("*.json"):
        file.write_text(file.read_text()[:-10])


def _delete(root: Path, cache: Path) -> None:
    for file in cache.rglob("*.json"):
        file.unlink()


@pytest.mark.parametrize("change", [_edit, _touch_output, _lose_output, _new_seed, _spoil, _delete])
def test_a_change_of_anything_makes_a_whole_build(
    change: Callable[[Path, Path], None], newsroom: Path, cache: Path, whole: list[str]
) -> None:
    build(newsroom)
    change(newsroom, cache)
    build(newsroom)
    assert len(whole) == 2
    assert "somebody" not in (newsroom / "site" / "index.html").read_text()


def test_another_address_is_another_build(newsroom: Path, whole: list[str]) -> None:
    build(newsroom, "--base-url", "https://one.example/")
    build(newsroom, "--base-url", "https://two.example/")
    assert len(whole) == 2


def test_without_a_cache_every_build_is_whole(
    newsroom: Path, whole: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXPLAINER_CACHE", "")
    build(newsroom)
    build(newsroom)
    assert len(whole) == 2
