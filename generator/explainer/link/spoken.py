"""A site in a further language: the same site, whose records say what was translated.

It knows nothing of its own: each index is that of the site, with the translated records in the
place of the others, so that it costs what is asked of it. What is not translated is as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from explainer import addresses
from explainer.language.tags import Language
from explainer.link import translating
from explainer.link.names import names
from explainer.link.site import Site
from explainer.link.speaking import KINDS
from explainer.lists import Shelf
from explainer.model import Called, Record, kind_of
from explainer.model import spoken as texts
from explainer.prose import NameIndex

T = TypeVar("T")


def spoken(site: Site, language: Language) -> Site:
    """Return a site in one of its further languages."""
    return site.once(("spoken", language.tag), lambda: SpokenSite(site, language))


class SpokenSite(Site):
    """The site ``base`` in one of its further languages."""

    base: Site
    language: Language

    def __init__(self, base: Site, language: Language) -> None:
        said = base.translated.get((language.tag, "site", ""))
        update = texts.told(base.settings, said.said) if said else {}
        settings = base.settings.model_copy(update={**update, "language": language})
        records = {kind: _Said(found, self.said) for kind, found in base.records.items()}
        vars(self).update(base=base, language=language, settings=settings, records=records)
        vars(self).update(content=base.content, release=base.release, taken_down=base.taken_down)
        vars(self).update(known={}, indexes={}, heard={})

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is made once for all pages in this language."""
        return self.base.once((self.language.tag, key), make)

    def has_made(self, key: Hashable) -> bool:
        """Say whether something was made once by that key."""
        return self.base.has_made((self.language.tag, key))

    def forget(self) -> None:
        """Count from here on what is asked: what was before is of another page."""
        vars(self)["heard"].clear()

    def untold(self) -> frozenset[str]:
        """Return the texts that stood in the original's language in what was asked since."""
        heard, known = vars(self)["heard"], vars(self)["indexes"].setdefault("untold", {})
        found: set[str] = set()
        for key, (record, one) in heard.items():
            if key not in known:
                known[key] = frozenset(texts.untold(self.base.itself(record), one and one.said))
            found |= known[key]
        heard.clear()
        return frozenset(found)

    def is_spoken(self, kind: str, identity: str) -> bool:
        """Say whether a record has a page in this language."""
        if kind not in KINDS:
            return False
        # Of the site itself: a record that is only asked for its address says nothing on a page.
        where = self.base.address(kind, identity)
        return self.reached(where) != where

    def reached(self, address: str) -> str:
        """Return where a page is to be had: in this language, if it is there."""
        page = address.partition("#")[0]
        if self.language.tag in self.base.tongues.get(page, ()):
            return addresses.spoken(self.language.tag, address)
        return address

    def called(self, name: str) -> str:
        """Return what of the original has a name, as this language calls it."""
        for start, end, found in self.base.all_names.find(name):
            record = self.base.records[found.kind][found.id]
            if end - start == len(name) and isinstance(record, Called):
                return record.name_in(self.language.tag) or name
        return name

    def kept_at(self, path: str) -> str:
        """Return where a file lies whose name is that of another language's, too."""
        return addresses.spoken(self.language.tag, path)

    @property
    def names(self) -> NameIndex:
        """Return the names that are linked in running text, as this language has them."""
        return self._names("names", {side.name for side in self.settings.sides})

    @property
    def all_names(self) -> NameIndex:
        """Return all names, as this language has them."""
        return self._names("all_names", ())

    def _names(self, name: str, but: Iterable[str]) -> NameIndex:
        def make() -> NameIndex:
            left_out, heard = frozenset(but), dict(vars(self)["heard"])
            found = NameIndex(one for one in names(self) if one.text not in left_out)
            # What all records are called is no text of the page that asks first.
            vars(self)["heard"] = heard
            return found

        known: dict[str, NameIndex] = vars(self)["indexes"]
        if name not in known:
            known[name] = self.base.as_seen(f"{name} {self.language.tag}", make)
        return known[name]

    def said(self, value: Any) -> Any:
        """Return a value with the translated records in the place of those that are in it."""
        if isinstance(value, Record):
            return self._record(value)
        if isinstance(value, tuple):
            return tuple(map(self.said, value))
        if isinstance(value, Shelf):
            below = tuple(map(self.said, value.below))
            return Shelf(value.address, value.name, self.said(value.items), below)
        return value

    def _record(self, record: Record) -> Record:
        key, tag = (kind_of(record), record.id), self.language.tag
        one = self.base.translated.get((tag, *key))
        name = record.name_in(tag) if isinstance(record, Called) else None
        vars(self)["heard"][key] = (record, one)
        if one is None and not name:
            return record
        known: dict[Any, Record] = vars(self)["known"]
        if key not in known:
            known[key] = self.base.retold(record, lambda real: _told(real, one, name))
        return known[key]


def _told(record: Record, one: Any, name: str | None) -> Record:
    if name:
        record = record.spoken_as({"name": name}, record.body)
    return translating.told(record, one) if one else record


class _Said(Mapping[Any, Any]):
    """An index of the site, with what it leads to in another language."""

    def __init__(self, found: Mapping[Any, Any], say: Callable[[Any], Any]) -> None:
        self.found, self.say = found, say

    def __getitem__(self, key: Any) -> Any:
        return self.say(self.found[key])

    def __iter__(self) -> Iterator[Any]:
        return iter(self.found)

    def __len__(self) -> int:
        return len(self.found)

    def values(self) -> Any:
        """Return all values, asked for together."""
        return [self.say(value) for value in self.found.values()]

    def items(self) -> Any:
        """Return all pairs, asked for together."""
        return [(key, self.say(value)) for key, value in self.found.items()]


def _through(name: str) -> property:
    """Return an attribute of the site in its place: what the site itself has, as it is said."""

    def get(self: SpokenSite) -> Any:
        # Asked each time: a site that notes what it is asked must hear of it.
        found = getattr(self.base, name)
        known = vars(self)["indexes"]
        if name not in known:
            is_index = isinstance(found, Mapping)
            known[name] = _Said(found, self.said) if is_index else self.said(found)
        return known[name]

    return property(get)


OWN = frozenset({"names", "all_names", "_made"})
for _base in Site.__mro__:
    for _name, _value in vars(_base).items():
        if isinstance(_value, cached_property) and _name not in OWN:
            setattr(SpokenSite, _name, _through(_name))
