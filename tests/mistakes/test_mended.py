"""What ``explainer fix`` mends: many mistakes at once, made in a sound newsroom, and undone."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import pytest
import trial
import yaml
from click.testing import CliRunner

from explainer import build, fixing
from explainer.cli import main
from explainer.problems import Problem

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NEWSROOM = trial.newsroom("newsroom")
BY_NAME = {mistake.name: mistake for mistake in trial.mistakes()}
SLIPS = yaml.safe_load((HERE / "slips.yaml").read_text(encoding="utf-8"))
BY_NAME |= {slip["now"]: trial.Mistake(name=slip["now"], says=(), **slip) for slip in SLIPS}
MENDED = yaml.safe_load((HERE / "mended.yaml").read_text(encoding="utf-8"))
BEGUN = yaml.safe_load((HERE / "begun.yaml").read_text(encoding="utf-8"))
MANY = yaml.safe_load((HERE / "many.yaml").read_text(encoding="utf-8"))
Files = dict[str, bytes]
APART = 14
"""Lines of the longest record of a list here, nearly."""


def files(root: Path) -> Files:
    """Return all that is read of a root."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for folder in ("content", "seeds")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }


def newsroom(folder: Path, sound: Path = NEWSROOM) -> Path:
    for name in ("content", "seeds"):
        shutil.copytree(sound / name, folder / name)
    return folder


def made(names: list[str], folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """Yield newsrooms with all these mistakes in them, in each as many as are not near another."""
    left = names
    while left:
        put: list[str] = []
        for name in left:
            if not any(near(name, other) for other in put):
                put.append(name)
        root = newsroom(folder / str(len(left)))
        for name in put:
            BY_NAME[name].make(root)
        yield root, put
        left = [name for name in left if name not in put]


def near(one: str, other: str) -> bool:
    """Say whether two mistakes are in the same record, most likely, or one takes the file away."""
    if BY_NAME[one].move or BY_NAME[other].move:
        return BY_NAME[one].file == BY_NAME[other].file
    (file, line), (same, below) = place(one), place(other)
    return file == same and abs(line - below) < APART


def place(name: str) -> tuple[str, int]:
    mistake = BY_NAME[name]
    text = (NEWSROOM / mistake.file).read_bytes().decode("utf-8", "replace")
    start = text.index(mistake.after) if mistake.after else 0
    return mistake.file, text.count("\n", 0, text.index(mistake.was, start))


def fix(root: Path, *more: str) -> str:
    return CliRunner().invoke(main, ["fix", "--root", str(root), *more]).output


def wrong(root: Path) -> Counter[tuple[str, str]]:
    return Counter((problem.path, problem.message) for problem in build.load(root)[1])


def test_mistakes_are_undone_to_the_byte(tmp_path: Path) -> None:
    sound = files(NEWSROOM)
    together = [*MENDED["restored"], *(slip["now"] for slip in SLIPS)]
    apart = (made([name], tmp_path / name) for name in MENDED["apart"])
    for root, names in chain(made(together, tmp_path), *apart):
        said = fix(root, "--write")
        now = files(root)
        assert {path for path in now | sound if now.get(path) != sound.get(path)} == set(), (
            f"{names}\n{said}"
        )


def test_mistakes_are_mended_in_other_words(tmp_path: Path) -> None:
    sound = wrong(NEWSROOM)
    for root, names in made(MENDED["sound"], tmp_path):
        said = fix(root, "--write")
        assert wrong(root) == sound, f"{names}\n{said}"
        mended = files(root)
        assert mended != files(NEWSROOM)
        fix(root, "--write")
        assert files(root) == mended, "a second run changes nothing"


WHOLE = {
    "line ends": lambda text: text.replace("\n", "\r\n"),
    "a mark before it": lambda text: f"\ufeff{text}",
    "tabs": lambda text: text.replace("  ", "\t"),
    "blanks": lambda text: text.replace("\n", " \n"),
}


@pytest.mark.parametrize("what", WHOLE)
def test_what_runs_through_a_file_is_undone(tmp_path: Path, what: str) -> None:
    root = newsroom(tmp_path)
    path = root / "content" / "places.yaml"
    path.write_bytes(WHOLE[what](path.read_text(encoding="utf-8")).encode())
    fix(root, "--write")
    assert files(root) == files(NEWSROOM)


def test_endings_of_files_are_as_those_of_others(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    for name in ("site", "places", "sources/press"):
        path = root / "content" / f"{name}.yaml"
        path.rename(path.with_suffix(".yml"))
    fix(root, "--write")
    assert files(root) == files(NEWSROOM)


def test_comments_go_with_their_keys_and_those_between_entries_stay(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    path = root / "content" / "places.yaml"
    text = path.read_text(encoding="utf-8")
    was = "- id: haven\n  name: Haven\n  kind: harbour\n"
    ordered = (
        "- id: haven\n  # as the almanac has it\n  name: Haven  # since 1871\n  kind: harbour\n"
    )
    mixed = "- kind: harbour\n  id: haven\n  # as the almanac has it\n  name: Haven  # since 1871\n"
    before, _, after = text.partition(was)
    for typed in (mixed, ordered):
        path.write_text(f"{before}# the north\n{typed}{after}", encoding="utf-8")
        fix(root, "--write")
        assert path.read_text(encoding="utf-8") == f"{before}# the north\n{ordered}{after}"


def test_a_file_begins_as_others_do(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    path = root / "content" / "topics" / "fishing.md"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([lines[0], *lines[2:4], lines[1], *lines[4:]]), encoding="utf-8")
    fix(root, "--write")
    assert files(root) == files(NEWSROOM)


def test_a_table_of_another_program_is_parted_by_commas(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    path = root / "content" / "series" / "landings.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(",", ";").replace("2015;3600", "2015;3600,5"), encoding="utf-8")
    fix(root, "--write")
    assert path.read_text(encoding="utf-8") == text.replace("2015,3600", "2015,3600.5")


def test_nothing_is_written_that_nobody_asked_for(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    BY_NAME["date in words"].make(root)
    before = files(root)
    result = CliRunner().invoke(main, ["fix", "--root", str(root)])
    assert result.exit_code == 1
    assert "-  date: 3 June 1911" in result.output
    assert '+  date: "1911-06-03"' in result.output
    assert files(root) == before


@pytest.mark.parametrize("root", [trial.NEWSROOM, ROOT], ids=["newsroom", "repository"])
def test_a_sound_newsroom_stays_as_it_is(root: Path) -> None:
    result = CliRunner().invoke(main, ["fix", "--root", str(root)])
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("begun", BEGUN, ids=lambda begun: begun["begun"])
def test_a_translation_is_told_which_text_it_was_made_of(
    begun: dict[str, str], tmp_path: Path
) -> None:
    root = newsroom(tmp_path, trial.NEWSROOM)
    path = root / begun["file"]
    text = path.read_text(encoding="utf-8")
    assert begun["was"] in text
    path.write_text(text.replace(begun["was"], begun["typed"]), encoding="utf-8")
    fix(root, "--write")
    assert path.read_text(encoding="utf-8") == text.replace(begun["was"], begun["now"])


def test_many_mistakes_of_a_file_take_few_readings(tmp_path: Path) -> None:
    """One date is of a time to come when it is mended: the others do not wait for it singly."""
    root = newsroom(tmp_path)
    entry, days = MANY["entry"], range(1, MANY["times"] + 1)
    future = {MANY["future"]: "2999"}
    text = "".join(entry.format(day=day, year=future.get(day, "1911")) for day in days)
    (root / MANY["file"]).write_text(text, encoding="utf-8")
    readings: list[Path] = []

    def load(folder: Path) -> Sequence[Problem]:
        readings.append(folder)
        return build.load(folder)[1]

    found = fixing.fixes(root, load)
    assert [p.line for p in found.left] == [text[: text.index("2999")].count("\n") + 1]
    assert len(found.mended) == len(days) - 1
    # A reading for each half, those with the one in them halved again; the first, and the last.
    assert len(readings) <= 2 * len(days).bit_length() + 4
