"""One root folder → `Content`: each file taken by the form that its place gives it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from explainer.documents.plain_files import FOLDER, PlainFiles
from explainer.language.catalogue import catalogue
from explainer.language.quotation import quotation_marks
from explainer.limits import USUAL, Limits
from explainer.model import KINDS, Correction, Origin, SiteSettings, StyleSheet, headings, quoted_as
from explainer.problems import Problem
from explainer.processes import budget
from explainer.reading import endings
from explainer.reading.gathering import Gathering
from explainer.reading.outlines import Outline, outline
from explainer.reading.pictures import cleaned
from explainer.reading.places import (
    CORRECTIONS,
    OUTLINES,
    PICTURES,
    SETTINGS,
    STYLE,
    TABLES,
    kept_in,
)
from explainer.reading.records import records
from explainer.reading.remembered import Readings
from explainer.reading.seeds import seeds
from explainer.reading.translations import translations
from explainer.reading.values import Content, Lost, PictureFile, Table
from explainer.reading.words import own_words, speaking

FOLDERS = ("content", "seeds")
EMPTY = frozenset(hashlib.sha256(nothing).hexdigest() for nothing in (b"", b"\n", b"\r\n"))


def read(
    root: Path, readings: Readings | None = None, jobs: int = 1
) -> tuple[Content, list[Problem]]:
    """Read ``content/`` and ``seeds/`` under a root; nothing in them raises.

    Files that are what they were at the last of the ``readings`` are not parsed again. Where many
    others take their time, they are read in several processes.
    """
    gathering = Gathering(PlainFiles(root, FOLDERS), readings or Readings(), jobs)
    folders = (name for name in gathering.files.inner if endings.ending(name) in endings.ALL)
    for name, why in {**gathering.files.refused, **dict.fromkeys(folders, FOLDER)}.items():
        gathering.wrong(name, why)
        gathering.lost_kinds.update(kept_in(name))
    return _content(gathering), gathering.problems


def _content(gathering: Gathering) -> Content:
    settings, origin = _settings(gathering)
    words = own_words(gathering)
    if settings:
        own = {"language": speaking(words, settings.language)}
        further = tuple(speaking(words, one) for one in settings.languages)
        settings = settings.model_copy(update={**own, "languages": further})
        gathering.headings = headings(catalogue(settings.language))
        gathering.marks = quotation_marks(catalogue(settings.language))
        quoted_as(settings, gathering.marks)
    style, style_origin = _style(gathering)
    files = gathering.files
    return Content(
        settings=settings,
        settings_origin=origin,
        style=style,
        style_origin=style_origin,
        records={kind.name: tuple(records(gathering, kind)) for kind in KINDS},
        seeds=tuple(seeds(gathering)),
        translations=tuple(translations(gathering, partial(speaking, words))),
        corrections=tuple(_corrections(gathering)),
        tables=dict(_tables(gathering)),
        pictures=_pictures(gathering),
        outlines=dict(_outlines(gathering)),
        # What follows looks back at all that was read above.
        lost=Lost(frozenset(gathering.lost_records), frozenset(gathering.lost_kinds)),
        unread=tuple(name for name in files.names if name not in files.asked),
        empty=tuple(name for name in files.names if files.digests.get(name) in EMPTY),
        digest=files.digest,
    )


def _settings(gathering: Gathering) -> tuple[SiteSettings | None, Origin | None]:
    if SETTINGS not in gathering.files:
        if "settings" not in gathering.lost_kinds:
            gathering.wrong(SETTINGS, "the site has no settings: this file is missing")
        return None, None
    document = gathering.yaml(SETTINGS)
    if document is None:
        return None, None
    origin = Origin(document)
    gathering.limits = _limits(document.values)
    budget.allow(gathering.limits)
    return gathering.typed(SiteSettings, document.values, origin, "site.yaml"), origin


def _limits(values: Any) -> Limits:
    """Return the limits that a site states, the usual ones where those are no limits: it is told
    of them with all else in the file."""
    try:
        return Limits.model_validate(values["limits"])
    except (ValueError, TypeError, LookupError):
        return USUAL


def _style(gathering: Gathering) -> tuple[StyleSheet, Origin | None]:
    if STYLE not in gathering.files:
        return StyleSheet(), None
    document, sheet = gathering.yaml(STYLE), None
    if document is not None:
        values = document.values or {}
        sheet = gathering.typed(StyleSheet, values, Origin(document), "style.yaml")
    if sheet is None:
        gathering.lost_kinds.add("style")
    return sheet or StyleSheet(), Origin(document) if document else None


def _corrections(gathering: Gathering) -> Iterator[tuple[Correction, Origin]]:
    document = gathering.yaml(CORRECTIONS) if CORRECTIONS in gathering.files else None
    for values, origin in gathering.entries(document) or ():
        correction = gathering.typed(Correction, values, origin, "correction")
        if correction:
            yield correction, origin


def _tables(gathering: Gathering) -> Iterator[tuple[str, Table]]:
    for name in gathering.files.within(TABLES):
        if endings.ending(name) not in endings.TABLES:
            continue
        table = gathering.table(name)
        if table is None:
            gathering.lost_records.add(("table", endings.stem(name)))
        else:
            yield endings.stem(name), table


def _outlines(gathering: Gathering) -> Iterator[tuple[str, Outline]]:
    for name in gathering.files.within(OUTLINES):
        if endings.ending(name) in endings.OUTLINES:
            file, read = name.rpartition("/")[2], partial(_outline, name)
            found = next(gathering.remembered("outline", (name,), read), None)
            if found is None:
                gathering.lost_records.add(("outline", file))
            else:
                yield file, found


def _outline(name: str, gathering: Gathering) -> Iterator[Outline]:
    text = gathering.text(name, "outline_bytes")
    if text is None:
        return
    found, problems = outline(text, name)
    gathering.problems += problems
    if found:
        yield found


def _pictures(gathering: Gathering) -> Mapping[str, PictureFile]:
    found: dict[str, PictureFile] = {}
    for name in gathering.files.within(PICTURES):
        if endings.ending(name) in endings.PICTURES:
            identity = endings.stem(name)
            read = partial(_picture, name)
            picture = next(gathering.remembered("picture", (name,), read), None)
            if picture is None:
                gathering.lost_records.add(("picture", identity))
            elif identity in found:
                message = f'another picture has this name: "{found[identity].path}"'
                gathering.wrong(name, message)
            else:
                found[identity] = picture
    return found


def _picture(name: str, gathering: Gathering) -> Iterator[PictureFile]:
    data = gathering.bytes_of(name, "picture_bytes")
    if data is None:
        return
    picture, problems = cleaned(name, data)
    gathering.problems += problems
    if picture:
        yield PictureFile(name, picture.size, gathering.files.digests[name])
