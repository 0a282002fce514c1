"""Questions that are asked of a site, and the notebook in which they are noted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from explainer.model import Record, kind_of
from explainer.progress import take_up

T = TypeVar("T")
Question = tuple[str, Hashable]
"""A record (``event/ID``) and a field of it, or an index of the site and a key in it."""
WHOLE = ("the whole",)
"""Asks for all of an index, or all of a record."""
ALL = ("everything", WHOLE)
"""What is asked by whoever asks what cannot be told apart: its answer is never the same."""


class Notes:
    """The notebook: what was asked since it was opened; what is asked in between is forgotten."""

    def __init__(self) -> None:
        self.note: Callable[[Question], None] = _forget
        self.shared: set[Hashable] = set()
        """What was made once, and is noted already: thousands of questions, asked by each page."""

    def taken(self, work: Callable[[], T]) -> tuple[T, frozenset[Question]]:
        """Do some work; return what comes of it and every question it asked."""
        before, asked = (self.note, self.shared), set[Question]()
        self.turn_to(asked)
        try:
            return work(), frozenset(asked)
        finally:
            self.note, self.shared = before

    def turn_to(self, asked: set[Question]) -> None:
        """Note what is asked from now on among other questions."""
        self.note, self.shared = asked.add, set()

    def note_all(self, key: Hashable, asked: Iterable[Question]) -> None:
        """Note what was asked when something was made once, if that is not noted yet."""
        if key not in self.shared:
            self.shared.add(key)
            for question in asked:
                self.note(question)


def _forget(question: Question) -> None:
    """Note nothing: nobody has opened the notebook."""


class Turns:
    """Records that are looked at one after the other: what is asked in a turn is its record's."""

    def __init__(self, notes: Notes, due: Iterable[Record]) -> None:
        self._notes, self._due = notes, tuple(due)
        self.asked: defaultdict[Record | None, set[Question]] = defaultdict(set)
        self.turn: Record | None = None

    def of(self, kind: str | None) -> Iterator[Record]:
        """Yield the records that are due, of one kind or of all, each as its turn begins."""
        for record in self._due:
            if kind is None or kind_of(record) == kind:
                self.begin(record)
                yield record
        self.begin(None)

    def begin(self, turn: Record | None) -> None:
        """Let a turn begin; that of none is the time between the turns."""
        self.turn = turn
        self._notes.turn_to(self.asked[turn])
        # Asked in its own turn: what is asked between the turns is common to all records.
        take_up(turn.origin.path if turn else "")
