"""All records of a site by kind, each kind in the order in which it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from explainer.language.catalogue import Catalogue, catalogue
from explainer.link.notices import Notice
from explainer.link.order import in_order
from explainer.link.release import USUAL, Release
from explainer.model import (
    Actor,
    Article,
    Background,
    DocumentRecord,
    Event,
    Image,
    Map,
    OwnPage,
    Place,
    Question,
    Record,
    Series,
    SiteSettings,
    Source,
    State,
    Term,
    Topic,
)
from explainer.reading import Content, Seed, Table, Translated

Key = tuple[str, str]
"""The kind of a record and its id."""
R = TypeVar("R", bound=Record)
T = TypeVar("T")


@dataclass(frozen=True)
class Records:
    """All records, frozen. Mappings keep the order written where they say no other."""

    settings: SiteSettings
    content: Content
    records: Mapping[str, Mapping[str, Record]]
    release: Release = USUAL
    taken_down: tuple[Notice, ...] = ()

    @property
    def words(self) -> Catalogue:
        """Return the words of the interface in the site's language."""
        return catalogue(self.settings.language)

    def everything(self) -> Iterator[tuple[str, Record]]:
        """Yield every record with its kind."""
        for kind, records in self.records.items():
            for record in records.values():
                yield kind, record

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
    def own_pages(self) -> Mapping[str, OwnPage]:
        """Return the newsroom's own pages in their order."""
        pages = self.of("page", OwnPage).values()
        return {page.id: page for page in sorted(pages, key=lambda p: (p.order, p.id))}

    @cached_property
    def series(self) -> Mapping[str, Series]:
        """Return the numbers for charts."""
        return self.of("series", Series)

    @cached_property
    def images(self) -> Mapping[str, Image]:
        return self.of("image", Image)

    @cached_property
    def maps(self) -> Mapping[str, Map]:
        return self.of("map", Map)

    @cached_property
    def states(self) -> Mapping[str, State]:
        """Return how things stand, in the order written."""
        return self.of("state", State)

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
    def translated(self) -> Mapping[tuple[str, str, str], Translated]:
        """Return each translation by its language, and the kind and id of its record."""
        found = reversed(self.content.translations)
        return {(one.language.tag, one.kind, one.id): one for one in found}

    @cached_property
    def told_otherwise(self) -> tuple[Translated, ...]:
        """Return what the settings say in further languages: all pages in these depend on it."""
        return tuple(one for one in self.content.translations if one.kind == "site")

    def itself(self, record: Record) -> Record:
        """Return a record that notes nothing: who shows what it says asks for that anyway."""
        return record

    def forget(self) -> None:
        """Count from here on what is asked: what was before is of another page."""

    def untold(self) -> frozenset[str]:
        """Return the texts that stood in another language in what was asked since it was asked."""
        return frozenset()

    def is_spoken(self, kind: str, identity: str) -> bool:
        """Say whether a record has a page in the language of this site."""
        return True

    def reached(self, address: str) -> str:
        """Return where a page is to be had: at its address, in the language of the site."""
        return address

    def called(self, name: str) -> str:
        """Return what has a name in what is written, as the language of the site calls it."""
        return name

    def kept_at(self, path: str) -> str:
        """Return where a file of a page lies whose name does not tell what is in it."""
        return path

    def as_seen(self, name: str, make: Callable[[], T]) -> T:
        """Return an index that is made of others, as those who ask it see it."""
        return make()

    def retold(self, record: Record, tell: Callable[[Record], Record]) -> Record:
        """Return a record as it is told otherwise, as those who ask it see it."""
        return tell(record)
