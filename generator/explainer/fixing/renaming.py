"""An id changed everywhere: where it is written, in all that refers to it, in the name of a file.

The address that goes with it stays: it is added to the addresses that the page had before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from explainer import addresses
from explainer.documents import Location
from explainer.fixing.applying import applied
from explainer.fixing.copies import Aside, aside
from explainer.fixing.forwarding import FORMS, kept_addresses
from explainer.fixing.periods import PERIOD, renamed_period
from explainer.fixing.values import Change
from explainer.link import Key, Site, link
from explainer.link.translating import digest
from explainer.model import Record, Ref, walk
from explainer.problems import Edit, WrongUse, did_you_mean
from explainer.prose import references
from explainer.reading import Translated, read
from explainer.reading.endings import ending, stem
from explainer.rules.markup.texts import texts, translated

BESIDE = {"series": "content/series", "image": "content/images"}
"""Folders in which a second file goes with a record, of the same name."""


class Renaming(NamedTuple):
    """Whose id is changed, and what it will be."""

    kind: str
    old: str
    new: str


def renamed(root: Path, site: Site, renaming: Renaming) -> tuple[Change, ...]:
    """Return the files that change with an id.

    Raises:
        WrongUse: there is no such record, or the new id is none or is taken.
    """
    if renaming.kind == PERIOD:
        return _written(root, partial(renamed_period, site, renaming.old, renaming.new))
    record = _record(site, renaming)
    edits = partial(_edits, site, record, renaming)
    moves = partial(_moves, site, record, renaming)
    return _written(root, edits, moves, partial(_digests, site, renaming))


Edits = Callable[[Aside], Iterable[tuple[str, Edit]]]
Moves = Callable[[Aside], Iterable[tuple[str, str]]]


def _written(
    root: Path,
    edits: Edits,
    moves: Moves = lambda files: (),
    after: Edits = lambda files: (),
) -> tuple[Change, ...]:
    """Return what edits of files, other names of them, and edits of what they are then come to."""
    with aside(root) as files:
        _edit(files, edits)
        for path, to in moves(files):
            if not files.move(path, to):
                raise WrongUse(f"{to} is there already: choose another id")
        _edit(files, after)
        return tuple(Change(*change) for change in files.changed())


def _edit(files: Aside, edits: Edits) -> None:
    found = sorted(edits(files), key=lambda one: one[0])
    for path, some in groupby(found, key=lambda one: one[0]):
        text = files.read(path).decode("utf-8", "surrogateescape")
        new, _ = applied(text, [edit for _, edit in some])
        files.write(path, new.encode("utf-8", "surrogateescape"))


def _digests(site: Site, renaming: Renaming, files: Aside) -> Iterator[tuple[str, Edit]]:
    """Yield the digests of originals that name what is renamed: no translation is older for it."""
    now = link(read(files.folder)[0]) if site.translated else None
    if now is None:
        return
    for (tag, kind, identity), one in site.translated.items():
        is_renamed = (kind, identity) == (renaming.kind, renaming.old)
        new = renaming.new if is_renamed else identity
        record, later = site.records.get(kind, {}).get(identity), now.records.get(kind, {}).get(new)
        if record and later and one.said.of == digest(record) != digest(later):
            origin = now.translated[tag, kind, new].origin
            yield origin.path, Edit(*origin.mark(("of",)), one.said.of, digest(later))


def _record(site: Site, renaming: Renaming) -> Record:
    kind, old, new = renaming
    known = site.records[kind]
    if old not in known:
        raise WrongUse(f'there is no {kind} "{old}"{did_you_mean(old, known)}')
    if not addresses.is_slug(new):
        near = addresses.slug(new)
        raise WrongUse(f'"{new}" is no id' + (f': write "{near}"' if near else ""))
    if new in known:
        raise WrongUse(f'there is another {kind} "{new}"')
    return known[old]


Found = Iterator[tuple[str, Edit]]


def _edits(site: Site, record: Record, renaming: Renaming, files: Aside) -> Found:
    yield from _own(record, renaming)
    for one in _translations(site, renaming):
        if "id" in one.said.model_fields_set:
            yield one.origin.path, Edit(*one.origin.mark(("id",)), renaming.old, renaming.new)
    yield from kept_addresses(site, record, renaming.kind, files)
    key = (renaming.kind, renaming.old)
    for _, other in site.everything():
        for location, marker, text in walk(other, Ref):
            if (marker.kind, text) == key:
                line, column = other.origin.mark(location)
                yield other.origin.path, Edit(line, column, renaming.old, renaming.new)
    yield from _in_texts(site, key, renaming.new)
    yield from _by_kind_and_id(site, key, renaming.new)


def _own(record: Record, renaming: Renaming) -> Found:
    """Yield the edit of the id itself, where it is written and not told by the file's name."""
    origin = record.origin
    if (*origin.base, "id") in origin.document.layout.value.spots:
        yield origin.path, Edit(*origin.mark(("id",)), renaming.old, renaming.new)


def _in_texts(site: Site, key: Key, new: str) -> Found:
    """Yield citations, links, components and pictures: each is written in its own way."""
    kind, old = key
    for text in (*texts(site), *translated(site)):
        for found in references(text.prose):
            if (found.kind, found.id) == key:
                place = text.problem("", found.line, found.column)
                for before in (f"{kind}:", "@", ""):
                    yield (
                        place.path,
                        Edit(place.line, place.column, f"{before}{old}", f"{before}{new}"),
                    )


def _by_kind_and_id(site: Site, key: Key, new: str) -> Found:
    """Yield corrections, and what the style sheet allows: they name a record as ``kind:id``."""
    origins = [origin for _, origin in site.content.corrections]
    for origin in filter(None, (*origins, site.content.style_origin)):
        for location in _where(origin.document.values, ":".join(key)):
            if location[: len(origin.base)] == origin.base:
                mark = origin.document.mark(location)
                yield origin.path, Edit(*mark, ":".join(key), f"{key[0]}:{new}")


def _where(value: Any, named: str, location: Location = ()) -> Iterator[Location]:
    """Yield where a text stands among the values of a file."""
    if value == named:
        yield location
    steps = value.items() if isinstance(value, dict) else ()
    for step, inner in enumerate(value) if isinstance(value, list) else steps:
        yield from _where(inner, named, (*location, step))


def _translations(site: Site, renaming: Renaming) -> Iterator[Translated]:
    key = (renaming.kind, renaming.old)
    return (one for one in site.content.translations if (one.kind, one.id) == key)


def _moves(
    site: Site, record: Record, renaming: Renaming, files: Aside
) -> Iterator[tuple[str, str]]:
    """Yield the files that are called by the id, with their new paths."""
    kind, old, new = renaming
    if FORMS[kind] == "list":
        return
    path = record.origin.path
    yield path, f"{_folder(path, new)}{ending(path)}"
    for one in _translations(site, renaming):
        spoken = one.origin.path
        told = stem(spoken).rpartition(".")[2]
        yield spoken, f"{_folder(spoken, new)}.{told}{ending(spoken)}"
    folder = files.folder / BESIDE[kind] if kind in BESIDE else None
    for beside in sorted(folder.iterdir()) if folder else ():
        name = f"{BESIDE[kind]}/{beside.name}"
        if stem(name) == old and name != path:
            yield name, f"{BESIDE[kind]}/{new}{ending(name)}"


def _folder(path: str, new: str) -> str:
    """Return where a file with an id goes: into its folder, whose name may begin the id."""
    top, kind, *inner, _ = path.split("/")
    start = "".join(f"{folder}-" for folder in inner)
    if inner and new.startswith(start):
        return "/".join((top, kind, *inner, new.removeprefix(start)))
    return "/".join((top, kind, new))
