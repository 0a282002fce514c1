"""Lists by letter of all actors, places and documents; the list of topics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from explainer import addresses
from explainer.language.catalogue import Catalogue
from explainer.language.ordering import order
from explainer.link import Site
from explainer.lists import (
    ROOM,
    LetterGroup,
    Plan,
    Shelf,
    by_letter,
    letters,
    shelve,
    weight,
)
from explainer.model import Record
from explainer.prose import plain_text
from explainer.views.cards import meta
from explainer.views.desk import Desk
from explainer.views.kinds import topic as topic_view
from explainer.views.kinds.topic import PeriodItem
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Link
from explainer.views.ways import Listing, Ways

ENTRY = 12
"""Compressed markup of a name with what it is in a few words."""
MOST = 24
"""So many names stand on the first page of a list by letters: those that most readers want."""
PERIOD = 60
"""Compressed markup of a period in the list of topics."""


class IndexView(Struct, frozen=True):
    """A list of records by letter."""

    groups: tuple[LetterGroup[Link], ...]
    most: tuple[Link, ...]
    ways: Ways


class TopicItem(Struct, frozen=True):
    """A topic with its periods."""

    link: Link
    summary: str
    events: int
    periods: tuple[PeriodItem, ...]


class BackgroundView(Struct, frozen=True):
    """All topics, and the ways into the records."""

    topics: tuple[TopicItem, ...]
    records: tuple[Link, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield every list that has something in it."""
    home = addresses.BACKGROUND
    if site.topics or site.maps:
        yield PagePlan(
            home, "background", site.words.gettext("Background"), _background, current=home
        )
    yield from _records(
        site, site.actors.values(), addresses.ACTORS, "actor", site.words.gettext("Who is who")
    )
    yield from _records(
        site, site.places.values(), addresses.PLACES, "place", site.words.gettext("Places")
    )
    yield from _records(
        site,
        site.documents.values(),
        addresses.DOCUMENTS,
        "document",
        site.words.gettext("Documents"),
    )


def _records(
    site: Site, records: Iterable[Record], address: str, kind: str, title: str
) -> Iterator[PagePlan]:
    """Yield a list of names: one page, or one a letter. A reader comes with a name in mind."""
    names = Desk(site, address)

    def weigh(record: Record) -> float:
        return weight((record.full_name, meta(record, names)), ENTRY)

    def describe(one: Shelf[Record]) -> str:
        said = _counted(site.words, kind, len(one.items))
        if one.address == address:
            return said
        # Translators: a list, a part of it, and what it has: "Places, A to C: 12 places …".
        return site.words.gettext(
            "%(list)s, %(part)s: %(what)s", list=title, part=one.name, what=said
        )

    def view(desk: Desk, one: Shelf[Record], ways: Ways) -> IndexView:
        def link(record: Record) -> Link:
            return desk.named(kind, record.id, meta(record, desk))

        if one.below:
            return IndexView((), tuple(map(link, _most_told(site, kind, one.items))), ways)
        named = ((record.full_name, link(record)) for record in one.items)
        return IndexView(by_letter(named, desk.words), (), ways)

    root = shelve(
        records, address, Plan((letters(lambda record: record.full_name),), weigh, words=site.words)
    )
    if root.items:
        current = addresses.BACKGROUND
        yield from Listing(site.words, root, title, title, "index", current, describe, view).pages()


def _counted(words: Catalogue, kind: str, number: int) -> str:
    """Return what a list of names says of itself."""
    said = {
        "actor": words.ngettext(
            "The one person or group that appears on this site.",
            "%(num)s people and groups that appear on this site.",
            number,
        ),
        "place": words.ngettext(
            "One place, with the names that are in use for it.",
            "%(num)s places, each with the names that are in use for it.",
            number,
        ),
        "document": words.ngettext(
            "One document, and what became of it.",
            "%(num)s documents, and what became of them.",
            number,
        ),
    }
    return said[kind]


def _most_told(site: Site, kind: str, records: Iterable[Record]) -> list[Record]:
    """Return the records that most events are told of, in the order of their names."""
    told = {record.id: len(site.events_naming.get((kind, record.id), ())) for record in records}
    ranked = sorted(records, key=lambda record: -told[record.id])
    chosen = (record for record in ranked[:MOST] if told[record.id])
    return sorted(chosen, key=lambda record: order(site.words.language).key(record.label))


def topics(desk: Desk) -> tuple[TopicItem, ...]:
    """Return all topics with their periods; where they are too many, less is said of each."""
    items = tuple(
        TopicItem(
            desk.named("topic", topic.id),
            plain_text(topic.summary),
            len(desk.site.events_of(topic.id)),
            topic_view.periods(desk, topic),
        )
        for topic in desk.site.topics.values()
    )
    for less in (lambda item: item, _without_teasers, _without_periods, _by_name):
        shown = tuple(map(less, items))
        if sum(map(_weigh, shown)) <= ROOM / 2:
            return shown
    return shown


def _weigh(topic: TopicItem) -> float:
    texts = (text for period in topic.periods for text in (period.link.text, period.summary))
    return weight((topic.link.text, topic.summary, *texts), PERIOD * (1 + len(topic.periods)))


def _without_teasers(topic: TopicItem) -> TopicItem:
    return replace(topic, periods=tuple(replace(one, summary="") for one in topic.periods))


def _without_periods(topic: TopicItem) -> TopicItem:
    return replace(topic, periods=())


def _by_name(topic: TopicItem) -> TopicItem:
    return replace(topic, periods=(), summary="")


def _background(desk: Desk) -> Shown:
    site, words = desk.site, desk.words
    counted = (
        (addresses.EVENTS, words.gettext("All events"), len(site.events)),
        (addresses.TIMELINE, words.gettext("The whole timeline"), len(site.events)),
        (addresses.ACTORS, words.gettext("Who is who"), len(site.actors)),
        (addresses.PLACES, words.gettext("Places"), len(site.places)),
        (addresses.DOCUMENTS, words.gettext("Documents"), len(site.documents)),
        (addresses.GLOSSARY, words.gettext("Glossary"), len(site.terms)),
    )
    records = tuple(
        Link(desk.to(to), text, words.number(count)) for to, text, count in counted if count
    )
    description = words.gettext("The history behind the news: topics, periods, events, who is who.")
    return Shown(description, BackgroundView(topics(desk), records))
