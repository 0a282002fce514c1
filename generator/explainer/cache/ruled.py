"""What the rules say of each record: of those that nothing changed for, what they said before.

Rules in `BY_RECORD` look at one record after the other and remember nothing from one to the next.
They are given the site with only the records that are due, and what they ask in the turn of a
record is noted with it (`notes.Turns`). What else they ask, before the first turn or after the
last, is common to all: once an answer to that is another, all records are due. All other rules
are cheap, or compare records with each other, and are asked each time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from explainer.cache.notes import Question
from explainer.cache.traces import Tracing
from explainer.cache.watched import WatchedSite, watched
from explainer.link import Key, Site
from explainer.model import Record, kind_of
from explainer.problems import Problem
from explainer.rules.table import BY_RECORD, table

COMMON: Key = ("", "")
"""Stands for what is asked in nobody's turn."""


def problems(site: Site, tracing: Tracing) -> Iterator[Problem]:
    """Yield what every rule finds, each with the name of its rule."""
    for name, rule in table().items():
        if name not in BY_RECORD:
            yield from (replace(problem, rule=name) for problem in rule(site))
    yield from _by_record(watched(site), tracing)


def _by_record(site: WatchedSite, tracing: Tracing) -> Iterator[Problem]:
    is_common = tracing.recall(COMMON, COMMON) is not None
    records = [record for twins in site.view.twins.values() for record in twins.values()]
    known = {record: tracing.recall(_key(record), COMMON) for record in records if is_common}
    due = [record for record in records if known.get(record) is None]
    found, asked = _found(site, due)
    for record, problems in found.items():
        key = _key(record) if record else COMMON
        tracing.add(key, tracing.basis(COMMON), asked[record], tuple(problems))
    for said in (*known.values(), *found.values()):
        yield from said or ()


Found = dict[Record | None, list[Problem]]
Asked = dict[Record | None, set[Question]]


def _found(site: WatchedSite, due: list[Record]) -> tuple[Found, Asked]:
    """Return what the rules find in each record that is due, and in nobody's turn."""
    found: Found = {record: [] for record in (None, *due)}
    asked: Asked = defaultdict(set)
    for name in sorted(BY_RECORD & table().keys()):
        with site.in_turns(due) as turns:
            for problem in table()[name](site):
                found[turns.turn].append(replace(problem, rule=name))
        for record, questions in turns.asked.items():
            asked[record] |= questions
    return found, {record: _of_others(record, asked[record]) for record in found}


def _of_others(record: Record | None, asked: set[Question]) -> set[Question]:
    """Leave out what was asked of a record itself, but for what it was read from: that is all."""
    if record is None:
        return asked
    about = "/".join(_key(record))
    return {question for question in asked if question[0] != about} | {(about, "origin")}


def _key(record: Record) -> Key:
    return kind_of(record), vars(record)["id"]
