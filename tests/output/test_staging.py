"""What a build does to the output folder when nothing goes wrong, and when it may not."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from explainer.output import OutputError, staged, swap


def build(output: Path, text: str = "new") -> None:
    with staged(output) as stage:
        assert list(stage.folder.iterdir()) == []
        (stage.folder / "index.html").write_text(text)
        (stage.folder / "build.json").write_text("{}")
        stage.publish()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(params=["exchange", "two steps"])
def _swap(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "two steps":
        monkeypatch.setattr(swap, "exchange", lambda _one, _other: False)


@pytest.mark.usefixtures("_swap")
def test_publish_replaces_the_whole_folder_and_leaves_nothing_beside_it(output: Path) -> None:
    (output / "gone.html").write_text("old")

    build(output)

    assert (output / "index.html").read_text() == "new"
    assert names(output) == [".gitignore", "build.json", "index.html"]
    assert names(output.parent) == ["output"]


def test_makes_a_folder_that_is_not_there(tmp_path: Path) -> None:
    build(tmp_path / "deep" / "site")

    assert (tmp_path / "deep" / "site" / "index.html").read_text() == "new"


def test_follows_a_link_to_the_folder(output: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(output)

    build(link)

    assert link.is_symlink()
    assert (output / "index.html").read_text() == "new"


def test_repository_sees_no_change_after_a_build(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / ".gitignore").write_text("*\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "--force", "output/.gitignore")

    build(output)

    assert git(tmp_path, "status", "--porcelain") == "A  output/.gitignore\n"


def git(folder: Path, *args: str) -> str:
    return subprocess.run(
        ["git", *args], cwd=folder, check=True, capture_output=True, text=True
    ).stdout


def test_without_publish_the_output_stays_as_it_was(output: Path) -> None:
    with staged(output) as stage:
        (stage.folder / "index.html").write_text("bad")

    assert (output / "index.html").read_text() == "good"
    assert names(output.parent) == ["output"]


def test_an_error_in_the_build_leaves_the_output_as_it_was(output: Path) -> None:
    def interrupted() -> None:
        with staged(output) as stage:
            (stage.folder / "index.html").write_text("bad")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()

    assert (output / "index.html").read_text() == "good"
    assert names(output.parent) == ["output"]


def test_an_interruption_while_the_staging_folder_is_made_leaves_none(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = Path.mkdir

    def interrupted(folder: Path, *given: int, **named: bool) -> None:
        make(folder, *given, **named)
        if folder.name.endswith(".staging"):
            raise KeyboardInterrupt

    monkeypatch.setattr(Path, "mkdir", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build(output)
    assert names(output.parent) == ["output"]


def test_refuses_a_folder_that_no_build_wrote(tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("years of work")

    with pytest.raises(OutputError, match=r"thesis holds files that no build wrote"):
        build(tmp_path / "thesis")

    assert (tmp_path / "thesis" / "chapter.txt").read_text() == "years of work"
    assert names(tmp_path) == ["thesis"]


def test_refuses_a_folder_that_another_tool_marked_as_its_cache(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*\n")
    (tmp_path / "bin").mkdir()

    with pytest.raises(OutputError, match="no build wrote"):
        build(tmp_path)


def test_refuses_a_file(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")

    with pytest.raises(OutputError, match="site is a file, not a folder"):
        build(tmp_path / "site")


def test_refuses_a_parent_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file")

    with pytest.raises(OutputError, match="choose another output folder"):
        build(tmp_path / "file" / "site")


def test_refuses_a_mount_point(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(output), "is_mount", lambda self: self == output)

    with pytest.raises(OutputError, match="is a mount point"):
        build(output)

    assert (output / "index.html").read_text() == "good"


@pytest.mark.parametrize("link", [True, False])
def test_writes_again_into_a_folder_emptied_by_hand(output: Path, link: bool) -> None:
    for path in output.iterdir():
        if not (link and path.name == ".gitignore"):
            path.unlink()

    build(output)

    assert (output / "index.html").read_text() == "new"


def test_when_the_system_refuses_the_swap_the_last_good_one_is_whole(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_one: Path, _other: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(swap, "exchange", refuse)

    with pytest.raises(OutputError, match=r"cannot replace .*output: Permission denied; choose"):
        build(output)

    assert (output / "index.html").read_text() == "good"


def test_a_full_disk_while_the_last_one_is_copied_leaves_it_whole(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_up(_source: Path, half: Path, **_kwargs: object) -> None:
        half.mkdir()
        raise OSError(28, "No space left on device")

    def refuse(self: Path, target: Path) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(swap, "exchange", lambda _one, _other: False)
    monkeypatch.setattr(shutil, "copytree", fill_up)
    monkeypatch.setattr(type(output), "rename", refuse)
    with pytest.raises(OutputError, match="No space left"):
        build(output)
    monkeypatch.undo()

    assert (output / "index.html").read_text() == "good"
    build(output)
    assert names(output.parent) == ["output"]


@pytest.mark.parametrize("kind", ["staging", "discarded", "copying"])
def test_a_leftover_that_cannot_be_deleted_is_not_in_the_way(
    kind: str, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be another user's; nothing of it is published."""
    left = output.parent / f".output.{kind}"
    left.mkdir()
    (left / "half.html").write_text("half")
    monkeypatch.setattr(shutil, "rmtree", lambda *_args, **_kwargs: None)

    for text in ("one", "two"):
        build(output, text)
        assert (output / "index.html").read_text() == text
        assert names(output) == [".gitignore", "build.json", "index.html"]


def test_read_only_folders_of_the_last_site_are_deleted_with_it(output: Path) -> None:
    (output / "articles").mkdir()
    (output / "articles" / "index.html").write_text("old")
    for folder in (output / "articles", output):
        folder.chmod(0o500)

    build(output)

    assert names(output) == [".gitignore", "build.json", "index.html"]
    assert names(output.parent) == ["output"]


def test_a_full_disk_names_the_folder_that_could_not_be_written(output: Path) -> None:
    def filled_up() -> None:
        with staged(output):
            raise OSError(28, "No space left on device")

    with pytest.raises(OutputError, match=f"cannot write {output}: No space left on device"):
        filled_up()

    assert (output / "index.html").read_text() == "good"
    assert names(output.parent) == ["output"]
