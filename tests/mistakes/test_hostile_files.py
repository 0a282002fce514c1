"""Files that no editor writes on purpose: a clear problem each, never a traceback."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from explainer.cli import main
from explainer.documents import parse_markdown, parse_yaml, text_of

BASE = Path(__file__).parent / "base"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    copy = tmp_path / "newsroom"
    shutil.copytree(BASE, copy)
    return copy


def check(root: Path) -> Result:
    result = CliRunner().invoke(main, ["check", "--root", str(root)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def _nested(path: Path) -> None:
    path.write_text("- id: " + "[" * 30_000 + "]" * 30_000 + "\n")


def _nested_some(path: Path) -> None:
    path.write_text("- id: " + "[" * 30 + "]" * 30 + "\n")


def _huge(path: Path) -> None:
    path.write_text("- id: x # " + "x" * 6_000_000 + "\n")


def _binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 8)


def _utf16(path: Path) -> None:
    path.write_text("- id: x\n", encoding="utf-16")


ALLOWS = " (limits.{} in content/site.yaml allows more)"
HOSTILE: dict[str, tuple[Callable[[Path], None], str]] = {
    "30,000 brackets": (_nested, "1:1005: error: too many brackets open inside one another here"),
    "30 brackets": (
        _nested_some,
        "1:26: error: nested deeper than 20 levels" + ALLOWS.format("yaml_depth"),
    ),
    "6 MB": (_huge, "1:1: error: larger than 5 MB" + ALLOWS.format("file_bytes")),
    "binary": (_binary, "2:118: error: not UTF-8 text: save the file with encoding UTF-8"),
    "UTF-16": (_utf16, "1:1: error: not UTF-8 text: save the file with encoding UTF-8"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_yaml_is_one_problem(name: str, root: Path) -> None:
    write, expected = HOSTILE[name]
    write(root / "content" / "glossary.yaml")

    assert check(root).output == f"content/glossary.yaml:{expected}\n"


@pytest.mark.parametrize("name", HOSTILE)
def test_other_mistakes_are_named_beside_a_hostile_file(name: str, root: Path) -> None:
    HOSTILE[name][0](root / "content" / "glossary.yaml")
    events = root / "content" / "events.yaml"
    events.write_text(events.read_text().replace("lane: river", "lane: rivre"))

    lines = check(root).stdout.splitlines()

    assert len(lines) == 2
    assert 'lane "rivre" is not in the lanes' in lines[0]


def test_deep_marks_in_prose_are_one_problem(root: Path) -> None:
    question = root / "content" / "questions" / "who-owns-it.md"
    question.write_text(question.read_text() + "\n" + "> " * 2_000 + "[" * 500 + "*" * 5_000)

    assert check(root).output == (
        "content/questions/who-owns-it.md:20:1: error: marks are nested deeper than 20 levels "
        "here: take some out" + ALLOWS.format("nesting") + "\n"
    )


@pytest.mark.parametrize("place", ["content/events.yaml/x.txt", "content/topics/x.md/x.txt"])
def test_folder_named_like_a_file_is_no_file(place: str, root: Path) -> None:
    (root / "content" / "events.yaml").unlink()
    (root / place).parent.mkdir(parents=True)
    (root / place).write_text("x")

    said = check(root).output
    assert f"{place}:1:1: warning: nothing reads this file" in said
    assert f"{place.removesuffix('/x.txt')}:1:1: error: a folder, where a file is expected" in said


def test_folder_named_site_yaml_is_no_settings(root: Path) -> None:
    (root / "content" / "site.yaml").unlink()
    (root / "content" / "site.yaml").mkdir()

    assert check(root).output == (
        "content/site.yaml:1:1: error: a folder, where a file is expected\n"
    )


@pytest.mark.parametrize("folder", ["content", "content/topics", "content/actors.yaml", "seeds"])
def test_what_cannot_be_read_is_one_mistake(folder: str, root: Path, tmp_path: Path) -> None:
    (root / folder).rename(tmp_path / "elsewhere")
    (root / folder).symlink_to(tmp_path / "elsewhere")

    said = check(root).output
    assert said.startswith(f"{folder}:1:1: error: a symbolic link")
    assert said.count("\n") == 1


def test_links_are_refused_by_name_and_not_followed(root: Path) -> None:
    (root / "content" / "events" / "loop").parent.mkdir()
    (root / "content" / "events" / "loop").symlink_to("..")
    (root / "content" / "events" / "round.yaml").symlink_to("round.yaml")
    (root / "seeds" / "round.txt").symlink_to("round.txt")

    lines = check(root).stdout.splitlines()

    assert [line.split(":")[0] for line in lines] == [
        "content/events/loop",
        "content/events/round.yaml",
        "seeds/round.txt",
    ]
    assert all(": error: a symbolic link" in line for line in lines)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file_is_a_problem(root: Path) -> None:
    (root / "content" / "glossary.yaml").chmod(0)

    assert "content/glossary.yaml:1:1: error: cannot be read: " in check(root).output


def test_pipe_in_the_place_of_a_file_is_not_waited_for(root: Path) -> None:
    (root / "content" / "glossary.yaml").unlink()
    os.mkfifo(root / "content" / "glossary.yaml")
    os.mkfifo(root / "seeds" / "more.txt")

    said = check(root).output

    assert "content/glossary.yaml:1:1: error: a pipe: only plain files are read\n" in said
    assert "seeds/more.txt:1:1: error: a pipe: only plain files are read\n" in said


@pytest.mark.parametrize("target", ["/dev/zero", "/etc/passwd", "../glossary.yaml", "."])
@pytest.mark.parametrize(
    "place",
    ["content/series/x.csv", "content/images/x.svg", "content/site.yaml", "seeds/x.txt", "seeds/d"],
)
def test_links_to_anywhere_are_refused_unread(place: str, target: str, root: Path) -> None:
    (root / place).unlink(missing_ok=True)
    (root / place).symlink_to(target)

    assert f"{place}:1:1: error: a symbolic link" in check(root).output


def test_content_that_is_itself_a_link_is_refused(root: Path, tmp_path: Path) -> None:
    (root / "content").rename(tmp_path / "elsewhere")
    (root / "content").symlink_to(tmp_path / "elsewhere")

    assert "content:1:1: error: a symbolic link" in check(root).output


LITTER = ["._who.md", ".who.md.swp", "who.md~", "#who.md#", "~$who.md", "Thumbs.db", ".DS_Store"]


@pytest.mark.parametrize("name", LITTER)
def test_what_programs_leave_behind_is_passed_over(name: str, root: Path) -> None:
    (root / "content" / "questions" / name).write_bytes(b"\x00\x05\x16\x07")
    (root / "seeds" / name).write_bytes(b"\x00\x05\x16\x07")

    assert check(root).output == ""


@pytest.mark.parametrize("missing", ["content", "seeds"])
def test_missing_folder_is_no_traceback(missing: str, root: Path) -> None:
    shutil.rmtree(root / missing)

    result = check(root)

    assert result.exit_code == 1
    assert result.output.count("\n") == 1


def test_empty_folder_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()

    assert check(tmp_path).output == (
        "content/site.yaml:1:1: error: the site has no settings: this file is missing\n"
    )


SCRAPS = st.lists(st.sampled_from([*"ab:-[]{},\"'#&*!|>%@`?\t\n ", "- ", "a: ", "\n  ", "\x85"]))


@given(SCRAPS.map("".join))
def test_any_text_is_yaml_or_a_problem_within_it(text: str) -> None:
    document, problems = parse_yaml(text, "scrap.yaml")

    assert (document is None) == bool(problems)
    for problem in problems:
        assert 1 <= problem.line <= len(text.splitlines()) + 1


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_mark_change_nothing(ends: str) -> None:
    text = "---\nquestion: Who?\n---\nThey.\n\nAll of them.\n"

    decoded, odd = text_of(b"\xef\xbb\xbf" + text.replace("\n", ends).encode(), "q.md")
    document, problems = parse_markdown(decoded or "", "q.md")

    assert not odd
    assert not problems
    assert document is not None
    assert (document.values, document.body) == ({"question": "Who?"}, "They.\n\nAll of them.\n")
