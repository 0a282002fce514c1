"""Records out of their files: a list in YAML, one YAML a record, or one Markdown each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from msgspec.structs import replace

from explainer import addresses
from explainer.documents import Document
from explainer.documents.edits import of_value
from explainer.model import Kind, Origin, Record, quoted_as
from explainer.problems import Move, Problem
from explainer.reading import endings, misfiled
from explainer.reading.gathering import Gathering
from explainer.reading.headings import with_known_headings
from explainer.reading.translations import told_by

ARTICLE = "article"


def records(gathering: Gathering, kind: Kind) -> Iterator[Record]:
    """Yield all records of one kind, in the order of their files."""
    for name in _files(gathering, kind):
        read = partial(_FORMS[kind.form], kind, name)
        yield from gathering.remembered(_form(gathering, kind), (name,), read)


def _form(gathering: Gathering, kind: Kind) -> str:
    """Return what tells how a file is read: an article by the headings of the language too."""
    known = gathering.headings if kind.name == ARTICLE else ()
    return "|".join((kind.name, *gathering.marks, *known))


def _files(gathering: Gathering, kind: Kind) -> Iterator[str]:
    """Yield the files of a kind: for lists one beside the folder's name, and all in the folder."""
    forms = endings.RECORDS[kind.form]
    base = f"content/{kind.folder}"
    if kind.form == "list":
        yield from (base + form for form in forms if base + form in gathering.files)
    for name in gathering.files.under(base):
        if name.endswith(forms) and not told_by(name):
            yield name


def _listed(kind: Kind, name: str, gathering: Gathering) -> Iterator[Record]:
    entries = gathering.entries(gathering.yaml(name))
    if entries is None:
        gathering.lost_kinds.add(kind.name)
    before = len(gathering.problems)
    for values, origin in entries or ():
        yield from _record(gathering, kind, values, origin)
    told = gathering.problems[before:]
    gathering.problems[before:] = misfiled.once(told, len(entries or ()))


def _single(kind: Kind, name: str, gathering: Gathering) -> Iterator[Record]:
    yield from _named(gathering, kind, endings.stem(name), gathering.yaml(name))


def _markdown(kind: Kind, name: str, gathering: Gathering) -> Iterator[Record]:
    folder, _, inside = name.removeprefix(f"content/{kind.folder}/").rpartition("/")
    parts = (*folder.split("/"), endings.stem(inside)) if folder else (endings.stem(inside),)
    document = gathering.markdown(name)
    if document and kind.name == ARTICLE:
        document = replace(document, body=with_known_headings(document.body, gathering.headings))
    yield from _named(gathering, kind, "-".join(parts), document)


_FORMS: Mapping[str, Callable[[Kind, str, Gathering], Iterator[Record]]] = {
    "list": _listed,
    "single": _single,
    "markdown": _markdown,
}


def _named(
    gathering: Gathering, kind: Kind, identity: str, document: Document | None
) -> Iterator[Record]:
    """Type a record whose id is the name of its file."""
    if document is None:
        gathering.lost_records.add((kind.name, identity))
        return
    values = document.values if document.values is not None else {}
    if not addresses.is_slug(identity):
        message = f"the name of the file is the id: {_called(identity)}"
        gathering.problems.append(Problem(document.path, 1, 1, message, mend=_named_by(document)))
        gathering.lost_kinds.add(kind.name)
        return
    if isinstance(values, dict):
        if values.get("id", identity) != identity:
            message = f'the id is the name of the file: write "{identity}" or leave it out'
            mend = of_value(document, ("id",), values["id"], identity)
            told = Problem(document.path, *document.mark(("id",)), message, mend=mend)
            gathering.problems.append(told)
        values = {**values, "id": identity}
    yield from _record(gathering, kind, values, Origin(document))


def _named_by(document: Document) -> Move | None:
    """Return the name that the file of a record should have."""
    folder, _, file = document.path.rpartition("/")
    near = addresses.slug(endings.stem(file))
    return Move(document.path, f"{folder}/{near}{endings.ending(file)}") if near else None


def _called(identity: str) -> str:
    near = addresses.slug(identity)
    return f'call it "{near}"' if near else "call it by small letters a–z, figures and hyphens"


def _record(gathering: Gathering, kind: Kind, values: Any, origin: Origin) -> Iterator[Record]:
    before = len(gathering.problems)
    record = gathering.typed(kind.model, values, origin, kind.name)
    if record is None:
        gathering.lose(kind.name, values)
        if other := misfiled.belongs_to(kind, values):
            gathering.lose(other.name, values)
            gathering.problems[before:] = [misfiled.problem(kind, other, origin)]
    else:
        record.written_at(origin)
        quoted_as(record, gathering.marks, record.body)
        yield record
