"""A site: all records, and everything that follows from them, found out once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar, cast

from explainer import addresses
from explainer.link.changes import Change, changes
from explainer.link.citing import cited_by, cited_in
from explainer.link.grouping import grouped
from explainer.link.moving import all_before
from explainer.link.names import names
from explainer.link.naming import events_of_documents, naming
from explainer.link.notices import Notice, has_page
from explainer.link.records import Key, Records
from explainer.link.release import Standing, held
from explainer.link.speaking import moved_too, spoken_pages
from explainer.link.stating import Statement, statements_of
from explainer.link.versions import Version, versions
from explainer.lists import Shelf
from explainer.lists.glossary import glossary
from explainer.model import (
    Article,
    Correction,
    DocumentRecord,
    Event,
    Map,
    OwnPage,
    Period,
    Question,
    Series,
    State,
    Term,
    Topic,
)
from explainer.prose import NameIndex, pictures_in

T = TypeVar("T")
OWNERS = {"period": "topic", "numbers": "topic", "statements": "topic"}
"""Whose slug stands in the address of a page that is no record of its own."""


class Site(Records):
    """The records of a site, linked: who cites what, who takes part, what comes before."""

    @cached_property
    def held(self) -> Mapping[Key, Standing]:
        """Return what is not to be published yet, and why; a preview shows it nevertheless."""
        return held(self.records, self.content.seeds, self.release.now(self.settings))

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """Return what was taken down, each with the note that stays."""
        return self.taken_down

    @cached_property
    def moved(self) -> Mapping[str, str]:
        """Return where each address that a page had before leads now."""
        with_page = ((kind, one) for kind, one in self.everything() if has_page(kind, one))
        found = {}
        for _, old, (kind, identity) in all_before(with_page):
            found[old] = self.address(kind, identity)
            if kind == "topic" and self.events_of(identity):
                # What lies below a topic moves with it.
                found[f"{old}statements/"] = self.address("statements", identity)
            if kind == "topic" and identity in self.series_of:
                found[f"{old}in-numbers/"] = self.address("numbers", identity)
        found |= {old: notice.address for notice in self.notices for old in notice.before}
        return found | dict(moved_too(found, self.tongues))

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
    def cited(self) -> Mapping[Key, tuple[str, ...]]:
        """Return, for each record, its sources: those in its fields, its prose, its body."""
        return {(kind, record.id): cited_by(record) for kind, record in self.everything()}

    @cached_property
    def citations(self) -> Mapping[str, tuple[Key, ...]]:
        """Return, for each source, the records with a statement that rests on it."""
        return grouped((source, key) for key, sources in self.cited.items() for source in sources)

    @cached_property
    def sources_of_events(self) -> Mapping[str, tuple[str, ...]]:
        """Return, for each event, what it rests on that it happened: its sources, those cited
        where it is told."""
        return {
            event.id: tuple(dict.fromkeys((*event.sources, *cited_in(event.what))))
            for event in self.of("event", Event).values()
        }

    @cached_property
    def ledger(self) -> Mapping[str, tuple[Statement, ...]]:
        """Return, for each source, the statements that rest on it."""
        stated = (one for _, record in self.everything() for one in statements_of(record))
        return grouped((source, one) for one in stated for source in one.sources)

    @cached_property
    def ledger_counts(self) -> Mapping[str, int]:
        """Return, for each source, how many statements rest on it."""
        return {source: len(some) for source, some in self.ledger.items()}

    @cached_property
    def statement_counts(self) -> Mapping[str, int]:
        """Return how many statements the records of each kind make."""
        stated = ((kind, statements_of(record)) for kind, record in self.everything())
        return Counter(kind for kind, some in stated for _ in some)

    @cached_property
    def events_naming(self) -> Mapping[Key, tuple[Event, ...]]:
        """Return, for each actor and place, the events it takes part in; those of documents."""
        taking_part = (
            ((kind, identity), event)
            for event in self.events.values()
            for kind, identities in (("actor", event.actors), ("place", event.places))
            for identity in dict.fromkeys(identities)
        )
        theirs = grouped(events_of_documents(self, self.all_names, self.consequences))
        of_documents = {("document", key): self.in_order(some) for key, some in theirs.items()}
        return {**grouped(taking_part), **of_documents}

    @cached_property
    def documents_of_event(self) -> Mapping[str, tuple[DocumentRecord, ...]]:
        """Return, for each event, the documents that have it."""
        told = self.events_naming
        return grouped(
            (event.id, document)
            for document in self.documents.values()
            for event in told.get(("document", document.id), ())
        )

    @cached_property
    def questions_naming(self) -> Mapping[Key, tuple[Question, ...]]:
        """Return, for each place and document, the questions that name it."""
        return naming(self.questions.values(), self.all_names)

    @cached_property
    def consequences(self) -> Mapping[str, tuple[Event, ...]]:
        """Return, for each event, those that happened because of it."""
        return grouped(
            (cause, event) for event in self.events.values() for cause in event.because_of
        )

    @cached_property
    def pictured(self) -> Mapping[str, Key]:
        """Return, for each picture, the first record whose body shows it."""
        shown: dict[str, Key] = {}
        for kind, record in self.everything():
            for use in pictures_in(record.body):
                shown.setdefault(use.id, (kind, record.id))
        return shown

    @cached_property
    def documents_of(self) -> Mapping[str, tuple[DocumentRecord, ...]]:
        """Return, for each actor, the documents it is a party to."""
        return grouped(
            (party, document)
            for document in self.documents.values()
            for party in dict.fromkeys(document.parties)
        )

    @cached_property
    def articles_of(self) -> Mapping[str, tuple[Article, ...]]:
        """Return, for each topic, the explained articles about it, the newest first."""
        articles = self.articles.values()
        return grouped((topic, a) for a in articles for topic in dict.fromkeys(a.topics))

    @cached_property
    def series_of(self) -> Mapping[str, tuple[Series, ...]]:
        """Return, for each topic, the numbers that belong to it."""
        series = self.series.values()
        return grouped((topic, item) for item in series for topic in dict.fromkeys(item.topics))

    @cached_property
    def maps_of(self) -> Mapping[str, tuple[Map, ...]]:
        """Return, for each topic, the maps that belong to it."""
        maps = self.maps.values()
        return grouped((topic, item) for item in maps for topic in dict.fromkeys(item.topics))

    def maps_shown(self, article: Article) -> tuple[Map, ...]:
        """Return the maps of an article: those it names, else the first of its first topic."""
        if article.maps is None:
            return self.maps_of.get(article.topics[0], ())[:1]
        return tuple(self.maps[identity] for identity in article.maps)

    def states_of(self, *topics: str) -> tuple[State, ...]:
        """Return how things stand that concern any of some topics, in the order written."""
        return tuple(state for state in self.states.values() if set(topics) & set(state.topics))

    @cached_property
    def questions_of(self) -> Mapping[str, tuple[Question, ...]]:
        """Return, for each topic, the questions about it."""
        questions = self.questions.values()
        return grouped((topic, q) for q in questions for topic in dict.fromkeys(q.topics))

    @cached_property
    def pages_below(self) -> Mapping[str, tuple[OwnPage, ...]]:
        """Return, for each page of the newsroom's own, those that it lists."""
        pages = self.own_pages.values()
        return grouped((page.below, page) for page in pages if page.below)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Return what changed on the site, the last day first."""
        return changes(self)

    @cached_property
    def versions(self) -> Mapping[Key, Version]:
        """Return the version of what each record says, each period and raw article too."""
        return versions(self)

    @cached_property
    def corrections_of(self) -> Mapping[Key, tuple[Correction, ...]]:
        """Return, for each record, what was corrected of it, as written."""
        return grouped((item.about, item) for item, _ in self.content.corrections)

    def address(self, kind: str, identity: str) -> str:
        """Return where a record lives: by its id, or by the slug that it states instead.

        A period is ``topic/period``; it and the numbers of a topic lie below the topic. A seed is
        where it is explained, or has a page of its own.
        """
        first, *rest = identity.split("/")
        record = self.records.get(OWNERS.get(kind, kind), {}).get(first)
        slug = getattr(record, "slug", None) or first
        if kind == "seed":
            return self._home_of_seed(identity)
        if kind == "term":
            return f"{self._term_pages.get(first, addresses.GLOSSARY)}#term-{slug}"
        return addresses.address(kind, "/".join([slug, *rest]))

    def _home_of_seed(self, name: str) -> str:
        article = self.explaining.get(name)
        if article:
            return self.address("article", article.id)
        return addresses.address("article", self.seeds[name].slug)

    @cached_property
    def explaining(self) -> Mapping[str, Article]:
        """Return the article that explains each seed; the first, should there be two."""
        return {article.seed: article for article in reversed(tuple(self.articles.values()))}

    @cached_property
    def glossary(self) -> Shelf[Term]:
        """Return the glossary: one page, or a page a letter where it is long."""
        return glossary(self.words, self.terms.values())

    @cached_property
    def _term_pages(self) -> Mapping[str, str]:
        """Return, for each term, the page on which it stands."""
        leaves = self.glossary.leaves()
        return {term.id: shelf.address for shelf in leaves for term in shelf.items}

    @cached_property
    def tongues(self) -> Mapping[str, tuple[str, ...]]:
        """Return, for the address of each page that there is in further languages, their tags."""
        return grouped(spoken_pages(self, self.address))

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is made once for all pages of this site that ask for it by its key."""
        if key not in self._made:
            self._made[key] = make()
        return cast("T", self._made[key])

    def has_made(self, key: Hashable) -> bool:
        """Say whether something was made once by that key."""
        return key in self._made

    @cached_property
    def _made(self) -> dict[Hashable, object]:
        return {}

    def events_of(self, *topics: str) -> tuple[Event, ...]:
        """Return the events of a topic, or of any of several, in order."""
        if len(topics) == 1:
            return self._events_by_topic.get(topics[0], ())
        return self.in_order(event for topic in topics for event in self.events_of(topic))

    def in_order(self, events: Iterable[Event]) -> tuple[Event, ...]:
        """Return some events, each once, from the earliest to the latest."""
        places = self._places_in_order
        return tuple(sorted({e.id: e for e in events}.values(), key=lambda e: places[e.id]))

    def neighbours(self, event: Event, topic: str) -> tuple[Event | None, Event | None]:
        """Return the events of a topic before and after one of them."""
        return self._neighbours[topic, event.id]

    def period_of(self, event: Event, topic: Topic) -> Period | None:
        """Return the period of a topic in which an event begins."""
        return next((p for p in topic.periods if within(event, p)), None)

    def events_in(self, topic: str, period: Period) -> tuple[Event, ...]:
        return tuple(event for event in self.events_of(topic) if within(event, period))

    @cached_property
    def _events_by_topic(self) -> Mapping[str, tuple[Event, ...]]:
        return grouped(
            (topic, event)
            for event in self.events.values()
            for topic in dict.fromkeys(event.topics)
        )

    @cached_property
    def _places_in_order(self) -> Mapping[str, int]:
        return {identity: place for place, identity in enumerate(self.events)}

    @cached_property
    def _neighbours(self) -> Mapping[Key, tuple[Event | None, Event | None]]:
        return {
            (topic, event.id): (before, after)
            for topic, events in self._events_by_topic.items()
            for before, event, after in zip(
                (None, *events), events, (*events[1:], None), strict=False
            )
        }


def within(event: Event, period: Period) -> bool:
    """Say whether an event begins in a period."""
    first, end = event.date.first_day, period.end
    return period.start.first_day <= first and (end is None or first <= end.last_day)
