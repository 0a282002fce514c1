"""Feeds, as plain values: for their template in Atom, and as JSON Feed.

Ids are permanent (RFC 4287, 4.2.6: an id does not change when an entry is moved, and is nobody
else's). They come from the ``feed_id`` that the site states and from a record's kind and id, so
that neither a new title nor a new address or host renews them. Dates are those of the content,
never of the clock: when a record was added or changed here, as it states itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct, json

from explainer import addresses, dates
from explainer.dates import When
from explainer.export.identities import identity
from explainer.link import Site, spoken
from explainer.model import Article, Event, Record
from explainer.prose import plain_text
from explainer.reading import Seed
from explainer.views.excerpts import shortened
from explainer.views.feeds import (
    ARTICLES,
    CHANGES,
    CORRECTIONS,
    EVENTS,
    HOMES,
    as_json,
    names,
    of_topic,
)
from explainer.views.frame import public
from explainer.views.kinds import changes
from explainer.views.where_shown import home_of

MOST_ENTRIES = 50
"""Entries of a feed: readers ask for it every hour or so; all there is stands on the lists."""
SUMMARY = 60
"""Words of what a day changed: its first names, a glance's worth; all of them are on its page."""


class Entry(Struct, frozen=True):
    """One entry of a feed; ``dated`` says that the content states when it was changed here."""

    id: str
    title: str
    href: str
    published: str | None
    updated: str
    summary: str
    dated: bool


class Feed(Struct, frozen=True):
    """One feed, never empty; ``address`` and ``json`` are those of its two forms, ``home`` that of
    the page that shows what it tells."""

    path: str
    title: str
    id: str
    address: str
    json: str
    home: str
    updated: str
    author: str
    author_url: str | None
    rights: str | None
    language: str
    entries: tuple[Entry, ...]


def feeds(site: Site) -> tuple[Feed, ...]:
    """Return the feeds that have something to tell: those of the site, those of its topics."""
    told = {path: _last(entries(site)) for path, entries in _ENTRIES.items()}
    called = names(site.words)
    made = [_feed(site, path, called[path], HOMES[path], told[path]) for path in told]
    return tuple(feed for feed in (*made, *_of_topics(site), *_spoken(site)) if feed.entries)


def _spoken(site: Site) -> Iterator[Feed]:
    """Yield the feeds of further languages: of what can be read in them."""
    for language in site.settings.languages:
        for path in (ARTICLES, EVENTS):
            if language.tag in site.tongues.get(path, ()):
                other = spoken(site, language)
                where, name = other.reached(path), names(other.words)[path]
                yield _feed(other, where, name, addresses.HOME, _last(_ENTRIES[path](other)))


def _of_topics(site: Site) -> Iterator[Feed]:
    """Yield what was added or changed in each topic: its articles and its events."""
    for topic in site.topics.values():
        events = (_event(site, event) for event in reversed(site.events_of(topic.id)))
        articles = (_article(site, article) for article in site.articles_of.get(topic.id, ()))
        home = site.address("topic", topic.id)
        yield _feed(site, of_topic(topic.id), topic.title, home, _last((*articles, *events)))


def _last(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return first what was changed last; what does not say when it was, at the end.

    Of one day they stay as they come: the youngest first.
    """
    once = {entry.id: entry for entry in entries}.values()
    ordered = sorted(once, key=lambda entry: (entry.dated, entry.updated), reverse=True)
    return tuple(ordered[:MOST_ENTRIES])


def _feed(site: Site, path: str, name: str, home: str, entries: tuple[Entry, ...]) -> Feed:
    settings = site.settings
    return Feed(
        path=path,
        title=site.words.gettext("%(what)s: %(value)s", what=settings.title, value=name),
        id=identity(settings.feed_id, path),
        address=_link(site, path),
        json=_link(site, as_json(path)),
        home=_link(site, home),
        updated=max((entry.updated for entry in entries), default=""),
        author=settings.publisher.name,
        author_url=settings.publisher.url,
        rights=settings.licence,
        language=settings.language.tag,
        entries=entries,
    )


def json_feed(feed: Feed) -> tuple[str, bytes]:
    """Return a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), its file first."""
    author = {"name": feed.author} | ({"url": feed.author_url} if feed.author_url else {})
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.json,
        "language": feed.language,
        "authors": [author],
        "items": [_item(entry) for entry in feed.entries],
    }
    return as_json(feed.path), json.format(json.encode(value), indent=1) + b"\n"


def _item(entry: Entry) -> dict[str, str]:
    """Return an entry; it must have words, and where nothing says more those are its title."""
    dates = {"date_published": entry.published} if entry.published else {}
    return {
        "id": entry.id,
        "url": entry.href,
        "title": entry.title,
        "content_text": entry.summary or entry.title,
        **dates,
        "date_modified": entry.updated,
    }


def _link(site: Site, address: str) -> str:
    """Return a public address; without one, the way from the folder of the feeds."""
    where, here = site.reached(address), f"{site.reached(addresses.HOME)}feeds/"
    return public(site.settings.base_url, where) or addresses.relative(where, here)


def _entry(
    site: Site,
    name: str,
    title: str,
    address: str,
    summary: str,
    changed: tuple[When | None, When | None],
    otherwise: When,
) -> Entry:
    """Return an entry; without a date of its change here it has another that does not change."""
    added, updated = changed
    last = updated or added
    return Entry(
        id=identity(site.settings.feed_id, f"{site.reached(addresses.HOME)}{name}"),
        title=title,
        href=_link(site, address),
        published=_stamp(site, added) if added else None,
        updated=_stamp(site, last or otherwise),
        summary=summary,
        dated=last is not None,
    )


def _stamp(site: Site, when: When) -> str:
    return dates.start_of_last_day(when, site.settings.timezone)


def _days(record: Record | Seed) -> tuple[When | None, When | None]:
    return record.added, record.updated


def _articles(site: Site) -> Iterator[Entry]:
    there = (one for one in site.articles.values() if site.is_spoken("article", one.id))
    yield from (_article(site, article) for article in there)
    for seed in site.bare_seeds if site.reached(addresses.HOME) == addresses.HOME else ():
        known = seed.updated or seed.added or seed.published
        if known and seed.article.headline:
            name, address = f"seeds/{seed.name}/", addresses.address("article", seed.slug)
            yield _entry(site, name, seed.article.headline, address, "", _days(seed), known)


def _article(site: Site, article: Article) -> Entry:
    name, address = f"articles/{article.id}/", site.address("article", article.id)
    said, days = plain_text(article.stand), _days(article)
    return _entry(site, name, article.title, address, said, days, article.published)


def _events(site: Site) -> Iterator[Entry]:
    there = (one for one in site.events.values() if site.is_spoken("event", one.id))
    return (_event(site, event) for event in reversed(tuple(there)))


def _event(site: Site, event: Event) -> Entry:
    name, address = f"events/{event.id}/", site.address("event", event.id)
    # What is still to come is known since the day up to which everything is.
    known = min(event.date, site.settings.as_of, key=lambda when: when.last_day)
    said, days = plain_text(event.what), _days(event)
    return _entry(site, name, event.title, address, said, days, known)


def _corrections(site: Site) -> Iterator[Entry]:
    for item, _ in reversed(site.content.corrections):
        kind, _, identity = item.page.partition(":")
        address = home_of(site, (kind, identity))
        title = site.records[kind][identity].label
        text = site.words.gettext(
            "Was: %(was)s Now: %(now)s %(why)s", was=item.was, now=item.now, why=item.why
        )
        name = f"{item.page} {item.date} {item.was}"
        yield _entry(site, name, title, address, text, (item.date, None), item.date)


def _changes(site: Site) -> Iterator[Entry]:
    """Yield a day an entry: on one day hundreds may come, of which nobody wants a message each."""
    for address, some in changes.days(site):
        day = some[0].day
        words = site.words
        said, brought = dates.in_words(day, words), changes.in_short(words, some)
        title = words.labelled(said, brought)
        named = dict.fromkeys(changes.name_of(site, one.key) for one in some)
        name = f"changes/{changes.iso(some[0])}"
        summary = shortened(words.semicolon.join(named), SUMMARY)
        yield _entry(site, name, title, address, summary, (day, None), day)


_ENTRIES: Mapping[str, Callable[[Site], Iterator[Entry]]] = {
    ARTICLES: _articles,
    EVENTS: _events,
    CORRECTIONS: _corrections,
    CHANGES: _changes,
}
"""The names by which entries are told apart are not addresses, though they look like them: they
stay as they were when ids began, whatever becomes of the addresses."""
