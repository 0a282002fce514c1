"""What came of units of work, each with the questions that it asked of the site.

A unit is a page, or a record that the rules looked at. When the same is to be done again, the
questions of all units are asked first, each once; a unit whose questions all have the answers they
had would come to what it came to. What all units of a kind depend on beside the site is one key:
where that is another, nothing holds. (Such are *verifying traces* in the paper *Build systems à la
carte*.)
"""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from explainer.cache.answers import Answers, answers, answers_again, changed, names, origins, shared
from explainer.cache.footprint import NoFootprint
from explainer.cache.watched import Question
from explainer.link import Site
from explainer.prose import Name

SPARE = 1.25
"""So many times the questions that units still ask are kept before those of no unit are dropped."""


class Trace(NamedTuple):
    """What came of a unit: from what, the numbers of the questions it asked, and what it is."""

    basis: bytes
    asked: array[int]
    value: Any


@dataclass(frozen=True, slots=True)
class Traces:
    """The traces of one site, as it was; questions are numbered in the order of the answers."""

    key: bytes = b""
    answers: Answers = field(default_factory=dict)
    names: Mapping[str, frozenset[Name]] = field(default_factory=dict)
    origins: Mapping[str, bytes] = field(default_factory=dict)
    units: Mapping[Hashable, Trace] = field(default_factory=dict)


class Tracing:
    """What of the last traces holds for a site as it is, and what comes of the units now."""

    def __init__(self, last: Traces, site: Site, key: object) -> None:
        self.site = site
        self.footprints = shared(site)
        self.key = self.footprints.of(key)
        self.last = last if last.key == self.key else Traces()
        self.origins = origins(site)
        same = {about for about, origin in self.last.origins.items() & self.origins.items()}
        self.answers = answers_again(site, self.last.answers, same)
        moved = set(changed(site, self.last.answers, self.answers, self.last.names))
        self._numbers = {question: number for number, question in enumerate(self.answers)}
        self._changed = frozenset(n for q, n in self._numbers.items() if q in moved)
        self._kept: dict[Hashable, Trace] = {}
        self._made: dict[Hashable, Trace] = {}
        self._sought: set[Hashable] = set()
        self._told = -1

    def basis(self, value: object) -> bytes:
        """Return the footprint of what a unit is made from; none where it has none."""
        try:
            return self.footprints.of(value)
        except NoFootprint:
            return b""

    def recall(self, unit: Hashable, basis: object) -> Any | None:
        """Return what came of a unit, if it would come to the same."""
        self._sought.add(unit)
        trace = self.last.units.get(unit)
        if trace is None or not self._changed.isdisjoint(trace.asked):
            return None
        if not trace.basis or trace.basis != self.basis(basis):
            return None
        self._kept[unit] = trace
        return trace.value

    def asked(self, unit: Hashable) -> frozenset[Question]:
        """Return what a unit asked that was recalled."""
        return frozenset(map(self._questions.__getitem__, self.last.units[unit].asked))

    @cached_property
    def _questions(self) -> tuple[Question, ...]:
        return tuple(self._numbers)

    def forget(self, unit: Hashable) -> None:
        """Let a unit be done again, although it would come to the same."""
        self._kept.pop(unit)

    def add(self, unit: Hashable, basis: bytes, asked: Iterable[Question], value: Any) -> None:
        """Keep what came of a unit; what it asked as numbers, since thousands ask the same."""
        numbers = self._numbers
        known = array("I", sorted(numbers.setdefault(one, len(numbers)) for one in set(asked)))
        self._made[unit] = Trace(basis, known, value)

    @property
    def is_told(self) -> bool:
        """Say whether all that was added is in the traces that were returned last."""
        return self._told == len(self._made)

    def traces(self) -> Traces:
        """Return what is to be remembered of the site as it is."""
        self._told = len(self._made)
        units = {**self._kept, **self._unsought()}
        if not self._made and len(units) == len(self.last.units):
            return self.last
        # In the order of their numbers.
        new = [question for question in self._numbers if question not in self.answers]
        known = {**self.answers, **answers(self.site, new)}
        units |= self._made
        return _without_spare(Traces(self.key, known, names(self.site), self.origins, units))

    def _unsought(self) -> dict[Hashable, Trace]:
        """Return what would come to the same, and nobody asked for: a map on no new page."""
        units = self.last.units
        rest = {unit: units[unit] for unit in units.keys() - self._sought}
        return {unit: t for unit, t in rest.items() if self._changed.isdisjoint(t.asked)}


def _without_spare(traces: Traces) -> Traces:
    """Drop the questions that no unit asks any more, once there are many of them."""
    used = sorted({number for trace in traces.units.values() for number in trace.asked})
    if len(traces.answers) <= len(used) * SPARE:
        return traces
    known = list(traces.answers.items())
    numbers = {old: new for new, old in enumerate(used)}
    units = {
        unit: trace._replace(asked=array("I", map(numbers.__getitem__, trace.asked)))
        for unit, trace in traces.units.items()
    }
    return replace(traces, answers=dict(known[number] for number in used), units=units)
