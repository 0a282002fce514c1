"""The source that a raw article is: the record that there is of it, or a new one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from explainer.language.text_reuse import fold
from explainer.link import Site
from explainer.model import Source
from explainer.reading import Seed
from explainer.scaffold import lines
from explainer.scaffold.files import NewFile
from explainer.scaffold.places import place
from explainer.scaffold.shape import fields
from explainer.schemas.files import FILES, with_schema
from explainer.seeds.lines.phrases import languages

ALIKE = 0.85
"""How much two titles are alike, word by word, that are one, typed by another hand."""


def known_source(seed: Seed, site: Site | None) -> Source | None:
    """Return the source that an article is: by its address, or its title and who wrote or printed
    it. The title alone is not enough: agencies' texts stand in many papers."""
    return next((source for source in alike(seed, site) if _is_theirs(seed, source)), None)


def alike(seed: Seed, site: Site | None) -> Iterator[Source]:
    """Yield the sources that an article may be: of its address, or nearly its title and of its
    day."""
    for source in site.sources.values() if site else ():
        if _has_address(seed, source) or _has_title(seed, source):
            yield source


def _has_address(seed: Seed, source: Source) -> bool:
    return seed.article.url is not None and seed.article.url == source.url


def _has_title(seed: Seed, source: Source) -> bool:
    told, known = fold(seed.article.headline or ""), fold(source.title)
    days = {seed.published, source.published} - {None}
    return len(days) < 2 and bool(told) and SequenceMatcher(None, told, known).ratio() >= ALIKE


def _is_theirs(seed: Seed, source: Source) -> bool:
    told = seed.article
    if _has_address(seed, source) or told.publisher:
        return _has_address(seed, source) or told.publisher == source.publisher
    return bool(told.byline) and author(told.byline, told.language) == source.author


def new_source(identity: str, seed: Seed, site: Site | None) -> NewFile:
    """Return the file of a new source, as far as the text says what it is."""
    told = seed.article
    values = {
        "id": identity,
        "title": told.headline,
        "author": author(told.byline, told.language),
        "publisher": told.publisher,
        "published": told.published,
        "url": told.url,
        "kind": "news",
        "language": told.language,
    }
    said = {key: value for key, value in values.items() if value}
    path = place("source", identity)
    of = fields(FILES["source"], site.settings if site else None)
    text = "".join(f"{line}\n" for line in lines.entry(lines.record(of, said)))
    return NewFile(path, with_schema("source", path, text))


def author(byline: str | None, language: str | None) -> str | None:
    """Return who wrote it, without the word that says so: *By Ida Marn*."""
    openers = languages().get(language or "", {}).get("byline", {}).get("opener", ())
    words = "|".join(re.escape(str(opener)) for opener in openers)
    return re.sub(rf"^(?:{words})[ :]+", "", byline, flags=re.IGNORECASE) if byline else None
