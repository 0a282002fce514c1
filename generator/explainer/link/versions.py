"""What a record says, as one text and as a short digest of it: versions of pages are made of these.

What counts are words and facts: the fields of a record and its body, the table of a series, the
files of a picture and of a map's outlines. What does not: where it is written, in which order, how
its lines are wrapped; its address; what is said of it alone (when it was added, changed, read
again; whether it waits). So a version is the same on each machine, under each theme, and from one
release of the generator to the next.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from msgspec import Struct, json

from explainer.dates import When
from explainer.link.records import Key, Records
from explainer.model import Image, Map, Named, Part, Record, Revised, Series, State, Topic
from explainer.reading import Seed

SHORT = 10
"""Figures of a digest that a reader sees: of a million versions hardly two share them."""
BESIDE = frozenset(
    {"id", "slug", "aliases", "status", "publish_on", "withdrawn"}
    | {"added", "updated", "reviewed", "changes"}
)
"""Fields that say nothing of the matter."""
_GAPS = re.compile(rb"(?:\\n|\s)+")


class Version(Struct, frozen=True):
    """The digest of what a record says, and when that was changed last, as far as it is stated."""

    digest: str
    changed: When | None


def versions(records: Records) -> Mapping[Key, Version]:
    """Return the version of each record, period and raw article."""
    corrected: dict[Key, When] = {}
    for item, _ in records.content.corrections:
        corrected[item.about] = _later(corrected.get(item.about), item.date)
    return {
        key: Version(digest, _last(changed, corrected.get(key)))
        for key, digest, changed in _all(records)
    }


def short(text: bytes) -> str:
    """Return the short digest of a text as it stands."""
    return sha256(text).hexdigest()[:SHORT]


def said(record: Record) -> bytes:
    """Return what a record says, as JSON; its body as it is written, in Markdown."""
    return record.once(_said).text


def beside(records: Records, record: Record) -> bytes:
    """Return what stands in the files that a record has beside it, as JSON; nothing if it has
    none."""
    find = _FILES.get(type(record))
    return _encoded(find(records, record)) if find else b""


def _all(records: Records) -> Iterator[tuple[Key, str, tuple[When | None, ...]]]:
    for kind, record in records.everything():
        yield (kind, record.id), _digest_of(records, record), _dates(record)
        for period in record.periods if isinstance(record, Topic) else ():
            key = ("period", f"{record.id}/{period.id}")
            yield key, _digest(_encoded(_fields(period))), ()
    for seed in records.bare_seeds:
        yield ("seed", seed.name), _digest_of_seed(seed), (seed.added, seed.updated)
    yield SITE, _digest(said_of_site(records)), ()
    yield STYLE, _digest(said_of_style(records)), ()


SITE: Key = ("site", "")
"""The words of the settings: what the site is about, who publishes it, by which rules."""
STYLE: Key = ("style", "")
"""The words that are used here, and those that are avoided."""
WORKINGS = {
    *("base_url", "repository", "language", "languages", "timezone", "feed_id", "limits"),
    *("formats", "edit", "as_of", "review_months", "transliteration"),
}
"""Settings that say how the site is made and kept, and nothing of the matter to its readers."""


class _Said(Struct, frozen=True):
    """What a record says, and the digest of it: both are found out once a record."""

    text: bytes
    digest: str


def _said(record: Record) -> _Said:
    body = {"body": str(record.body)} if record.body else {}
    names = {"aliases": record.other_names} if isinstance(record, Named) else {}
    named = {key: one for key, one in names.items() if one}
    text = _encoded({**_fields(record), **named, **body})
    return _Said(text, _digest(text))


def _digest_of(records: Records, record: Record) -> str:
    files = beside(records, record)
    return _digest(said(record) + files) if files else record.once(_said).digest


def _digest(text: bytes) -> str:
    """Return the short digest of a text, however its lines are wrapped."""
    return short(_GAPS.sub(b" ", text))


def _fields(part: Part) -> dict[str, Any]:
    return part.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude=set(BESIDE))


def _encoded(value: object) -> bytes:
    return json.encode(value, order="sorted")


def _outlines(records: Records, record: Map) -> object:
    files = (layer.file for layer in record.layers)
    return [records.content.outlines[name] for name in files if name in records.content.outlines]


_FILES: Mapping[type[Record], Callable[[Records, Any], object]] = {
    Series: lambda records, record: records.tables[record.id].rows,
    Image: lambda records, record: records.content.pictures[record.id].digest,
    Map: _outlines,
}


def _digest_of_seed(seed: Seed) -> str:
    # Its lines are joined to paragraphs already, and an archive has ten thousand.
    article = seed.article
    known = (article.headline or "", article.publisher or "", str(seed.published or ""))
    return short("\n".join((*known, *article.paragraphs)).encode())


def said_of_site(records: Records) -> bytes:
    """Return the words of the settings, as JSON."""
    settings = records.settings
    said = settings.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude=WORKINGS)
    return _encoded(said)


def said_of_style(records: Records) -> bytes:
    """Return which words are used here, and which avoided, as JSON."""
    style = records.content.style
    return _encoded(style.model_dump(mode="json", exclude_defaults=True, exclude={"accepted"}))


def _dates(record: Record) -> tuple[When | None, ...]:
    told = [one.date for one in record.changes] if isinstance(record, Revised) else []
    looked = [record.as_of] if isinstance(record, State) else []
    return (record.added, record.updated, *told, *looked)


def _last(dates: tuple[When | None, ...], corrected: When | None) -> When | None:
    found = [when for when in (*dates, corrected) if when]
    return max(found, key=lambda when: when.last_day, default=None)


def _later(one: When | None, other: When) -> When:
    return other if one is None or other.last_day >= one.last_day else one
