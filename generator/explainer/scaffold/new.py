"""First versions of an article or an entry: each passes ``check`` once its gaps are filled."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from explainer import addresses
from explainer.reading import Seed, find_seed, read
from explainer.scaffold.files import NewFile, ScaffoldError, write
from explainer.schemas.files import FILES

EVENT = """\
- id: {id}
  date:            # as exact as known: "1993", "1993-04" or "1993-04-03"; an interval with "/"
  title:           # who did what; one that every side could print
  short:           # at most 34 letters, for drawings
  what: >-
    One to four sentences of ours. [@SOURCE-ID]
  topics: []       # ids of topics
  lane:            # an id from the lanes of site.yaml
  importance: 2    # 1 (most) to 3
  places: []
  actors: []
  accounts: []     # - {{side: ID, text: "…", source: [ID]}}
  claims: []       # - {{asked: "…", replies: [{{side: ID, speaker: NAME, text: "…", source: []}}]}}
  because_of: []   # ids of the events it followed from
  sources: []      # ids of sources
"""
ACTOR = """\
- id: {id}
  kind:            # person, state, organisation, party, armed-group or community
  name:
  aliases: []      # other spellings, linked in texts
  side:            # an id from the sides of site.yaml; leave the line out for none
  about:           # one or two sentences
  sources: []
"""
PLACE = """\
- id: {id}
  name:
  other_name:      # the other name in use, shown beside the first; leave the line out for none
  names: []        # - {{name: "…", language: en, side: ID}}
  kind:            # city, village, region …
  lat:
  lon:
  country:
  about:
  sources: []
"""
SOURCE = """\
- id: {id}
  title:           # the page's own title
  author:          # leave the line out for none
  publisher:
  published:       # "2022-01-14"; leave the line out if it does not say
  url:             # the address as seen
  kind: news       # official, treaty, un, court, ngo, book, paper, report, dataset …
  language: en
"""
TERM = """\
- id: {id}
  term:
  aliases: []
  meaning:         # one to three neutral sentences
  used_by:         # who says it; leave the line out if all do
  sources: []
"""
ARTICLE = """\
---
seed: {seed}
title:             # our own headline
stand:             # two sentences that answer it, cited
source: {source}
published: {published}
known_until:       # the date of the newest source you read
topics: []         # ids of topics
rights: The text belongs to its publisher; this page quotes briefly and links to it.
who: []            # ids of the actors that appear in the article
expectations: []   # - {{expected: "…", state: not-yet, outcome: "…", as_of: "…", source: [ID]}}
accounts: []       # - {{side: ID, text: "…", source: [ID]}}
led_by: []         # ids of the events that led to it
---

## In brief

1. One sentence. [@{source}]
2. One sentence.
3. One sentence.

## What happened

In our own words, every paragraph cited. [@{source}]

## Why it matters

In our own words.

## What is not known

What could not be found out, and who might know.
"""
ARTICLE_SOURCE = """\
- id: {source}
  title: {title}
  publisher: {publisher}
  published: {published}
  url: {url}
  kind: news
  language: {language}
"""


class Entry(Struct, frozen=True):
    """The folder that a new entry goes to, and its first text."""

    folder: str
    text: str


ENTRIES: Mapping[str, Entry] = {
    "event": Entry("events", EVENT),
    "actor": Entry("actors", ACTOR),
    "place": Entry("places", PLACE),
    "source": Entry("sources", SOURCE),
    "term": Entry("glossary", TERM),
}


def entry(kind: str, name: str) -> tuple[NewFile, ...]:
    """Return the file of a new record; its id is made from the name."""
    plan = ENTRIES[kind]
    identity = addresses.slug(name)
    if not identity:
        raise ScaffoldError(f'no id can be made of "{name}": give one in Latin letters')
    path = f"content/{plan.folder}/{identity}.yaml"
    return (NewFile(path, with_schema(kind, path, plan.text.format(id=identity))),)


def with_schema(kind: str, path: str, text: str) -> str:
    """Return the text of a file below the line that tells editors' programs its schema."""
    up = "../" * path.count("/")
    schema = f"{up}output/{addresses.SCHEMAS}{FILES[kind].schema_file}"
    return f"# yaml-language-server: $schema={schema}\n{text}"


def article(root: Path, name: str) -> tuple[NewFile, ...]:
    """Return the skeleton of an article that explains a seed, and its source.

    Raises:
        ScaffoldError: there is no such seed.
        ContentProblems: it or its sidecar cannot be read.
    """
    found = _seed(root, name)
    seed = found.article
    slug = addresses.slug(seed.headline or "")[:60].strip("-") or found.slug
    if not slug:
        raise ScaffoldError(f'no address can be made of "{found.name}": rename the file')
    values = {
        "seed": found.name,
        "source": slug,
        "published": f'"{seed.published}"' if seed.published else "",
        "title": _quoted(seed.headline),
        "publisher": _quoted(seed.publisher),
        "url": seed.url or "",
        "language": seed.language or "",
    }
    source = f"content/sources/{slug}.yaml"
    return (
        NewFile(f"content/articles/{slug}.md", ARTICLE.format(**values)),
        NewFile(source, with_schema("source", source, ARTICLE_SOURCE.format(**values))),
    )


def _seed(root: Path, name: str) -> Seed:
    seed = find_seed(root, name)
    if seed is None:
        raise ScaffoldError(f'there is no seed "{name}" in {root / "seeds"}')
    return seed


def _quoted(text: str | None) -> str:
    return json.dumps(text, ensure_ascii=False) if text else ""


KINDS: tuple[str, ...] = ("article", *ENTRIES)


def new(root: Path, kind: str, name: str) -> tuple[NewFile, ...]:
    """Write and return the first version of something new.

    Raises:
        ScaffoldError: there is nothing to make it of, or it is written already.
        ContentProblems: the seed of an article or its sidecar cannot be read.
    """
    files = article(root, name) if kind == "article" else entry(kind, name)
    known_by = _seed(root, name).name if kind == "article" else Path(files[0].path).stem
    _is_new(root, kind, known_by)
    write(root, files)
    return files


def _is_new(root: Path, kind: str, known_by: str) -> None:
    """Refuse a second record of one id, a second article for one seed: no ``check`` passes it."""
    key = "seed" if kind == "article" else "id"
    for record in read(root)[0].records[kind]:
        if getattr(record, key) == known_by:
            place = f"{record.origin.path}:{record.origin.mark()[0]}"
            raise ScaffoldError(f'the {kind} of "{known_by}" is written already: {place}')
