"""Edits of many files tried at once: one reading of the newsroom says which of them were good.

Where those of a file make something worse they are halved, and again, until what is to blame
stands alone: few readings, also where there are many edits. What makes a file unreadable is seen in
that file, without a reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from explainer.documents import parse_markdown, parse_yaml, text_of
from explainer.fixing.applying import applied
from explainer.fixing.copies import Aside
from explainer.fixing.judging import made_worse, touched
from explainer.problems import Edit, Move, Problem
from explainer.reading import endings

Load = Callable[[], Sequence[Problem]]
Groups = list[list[Problem]]
PARSERS: dict[str, Callable[[str, str], tuple[object, object]]] = {
    ".yaml": parse_yaml,
    ".yml": parse_yaml,
    ".md": parse_markdown,
}


class _Trial(Struct, frozen=True):
    """Problems of a file whose edits found their place, and what takes these out again."""

    problems: list[Problem]
    undo: Callable[[], object]


def tried(
    files: Aside, todo: Sequence[Problem], before: Sequence[Problem], load: Load
) -> tuple[list[Problem], Sequence[Problem]]:
    """Return which of some problems are mended, and what is wrong then."""
    waiting: dict[str, Groups] = {
        path: [sorted(found, key=_place)] for path, found in groupby(todo, key=lambda p: p.path)
    }
    good: set[Problem] = set()
    is_undone = False
    while trials := dict(_trials(files, waiting)):
        after = load()
        worse = made_worse({path: one.problems for path, one in trials.items()}, before, after)
        undone = {name for path in worse for name in touched(path, trials[path].problems)}
        for path in worse:
            trials[path].undo()
            waiting[path] += _halves(trials[path].problems)
        good |= {p for path, one in trials.items() if path not in worse for p in one.problems}
        is_undone = bool(undone)
        # Of a file that is as it was before, that is wrong which was wrong.
        kept = [p for p in before if p.path in undone]
        before = [*kept, *(p for p in after if p.path not in undone)] if undone else after
    return [p for p in todo if p in good], load() if is_undone else before


def _trials(files: Aside, waiting: dict[str, Groups]) -> Iterator[tuple[str, _Trial]]:
    """Mend of each file what is to be tried next; yield its path and that."""
    for path, groups in waiting.items():
        while groups:
            one, is_readable = _mend(files, path, groups.pop())
            if one.problems and is_readable:
                yield path, one
                break
            if one.problems:
                one.undo()
                groups += _halves(one.problems)


def _halves(problems: list[Problem]) -> Groups:
    """Return the halves of what was tried, the last to be tried first: what stands above an edit
    keeps its place."""
    middle = len(problems) // 2
    return [problems[:middle], problems[middle:]] if middle else []


def _place(problem: Problem) -> tuple[int, int]:
    edit = problem.mend
    return (edit.line, edit.column) if isinstance(edit, Edit) else (problem.line, problem.column)


def _mend(files: Aside, path: str, problems: list[Problem]) -> tuple[_Trial, bool]:
    """Mend a file; return what that did, and whether it can still be read if it could."""
    for problem in problems:
        if isinstance(move := problem.mend, Move):
            done = files.move(move.path, move.to)
            return _Trial([problem] if done else [], lambda: files.move(move.to, move.path)), True
    data = files.read(path)
    edits = [p.mend for p in problems if isinstance(p.mend, Edit)]
    text, put_in = applied(data.decode("utf-8", "surrogateescape"), edits)
    new, done_edits = text.encode("utf-8", "surrogateescape"), set(put_in)
    if put_in:
        files.write(path, new)
    found = [p for p in problems if p.mend in done_edits]
    is_readable = not put_in or _is_read(path, new) or not _is_read(path, data)
    return _Trial(found, lambda: files.write(path, data)), is_readable


def _is_read(path: str, data: bytes) -> bool:
    parse = PARSERS.get(endings.ending(path))
    text, _ = text_of(data, path)
    return parse is None or (text is not None and parse(text, path)[0] is not None)
