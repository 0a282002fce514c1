"""A site that notes what is asked of it: which field of which record, which key of which index.

Whoever makes a page is given this site in the place of the plain one. Its records are twins of the
real ones, which note each field that is read; its indexes note each key that is looked up. So what
a page depends on need not be declared, and cannot be forgotten: an attribute of a site that is of
no known type here raises.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any, TypeVar, cast

from explainer.cache.notes import Notes, Question, Turns
from explainer.cache.seen import Parts, View, Whole
from explainer.cache.twins import real, twin_of
from explainer.link import Site
from explainer.model import Record, kind_of
from explainer.reading import Content

T = TypeVar("T")


class WatchedSite(Site):
    """A site as pages see it (see `watched`); ``plain`` is the real one."""

    plain: Site
    notes: Notes
    view: View
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

    def as_seen(self, name: str, make: Callable[[], T]) -> T:
        """Return an index that is made of others, which notes what is looked up in it."""
        made, _ = self.notes.taken(make)
        return cast("T", self.view.seen(name, made))

    def itself(self, record: Record) -> Record:
        """Return a record that notes nothing of what it is asked."""
        return real(record)

    def retold(self, record: Record, tell: Callable[[Record], Record]) -> Record:
        """Return a record as it is told otherwise: it notes what is asked, as its original."""
        return twin_of(tell(real(record)), self.notes)

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
        kind: {identity: twin_of(record, notes) for identity, record in records.items()}
        for kind, records in plain.records.items()
    }
    view = View(notes, twins)
    records = {kind: view.seen(f"all {kind}", found) for kind, found in plain.records.items()}
    content = cast("Content", Parts(plain.content, view))
    site = WatchedSite(plain.settings, content, records, plain.release, plain.taken_down)
    vars(site).update(plain=plain, notes=notes, view=view, made=lambda _, make: notes.taken(make))
    return site


def _watch(name: str) -> property:
    """Return an attribute of the site that is what the plain one has, as it is seen."""

    def get(self: WatchedSite) -> Any:
        seen = self.__dict__.get(name)
        if seen is None:
            value = getattr(self.plain, name)
            seen = self.__dict__[name] = self.view.seen(name, value)
        return seen() if isinstance(seen, Whole) else seen

    return property(get)


OWN = frozenset({"_made"})
"""What belongs to a site and is no answer: the store of `Site.once`."""
for _base in Site.__mro__:
    for _name, _value in vars(_base).items():
        if isinstance(_value, cached_property) and _name not in OWN:
            setattr(WatchedSite, _name, _watch(_name))
