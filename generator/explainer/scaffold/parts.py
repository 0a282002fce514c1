"""Parts of what is there: an account of an event, a period of a topic, a lane of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from explainer.documents import Location
from explainer.documents.adding import inserted
from explainer.link import Site
from explainer.scaffold import lines
from explainer.scaffold.begun import Begun, Holder, Wish
from explainer.scaffold.files import NewFile, ScaffoldError
from explainer.scaffold.places import identity
from explainer.scaffold.shape import Field, fields
from explainer.schemas.examples import parts as classes
from explainer.schemas.files import FILES, with_schema

NAMED = "name"
"""The field that a name goes to where a part has an id: sides, lanes, what is counted."""
TITLED = "title"


@cache
def parts() -> Mapping[str, Mapping[str, Field]]:
    """Return the words for parts, each with the kinds that have them and under which field."""
    found: dict[str, dict[str, Field]] = {}
    for file in FILES.values():
        for field in fields(file, None):
            if field.part and field.is_list:
                word = re.sub(r"(?<!^)(?=[A-Z])", "-", field.part).lower()
                found.setdefault(word, {}).setdefault(file.name, field)
    return found


def wish(root: Path, site: Site | None, word: str, name: str) -> Wish:
    """Return what is to be begun in which record: an id, with its kind where several have such.

    Raises:
        ScaffoldError: there is no such record, or none that can be read.
    """
    holders = parts()[word]
    first, _, rest = name.partition(":")
    kind, given = (first, rest) if first in holders else ("", name)
    settings = [holder for holder in holders if FILES[holder].form == "settings"]
    holder = kind or (settings or [*holders])[0]
    if not kind and not settings and len(holders) > 1:
        forms = " or ".join(f"{one}:ID" for one in holders)
        raise ScaffoldError(f'"{name}" says not whose: write {forms}')
    of = {field.key: field for field in fields(FILES[holder], site.settings if site else None)}
    field = of[holders[holder].key]
    model = next(one for one in classes(FILES[holder].model) if one.__name__ == field.part)
    path, base = (
        (FILES[holder].places[0], ()) if holder in settings else _written(site, holder, given)
    )
    place = Holder(field.key, path, base, model, holder in settings)
    return Wish(root, site, holder, name, field.inner, None, place)


def _written(site: Site | None, kind: str, identity: str) -> tuple[str, Location]:
    """Return the file of a record, and where in it the record stands."""
    for record in site.content.records[kind] if site else ():
        if record.id == identity:
            return record.origin.path, record.origin.base
    raise ScaffoldError(f'there is no {kind} "{identity}" that can be read')


def begun(of: Wish, stated: Mapping[str, Any]) -> Begun:
    """Return what is known of a part: what is stated, its name, an id that is made of either."""
    values = {**(_named(of) if of.holder and of.holder.named else {}), **stated}
    title = values.get(NAMED) or values.get(TITLED)
    if title and "id" not in values and any(field.key == "id" for field in of.fields):
        values = {"id": identity(str(title)), **values}
    return Begun("", values)


def _named(of: Wish) -> Mapping[str, Any]:
    """Return the field that a name goes to: that of names, or the first that is needed."""
    needed = [field for field in of.fields if field.needed and field.key != "id"]
    field = next((one for one in needed if one.key == NAMED), needed[0])
    return {field.key: [of.name] if field.is_list else of.name}


def part(of: Wish, start: Begun) -> NewFile:
    """Return the file with a part more.

    Raises:
        ScaffoldError: its list cannot be added to by a program.
    """
    assert of.holder is not None
    holder, stands = of.holder, of.root / of.holder.path
    typed = [*lines.entry(lines.record(of.fields, start.values))]
    if not stands.is_file():
        text = "".join(_begun(holder.key, typed))
        return NewFile(holder.path, with_schema(of.kind, holder.path, text))
    more = inserted(stands.read_bytes(), holder.base, holder.key, typed, holder.path)
    if more is None:
        raise ScaffoldError(
            f'"{holder.key}" in {holder.path} cannot be added to: `explainer check` says why, or '
            "it stands in brackets"
        )
    return NewFile(holder.path, more, replaces=True)


def _begun(key: str, typed: list[str]) -> Iterator[str]:
    yield f"{key}:\n"
    yield from (f"  {line}\n" if line else "\n" for line in typed)
