"""What a topic states, statement by statement: what each rests on, and when it was looked over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from msgspec import Struct

from explainer import addresses
from explainer.link import Key, Site, Statement, statements_of
from explainer.lists import Group, Plan, Shelf, shelve, weight
from explainer.model import Background, Event, Question, Record, Source, Topic
from explainer.reports.reviews import last_look
from explainer.views.desk import Desk
from explainer.views.excerpts import shortened
from explainer.views.planning import PagePlan
from explainer.views.told import name_of
from explainer.views.values import Date, Link
from explainer.views.ways import Listing, Ways
from explainer.views.where_shown import place_of
from explainer.views.words import record_kinds

STATEMENT, SOURCE = 20, 15
"""Compressed markup of a statement, and of one of its sources."""
LONGEST = 40
"""Words of a statement at most, in whole sentences; the whole stands where it leads."""
LETTERS = 260
"""About as many letters as that has: whoever weighs thousands need not cut each."""


class Ground(Struct, frozen=True):
    """A source that a statement rests on, and when it was read."""

    link: Link
    read: Date | None


class Said(Struct, frozen=True):
    """A statement, whose it is where it is not ours, and its sources.

    ``href`` leads to the part of its page in which it stands; empty where that has no parts.
    """

    text: str
    whose: str | None
    href: str
    sources: tuple[Ground, ...]


class Entry(Struct, frozen=True):
    """What a record states, and when somebody looked it over last."""

    link: Link
    looked: Date | None
    said: tuple[Said, ...]


class StatementsView(Struct, frozen=True):
    """A page of what a topic states; the first one only leads on, where there is much."""

    entries: tuple[Entry, ...]
    looked: bool
    table: str
    ways: Ways


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the pages of each topic that has events; none of these is without a source."""
    for topic in site.topics.values():
        if site.events_of(topic.id):
            yield from _listing(site, topic, tuple(_stated(site, topic))).pages()


def _stated(site: Site, topic: Topic) -> Iterator[Statement]:
    """Yield what the records of a topic state: itself, its periods, its events, all others."""
    events = site.events_of(topic.id)
    others = (
        record
        for kind in ("question", "state", "article", "series", "map")
        for record in site.records[kind].values()
        if topic.id in getattr(record, "topics", ())
    )
    told = [one for one in site.backgrounds.values() if one.topic == topic.id]
    for record in (topic, *told, *events, *others):
        yield from statements_of(record)


def _listing(site: Site, topic: Topic, stated: tuple[Statement, ...]) -> Listing[Statement]:
    part = partial(_part, site, topic)
    plan: Plan[Statement] = Plan(
        (partial(_parts, site, topic, part),), partial(_weigh, site), words=site.words
    )
    root = shelve(stated, site.address("statements", topic.id), plan)
    words = site.words

    def describe(one: Shelf[Statement]) -> str:
        said = words.ngettext(
            "%(num)s statement, with what it rests on.",
            "%(num)s statements, with what each rests on.",
            len(one.items),
        )
        return words.gettext("%(what)s: %(value)s", what=one.name, value=said) if one.name else said

    def view(desk: Desk, one: Shelf[Statement], ways: Ways) -> StatementsView:
        entries = () if one.below else tuple(_entries(desk, one.items))
        looked = any(entry.looked for entry in entries)
        return StatementsView(entries, looked, desk.to(f"{addresses.DATA}statements.csv"), ways)

    name = words.gettext("What it rests on")
    title = words.gettext("%(topic)s: what it rests on", topic=topic.short or topic.title)
    crumbs = (
        (addresses.BACKGROUND, words.gettext("Background")),
        (site.address("topic", topic.id), topic.title),
    )
    home = addresses.BACKGROUND
    return Listing(words, root, title, name, "statements", home, describe, view, crumbs)


def _part(site: Site, topic: Topic, one: Statement) -> str:
    """Return the part of a topic that a statement belongs to: a period, its questions, the rest."""
    record = site.records[one.key[0]][one.key[1]]
    if isinstance(record, Background):
        return f"period/{record.period}/"
    if isinstance(record, Event):
        period = site.period_of(record, topic)
        return f"period/{period.id}/" if period else "rest/"
    return "questions/" if isinstance(record, Question) else "rest/"


def _parts(
    site: Site,
    topic: Topic,
    part: Callable[[Statement], str],
    items: Sequence[Statement],
    plan: Plan[Statement],
) -> Sequence[Group[Statement]]:
    names = {
        **{f"period/{period.id}/": period.title for period in topic.periods},
        "questions/": site.words.gettext("Questions"),
        "rest/": site.words.gettext("All else"),
    }
    theirs: Mapping[str, list[Statement]] = {where: [] for where in names}
    for one in items:
        theirs[part(one)].append(one)
    return [Group(where, names[where], tuple(some)) for where, some in theirs.items() if some]


def _entries(desk: Desk, stated: Iterable[Statement]) -> Iterator[Entry]:
    """Yield what is stated, record by record."""
    site = desk.site
    for key, some in groupby(stated, lambda one: one.key):
        theirs = tuple(some)
        page = place_of(site, theirs[0]).partition("#")[0]
        link = Link(desk.to(page), name_of(site, key), record_kinds(desk.words)[key[0]])
        said = tuple(_said(desk, one) for one in theirs)
        yield Entry(link, desk.maybe_date(last_look(_record(site, key))), said)


def _said(desk: Desk, one: Statement) -> Said:
    site, place = desk.site, place_of(desk.site, one)
    whose = desk.side(one.side) if one.side else one.voice
    known = (site.sources[source] for source in one.sources if source in site.sources)
    href = desk.to(place) if "#" in place else ""
    return Said(shortened(one.text, LONGEST), whose, href, tuple(_ground(desk, s) for s in known))


def _ground(desk: Desk, source: Source) -> Ground:
    link = Link(desk.link("source", source.id), source.publisher)
    return Ground(link, desk.maybe_date(source.accessed))


def _record(site: Site, key: Key) -> Record:
    return site.records[key[0]][key[1]]


def _weigh(site: Site, one: Statement) -> float:
    markup = STATEMENT + SOURCE * len(one.sources)
    return weight((name_of(site, one.key), one.text[:LETTERS]), markup)
