"""Mistakes made one at a time on small sound newsrooms, and what ``check`` says of each.

A mistake is an entry of ``tried/*.yaml``: a file, what stood there and what an editor wrote
instead, with the mark ``‸`` before the letter at which the one message must stand. Run as a
program it prints what came of all of them as a table.
"""

from __future__ import annotations

import atexit
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from click.testing import CliRunner

from copied import untranslated
from explainer import build
from explainer.cli import main
from explainer.link import Site
from explainer.problems import Problem

HERE = Path(__file__).parent
NEWSROOM = HERE.parent / "newsroom"
NEWSROOMS = {
    "newsroom": NEWSROOM,
    "smallest": HERE.parent / "smallest",
    "other": HERE / "other",
}
"""Sound newsrooms to make mistakes in; the other has other letters, and a file for each record."""
TRANSLATED = "translated"
"""The second newsroom with its translations: who changes an original there is told, beside his
mistake, that they are older than it. So mistakes are tried without them but those in them."""
START = "start"
"""The one that `explainer init` writes."""
MARK = "‸"
Place = tuple[str, int, int]


@dataclass(frozen=True)
class Mistake:
    """One mistake: the file, what is written instead of what, and the message it must earn."""

    name: str
    file: str
    says: tuple[str, ...]
    was: str = ""
    now: str = ""
    after: str = ""
    write: str | None = None
    append: str = ""
    move: str = ""
    remove: bool = False
    bytes: str = ""
    at: str = ""
    severity: str = "error"
    on: str = "newsroom"
    encoding: str = "utf-8"
    also: tuple[dict[str, Any], ...] = ()
    group: str = ""

    def make(self, root: Path) -> Place:
        """Make it in a copy of the newsroom; return where the message must stand."""
        for more in self.also:
            Mistake(name=self.name, says=(), **more).make(root)
        path = root / self.file
        edits = self.was or self.append
        old = path.read_text(encoding="utf-8") if edits else ""
        new = self._edited(old)
        place = _place(self.file, new) if MARK in new else (self.file, 1, 1)
        if new != old:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(new.replace(MARK, "").encode(self.encoding))
        if self.bytes:
            path.write_bytes(bytes.fromhex(self.bytes))
        if self.move:
            (root / self.move).parent.mkdir(parents=True, exist_ok=True)
            path.rename(root / self.move)
            place = (self.move, *place[1:])
        if self.remove:
            path.unlink()
        return _stated(self.at) if self.at else place

    def _edited(self, old: str) -> str:
        if self.write is not None:
            return self.write
        if not self.was:
            return old + self.append
        start = old.index(self.after) if self.after else 0
        assert self.was in old[start:], f"{self.name}: {self.was!r} is not in {self.file}"
        return old[:start] + old[start:].replace(self.was, self.now, 1) + self.append


@dataclass(frozen=True)
class Tried:
    """What came of a mistake: all that was read and told, and what is told of it alone."""

    mistake: Mistake
    place: Place
    loaded: tuple[Site | None, list[Problem]]
    problems: tuple[Problem, ...]

    @property
    def verdict(self) -> str:
        """Return ``exact``, or what the messages are instead."""
        if not self.problems:
            return "silent"
        if len(self.problems) > 1:
            return "more than one"
        problem = self.problems[0]
        if (problem.path, problem.line) != self.place[:2]:
            return "another place"
        if problem.column != self.place[2]:
            return "another column"
        if problem.severity != self.mistake.severity:
            return "misjudged"
        said = all(words in problem.message for words in self.mistake.says)
        return "exact" if said else "misleading"

    @property
    def told(self) -> str:
        """Return what was expected and what was said instead, a line each."""
        wanted = ":".join(map(str, self.place))
        return "\n".join((f"{wanted}: {', '.join(self.mistake.says)}", *map(str, self.problems)))


def mistakes() -> Iterator[Mistake]:
    """Yield all that are tried, in the order of their files."""
    for path in sorted((HERE / "tried").glob("*.yaml")):
        for entry in yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader):
            says = entry.pop("says")
            known = {**entry, "says": (says,) if isinstance(says, str) else tuple(says)}
            known["also"] = tuple(known.get("also", ()))
            if path.stem == "translations":
                known.setdefault("on", TRANSLATED)
            yield Mistake(name=known.pop("tried"), group=path.stem, **known)


@cache
def newsroom(on: str) -> Path:
    """Return the folder of a newsroom."""
    if on == TRANSLATED:
        return NEWSROOM
    if on not in (START, "newsroom"):
        return NEWSROOMS[on]
    folder = _KEPT.enter_context(TemporaryDirectory())
    if on == "newsroom":
        return untranslated(Path(folder))
    assert CliRunner().invoke(main, ["init", f"{folder}/start"]).exit_code == 0
    return Path(folder) / "start"


_KEPT = ExitStack()
atexit.register(_KEPT.close)


@cache
def sound(on: str) -> Counter[Problem]:
    """Return what is told of a newsroom without a mistake."""
    return Counter(build.load(newsroom(on))[1])


def attempt(mistake: Mistake, root: Path) -> Tried:
    """Make a mistake in a fresh copy of its newsroom, and check it."""
    for folder in ("content", "seeds"):
        shutil.copytree(newsroom(mistake.on) / folder, root / folder)
    place = mistake.make(root)
    loaded = build.load(root)
    new = Counter(loaded[1]) - sound(mistake.on)
    return Tried(mistake, place, loaded, tuple(sorted(new.elements())))


def _place(file: str, text: str) -> Place:
    before = text[: text.index(MARK)]
    return file, before.count("\n") + 1, len(before) - before.rfind("\n")


def _stated(at: str) -> Place:
    file, line, column = at.rsplit(":", 2)
    return file, int(line), int(column)


VERDICTS = (
    *("exact", "another column", "misjudged", "misleading", "another place", "more than one"),
    "silent",
)


def table() -> str:
    """Return how many mistakes of each group came to which verdict, in Markdown."""
    found: dict[str, Counter[str]] = {}
    for mistake in mistakes():
        with TemporaryDirectory() as folder:
            verdict = attempt(mistake, Path(folder)).verdict
        found.setdefault(mistake.group, Counter())[verdict] += 1
    found["all"] = sum(found.values(), Counter())
    rows = [
        [group, str(counts.total()), *(str(counts[verdict]) for verdict in VERDICTS)]
        for group, counts in found.items()
    ]
    head = ["mistakes in", "tried", *VERDICTS]
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rows))


if __name__ == "__main__":
    print(table())
