"""Whether edits of a file made something worse: told by what is wrong before them, and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from explainer.problems import Move, Problem, errors

STAGES = {"": 0, "shape": 1, "misfiled": 1}
"""When what is wrong is found: in the text of a file, in the shape of a record; all else last."""
LAST = 2
Said = Counter[tuple[str, str]]
"""How often each thing is told of each file."""


def stage(problem: Problem) -> int:
    """Return when a problem is found, from 0."""
    return STAGES.get(problem.rule, LAST)


def made_worse(
    tried: Mapping[str, Sequence[Problem]], before: Iterable[Problem], after: Sequence[Problem]
) -> set[str]:
    """Return of the files in which problems were mended those where that left, or led to, one."""
    was, now = Counter(map(_said, before)), Counter(map(_said, after))
    new: dict[str, list[Problem]] = {}
    for problem in errors(after):
        if _said(problem) not in was:
            new.setdefault(problem.path, []).append(problem)
    return {
        path
        for path, mended in tried.items()
        if _is_left(mended, was, now)
        or _leads(mended, [p for name in touched(path, mended) for p in new.get(name, ())])
    }


def touched(path: str, mended: Iterable[Problem]) -> set[str]:
    """Return a path of a file whose problems are mended, and the one that it gets by that."""
    return {path, *(p.mend.to for p in mended if isinstance(p.mend, Move))}


def _said(problem: Problem) -> tuple[str, str]:
    return problem.path, problem.message


def _is_left(mended: Sequence[Problem], was: Said, now: Said) -> bool:
    own = Counter(map(_said, mended))
    return any(now[key] and now[key] > was[key] - times for key, times in own.items())


def _leads(mended: Sequence[Problem], new: Iterable[Problem]) -> bool:
    own = set(map(_said, mended))
    return any(_follows(p, one) for p in new if _said(p) not in own for one in mended)


def _follows(problem: Problem, mended: Problem) -> bool:
    """Say whether a problem that was not there before comes of an edit.

    What can be mended in turn was hidden by it, as was what is told at a later stage.
    """
    if isinstance(mended.mend, Move):
        return problem.path == mended.mend.to and problem.mend is None
    if problem.path != mended.path:
        return False
    if stage(problem) > stage(mended):
        return problem.line == mended.line and problem.mend is None
    is_before = (problem.line, problem.column) <= (mended.line, mended.column)
    is_of_kind = problem.rule == mended.rule and problem.rule != "shape"
    return (is_before and is_of_kind) or not (is_of_kind or problem.mend)
