"""A translation begun: the texts of a record as they are, for who writes others in their place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from explainer.documents.adding import appended
from explainer.language.tags import LanguageError, tag
from explainer.link import Site, link, translating
from explainer.model import KINDS, Record
from explainer.model.spoken import as_written
from explainer.problems import did_you_mean
from explainer.reading import endings, read
from explainer.scaffold.files import NewFile, ScaffoldError, write

WIDTH = 110
"""Letters of a line of text: an editor's window is as wide."""


def begun(root: Path, kind: str, identity: str, language: str) -> NewFile:
    """Write the beginning of a record's translation, and return the file.

    Raises:
        ScaffoldError: there is no such record or language, or it is translated already.
    """
    site = link(read(root)[0])
    if site is None:
        raise ScaffoldError("the settings cannot be read: `explainer check` says why")
    record, spoken = _record(site, kind, identity), _language(site, language)
    if (spoken, kind, identity) in site.translated:
        where = site.translated[spoken, kind, identity].origin
        raise ScaffoldError(f"it is translated already: {where.path}:{where.mark()[0]}")
    made = _file(root, record, next(one.form for one in KINDS if one.name == kind), spoken)
    write(root, (made,))
    return made


def _record(site: Site, kind: str, identity: str) -> Record:
    known = site.records.get(kind)
    if known is None:
        raise ScaffoldError(f"there is no kind {kind!r}{did_you_mean(kind, site.records)}")
    if identity not in known:
        raise ScaffoldError(f'there is no {kind} "{identity}"{did_you_mean(identity, known)}')
    return known[identity]


def _language(site: Site, language: str) -> str:
    try:
        spoken = tag(language)
    except LanguageError as error:
        raise ScaffoldError(str(error)) from error
    if spoken not in {one.tag for one in site.settings.languages}:
        raise ScaffoldError(f'write "languages: [{spoken}]" in content/site.yaml first')
    return spoken


def _file(root: Path, record: Record, form: str, spoken: str) -> NewFile:
    original = record.origin.path
    ending = endings.ending(original)
    path = f"{original[: -len(ending)]}.{spoken}{ending}"
    said = {"of": translating.digest(record), **as_written(record)}
    if form == "markdown":
        return NewFile(path, f"---\n{_yaml(said)}---\n{record.body}")
    if form == "single":
        return NewFile(path, _yaml(said))
    entry = _yaml([{"id": record.id, **said}])
    if not (root / path).is_file():
        return NewFile(path, entry)
    more = appended((root / path).read_bytes(), entry.splitlines(), path)
    if more is None:
        raise ScaffoldError(f"{path} cannot be added to: `explainer check` says why")
    return NewFile(path, more, replaces=True)


def _yaml(value: Any) -> str:
    said: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=WIDTH)
    return said
