"""How what a site answers is seen by whoever makes a page: each answer notes that it was asked for.

Records are seen as their twins; indexes note each key that is looked up, there or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from explainer.cache.footprint import NoFootprint
from explainer.cache.notes import ALL, WHOLE, Notes, Question, Turns
from explainer.lists import Shelf
from explainer.model import Origin, Record, SiteSettings, kind_of
from explainer.prose import Name, NameIndex
from explainer.reading import Content, Lost

TAKING_TURNS = {"articles": "article"}
"""The indexes that rules go through one by one, and the kind of their records."""


class View:
    """How values of the plain site are seen: records as their twins, indexes that note."""

    def __init__(self, notes: Notes, twins: Mapping[str, Mapping[str, Record]]) -> None:
        self.notes, self.twins = notes, twins
        self.turns: Turns | None = None

    def seen(self, name: str, value: Any) -> Any:
        """Return an attribute of the site.

        Raises:
            NoFootprint: it is of a type that cannot be watched.
        """
        if isinstance(value, Mapping):
            return _Index(name, value, self)
        if isinstance(value, NameIndex):
            return _Names(name, value, self.notes)
        if isinstance(value, tuple | Shelf | BaseModel | Origin | Lost | None):
            return Whole((name, WHOLE), self.twinned(value), self.notes)
        raise NoFootprint(f"what is asked of site.{name} cannot be noted")

    def twinned(self, value: Any) -> Any:
        """Return a value with the twins of its records in their place."""
        if isinstance(value, Record):
            return self.twins[kind_of(value)][value.id]
        if isinstance(value, tuple):
            return tuple(map(self.twinned, value))
        if isinstance(value, Shelf):
            below = tuple(map(self.twinned, value.below))
            return Shelf(value.address, value.name, self.twinned(value.items), below)
        return value


class Whole:
    """A value that is asked for as a whole."""

    def __init__(self, question: Question, value: Any, notes: Notes) -> None:
        self.question, self.value, self.notes = question, value, notes

    def __call__(self) -> Any:
        self.notes.note(self.question)
        return self.value


class _Index(Mapping[Any, Any]):
    """An index of the site that notes each key, there or not; who goes through it asks for all."""

    def __init__(self, name: str, found: Mapping[Any, Any], view: View) -> None:
        self.name, self.found, self.view = name, found, view
        self.known: dict[Any, Any] = {}

    def __getitem__(self, key: Any) -> Any:
        self.view.notes.note((self.name, key))
        return self._seen(key)

    def __iter__(self) -> Iterator[Any]:
        self.view.notes.note((self.name, WHOLE))
        return iter(self.found)

    def __len__(self) -> int:
        self.view.notes.note((self.name, WHOLE))
        return len(self.found)

    def values(self) -> Any:
        """Return all values; not each key is noted then."""
        turns = self.view.turns
        if turns and self.name in TAKING_TURNS:
            return turns.of(TAKING_TURNS[self.name])
        return [self._seen(key) for key in self]

    def items(self) -> Any:
        """Return all pairs; not each key is noted then."""
        return [(key, self._seen(key)) for key in self]

    def _seen(self, key: Any) -> Any:
        if key not in self.known:
            self.known[key] = self.view.twinned(self.found[key])
        return self.known[key]


class _Names(NameIndex):
    """Names that note the texts in which they are sought."""

    def __init__(self, name: str, index: NameIndex, notes: Notes) -> None:
        self.name, self.index, self.notes = name, index, notes

    @property
    def names(self) -> frozenset[Name]:
        """Return the names that are sought: more than a page can ask for."""
        self.notes.note(ALL)
        return self.index.names

    def find(self, text: str) -> Iterator[tuple[int, int, Name]]:
        """Yield start, end and name of each mention."""
        self.notes.note((self.name, text))
        return self.index.find(text)


class Parts:
    """What was read, as far as pages ask for it: the indexes in it."""

    def __init__(self, content: Content, view: View) -> None:
        self._content, self._view = content, view

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._content, name)
        if isinstance(value, SiteSettings):
            return value
        seen = self._view.seen(f"content.{name}", value)
        return seen() if isinstance(seen, Whole) else vars(self).setdefault(name, seen)
