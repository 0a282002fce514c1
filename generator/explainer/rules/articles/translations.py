"""Translations: of what is there, into a language of the site, as long as it, and not older."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import cast

from explainer.documents.document import Location
from explainer.link import Site, translating
from explainer.model import Part, Record
from explainer.model import spoken as texts
from explainer.model.locating import at_origin, in_body_of
from explainer.problems import Edit, Problem, did_you_mean
from explainer.prose import Prose
from explainer.reading import Translated


def check(site: Site) -> Iterator[Problem]:
    """Yield what keeps a translation from its page, and where its original has changed."""
    spoken = {one.tag for one in site.settings.languages}
    unspoken: dict[str, Translated] = {}
    for one in site.content.translations:
        if one.language.tag not in spoken:
            unspoken.setdefault(one.language.tag, one)
        elif one.kind == "site":
            yield from _fitting(site.settings, Prose(), one)
        else:
            yield from _of(site, one)
    for one in unspoken.values():
        message = (
            f"no page is made of translations into this language: "
            f'"{one.language.tag}" is not among the languages of content/site.yaml'
        )
        yield at_origin(one.origin, (), message, "warning")


def _of(site: Site, one: Translated) -> Iterator[Problem]:
    records: Mapping[str, Record] = site.records[one.kind]
    record = records.get(one.id)
    if record is None:
        if not site.content.lost.holds(one.kind, one.id):
            near = did_you_mean(one.id, records)
            message = f'a translation of no {one.kind}: there is no "{one.id}"{near}'
            yield at_origin(one.origin, _at(one), message)
        return
    if site.translated[one.language.tag, one.kind, one.id] is not one:
        message = f'"{one.id}" is translated twice into this language: keep one'
        yield at_origin(one.origin, _at(one), message)
        return
    yield from _fitting(record, record.body, one)
    yield from _lacking(record, one)
    yield from _older(record, one)


def _at(one: Translated) -> Location:
    """Return where the id of a translation stands; the beginning where the file's name is it."""
    return ("id",) if "id" in type(one.said).model_fields else ()


def _fitting(original: Part, body: Prose, one: Translated) -> Iterator[Problem]:
    """Yield what a translation has and its original has not."""
    for heading, line in translating.unknown(one) if one.kind == "article" else ():
        name = heading or "text before the first heading"
        message = f'"{name}" is no section of an article in this language'
        yield in_body_of(one.origin, line, message)
    for ref, where in translating.added(original, body, one):
        message = f'the original does not refer to the {ref.kind} "{ref.id}": a translation cannot'
        if where:
            yield at_origin(one.origin, where, message)
        else:
            yield in_body_of(one.origin, ref.line, message, column=ref.column)
    for where, there, here in texts.uneven(original, one.said):
        # What an editor adds must not wait for a translator, nor the site for both.
        message = f'the original has {there} "{where[-1]}", its translation {here}'
        told = f"{message}: they stand as in the original until all are written, in order"
        yield at_origin(one.origin, where, told, "warning")


def _lacking(record: Record, one: Translated) -> Iterator[Problem]:
    # Of a list that is translated bit by bit the report tells how far it has come.
    lacks = () if _at(one) else translating.lacking(record, one)
    if lacks:
        message = f"no page is made of this translation yet: it lacks {', '.join(lacks)}"
        yield at_origin(one.origin, _at(one), message, "warning")


def _older(record: Record, one: Translated) -> Iterator[Problem]:
    digest = translating.digest(record)
    if one.said.of is None:
        message = f'nobody will see when the original has changed: write "of: {digest}"'
        told = at_origin(one.origin, _at(one), message, "warning")
        yield replace(told, mend=_written(one, digest))
    elif one.said.of != digest:
        message = (
            f"the original is another than the one that was translated: read it again, then write "
            f'"of: {digest}"'
        )
        yield at_origin(one.origin, ("of",), message, "warning")


def _written(one: Translated, digest: str) -> Edit:
    """Return the edit that writes the digest: below the id, or above all that is said."""
    line, keys = f"of: {digest}", list(_entry(one))
    first = one.origin.key((keys[0],))
    # In braces the first key does not stand where its entry begins.
    parts = ", " if one.origin.mark() != first else f"\n{' ' * (first[1] - 1)}"
    if not _at(one):
        return Edit(*first, keys[0], f"{line}{parts}{keys[0]}")
    if one.origin.is_quoted(("id",)):
        key = (*keys[keys.index("id") + 1 :], "id")[0]
        return Edit(*one.origin.key((key,)), key, f"{line}{parts}{key}")
    return Edit(*one.origin.mark(("id",)), one.id, f"{one.id}{parts}{line}")


def _entry(one: Translated) -> Mapping[str, object]:
    entry = one.origin.document.values
    for step in one.origin.base:
        entry = entry[step]
    return cast("Mapping[str, object]", entry)
