"""A site that notes what is asked of it: which field of which record, which key of which index.

Whoever makes a page is given this site in the place of the plain one. Its records are *twins* of
the real ones, which hold the same values and note each field that is read; its indexes note each
key that is looked up. So what a page depends on need not be declared, and cannot be forgotten: an
attribute of a site that is of no known type here raises.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, cached_property
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from explainer.cache.footprint import NoFootprint
from explainer.link import Site
from explainer.lists import Shelf
from explainer.model import Origin, Record, SiteSettings, kind_of
from explainer.progress import take_up
from explainer.prose import Name, NameIndex
from explainer.reading import Content, Lost

T = TypeVar("T")
Question = tuple[str, Hashable]
"""A record (``event/ID``) and a field of it, or an index of the site and a key in it."""
WHOLE = ("the whole",)
"""Asks for all of an index, or all of a record."""
TAKING_TURNS = {"articles": "article"}
"""The indexes that rules go through one by one, and the kind of their records."""
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


class WatchedSite(Site):
    """A site as pages see it (see `watched`); ``plain`` is the real one."""

    plain: Site
    notes: Notes
    view: _View
    made: Callable[[Hashable, Callable[[], Any]], tuple[Any, frozenset[Question]]]
    """Makes what is made once under a key; returns what making it asked too."""

    @contextmanager
    def in_turns(self, due: Iterable[Record]) -> Iterator[Turns]:
        """Let whoever goes through the records meet those that are due, one turn each."""
        before, turns = (self.notes.note, self.notes.shared), Turns(self.notes, due)
        self.view.turns = turns
        turns.begin(None)
        try:
            yield turns
        finally:
            self.view.turns = None
            self.notes.note, self.notes.shared = before

    def everything(self) -> Iterator[tuple[str, Record]]:
        """Yield every record with its kind; where records have turns, those whose turn it is."""
        if self.view.turns:
            return ((kind_of(record), record) for record in self.view.turns.of(None))
        return super().everything()

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is made once for all pages; each of them asks what making it asked."""
        made, asked = super().once(key, lambda: self.made(key, make))
        self.notes.note_all(key, asked)
        return cast("T", made)


def watched(plain: Site) -> WatchedSite:
    """Return the site that notes what is asked of it: one of each, since its values are shared."""
    known = vars(plain).get("watched") or _watched(plain)
    vars(plain)["watched"] = known
    return cast("WatchedSite", known)


def _watched(plain: Site) -> WatchedSite:
    notes = Notes()
    twins = {
        kind: {identity: _twin(record, notes) for identity, record in records.items()}
        for kind, records in plain.records.items()
    }
    view = _View(notes, twins)
    records = {kind: view.seen(f"all {kind}", found) for kind, found in plain.records.items()}
    content = cast("Content", _Parts(plain.content, view))
    site = WatchedSite(plain.settings, content, records)
    vars(site).update(plain=plain, notes=notes, view=view, made=lambda _, make: notes.taken(make))
    return site


def _watch(name: str) -> property:
    """Return an attribute of the site that is what the plain one has, as it is seen."""

    def get(self: WatchedSite) -> Any:
        seen = self.__dict__.get(name)
        if seen is None:
            value = getattr(self.plain, name)
            seen = self.__dict__[name] = self.view.seen(name, value)
        return seen() if isinstance(seen, _Whole) else seen

    return property(get)


OWN = frozenset({"_made"})
"""What belongs to a site and is no answer: the store of `Site.once`."""
for _base in Site.__mro__:
    for _name, _value in vars(_base).items():
        if isinstance(_value, cached_property) and _name not in OWN:
            setattr(WatchedSite, _name, _watch(_name))


class _View:
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
            return _Whole((name, WHOLE), self.twinned(value), self.notes)
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


class _Whole:
    """A value that is asked for as a whole."""

    def __init__(self, question: Question, value: Any, notes: Notes) -> None:
        self.question, self.value, self.notes = question, value, notes

    def __call__(self) -> Any:
        self.notes.note(self.question)
        return self.value


class _Index(Mapping[Any, Any]):
    """An index of the site that notes each key, there or not; who goes through it asks for all."""

    def __init__(self, name: str, found: Mapping[Any, Any], view: _View) -> None:
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


class _Parts:
    """What was read, as far as pages ask for it: the indexes in it."""

    def __init__(self, content: Content, view: _View) -> None:
        self._content, self._view = content, view

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._content, name)
        if isinstance(value, SiteSettings):
            return value
        seen = self._view.seen(f"content.{name}", value)
        return seen() if isinstance(seen, _Whole) else vars(self).setdefault(name, seen)


def _twin(record: Record, notes: Notes) -> Record:
    model = _twins(type(record))
    twin = model.__new__(model)
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__"):
        object.__setattr__(twin, name, getattr(record, name))
    object.__setattr__(twin, "__pydantic_private__", record.__pydantic_private__)
    object.__setattr__(twin, "_twin_of", f"{kind_of(record)}/{record.id}")
    object.__setattr__(twin, "_twin_notes", notes)
    object.__setattr__(twin, "_real", record)
    return twin


@cache
def _twins(model: type[Record]) -> type[Record]:
    """Return the class of the twins of a class's records.

    Made past pydantic, which would have fields be fields; a property stands before the value
    that an instance holds, so that the values need not be copied.
    """
    space = {
        "__slots__": ("_twin_of", "_twin_notes", "_real"),
        "__module__": __name__,
        "__eq__": lambda self, other: self is other,
        "__hash__": object.__hash__,
    }
    twins = type.__new__(type(model), f"Watched{model.__name__}", (model,), space)
    for name in model.model_fields:
        type.__setattr__(twins, name, _noted_field(name))
    for name in ("body", "origin"):
        type.__setattr__(twins, name, _noted(name, getattr(Record, name).fget))
    # What a record was read from is all of it.
    type.__setattr__(twins, "whole", property(_whole))
    type.__setattr__(twins, "once", lambda twin, find_out: _whole(twin).once(find_out))
    for name in ("__iter__", "__repr__", "model_dump", "model_copy"):
        type.__setattr__(twins, name, _all_noted(name))
    return twins


def _noted_field(name: str) -> property:
    def get(self: Any) -> Any:
        # As in `_noted`, with a call less: most questions are of this kind.
        self._twin_notes.note((self._twin_of, name))
        return self.__dict__[name]

    return property(get)


def _whole(twin: Any) -> Record:
    twin._twin_notes.note((twin._twin_of, "origin"))
    return cast("Record", twin._real)


def _noted(name: str, value: Callable[[Any], Any]) -> property:
    def get(self: Any) -> Any:
        self._twin_notes.note((self._twin_of, name))
        return value(self)

    return property(get)


def _all_noted(method: str) -> Callable[..., Any]:
    def call(self: Any, *args: Any, **more: Any) -> Any:
        self._twin_notes.note((self._twin_of, WHOLE))
        return getattr(self._real, method)(*args, **more)

    return call
