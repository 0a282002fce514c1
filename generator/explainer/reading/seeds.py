"""Raw articles with what stands beside them."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Literal

from explainer import addresses, dates, documents
from explainer.documents.plain_files import PlainFiles, Refused, TooLarge
from explainer.limits import raised_by
from explainer.model import Day, EdtfText, LanguageTag, Line, Minute, Origin, Slug, Url
from explainer.problems import ContentProblems
from explainer.reading import endings
from explainer.reading.gathering import Gathering
from explainer.reading.remembered import Asked
from explainer.reading.values import Seed
from explainer.seeds import (
    SeedArticle,
    SeedError,
    SeedSidecar,
    read_seed,
    seed_of,
    unread,
    with_sidecar,
)

FOLDER = "seeds"


class Sidecar(SeedSidecar):
    """What an editor states about a seed, where its text leaves it out or gets it wrong."""

    headline: Line | None = None
    """The headline, where the text has none or another."""
    publisher: Line | None = None
    """Who published it."""
    byline: Line | None = None
    """Who wrote it."""
    published: EdtfText | None = None
    """When it was published."""
    url: Url | None = None
    """Where it stands."""
    language: LanguageTag | None = None
    """The language it is in."""
    slug: Slug | None = None
    """The last part of its address, where the file's name is no good one."""
    added: Day | None = None
    """When it came to this site."""
    updated: Day | None = None
    """When what we say of it was last changed here."""
    status: Literal["draft", "published"] | None = None
    """`draft` for what is not to be published yet; `published` keeps the page that is made of the
    raw article while the article that explains it is a draft."""
    publish_on: Minute | None = None
    """The day, or the day and the time on the site's clock, until which it is as a draft."""


def seeds(gathering: Gathering) -> Iterator[Seed]:
    """Yield every raw article, as its sidecar corrects it."""
    names = (n for n in gathering.files.within(FOLDER) if endings.ending(n) in endings.SEEDS)
    asked = [(_asked(gathering, name), partial(_seed, name)) for name in names]
    gathering.read_ahead(asked)
    for (form, *files), read in asked:
        yield from gathering.remembered(form, tuple(files), read)


def _asked(gathering: Gathering, name: str) -> Asked:
    beside = _beside(name, gathering.files)
    return ("seed", name, beside) if beside in gathering.files else ("seed", name)


def find_seed(root: Path, name: str) -> Seed | None:
    """Return a raw article by its name, its file or its path; ``None`` where there is none.

    Raises:
        ContentProblems: it or its sidecar cannot be read.
    """
    gathering = Gathering(PlainFiles(root, (FOLDER,)))
    wanted = composed(Path(name).name)
    for file in gathering.files.within(FOLDER):
        is_seed = endings.ending(file) in endings.SEEDS
        if is_seed and wanted in (composed(Path(file).name), composed(endings.stem(file))):
            seed = next(_seed(file, gathering), None)
            if gathering.problems:
                raise ContentProblems(gathering.problems)
            return seed
    return None


def read_beside(path: Path) -> tuple[SeedArticle, Sidecar | None]:
    """Return a raw article from anywhere as its text says, and what a sidecar beside it states.

    Raises:
        SeedError: the article cannot be read.
        ContentProblems: the sidecar cannot.
    """
    article = read_seed(path)
    sidecar = path.with_name(f"{endings.stem(path.name)}.yaml")
    if not os.path.lexists(sidecar):
        return article, None
    gathering = Gathering(PlainFiles(Path(), ()))
    stated = _stated(gathering, str(sidecar))
    if gathering.problems:
        raise ContentProblems(gathering.problems)
    return article, stated


def composed(name: str) -> str:
    """Return a name as articles write it; some systems take letters and accents apart."""
    return unicodedata.normalize("NFC", name)


def _seed(name: str, gathering: Gathering) -> Iterator[Seed]:
    known_as = composed(endings.stem(name))
    aside = _beside(name, gathering.files)
    beside = _sidecar(gathering, aside)
    article = _understood(name, gathering)
    if article is None:
        gathering.lost_records.add(("seed", known_as))
        return
    stated = _as_stated(article, beside)
    published = dates.parse(stated.published) if stated.published else None
    days = (beside.added, beside.updated) if beside else (None, None)
    standing = (beside.status or "", beside.publish_on) if beside else ("", None)
    digests = gathering.files.digests
    digest = f"{digests[name]} {digests.get(aside, '')}"
    yield Seed(known_as, name, stated, published, _slug(known_as, beside), *days, digest, *standing)


def _understood(name: str, gathering: Gathering) -> SeedArticle | None:
    limits, file = gathering.limits, name.rpartition("/")[2]
    try:
        data = gathering.files.read(name, limits.seed_bytes)
        unresolved = documents.conflict(data.decode("utf-8", "replace"), name)
        if unresolved is None:
            return seed_of(file, data, limits)
        gathering.problems.append(unresolved)
        return None
    except Refused as error:
        why, setting = unread(error), "seed_bytes" if isinstance(error, TooLarge) else ""
    except SeedError as error:
        why, setting = str(error), error.setting
    gathering.wrong(name, why.removeprefix(f"{file}: ") + (raised_by(setting) if setting else ""))
    return None


def _beside(name: str, files: PlainFiles) -> str:
    """Return the sidecar of a seed; another system may have taken the letters of its name apart."""
    stem = endings.stem(name)
    forms = (stem, composed(stem), unicodedata.normalize("NFD", stem))
    names = [f"{FOLDER}/{form}.yaml" for form in forms]
    return next((beside for beside in names if beside in files), names[0])


def _sidecar(gathering: Gathering, name: str) -> Sidecar | None:
    return _stated(gathering, name) if name in gathering.files else None


def _stated(gathering: Gathering, name: str) -> Sidecar | None:
    document, stated = gathering.yaml(name), None
    if document is not None:
        stated = gathering.typed(Sidecar, document.values or {}, Origin(document), "seed")
    if stated is None:
        gathering.lost_records.add(("sidecar", composed(endings.stem(name))))
    return stated


def _as_stated(article: SeedArticle, beside: Sidecar | None) -> SeedArticle:
    return with_sidecar(article, beside) if beside else article


def _slug(name: str, beside: Sidecar | None) -> str:
    return beside.slug if beside and beside.slug else addresses.slug(name)
