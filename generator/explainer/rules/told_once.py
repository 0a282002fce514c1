"""One cause, one message: what follows from a mistake that is told already is left out.

A record that is missing is missed in many places, of which the first is told, with how many
others there are. Where it is missed because its id was mistyped, doubled or lost with its file,
that is told instead, where it was written.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, groupby

from explainer.language.mistyped import sure
from explainer.link import Site
from explainer.model import Ref, walk
from explainer.model.locating import at_origin
from explainer.problems import Problem, instead, nearest
from explainer.prose import references
from explainer.reading import astray, kept_in
from explainer.reading.endings import stem
from explainer.rules.markup.texts import texts
from explainer.rules.references.record_references import HOMES, known_ids, place_of

MANY = 4
"""So many records of one kind are hardly mistyped one by one: a file of them is missing."""
WAITING = frozenset({"unused-sources", "pictures", "outlines", "bare-seeds", "sourcing", "states"})
"""Rules that warn of what is not used or not there: what lies astray may use it, or be it."""
UNREAD = "files"
NOT_USED = frozenset({"unused-sources", "pictures"})
AS_TYPED = frozenset({"slips", "as-typed"})
"""Rules that say of a citation that it is read as none."""
HALVES = {"series": "table", "image": "picture"}
"""Kinds of records that a second file goes with, of the same name."""
SETTINGS = frozenset({"side", "lane", "figure"})
"""Kinds that the settings list."""
AT_FILE = frozenset({"tables", "pictures"})
"""Rules that say of such a file that the record is missing, so that it need not be said again."""

Missed = Mapping[str, list[Problem]]
"""By the id that is not there, the places where it is missed."""


def told_once(site: Site, problems: Iterable[Problem]) -> list[Problem]:
    """Return problems without those that follow from others."""
    found = sorted(problems)
    missing = [p for p in found if p.severity == "error" and _identity(p)]
    lying = {p: _held(p) for p in found if p.rule == UNREAD}
    doubled = {_kind(p) for p in found if p.about.endswith(":")}
    twice = {p.record for p in found if p.about.endswith(":")}
    told: list[Problem] = []
    to_blame: set[Problem] = set()
    for kind, several in groupby(sorted(missing, key=_kind), key=_kind):
        by_id: dict[str, list[Problem]] = {}
        for problem in sorted(several):
            by_id.setdefault(_identity(problem), []).append(problem)
        blamed = {p for p, held in lying.items() if kind in held or stem(p.path) in by_id}
        to_blame |= blamed
        if kind not in doubled and not blamed:
            told += _of_kind(
                site, kind, {i: by_id[i] for i in by_id if not _is_half(i, kind, found)}
            )
    others = [p for p in found if p not in missing]
    named = {p.about for p in missing}
    typed = "\n".join(p.message for p in found if p.rule in AS_TYPED)
    is_astray = any(lying.values())
    # Which warnings stand accepted is in the style sheet, if that could be read.
    is_free = "style" in site.content.lost.kinds
    for problem in (p for p in others if p.about not in twice):
        waits = _waits(problem, is_astray, named) or (is_free and problem.severity == "warning")
        if not waits and not _follows(problem, named) and not _is_named_in(problem, typed):
            told.append(replace(problem, severity="error") if problem in to_blame else problem)
    return sorted(told)


def _is_half(identity: str, kind: str, found: Iterable[Problem]) -> bool:
    """Say whether the file that goes with a record's has its name mistyped, so that it is told."""
    other = HALVES.get(kind, "")
    halves = (_identity(p) for p in found if _kind(p) == other and p.severity == "error")
    return bool(other) and any(nearest(identity, [half]) for half in halves)


def _waits(problem: Problem, is_astray: bool, named: Collection[str]) -> bool:
    """Say whether a warning may be over when what is astray or missing is there."""
    if problem.severity == "error" or problem.rule not in WAITING:
        return False
    is_sourcing = problem.rule == "sourcing"
    return is_astray or (is_sourcing and any(about.startswith("source:") for about in named))


def _held(problem: Problem) -> frozenset[str]:
    return astray(problem.path)


def _kind(problem: Problem) -> str:
    return problem.about.partition(":")[0]


def _identity(problem: Problem) -> str:
    return problem.about.partition(":")[2]


def _of_kind(site: Site, kind: str, missed: Missed) -> Iterator[Problem]:
    """Yield one problem for each record of a kind that is missing, or one for them all."""
    if not missed:
        return
    empty = [name for name in site.content.empty if kind in kept_in(name)]
    first = min(chain.from_iterable(missed.values()))
    home = HOMES.get(kind, f"the {kind}s")
    if kind in SETTINGS and not known_ids(site, kind) and site.content.settings_origin:
        message = f'{_listed(missed)} should be in {home}, which lists none: write "{kind}s"'
        yield replace(at_origin(site.content.settings_origin, (), message), about=first.about)
    elif empty:
        message = f"the file is empty, and {_listed(missed)} should be in {home}"
        yield Problem(empty[0], 1, 1, message, about=first.about)
    elif len(missed) >= MANY and not any(_near(site, kind, identity) for identity in missed):
        message = f"{_listed(missed)} are not in {home}: is a file of them missing?"
        yield replace(first, message=message)
    else:
        for identity, problems in missed.items():
            yield _of_one(site, kind, identity, problems)


def _listed(missed: Collection[str]) -> str:
    return ", ".join(f'"{identity}"' for identity in sorted(missed))


def _of_one(site: Site, kind: str, identity: str, problems: list[Problem]) -> Problem:
    """Return the problem of a record that is missed: at its id, where that is mistyped."""
    problems = [p for p in problems if p.rule in AT_FILE] or problems
    first, more = problems[0], len(problems) - 1
    if not more:
        return first
    place = _mistyped(site, kind, identity)
    if place is None:
        also = f"{more} other places refer" if more > 1 else "one other place refers"
        return replace(first, message=f"{first.message}; {also} to it")
    message = (
        f'nothing refers to the {kind} "{_identity(place)}", and {more + 1} places to '
        f'"{identity}" (the first is {first.path}:{first.line}): write it one way'
    )
    told = replace(place, message=message, about=f"{kind}:{identity}")
    is_sure = sure(_identity(place), [identity])
    return instead(told, _identity(place), identity) if is_sure else told


def _mistyped(site: Site, kind: str, identity: str) -> Problem | None:
    """Return where a like id stands that nothing refers to."""
    near = _near(site, kind, identity)
    if not near or near == identity or any(_references(site, kind, near)):
        return None
    place = place_of(site, kind, near)
    return place and replace(place, about=f"{kind}:{near}")


def _near(site: Site, kind: str, identity: str) -> str | None:
    return nearest(identity, known_ids(site, kind)) if kind in HOMES else None


def _references(site: Site, kind: str, identity: str) -> Iterator[bool]:
    """Yield what refers to a record: fields first, which are quickly gone through."""
    for _, record in site.everything():
        for _, marker, text in walk(record, Ref):
            if marker.kind == kind and text == identity:
                yield True
    for prose in texts(site):
        for reference in references(prose.prose):
            if (reference.kind, reference.id) == (kind, identity):
                yield True


def _is_named_in(problem: Problem, typed: str) -> bool:
    """Say whether a source or a picture is not used because what names it is not read as that."""
    wanted = rf"(?<![\w-]){re.escape(_identity(problem))}(?![\w-])"
    is_unused = problem.rule in NOT_USED and problem.severity == "warning"
    return is_unused and bool(_identity(problem)) and re.search(wanted, typed) is not None


def _follows(problem: Problem, missed: Collection[str]) -> bool:
    """Say whether something is unused because what should use it names another."""
    kind, identity = _kind(problem), _identity(problem)
    if problem.severity == "error" or not identity or problem.rule == UNREAD:
        return False
    named = (about.partition(":") for about in missed)
    return any(other == kind and nearest(name, [identity]) for other, _, name in named)
