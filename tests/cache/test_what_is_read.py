"""What was read before is not read again, and never makes a difference to what is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.cli import main

pytestmark = pytest.mark.usefixtures("cache")


def check(root: Path) -> str:
    result = CliRunner().invoke(main, ["check", "--root", str(root)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.output


def fresh(root: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Check with nothing remembered."""
    with monkeypatch.context() as without:
        without.setenv("EXPLAINER_CACHE", "")
        return check(root)


def _misspell(root: Path) -> None:
    page = root / "content" / "topics" / "ferry.md"
    page.write_text(page.read_text() + "\nSee [nothing](event:nothing).\n")


def _break(root: Path) -> None:
    (root / "content" / "places.yaml").write_text("- id: [\n")


def _lose(root: Path) -> None:
    (root / "content" / "places.yaml").unlink()


def _rename(root: Path) -> None:
    page = root / "content" / "topics" / "ferry.md"
    page.rename(page.with_name("ferries.md"))


def _state(root: Path) -> None:
    (root / "seeds" / "crossing-talks.yaml").write_text("published: some day\n")


def _spoil_picture(root: Path) -> None:
    for picture in (root / "content" / "images").glob("*.[jpws]*g"):
        picture.write_bytes(b"no picture")


def _avoid(root: Path) -> None:
    """Write a word that the style sheet keeps out, and refer to a source that goes."""
    events = root / "content" / "events" / "ferry.yaml"
    events.write_text(events.read_text().replace("Sailors' tales", "TODO: so-called tales"))
    style = root / "content" / "style.yaml"
    style.write_text(style.read_text().replace("words:", WORDS, 1))
    library = root / "content" / "sources" / "library.yaml"
    library.write_text(library.read_text().replace("id: almanac", "id: almanach", 1))


WORDS = """words:
  - words: [so-called, tales]
    why: it says what the writer thinks
    write: what it is
    severity: error"""
EDITS = (_avoid, _misspell, _break, _lose, _rename, _state, _spoil_picture)


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_the_same_is_wrong_as_without_a_cache(
    edit: Callable[[Path], None], newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(newsroom)
    edit(newsroom)
    first = check(newsroom)
    assert "error:" in first
    assert check(newsroom) == first == fresh(newsroom, monkeypatch)


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def _foreign(file: Path) -> None:
    file.write_bytes(b"cos\nsystem\n(S'echo no'\ntR." * 9)


def _empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("spoil", [_cut, _foreign, _empty])
def test_a_spoilt_memory_is_none(
    spoil: Callable[[Path], None], newsroom: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(newsroom)
    kept = list(cache.rglob("*.pickle"))
    assert kept
    for file in kept:
        spoil(file)
    assert check(newsroom) == fresh(newsroom, monkeypatch)


def test_a_folder_that_others_can_write_to_is_not_believed(newsroom: Path, cache: Path) -> None:
    check(newsroom)
    (folder,) = cache.iterdir()
    for kept in folder.glob("*.pickle"):
        kept.unlink()
    folder.chmod(0o777)
    check(newsroom)
    assert not list(cache.rglob("*.pickle"))


def test_the_caches_of_few_roots_are_kept(newsroom: Path, cache: Path) -> None:
    for number in range(40):
        (cache / f"{number:016x}").mkdir(parents=True)
    (cache / "somebody else's").mkdir()
    check(newsroom)
    assert len(list(cache.iterdir())) == 33
    assert list(cache.rglob("*.pickle"))
