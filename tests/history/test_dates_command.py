"""``explainer dates``: days out of the history into the content, and nothing else touched."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main

EVENTS = """\
# What happened, and when.

- id: opened          # the first of all
  date: "1901"
  title: 'The bridge opens'
  what: >-
    It opened, and
    was crossed.
  topics: [bridge]
  lane: river
  importance: 1
  sources: [bridge-book]

- {id: closed, date: "1950", title: "It closes", what: "It closed.", topics: [bridge],
   lane: river, importance: 2, sources: [bridge-book]}
"""
BASE = Path(__file__).parents[1] / "mistakes" / "base"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a repository with a small newsroom in a folder of it, committed once."""
    folder = tmp_path / "repository" / "site"
    for source in sorted(path for path in BASE.rglob("*") if path.is_file()):
        target = folder / source.relative_to(BASE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    git(folder, "init", "-q", "-b", "main", "..")
    write(folder, EVENTS, "more")
    commit(folder, "2031-01-01")
    return folder


def git(root: Path, *words: str, day: str = "2031-01-01") -> None:
    """Run git as nobody in particular, on a day."""
    stamp = {f"GIT_{who}_DATE": f"{day}T12:00:00" for who in ("AUTHOR", "COMMITTER")}
    people = (
        "-c",
        "user.name=Desk",
        "-c",
        "user.email=desk@desk.example",
        "-c",
        "commit.gpgsign=false",
    )
    command = ["git", "-C", str(root), *people, *words]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | stamp)


def commit(root: Path, day: str, said: str = "More") -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", said, day=day)


def write(root: Path, text: str, name: str) -> None:
    (root / "content" / "events").mkdir(exist_ok=True)
    (root / "content" / "events" / f"{name}.yaml").write_bytes(text.encode())


def events(root: Path, name: str = "more") -> str:
    return (root / "content" / "events" / f"{name}.yaml").read_bytes().decode()


def dates(root: Path) -> Result:
    return CliRunner().invoke(main, ["dates", "--root", str(root)])


def test_a_line_more_and_nothing_else(root: Path) -> None:
    assert dates(root).exit_code == 0
    text = events(root)

    lines = [line for line in text.splitlines(keepends=True) if line != '  added: "2031-01-01"\n']
    assert "".join(lines).replace(', added: "2031-01-01"', "") == EVENTS
    assert '- id: opened          # the first of all\n  added: "2031-01-01"\n' in text
    assert '- {id: closed, added: "2031-01-01", date: "1950"' in text


def test_every_kind_that_readers_follow_is_dated(root: Path) -> None:
    dates(root)
    article = (root / "content" / "articles" / "bridge-talks.md").read_text(encoding="utf-8")

    front, _, body = article.removeprefix("---\n").partition("\n---\n")
    assert front.endswith('\nadded: "2031-01-01"')
    assert body == _body_of(BASE / "content" / "articles" / "bridge-talks.md")
    assert CliRunner().invoke(main, ["check", "--root", str(root)]).exit_code == 0


def test_what_commits_say_of_a_text_is_proposed_above_what_was_told_before(root: Path) -> None:
    path = root / "content" / "articles" / "bridge-talks.md"
    told = []
    for day, said, words, now in (
        ("2031-03-01", "Who was there", "They met on the bridge", "Envoys met on the bridge"),
        (
            "2031-04-01",
            'Merge pull request #3 from desk/boats\n\nBoats: "two" is three',
            "Nobody has crossed",
            "No boat has crossed",
        ),
    ):
        text = path.read_text(encoding="utf-8")
        assert words in text
        path.write_text(text.replace(words, f"{now}"), encoding="utf-8")
        commit(root, day, said)
        dates(root)
        commit(root, day, "Dates")
        told.append(path.read_text(encoding="utf-8").partition("\nchanges:\n")[2])

    assert dates(root).stdout == ""
    first = '  - date: "2031-03-01"\n    what: "Who was there"\n---\n'
    assert told[0].startswith(first)
    second = '  - date: "2031-04-01"\n    what: "Boats: \\"two\\" is three"\n'
    assert told[1].startswith(second + first.removesuffix("---\n"))
    assert CliRunner().invoke(main, ["check", "--root", str(root)]).exit_code == 0


def test_a_draft_comes_on_the_day_it_is_published_and_what_waits_on_its_own(root: Path) -> None:
    path = root / "content" / "questions" / "who-owns-it.md"
    text = path.read_text(encoding="utf-8")
    days = {}
    for day, line in (
        ("2031-02-01", "status: draft\n"),
        ("2031-03-01", "publish_on: 2031-06-05 06:00\n"),
    ):
        new = path.with_name(f"new-{day}.md")
        new.write_text(text.replace("---\n", f"---\n{line}", 1), encoding="utf-8")
        commit(root, day)
        dates(root)
        days[day] = new
        assert ("added:" in new.read_text(encoding="utf-8")) == ("status" not in line)
    draft, waiting = days.values()
    draft.write_text(text, encoding="utf-8")
    commit(root, "2031-04-01")
    dates(root)

    assert '\nadded: "2031-04-01"\n---' in draft.read_text(encoding="utf-8")
    assert '\nadded: "2031-06-05"\n---' in waiting.read_text(encoding="utf-8")


def _body_of(path: Path) -> str:
    return path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")[2]


def test_a_second_run_changes_nothing_also_after_a_commit(root: Path) -> None:
    dates(root)
    first = events(root)
    commit(root, "2031-02-01")
    again = dates(root)

    assert (again.exit_code, again.stdout) == (0, "")
    assert events(root) == first


def test_only_what_says_something_new_is_updated(root: Path) -> None:
    write(root, EVENTS.replace("'The bridge opens'", "The bridge is opened"), "more")
    commit(root, "2031-03-01")
    dates(root)

    assert events(root).count('updated: "2031-03-01"') == 1
    assert 'added: "2031-01-01"\n  updated: "2031-03-01"\n  date: "1901"' in events(root)


def test_spaces_quotes_and_another_file_are_no_change(root: Path) -> None:
    (root / "content" / "events" / "more.yaml").unlink()
    write(root, EVENTS.replace("'The bridge opens'", '"The bridge opens"'), "moved")
    commit(root, "2031-03-01")
    dates(root)

    assert events(root, "moved").count('added: "2031-01-01"') == 2
    assert "updated" not in events(root, "moved")


def test_a_later_change_moves_the_day_that_is_written(root: Path) -> None:
    for day, before, after in (("2031-03-01", "1901", "1902"), ("2031-04-01", "1902", "1903")):
        write(root, events(root).replace(f'"{before}"', f'"{after}"'), "more")
        commit(root, day)
        dates(root)
        commit(root, day)

    assert events(root).count("updated") == 1
    assert 'updated: "2031-04-01"\n' in events(root)


def test_days_that_an_editor_stated_stay(root: Path) -> None:
    write(
        root,
        EVENTS.replace('  date: "1901"', '  date: "1901"\n  added: "2019-05-05" # on paper'),
        "more",
    )
    commit(root, "2031-03-01")
    dates(root)

    assert 'added: "2019-05-05" # on paper' in events(root)
    assert "updated" not in events(root).partition("- {id: closed")[0]


def test_what_is_not_committed_waits(root: Path) -> None:
    new = EVENTS.partition("- {")[0].partition("\n\n")[2].replace("id: opened", "id: moved")
    write(root, EVENTS + new, "more")
    done = dates(root)

    assert "1 not yet in the history" in done.stderr
    assert events(root).endswith(new)


@pytest.mark.parametrize("ending", ["\r\n", "\n"], ids=["CRLF", "LF"])
def test_line_ends_and_a_byte_order_mark_stay(root: Path, ending: str) -> None:
    write(root, "\ufeff" + EVENTS.partition("\n\n")[2].replace("\n", ending).rstrip(), "more")
    commit(root, "2031-03-01")
    dates(root)
    text = events(root)

    assert text.startswith(f'\ufeff- id: opened          # the first of all{ending}  added: "')
    assert text.count("\n") == text.count(ending)


def test_a_change_counts_on_the_day_it_is_merged(root: Path) -> None:
    git(root, "checkout", "-q", "-b", "draft")
    write(root, EVENTS.replace("'The bridge opens'", "The bridge is opened"), "more")
    commit(root, "2031-02-01")
    git(root, "checkout", "-q", "main")
    git(root, "merge", "-q", "--no-ff", "-m", "Merge", "draft", day="2031-05-05")
    dates(root)

    assert 'updated: "2031-05-05"' in events(root)


def test_a_copy_with_the_end_of_the_history_only_is_refused(root: Path, tmp_path: Path) -> None:
    commit_more = root / "content" / "events" / "more.yaml"
    commit_more.write_text(EVENTS + "\n", encoding="utf-8")
    commit(root, "2031-02-01")
    copy = tmp_path / "copy"
    url = root.parent.as_uri()
    subprocess.run(["git", "clone", "-q", "--depth", "1", url, copy], check=True)
    done = dates(copy / "site")

    assert done.exit_code == 1
    assert "git fetch --unshallow" in done.stderr


def test_without_a_history_the_command_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    (folder / "content").mkdir(parents=True)
    (folder / "content" / "site.yaml").write_bytes((BASE / "content" / "site.yaml").read_bytes())
    done = dates(folder)

    assert done.exit_code == 1
    assert done.stderr.startswith("error: git says: fatal: not a git repository")


def test_a_full_disk_costs_no_file(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[:9])
        raise OSError(28, "No space left on device")

    before = {path: path.read_bytes() for path in root.rglob("*.*") if path.is_file()}
    monkeypatch.setattr(Path, "write_bytes", full)

    done = dates(root)

    assert done.exit_code == 1
    assert "No space left on device" in done.output
    assert str(root / "content") in done.output
    monkeypatch.undo()
    assert {path: path.read_bytes() for path in root.rglob("*.*") if path.is_file()} == before
