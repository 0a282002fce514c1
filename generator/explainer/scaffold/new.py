"""First versions of what an editor adds: each passes ``check`` once its gaps are filled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from explainer.documents.adding import appended
from explainer.link import link
from explainer.reading import read
from explainer.scaffold import given, kinds, lines, parts, shape
from explainer.scaffold.begun import Begun, Wish
from explainer.scaffold.files import NewFile, ScaffoldError, write
from explainer.scaffold.places import listed_in, place
from explainer.schemas.files import FILES, with_schema

KINDS: tuple[str, ...] = tuple(
    name for name, file in FILES.items() if file.form != "settings" or "*" in file.places[0]
)
"""What can be begun: all kinds of files but those of which a site has one; and `parts.parts`."""


class Made(Struct, frozen=True):
    """What was written, and what is to do that no gap tells."""

    files: tuple[NewFile, ...]
    todo: str = ""


def wish(root: Path, kind: str, name: str, file: Path | None = None) -> Wish:
    """Return what is to be begun, with the site as it is and the fields of the kind."""
    site, name = link(read(root)[0]), " ".join(name.split())
    if kind not in KINDS:
        return parts.wish(root, site, kind, name)
    fields = shape.fields(FILES[kind], site.settings if site else None)
    return Wish(root, site, kind, name, fields, file)


def begin(of: Wish, stated: Mapping[str, Any]) -> Begun:
    """Return what is known of something new: what its name says, and what is stated.

    Raises:
        ScaffoldError: there is nothing to make it of, or it is written already.
        ContentProblems: the seed of an article or its sidecar cannot be read.
    """
    if of.holder:
        return parts.begun(of, {**given.obvious(of.fields, of.site), **stated})
    start = kinds.begun(of)
    further = {key: value for key, value in stated.items() if key != "id"}
    values = {**given.obvious(of.fields, of.site), **start.values, **further}
    for field in of.fields:
        said = given.misshapen(of, field, values[field.key]) if field.key in values else None
        if said and not field.inner:
            raise ScaffoldError(said)
    start = replace(start, identity=stated.get("id", start.identity), values=values)
    _is_new(of, start.identity.replace("/", "-"))
    return start


def asked(of: Wish, start: Begun) -> tuple[shape.Field, ...]:
    """Return the fields that are needed, not known, and said in a line."""
    return tuple(
        field
        for field in of.fields
        if field.needed and field.key not in (*start.values, "id") and not field.inner
    )


def finish(of: Wish, start: Begun, into: str | None = None) -> Made:
    """Write something new and return it.

    Raises:
        ScaffoldError: a file stands already, or the list cannot be added to.
    """
    made = parts.part(of, start) if of.holder else _record(of, start, into)
    files = (made, *start.beside)
    write(of.root, files)
    return Made(files, start.todo)


def _record(of: Wish, start: Begun, into: str | None) -> NewFile:
    path = listed_in(of.kind, of.root, into) if into else place(of.kind, start.identity)
    return _FORMS[FILES[of.kind].form](of, path, start)


def _listed(of: Wish, path: str, start: Begun) -> NewFile:
    identity = {"id": start.identity} if start.identity else {}
    typed = [*lines.entry(lines.record(of.fields, {**identity, **start.values}))]
    stands = of.root / path
    if not stands.is_file():
        return NewFile(path, with_schema(of.kind, path, _text(typed)))
    more = appended(stands.read_bytes(), typed, path)
    if more is None:
        raise ScaffoldError(
            f"{path} cannot be added to: `explainer check` says why, or its "
            "entries stand in brackets"
        )
    return NewFile(path, more, replaces=True)


def _single(of: Wish, path: str, start: Begun) -> NewFile:
    return NewFile(path, with_schema(of.kind, path, _text(lines.record(of.fields, start.values))))


def _markdown(of: Wish, path: str, start: Begun) -> NewFile:
    front = _text((*lines.record(of.fields, start.values), *start.notes))
    return NewFile(path, f"---\n{front}---\n\n{start.body}")


_FORMS = {"list": _listed, "single": _single, "markdown": _markdown, "settings": _single}


def _text(typed: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in typed)


def _is_new(of: Wish, identity: str) -> None:
    """Refuse a second record of one id: no ``check`` passes it."""
    for record in of.site.content.records.get(of.kind, ()) if of.site else ():
        if record.id == identity:
            where = f"{record.origin.path}:{record.origin.mark()[0]}"
            raise ScaffoldError(f'the {of.kind} of "{identity}" is written already: {where}')
