"""Problems mended one after the other: each edit is tried, and kept if it made nothing worse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from explainer.fixing.copies import Aside
from explainer.fixing.judging import LAST, stage
from explainer.fixing.trials import Load, tried
from explainer.problems import Edit, Mend, Move, Problem

ROUNDS = 40
"""What is mended shows what it hid, a few times; this is an end for what would go in a circle."""
Key = tuple[str, Mend]


class Mended(Struct, frozen=True):
    """The problems that were mended, in their order, and those that are left."""

    mended: tuple[Problem, ...]
    left: tuple[Problem, ...]


def mended(files: Aside, load: Load) -> Mended:
    """Mend what can be in a copy of a newsroom; ``load`` says what is wrong in it by now."""
    problems = load()
    done: list[Problem] = []
    refused: set[Key] = set()
    for _ in range(ROUNDS):
        todo = _next(problems, refused)
        if not todo:
            break
        good, problems = tried(files, todo, problems, load)
        done += good
        kept = set(good)
        refused |= {(p.path, p.mend) for p in todo if p not in kept and p.mend}
    return Mended(tuple(done), tuple(problems))


def _next(problems: Iterable[Problem], refused: set[Key]) -> list[Problem]:
    """Return what is mended next: of the first stage at which there is anything, all at once."""
    todo = [p for p in problems if p.mend and (p.path, p.mend) not in refused]
    first = min(map(stage, todo), default=LAST)
    by_file = groupby((p for p in todo if stage(p) == first), key=lambda p: p.path)
    return [problem for _, found in by_file for problem in _together(list(found))]


def _together(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yield the problems of a file that can be mended at once.

    A file that moves is told of under its new path; what nobody sees moves all behind it.
    """
    moves = [p for p in problems if isinstance(p.mend, Move)]
    unseen = [p for p in problems if isinstance(p.mend, Edit) and not _is_seen(p.mend)]
    yield from moves[:1] or unseen or problems


def _is_seen(edit: Edit) -> bool:
    return bool(edit.now) or len(edit.was) != 1 or edit.was.isprintable()
