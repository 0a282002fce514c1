"""What came of units of work, each with the questions that it asked of the site.

A unit is a page, or a record that the rules looked at. When the same is to be done again, the
questions of all units are asked first, each once; a unit whose questions all have the answers they
had would come to what it came to. What all units of a kind depend on beside the site is one key:
where that is another, nothing holds. (Such are *verifying traces* in the paper *Build systems à la
carte*.)
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar, cast

from msgspec import Struct, field

from explainer.cache.answers import shared
from explainer.cache.footprint import NoFootprint
from explainer.cache.notes import Question
from explainer.cache.questions import Known, Questions
from explainer.cache.watched import WatchedSite, watched
from explainer.link import Site

T = TypeVar("T")
SPARE = 1.25
"""So many times the questions that units still ask are kept before those of no unit are dropped."""


class Trace(NamedTuple):
    """What came of a unit: from what, the numbers of the questions it asked, and what it is."""

    basis: bytes
    asked: array[int]
    value: Any


class Traces(Struct, frozen=True):
    """The traces of one site, as it was.

    ``used`` is how many questions there were when those that no unit asked were dropped last.
    """

    key: bytes = b""
    known: Known = field(default_factory=Known)
    used: int = 0
    units: Mapping[Hashable, Trace] = field(default_factory=dict)


class Tracing:
    """What of the last traces holds for a site as it is, and what comes of the units now."""

    def __init__(self, last: Traces, site: Site, key: object, kept_as: str = "ruled") -> None:
        self.site = site
        self.kept_as = kept_as
        """The part of the memory that they are kept in."""
        self.footprints = shared(site)
        self.key = self.footprints.of(key)
        self.last = last if last.key == self.key else Traces()
        self._questions = Questions(self.last.known, site)
        self._changed = frozenset(self._questions.changed)
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
        if trace is None or not self._holds(trace):
            return None
        if not trace.basis or trace.basis != self.basis(basis):
            return None
        self._kept[unit] = trace
        return trace.value

    def _holds(self, trace: Trace) -> bool:
        return not self._changed or self._changed.isdisjoint(trace.asked)

    def forget(self, unit: Hashable) -> None:
        """Let a unit be done again, although it would come to the same."""
        self._kept.pop(unit)

    def add(self, unit: Hashable, basis: bytes, asked: Iterable[Question], value: Any) -> None:
        """Keep what came of a unit; what it asked as numbers, since thousands ask the same."""
        numbers = sorted(map(self._questions.number, set(asked)))
        self._made[unit] = Trace(basis, array("I", numbers), value)

    def once(self, unit: Hashable, basis: object, work: Callable[[WatchedSite], T]) -> T:
        """Return what some work on the site comes to, or came to the last time, were it the same.

        It is never ``None``.
        """
        known = self.recall(unit, basis)
        if known is not None:
            return cast("T", known)
        site = watched(self.site)
        made, asked = site.notes.taken(lambda: work(site))
        self.add(unit, self.basis(basis), asked, made)
        return made

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
        return _without_spare(self.key, self._questions.known(), self.last.used, units | self._made)

    def _unsought(self) -> dict[Hashable, Trace]:
        """Return what would come to the same, and nobody asked for: a map on no new page."""
        units = self.last.units
        rest = {unit: units[unit] for unit in units.keys() - self._sought}
        return {unit: trace for unit, trace in rest.items() if self._holds(trace)}


def _without_spare(key: bytes, known: Known, used: int, units: Mapping[Hashable, Trace]) -> Traces:
    """Return traces without the questions that no unit asks any more, once there are many."""
    if known.count <= (used or known.count) * SPARE:
        return Traces(key, known, used or known.count, units)
    left, numbers = known.only({number for trace in units.values() for number in trace.asked})
    renumbered = {
        unit: trace._replace(asked=array("I", map(numbers.__getitem__, trace.asked)))
        for unit, trace in units.items()
    }
    return Traces(key, left, left.count, renumbered)
