"""Problems mended one after the other: each edit is tried, and kept if it made nothing worse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import cast

from msgspec import Struct

from explainer.fixing.applying import applied
from explainer.fixing.copies import Aside
from explainer.problems import Edit, Mend, Move, Problem, errors

ROUNDS = 40
"""What is mended shows what it hid, a few times; this is an end for what would go in a circle."""
STAGES = {"": 0, "shape": 1, "misfiled": 1}
"""When what is wrong is found: in the text of a file, in the shape of a record; all else last."""
LAST = 2
Load = Callable[[], Sequence[Problem]]
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
        good, problems = _tried(files, todo, problems, load)
        done += good
        refused |= {(p.path, p.mend) for p in todo if p not in good and p.mend}
    return Mended(tuple(done), tuple(problems))


def _next(problems: Iterable[Problem], refused: set[Key]) -> list[Problem]:
    """Return what is mended next: of the first stage at which there is anything, all at once."""
    todo = [p for p in problems if p.mend and (p.path, p.mend) not in refused]
    first = min(map(_stage, todo), default=LAST)
    by_file = groupby((p for p in todo if _stage(p) == first), key=lambda p: p.path)
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


def _stage(problem: Problem) -> int:
    return STAGES.get(problem.rule, LAST)


def _tried(
    files: Aside, todo: Sequence[Problem], before: Sequence[Problem], load: Load
) -> tuple[list[Problem], Sequence[Problem]]:
    """Return which of some problems are mended, and what is wrong then."""
    by_file = {path: list(found) for path, found in groupby(todo, key=lambda p: p.path)}
    undo = {path: _mend(files, path, found) for path, found in by_file.items()}
    tried = {path: put_in for path, (put_in, _) in undo.items() if put_in}
    after = load() if tried else before
    worse = {path for path in tried if any(_is_worse(p, tried[path], before, after) for p in after)}
    for path in worse:
        undo[path][1]()
    if not worse:
        return [p for found in tried.values() for p in found], after
    good = [p for path, found in tried.items() if path not in worse for p in found]
    one_by_one = [p for path in worse if len(tried[path]) > 1 for p in tried[path]]
    after = load()
    for problem in one_by_one:
        more, after = _tried(files, [problem], after, load)
        good += more
    return good, after


def _mend(
    files: Aside, path: str, problems: Sequence[Problem]
) -> tuple[list[Problem], Callable[[], object]]:
    """Mend a file; return the problems whose edits found their place, and what undoes that."""
    if moved := next((p for p in problems if isinstance(p.mend, Move)), None):
        move = cast("Move", moved.mend)
        done = files.move(move.path, move.to)
        return ([moved] if done else []), lambda: files.move(move.to, move.path)
    data = files.read(path)
    edits = [p.mend for p in problems if isinstance(p.mend, Edit)]
    new, put_in = applied(data.decode("utf-8", "surrogateescape"), edits)
    if put_in:
        files.write(path, new.encode("utf-8", "surrogateescape"))
    return [p for p in problems if p.mend in put_in], lambda: files.write(path, data)


def _is_worse(
    problem: Problem, tried: Sequence[Problem], before: Sequence[Problem], after: Sequence[Problem]
) -> bool:
    """Say whether a problem is one that edits of a file left, or led to.

    What is told at a later stage was hidden only, and so was the next of a kind that is told once.
    """
    own = [p for p in tried if (p.path, p.message) == (problem.path, problem.message)]
    if own:
        counts = (Counter((p.path, p.message) for p in found) for found in (before, after))
        was, now = (count[problem.path, problem.message] for count in counts)
        return now > was - len(own)
    is_new = (problem.path, problem.message) not in {(p.path, p.message) for p in before}
    is_bad = is_new and bool(errors([problem]))
    return is_bad and any(_follows(problem, p) for p in tried)


def _follows(problem: Problem, mended: Problem) -> bool:
    """Say whether a problem that was not there before comes of an edit: what can be mended in turn
    was hidden by it."""
    if isinstance(mended.mend, Move):
        return problem.path == mended.mend.to and problem.mend is None
    if problem.path != mended.path:
        return False
    if _stage(problem) > _stage(mended):
        return problem.line == mended.line and problem.mend is None
    is_before = (problem.line, problem.column) <= (mended.line, mended.column)
    is_of_kind = problem.rule == mended.rule and problem.rule != "shape"
    return (is_before and is_of_kind) or not (is_of_kind or problem.mend)
