"""Two versions of a record compared, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import json
from msgspec.structs import replace

from explainer.comparing import nouns
from explainer.comparing.sentences import ALIKE, Sentence, alike, reworded, words
from explainer.comparing.values import Change
from explainer.prose import Prose, plain_text

Naming = Callable[[str, str], str]
"""What a record, a side or a lane is called: by its kind and id."""
Fields = Mapping[str, Any]
Entries = Mapping[tuple[str, int], Fields]
"""Entries of a list by what tells them apart, numbered where that is not enough."""
FACTS = frozenset({"amount", "position"})
"""What is made of numbers that go together: no text, however many words it has."""
SPACE = " "
"""What a text has, and an id has not."""
ENTRY_WEIGHT = 10
"""What an entry that came or went weighs more than one that changed."""


def changes(was: Fields, now: Fields, naming: Naming) -> tuple[Change, ...]:
    """Return what changed from one version of a record to another, what matters most first."""
    found = list(_fields(_whole(was), _whole(now), _Place(naming)))
    inside = {_what(one) for one in found if one.field != SOURCES and one.field.endswith(ENDS)}
    told = [one for one in found if one.field != SOURCES or _what(one) not in inside]
    return tuple(sorted(told, key=lambda change: -change.weight))


SOURCES = "sources"
"""The field that has a record's sources: one that is told of a part of it is not told twice."""
ENDS = ("/source", "/sources")


def _what(change: Change) -> tuple[str, str]:
    return change.was, change.now


class _Place:
    """Where in a record something is compared: the way there, and what that is called."""

    def __init__(self, naming: Naming, path: tuple[str, ...] = (), called: str = "") -> None:
        self.naming, self.path, self.called = naming, path, called

    def at(self, step: str, called: str = "") -> _Place:
        return _Place(self.naming, (*self.path, step), called or self.called)

    def noun(self) -> str:
        """Return what is compared here: *the date*, *the date of the period “x”*."""
        field = self.path[-1]
        if self.path[0] == "table":
            return f"the number for {field}"
        if field == "text" and self.called:
            return self.called
        noun = nouns.noun(field, bool(self.called))
        return f"{noun} of {self.called}" if self.called else noun

    def change(self, said: str, was: str = "", now: str = "", more: int = 0) -> Change:
        own = nouns.WEIGHTS.get(self.path[0], nouns.OTHER)
        inner = nouns.WEIGHTS.get(self.path[-1], nouns.OTHER)
        weight = min(own, inner) if self.path[-1] in ("source", "sources") else max(own, inner)
        return Change("/".join(self.path), said, was, now, weight=weight + more)


def _fields(was: Fields, now: Fields, place: _Place) -> Iterator[Change]:
    for field in dict.fromkeys((*was, *now)):
        before, after = was.get(field), now.get(field)
        if before != after:
            yield from _values(before, after, place.at(field))


def _values(was: Any, now: Any, place: _Place) -> Iterator[Change]:
    if isinstance(was, list) or isinstance(now, list):
        yield from _lists(_listed(was), _listed(now), place)
    elif all(isinstance(value, dict | None) for value in (was, now)):
        yield from _fields(was or {}, now or {}, place)
    elif place.path[-1] not in FACTS and (_is_text(was) or _is_text(now)):
        yield from _texts(str(was or ""), str(now or ""), place)
    else:
        yield _single(was, now, place)


def _listed(value: Any) -> list[Any]:
    """Return a value as a list: what was one thing can be several in another version."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _is_text(value: Any) -> bool:
    """Say whether a value is read word by word: more than a name or two."""
    return isinstance(value, str) and value.count(SPACE) > 2


def _single(was: Any, now: Any, place: _Place) -> Change:
    noun, before, after = place.noun(), _shown(was, place), _shown(now, place)
    if was is None:
        return place.change(f"{noun} was added: {after}", "", after)
    if now is None:
        return place.change(f"{noun} was taken away: {before}", before)
    return place.change(f"{noun} was {before}, is {after}", before, after)


def _shown(value: Any, place: _Place) -> str:
    """Return a value as a reader knows it: a date in words, a record by its name."""
    if value is None:
        return ""
    field = place.path[-1]
    if field in nouns.DATES:
        return nouns.day(str(value))
    if place.path[0] == "table" or field in FACTS:
        return str(value)
    if field in nouns.KINDS:
        return f"“{place.naming(nouns.KINDS[field], str(value))}”"
    if isinstance(value, int | float):
        return _number(value)
    return f"“{value}”" if isinstance(value, str) else json.encode(value).decode()


def _number(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.15g}" if isinstance(value, int | float) else str(value)


# ------------------------------------------------------------------ texts


def _texts(was: str, now: str, place: _Place) -> Iterator[Change]:
    noun = place.noun()
    if not was or not now:
        said = f"{noun} was added" if now else f"{noun} was taken away"
        yield place.change(said, _plain(was), _plain(now), ENTRY_WEIGHT)
        return
    for one in reworded(was, now):
        before, after = one.was, one.now
        if before and after and before.text != after.text:
            made = place.change(f"{noun} now reads", before.text, after.text)
            yield replace(made, words=words(before.text, after.text))
        elif after and not before:
            yield place.change(f"{noun}: a sentence was added", "", after.text)
        elif before and not after:
            yield place.change(f"{noun}: a sentence was taken away", before.text)
        yield from _cited(before, after, place)


def _plain(text: str) -> str:
    return plain_text(Prose(text))


def _cited(was: Sentence | None, now: Sentence | None, place: _Place) -> Iterator[Change]:
    """Yield the sources that a sentence which stayed cites, and did not, or does no more."""
    if was and now:
        # A sentence that was reworded has been told above.
        told = f"“{now.text}”" if now.text == was.text else place.noun()
        for source in now.sources:
            if source not in was.sources:
                yield _source(f"{told} has a source more", source, place)
        for source in was.sources:
            if source not in now.sources:
                yield _source(f"{told} has a source less", source, place)


def _source(said: str, identity: str, place: _Place) -> Change:
    name = place.naming("source", identity)
    return place.at("sources").change(f"{said}: “{name}”", "", f"“{name}”")


# ------------------------------------------------------------------ lists


def _lists(was: list[Any], now: list[Any], place: _Place) -> Iterator[Change]:
    if any(isinstance(entry, dict) for entry in (*was, *now)):
        yield from _entries(was, now, place)
    elif any(map(_is_text, (*was, *now))):
        yield from _texts("\n\n".join(map(str, was)), "\n\n".join(map(str, now)), place)
    else:
        yield from _named(was, now, place)


def _named(was: list[Any], now: list[Any], place: _Place) -> Iterator[Change]:
    """Yield what came and went of a list of names or ids; their order says nothing."""
    noun = place.noun()
    for entry in now:
        if entry not in was:
            shown = _shown(entry, place)
            yield place.change(f"{noun} was added: {shown}", "", shown)
    for entry in was:
        if entry not in now:
            shown = _shown(entry, place)
            yield place.change(f"{noun} was taken away: {shown}", shown)


def _entries(was: list[Fields], now: list[Fields], place: _Place) -> Iterator[Change]:
    """Yield what changed in a list of parts, each known by the fields that tell it from others."""
    field = place.path[-1]
    before, after = _by_name(was, field), _by_name(now, field)
    gone = [key for key in before if key not in after]
    new = [key for key in after if key not in before]
    renamed = _renamed({key: before[key] for key in gone}, {key: after[key] for key in new})
    for key, entry in after.items():
        called = _called(entry, field, place)
        if key in before or key in renamed:
            old = before[renamed.get(key, key)]
            yield from _fields(_whole(old), _whole(entry), place.at(key[0], called))
        else:
            yield place.change(f"{called} was added", "", _told(entry), ENTRY_WEIGHT)
    for key in gone:
        if key not in renamed.values():
            entry = before[key]
            called = _called(entry, field, place)
            yield place.change(f"{called} was taken away", _told(entry), "", ENTRY_WEIGHT)


def _renamed(gone: Entries, new: Entries) -> dict[tuple[str, int], tuple[str, int]]:
    """Return which entries say nearly what one that went said: that one, under another name."""
    found: dict[tuple[str, int], tuple[str, int]] = {}
    for key, entry in new.items():
        left = [one for one in gone if one not in found.values()]
        likeness = {one: alike(_told(gone[one]), _told(entry)) for one in left}
        best = max(left, key=lambda one: likeness[one], default=None)
        if best and likeness[best] >= ALIKE:
            found[key] = best
    return found


def _by_name(entries: list[Fields], field: str) -> dict[tuple[str, int], Fields]:
    """Return entries by what tells them apart; by their number too, where that is not enough."""
    named: dict[tuple[str, int], Fields] = {}
    met: Counter[str] = Counter()
    for entry in (one for one in entries if isinstance(one, dict)):
        name = _key(entry, field)
        named[name, met[name]] = entry
        met[name] += 1
    return named


def _key(entry: Fields, field: str) -> str:
    _, known = nouns.ENTRIES.get(field, ("", ()))
    told = [str(entry[step]) for step in known if step in entry]
    return " ".join(told) or json.encode(entry, order="sorted").decode()


def _called(entry: Fields, field: str, place: _Place) -> str:
    form, known = nouns.ENTRIES.get(field, (f"{nouns.noun(field)} {{}}", ()))
    step = next((step for step in known if step in entry), "")
    value = str(entry.get(step, ""))
    name = place.naming("side", value) if step == "side" else _plain(value)
    said = form.format(name).strip()
    return f"{said} in {place.called}" if place.called else said


def _told(entry: Fields) -> str:
    """Return an entry in a line: its text, else what it says."""
    text = entry.get("text") or entry.get("outcome")
    if text:
        return _plain(str(text))
    return "; ".join(_plain(str(value)) for value in _whole(entry).values() if _is_single(value))


def _is_single(value: Any) -> bool:
    return isinstance(value, str | int | float)


# ------------------------------------------------------------------ numbers that go together


def _whole(fields: Fields) -> Fields:
    """Return fields with the numbers that are one fact as one: a range, a position."""
    made = dict(fields)
    if "low" in made and "high" in made:
        ends = (_number(made.pop(end)) for end in ("low", "high"))
        made["amount"] = f"{' – '.join(dict.fromkeys(ends))} {made.pop('unit', '')}".strip()
    if "lat" in made and "lon" in made:
        made["position"] = f"{made.pop('lat')}, {made.pop('lon')}"
    return made
