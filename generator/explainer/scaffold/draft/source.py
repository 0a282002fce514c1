"""The source that a raw article is: the record that there is of it, or a new one."""

from __future__ import annotations

import re
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
    """Return the source with the address of an article, or with its title and no other origin."""
    for source in site.sources.values() if site else ():
        if (seed.article.url and seed.article.url == source.url) or _is_same(seed, source):
            return source
    return None


def _is_same(seed: Seed, source: Source) -> bool:
    """Say whether a source has the title of an article; of one day, or nearly the title."""
    told, known = fold(seed.article.headline or ""), fold(source.title)
    if seed.article.publisher not in (None, source.publisher):
        return False
    if seed.published and source.published and seed.published != source.published:
        return False
    least = ALIKE if seed.published and source.published else 1
    return bool(told) and SequenceMatcher(None, told, known).ratio() >= least


def new_source(identity: str, seed: Seed, site: Site | None) -> NewFile:
    """Return the file of a new source, as far as the text says what it is."""
    told = seed.article
    values = {
        "id": identity,
        "title": told.headline,
        "author": _author(told.byline, told.language),
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


def _author(byline: str | None, language: str | None) -> str | None:
    """Return who wrote it, without the word that says so: *By Ida Marn*."""
    openers = languages().get(language or "", {}).get("byline", {}).get("opener", ())
    words = "|".join(re.escape(str(opener)) for opener in openers)
    return re.sub(rf"^(?:{words})[ :]+", "", byline, flags=re.IGNORECASE) if byline else None
