"""The manifest tells whether two folders are the same."""

from __future__ import annotations

import hashlib
from pathlib import Path

from explainer.output import manifest, write_if_changed


def test_lists_every_file_sorted_with_its_hash(tmp_path: Path) -> None:
    write_if_changed(tmp_path / "b" / "index.html", b"b")
    write_if_changed(tmp_path / "a.txt", b"a")
    write_if_changed(tmp_path / "b.txt", b"")

    files = manifest(tmp_path).files

    assert list(files) == ["a.txt", "b.txt", "b/index.html"]
    assert files["a.txt"] == hashlib.sha256(b"a").hexdigest()


def test_digest_knows_bytes_and_names_but_not_the_place(tmp_path: Path) -> None:
    for folder in ("one", "two", "renamed"):
        write_if_changed(tmp_path / folder / "page.html", b"same")
    (tmp_path / "renamed" / "page.html").rename(tmp_path / "renamed" / "other.html")

    one, two, renamed = (manifest(tmp_path / name).digest for name in ("one", "two", "renamed"))

    assert one == two
    assert one != renamed
    write_if_changed(tmp_path / "two" / "page.html", b"else")
    assert manifest(tmp_path / "two").digest != one


def test_leaves_out_what_it_is_told_to(tmp_path: Path) -> None:
    write_if_changed(tmp_path / "build.json", b"{}")
    write_if_changed(tmp_path / "index.html", b"")

    assert list(manifest(tmp_path, without={"build.json"}).files) == ["index.html"]


def test_a_file_that_holds_the_bytes_already_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "file.txt"

    assert write_if_changed(path, b"one")
    path.chmod(0o400)
    assert not write_if_changed(path, b"one")
    path.chmod(0o600)
    assert write_if_changed(path, b"two")
    assert path.read_bytes() == b"two"
