"""Records to a `Site`: ids resolved, who cites what, which names mean whom, what came before.

A site is built even from content with mistakes in it (the first of two records with one id
stays), so that the rules can look at all of it and name everything at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TypeVar, cast

from explainer import addresses
from explainer.model import (
    Actor,
    Article,
    Background,
    DocumentRecord,
    Event,
    Image,
    Period,
    Place,
    Question,
    Record,
    Ref,
    Series,
    SiteSettings,
    Source,
    Term,
    Topic,
    prose_in,
    walk,
)
from explainer.order import in_order
from explainer.prose import Name, NameIndex, references
from explainer.reading import Content, Seed, Table

Key = tuple[str, str]
R = TypeVar("R", bound=Record)
T = TypeVar("T")
OWNERS = {"period": "topic", "numbers": "topic"}
"""Whose slug stands in the address of a page that is no record of its own."""
NAMED_KINDS = ("actor", "place", "document", "term")
BODIED_KINDS = ("topic", "background", "article", "question")


@dataclass(frozen=True)
class Site:
    """All records, frozen, with what follows from them. Mappings keep the order written."""

    settings: SiteSettings
    content: Content
    records: Mapping[str, Mapping[str, Record]]

    def of(self, kind: str, model: type[R]) -> Mapping[str, R]:
        """Return all records of a kind by id."""
        return cast("Mapping[str, R]", self.records[kind])

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Return the bibliography."""
        return self.of("source", Source)

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """Return events from the earliest to the latest, causes before effects."""
        return {event.id: event for event in in_order(self.of("event", Event).values())}

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Return people and groups."""
        return self.of("actor", Actor)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Return places."""
        return self.of("place", Place)

    @cached_property
    def documents(self) -> Mapping[str, DocumentRecord]:
        """Return laws, agreements, decisions."""
        return self.of("document", DocumentRecord)

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Return the glossary."""
        return self.of("term", Term)

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        """Return topics in their order."""
        topics = self.of("topic", Topic).values()
        return {topic.id: topic for topic in sorted(topics, key=lambda t: (t.order, t.id))}

    @cached_property
    def backgrounds(self) -> Mapping[str, Background]:
        """Return the narratives of periods, by the name of their file."""
        return self.of("background", Background)

    @cached_property
    def narratives(self) -> Mapping[Key, Background]:
        """Return the narratives by topic and period; the first where there are two."""
        backgrounds = reversed(tuple(self.backgrounds.values()))
        return {(background.topic, background.period): background for background in backgrounds}

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """Return explained articles, the newest first."""
        articles = self.of("article", Article).values()
        ordered = sorted(articles, key=lambda a: (a.published.sort_key, a.id))
        return {article.id: article for article in reversed(ordered)}

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Return questions in their order."""
        questions = self.of("question", Question).values()
        return {q.id: q for q in sorted(questions, key=lambda q: (q.order, q.id))}

    @cached_property
    def series(self) -> Mapping[str, Series]:
        """Return the numbers for charts."""
        return self.of("series", Series)

    @cached_property
    def images(self) -> Mapping[str, Image]:
        """Return pictures."""
        return self.of("image", Image)

    @cached_property
    def seeds(self) -> Mapping[str, Seed]:
        """Return the raw articles by name."""
        return {seed.name: seed for seed in self.content.seeds}

    @cached_property
    def bare_seeds(self) -> tuple[Seed, ...]:
        """Return the seeds that no editor's article explains."""
        explained = {article.seed for article in self.articles.values()}
        return tuple(seed for name, seed in self.seeds.items() if name not in explained)

    @property
    def tables(self) -> Mapping[str, Table]:
        """Return the tables of the series."""
        return self.content.tables

    @cached_property
    def names(self) -> NameIndex:
        """Return the names that are linked in running text.

        The sides' own names stand everywhere and are left alone.
        """
        sides = {side.name for side in self.settings.sides}
        return NameIndex(name for name in names(self) if name.text not in sides)

    @cached_property
    def all_names(self) -> NameIndex:
        """Return all names, for finding out what a text is about."""
        return NameIndex(names(self))

    @cached_property
    def citations(self) -> Mapping[str, tuple[Key, ...]]:
        """Return, for each source, the records with a statement that rests on it."""
        citing: dict[str, dict[Key, None]] = defaultdict(dict)
        for kind, record in self.everything():
            for identity in cited_by(record):
                citing[identity][(kind, record.id)] = None
        return {source: tuple(keys) for source, keys in citing.items()}

    @cached_property
    def events_naming(self) -> Mapping[Key, tuple[Event, ...]]:
        """Return, for each actor and place, the events it takes part in."""
        naming: dict[Key, list[Event]] = defaultdict(list)
        for event in self.events.values():
            for actor in event.actors:
                naming[("actor", actor)].append(event)
            for place in event.places:
                naming[("place", place)].append(event)
        return {key: tuple(events) for key, events in naming.items()}

    @cached_property
    def consequences(self) -> Mapping[str, tuple[Event, ...]]:
        """Return, for each event, those that happened because of it."""
        following: dict[str, list[Event]] = defaultdict(list)
        for event in self.events.values():
            for cause in event.because_of:
                following[cause].append(event)
        return {cause: tuple(events) for cause, events in following.items()}

    def address(self, kind: str, identity: str) -> str:
        """Return where a record lives: by its id, or by the slug that it states instead.

        A period is ``topic/period``; it and the numbers of a topic lie below the topic.
        """
        first, *rest = identity.split("/")
        record = self.records.get(OWNERS.get(kind, kind), {}).get(first)
        slug = getattr(record, "slug", None) or first
        return addresses.address(kind, "/".join([slug, *rest]))

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is made once for all pages of this site that ask for it by its key."""
        if key not in self._made:
            self._made[key] = make()
        return cast("T", self._made[key])

    @cached_property
    def _made(self) -> dict[Hashable, object]:
        return {}

    def everything(self) -> Iterator[tuple[str, Record]]:
        """Yield every record with its kind."""
        for kind, records in self.records.items():
            for record in records.values():
                yield kind, record

    def events_of(self, topic: str) -> tuple[Event, ...]:
        """Return a topic's events in order."""
        return tuple(event for event in self.events.values() if topic in event.topics)

    def period_of(self, event: Event, topic: Topic) -> Period | None:
        """Return the period of a topic in which an event begins."""
        return next((p for p in topic.periods if within(event, p)), None)

    def events_in(self, topic: str, period: Period) -> tuple[Event, ...]:
        """Return the events of one period of a topic."""
        return tuple(event for event in self.events_of(topic) if within(event, period))


def within(event: Event, period: Period) -> bool:
    """Say whether an event begins in a period."""
    first, end = event.date.first_day, period.end
    return period.start.first_day <= first and (end is None or first <= end.last_day)


def link(content: Content) -> Site | None:
    """Return the site of what was read, or ``None`` where it has no readable settings."""
    if content.settings is None:
        return None
    records: dict[str, dict[str, Record]] = {}
    for kind, written in content.records.items():
        first = {record.id: record for record in reversed(written)}
        records[kind] = {record.id: first[record.id] for record in written}
    return Site(content.settings, content, records)


def names(site: Site) -> Iterator[Name]:
    """Yield every name of every record that has one."""
    for kind in NAMED_KINDS:
        for record in site.records[kind].values():
            for text in names_of(record):
                if len(text) > 2:
                    yield Name(text, kind, record.id)


def names_of(record: Record) -> tuple[str, ...]:
    """Return the name of a record and its aliases, terms with a capital letter too."""
    texts = (record.label, *getattr(record, "aliases", ()))
    if isinstance(record, Term):
        texts = (*texts, *(text[:1].upper() + text[1:] for text in texts))
    return tuple(dict.fromkeys(texts))


def cited_by(record: Record) -> Iterable[str]:
    """Yield the sources of a record: in its fields, its prose and its body."""
    fields = walk(record, lambda marker: isinstance(marker, Ref) and marker.kind == "source")
    texts = chain((text for _, _, text in prose_in(record)), (record.body,))
    inside = (ref.id for text in texts for ref in references(text) if ref.kind == "source")
    return dict.fromkeys(chain((text for _, _, text in fields), inside))
