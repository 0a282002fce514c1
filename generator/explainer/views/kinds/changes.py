"""What changed on the site, by date: what came, what was changed, what was corrected."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from msgspec import Struct

from explainer import addresses
from explainer.language.catalogue import Catalogue
from explainer.link import Key, Site, anchors
from explainer.link.changes import Change, Sort
from explainer.lists import Plan, Shelf, parts, weight
from explainer.views.desk import Desk
from explainer.views.excerpts import shortened
from explainer.views.feeds import of_topics
from explainer.views.planning import PagePlan
from explainer.views.titles import title_of
from explainer.views.told import told
from explainer.views.values import Attachment, Date, FeedLink, Link
from explainer.views.ways import Listing, Ways
from explainer.views.where_shown import home_of
from explainer.views.words import several

NEWEST = f"{addresses.CHANGES}newest.json"
"""The days with how much each brought, for the mark on what is new since a reader's last visit."""
LINE = 25
"""Compressed markup of a change."""
SHOWN = 5
"""So many of a kind and day stand open: a day on which hundreds came is still looked over."""
DAYS = 100
"""So many days a reader may stay away and still be told how much is new."""
WHY = 24
"""Words of why something was corrected; all of it stands with the corrections."""


class KindOfChanges(Struct, frozen=True):
    """Records of a kind that came or changed on a day: those that stand open, and the others."""

    name: str
    count: int
    shown: tuple[Link, ...]
    more: tuple[Link, ...]


class SortOfChanges(Struct, frozen=True):
    """What is new on a day, or was changed, or corrected."""

    id: str
    name: str
    kinds: tuple[KindOfChanges, ...]


class DayOfChanges(Struct, frozen=True):
    """A day; ``iso`` is what a reader's browser compares."""

    id: str
    iso: str
    date: Date
    sorts: tuple[SortOfChanges, ...]


class ChangesView(Struct, frozen=True):
    """Everything that a page of changes shows."""

    days: tuple[DayOfChanges, ...]
    ways: Ways
    corrections: str
    feeds: bool = False
    """Whether it leads to the feeds and to what is said: the first of these pages does."""
    versions: str = ""
    topic_feeds: tuple[FeedLink, ...] = ()


@lru_cache(maxsize=8)
def sorts(words: Catalogue) -> Mapping[Sort, str]:
    """Return what is told of a day, in its order."""
    return {
        "corrected": words.pgettext("what changed on a day", "Corrected"),
        "stands": words.pgettext("what changed on a day", "As known then"),
        "added": words.pgettext("what changed on a day", "New"),
        "updated": words.pgettext("what changed on a day", "Changed"),
    }


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page of all changes, and those of the older ones; none where nothing is dated."""
    root = _shelf(site)
    if root.items:
        words, name = site.words, site.words.gettext("What changed")
        about = words.gettext(
            "What is new on this site, what was changed and what was corrected, by date."
        )
        listing = Listing(words, root, name, name, "changes", "", lambda one: about, _view)
        yield from listing.pages()


def days(site: Site) -> Iterator[tuple[str, tuple[Change, ...]]]:
    """Yield each day of changes with the address at which it is told first, the last day first."""
    where: dict[str, str] = {}
    for shelf in _shelf(site).leaves():
        for one in shelf.items:
            where.setdefault(iso(one), f"{shelf.address}#{anchors.of_day(iso(one))}")
    for day, some in groupby(site.changes, iso):
        yield where[day], tuple(some)


def in_short(words: Catalogue, some: Sequence[Change]) -> str:
    """Return how much a day brought: *Corrected 1, New 8, Changed 251*."""
    counts = Counter(one.sort for one in some)
    told = ((name, counts[sort]) for sort, name in sorts(words).items() if counts[sort])
    return words.comma.join(f"{name} {words.number(count)}" for name, count in told)


def _shelf(site: Site) -> Shelf[Change]:
    plan: Plan[Change] = Plan(
        (), lambda one: _weigh(site, one), newest_first=True, words=site.words
    )
    return parts(site.changes, addresses.CHANGES, plan)


def iso(change: Change) -> str:
    """Return the day of a change as it sorts; what says less than the day counts as its last."""
    year, month, day = change.day.last_day
    return f"{year:04}-{month:02}-{day:02}"


def name_of(site: Site, key: Key) -> str:
    """Return what a changed record is called."""
    kind, identity = key
    return title_of(site.words, site.seeds[identity]) if kind == "seed" else told(site, key)[0]


def _weigh(site: Site, one: Change) -> float:
    return weight((name_of(site, one.key), shortened(one.why, WHY)), LINE)


def _view(desk: Desk, one: Shelf[Change], ways: Ways) -> ChangesView:
    is_first = one.address == addresses.CHANGES
    if is_first:
        desk.keep(Attachment(NEWEST, _counted(desk.site)))
    days = tuple(_day(desk, day, tuple(some)) for day, some in groupby(one.items, iso))
    corrections = desk.to(addresses.CORRECTIONS)
    topics = of_topics(desk, desk.site.topics) if is_first else ()
    versions = desk.to(addresses.VERSIONS)
    return ChangesView(days, ways, corrections, is_first, versions, topics)


def _counted(site: Site) -> str:
    """Return the last days with how many changes each brought, the newest first."""
    counted = Counter(map(iso, site.changes))
    return json.dumps(list(counted.items())[:DAYS], separators=(",", ":"))


def _day(desk: Desk, day: str, some: Sequence[Change]) -> DayOfChanges:
    by_sort = groupby(some, lambda one: one.sort)
    anchor = anchors.of_day(day)
    called = sorts(desk.words)
    told = tuple(
        SortOfChanges(f"{anchor}-{sort}", called[sort], tuple(_kinds(desk, few)))
        for sort, few in by_sort
    )
    return DayOfChanges(anchor, day, desk.date(some[0].day), told)


def _kinds(desk: Desk, some: Iterator[Change]) -> Iterator[KindOfChanges]:
    for name, few in groupby(some, lambda one: several(desk.words)[one.key[0]]):
        links = tuple(_link(desk, one, shortened(one.why, WHY)) for one in few)
        # One more line is no longer than the one that says that it is there.
        most = len(links) if len(links) <= SHOWN + 1 else SHOWN
        yield KindOfChanges(name, len(links), links[:most], links[most:])


def _link(desk: Desk, one: Change, meta: str) -> Link:
    site, (kind, identity) = desk.site, one.key
    where = site.address(kind, identity) if kind == "seed" else home_of(site, one.key)
    return Link(desk.to(where), name_of(site, one.key), meta)
