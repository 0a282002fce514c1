"""Texts in further languages: ``NAME.TAG.md`` and ``NAME.TAG.yaml`` beside ``NAME``.

They are typed by what their originals are made of, and not yet put in the place of these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from explainer.language.catalogue import catalogue
from explainer.language.quotation import quotation_marks
from explainer.language.tags import Language, LanguageError, language
from explainer.model import KINDS, Kind, Origin, SiteSettings, headings, quoted_as
from explainer.model.spoken import Spoken, spoken_record
from explainer.prose import Prose
from explainer.reading import endings
from explainer.reading.gathering import Gathering
from explainer.reading.headings import with_known_headings
from explainer.reading.values import Translated

Say = Callable[[Language], Language]
SITE = "site"


def told_by(name: str) -> Language | None:
    """Return the language that the name of a file says; nothing where it is no translation."""
    stem, dot, tag = endings.stem(name).rpartition(".")
    try:
        return language(tag) if stem and dot else None
    except LanguageError:
        return None


def translations(gathering: Gathering, say: Say) -> Iterator[Translated]:
    """Yield all translations, those of a kind in the order of their files; ``say`` adds the
    newsroom's own words to a language."""
    for name in gathering.files.under("content"):
        found = told_by(name) if endings.is_records(name) else None
        kind = _kind(name) if found else None
        if found and (kind or name.startswith("content/site.")):
            spoken = say(found)
            read = partial(_READ[kind.form if kind else SITE], name, kind, spoken)
            words = catalogue(spoken)
            marks = quotation_marks(words)
            form = "|".join(("translation", *marks, *headings(words)))
            for one in gathering.remembered(form, (name,), read):
                quoted_as(one.said, marks, one.body)
                yield one


def _kind(name: str) -> Kind | None:
    """Return the kind of record that a file holds translations of."""
    inside = name.removeprefix("content/")
    folder = inside.partition("/")[0] if "/" in inside else inside.partition(".")[0]
    for kind in KINDS:
        if kind.folder == folder and ("/" in inside or kind.form == "list"):
            return kind if inside.endswith(endings.RECORDS[kind.form]) else None
    return None


def _site(
    name: str, kind: Kind | None, spoken: Language, gathering: Gathering
) -> Iterator[Translated]:
    document = gathering.yaml(name)
    if document:
        values, origin = document.values or {}, Origin(document)
        said = gathering.typed(spoken_record(SiteSettings, in_list=False), values, origin, SITE)
        if said:
            yield Translated(SITE, "", spoken, said, Prose(), origin)


def _listed(name: str, kind: Kind, spoken: Language, gathering: Gathering) -> Iterator[Translated]:
    model = spoken_record(kind.model, in_list=True)
    for values, origin in gathering.entries(gathering.yaml(name)) or ():
        said: Any = gathering.typed(model, values, origin, kind.name)
        if said:
            yield Translated(kind.name, said.id, spoken, said, Prose(), origin)


def _single(name: str, kind: Kind, spoken: Language, gathering: Gathering) -> Iterator[Translated]:
    document = gathering.yaml(name)
    if document:
        said = _typed(kind, document.values, Origin(document), gathering)
        if said:
            yield Translated(kind.name, _id(name), spoken, said, Prose(), Origin(document))


def _markdown(
    name: str, kind: Kind, spoken: Language, gathering: Gathering
) -> Iterator[Translated]:
    document = gathering.markdown(name)
    said = _typed(kind, document.values, Origin(document), gathering) if document else None
    if document and said:
        identity = "-".join([*name.split("/")[2:-1], _id(name)])
        known = headings(catalogue(spoken)) if kind.name == "article" else {}
        body = with_known_headings(document.body, known)
        yield Translated(kind.name, identity, spoken, said, Prose(body), Origin(document))


def _typed(kind: Kind, values: Any, origin: Origin, gathering: Gathering) -> Spoken | None:
    model = spoken_record(kind.model, in_list=False)
    return gathering.typed(model, {} if values is None else values, origin, kind.name)


def _id(name: str) -> str:
    """Return the id that the name of a translation's file says."""
    return endings.stem(name).rpartition(".")[0]


_READ: Mapping[str, Callable[..., Iterator[Translated]]] = {
    SITE: _site,
    "list": _listed,
    "single": _single,
    "markdown": _markdown,
}
