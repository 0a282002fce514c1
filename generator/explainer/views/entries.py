"""What can be looked for: everything that has a place on the site, in a few words each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from explainer import addresses
from explainer.dates import When, between
from explainer.language.catalogue import Catalogue
from explainer.link import Key, Site
from explainer.model import Called, Event, Record, Source, Topic
from explainer.prose import plain_text
from explainer.views.excerpts import shortened
from explainer.views.names import by_table
from explainer.views.titles import title_of
from explainer.views.where_shown import home_of
from explainer.views.words import record_kinds, several

WORDS = 32
"""Words of the line below a title: two lines of a phone; of a question its whole answer is told."""


class Sort(NamedTuple):
    """What entries of one kind are called, one and many."""

    one: str
    many: str


RANKS: Mapping[str, float] = {
    "question": 2.0,
    "state": 3.0,
    "article": 1.8,
    "topic": 1.8,
    "page": 1.2,
    "period": 1.2,
    "actor": 1.6,
    "place": 1.6,
    "document": 1.5,
    "event": 1.0,
    "map": 1.3,
    "series": 1.2,
    "term": 1.4,
    "source": 0.3,
}
"""How much more entries of a kind are looked for, in the order in which a reader may choose among
them. A source is looked for last: there are as many as of all else together, and their titles say
the same words."""
WEIGHTY = (1.5, 1.2, 1.0)
"""By how much an event is looked for more, by its importance."""
_DATES = {
    "event": "date",
    "article": "published",
    "document": "signed",
    "source": "published",
    "state": "as_of",
}
"""The field that says when something was."""


@lru_cache(maxsize=8)
def sorts(words: Catalogue) -> Mapping[str, Sort]:
    """Return what entries of each kind are called, in the order of `RANKS`."""
    one, many = record_kinds(words), several(words)
    # What is called otherwise among all that can be found than above a title, or has none there.
    otherwise = {
        "state": Sort(one["state"], words.pgettext("several records", "Now")),
        "article": Sort(words.pgettext("a kind of record", "Article"), many["seed"]),
        "period": Sort(one["background"], many["background"]),
        "source": Sort(words.pgettext("a kind of record", "Source"), many["source"]),
    }
    return {kind: otherwise.get(kind) or Sort(one[kind], many[kind]) for kind in RANKS}


class Entry(Struct, frozen=True):
    """One thing that can be found, as plain values."""

    kind: str
    address: str
    title: str
    names: tuple[str, ...]
    reads: tuple[str, ...]
    """How its names in other letters read in Latin ones, by tables."""
    line: str
    when: When | None
    topics: tuple[str, ...]
    rank: float


class Heading(Struct, frozen=True):
    """As much of an entry as a list shows: a list asks for no more, and stays as it is when more
    changes."""

    kind: str
    address: str
    title: str
    when: When | None


def keys(site: Site) -> Iterator[Key]:
    """Yield what there is, by kind and id; a period is ``topic/period``, a seed its name."""
    for kind in RANKS:
        yield from ((kind, one) for one in site.records.get(kind, ()) if _has_page(site, kind, one))
    yield from (("seed", seed.name) for seed in site.bare_seeds)
    for topic in site.topics.values():
        yield from (("period", f"{topic.id}/{period.id}") for period in topic.periods)


def _has_page(site: Site, kind: str, identity: str) -> bool:
    """Say whether a record is more than the ground on which others are drawn."""
    return kind != "map" or not site.maps[identity].locator


def entry(site: Site, key: Key) -> Entry:
    """Return what is said of one thing where it is looked for."""
    special = _SPECIAL.get(key[0])
    return special(site, key[1]) if special else _of_record(site, key)


def heading(site: Site, key: Key) -> Heading:
    """Return what a list shows of one thing."""
    kind, identity = key
    if kind in _SPECIAL:
        known = entry(site, key)
        return Heading(known.kind, known.address, known.title, known.when)
    record = site.records[kind][identity]
    return Heading(kind, home_of(site, key), record.full_name, _when(record, kind))


def _of_record(site: Site, key: Key) -> Entry:
    kind, identity = key
    record = site.records[kind][identity]
    rank = RANKS[kind]
    if kind == "event":
        rank *= WEIGHTY[site.events[identity].importance - 1]
    return Entry(
        kind=kind,
        address=home_of(site, key),
        title=record.full_name,
        names=_names(record),
        reads=_reads(site, record),
        line=_line(site.words, record, kind),
        when=_when(record, kind),
        topics=_topics(site, key),
        rank=rank,
    )


def _when(record: Record, kind: str) -> When | None:
    return getattr(record, _DATES[kind]) if kind in _DATES else None


def _names(record: Record) -> tuple[str, ...]:
    """Return all that a thing is called but its title: short, in other tongues, by each side."""
    found = [record.label, getattr(record, "other_name", None)]
    found += [record.short] if isinstance(record, Event | Topic) else []
    found += getattr(record, "other_names", ())
    forms = record.forms if isinstance(record, Called) else ()
    found += (text for form in forms for text in (form.name, form.reads))
    told = dict.fromkeys(str(text) for text in found if text)
    return tuple(text for text in told if text != record.full_name)


def _reads(site: Site, record: Record) -> tuple[str, ...]:
    forms = record.forms if isinstance(record, Called) else ()
    found = (by_table(site.settings, form) for form in forms)
    return tuple(dict.fromkeys(read.text for read in found if read))


def _line(words: Catalogue, record: Record, kind: str) -> str:
    if isinstance(record, Source):
        return words.comma.join(dict.fromkeys(filter(None, (record.author, record.publisher))))
    said = plain_text(record.in_short)
    if said in (record.label, record.full_name):
        return ""
    return said if kind == "question" else shortened(said, WORDS)


def _topics(site: Site, key: Key) -> tuple[str, ...]:
    """Return the topics that a thing belongs to: its own, else those of what tells of it."""
    kind, identity = key
    if kind == "topic":
        return (identity,)
    stated = getattr(site.records[kind][identity], "topics", None)
    if stated is not None:
        return tuple(dict.fromkeys(stated))
    told = [("event", event.id) for event in site.events_naming.get(key, ())]
    if kind == "source":
        told += (one for one in site.citations.get(identity, ()) if one[0] != "source")
    records = (site.records[of][one] for of, one in told)
    return tuple(dict.fromkeys(topic for one in records for topic in getattr(one, "topics", ())))


def _period(site: Site, identity: str) -> Entry:
    owner, _, name = identity.partition("/")
    topic = site.topics[owner]
    period = next(one for one in topic.periods if one.id == name)
    when = between(period.start, period.end)
    address, names = site.address("period", identity), (period.short,) if period.short else ()
    rank = RANKS["period"]
    return Entry("period", address, period.title, names, (), topic.title, when, (owner,), rank)


def _seed(site: Site, name: str) -> Entry:
    seed = site.seeds[name]
    address, line = addresses.address("article", seed.slug), seed.article.publisher or ""
    said = title_of(site.words, seed)
    return Entry("article", address, said, (), (), line, seed.published, (), RANKS["article"])


_SPECIAL: Mapping[str, Callable[[Site, str], Entry]] = {"period": _period, "seed": _seed}
