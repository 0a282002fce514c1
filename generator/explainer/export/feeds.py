"""Atom feeds, as plain values for their template.

Ids are permanent (RFC 4287, 4.2.6: an id does not change when an entry is moved, and is nobody
else's). They come from the ``feed_id`` that the site states and from a record's kind and id, so
that neither a new title nor a new address or host renews them. Dates are those of the content,
never of the clock: when a record was added or changed here, as it states itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from explainer import addresses, dates
from explainer.dates import When
from explainer.export.identities import identity
from explainer.language.catalogue import Catalogue
from explainer.link import Site
from explainer.model import Record
from explainer.prose import plain_text
from explainer.reading import Seed
from explainer.views.excerpts import shortened
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
    """One feed, never empty."""

    path: str
    title: str
    id: str
    address: str
    home: str
    updated: str
    author: str
    language: str
    entries: tuple[Entry, ...]


def names(words: Catalogue) -> Mapping[str, str]:
    """Return what the feeds are called, by their addresses."""
    return {
        "feeds/articles.xml": words.gettext("New articles"),
        "feeds/events.xml": words.gettext("New events"),
        "feeds/corrections.xml": words.gettext("Corrections"),
        "feeds/changes.xml": words.gettext("What changed"),
    }


def feeds(site: Site) -> tuple[Feed, ...]:
    """Return the feeds that have something to tell."""
    made = (_feed(site, path, entries(site)) for path, entries in _ENTRIES.items())
    return tuple(feed for feed in made if feed.entries)


def _feed(site: Site, path: str, entries: Iterable[Entry]) -> Feed:
    """Return a feed: first what was changed last; what does not say when it was, at the end.

    Of one day they stay as they come: the youngest first.
    """
    once = {entry.id: entry for entry in entries}.values()
    ordered = sorted(once, key=lambda entry: (entry.dated, entry.updated), reverse=True)
    kept = tuple(ordered[:MOST_ENTRIES])
    return Feed(
        path=path,
        title=site.words.gettext(
            "%(what)s: %(value)s", what=site.settings.title, value=names(site.words)[path]
        ),
        id=identity(site.settings.feed_id, path),
        address=_link(site, path),
        home=_link(site, addresses.HOME),
        updated=max((entry.updated for entry in kept), default=""),
        author=site.settings.publisher.name,
        language=site.settings.language.tag,
        entries=kept,
    )


def _link(site: Site, address: str) -> str:
    """Return a public address; without one, the way from the folder of the feeds."""
    return public(site.settings.base_url, address) or addresses.relative(address, "feeds/")


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
        id=identity(site.settings.feed_id, name),
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
    for article in site.articles.values():
        name, address = f"articles/{article.id}/", site.address("article", article.id)
        said, days = plain_text(article.stand), _days(article)
        yield _entry(site, name, article.title, address, said, days, article.published)
    for seed in site.bare_seeds:
        known = seed.updated or seed.added or seed.published
        if known and seed.article.headline:
            name, address = f"seeds/{seed.name}/", addresses.address("article", seed.slug)
            yield _entry(site, name, seed.article.headline, address, "", _days(seed), known)


def _events(site: Site) -> Iterator[Entry]:
    for event in reversed(tuple(site.events.values())):
        name, address = f"events/{event.id}/", site.address("event", event.id)
        # What is still to come is known since the day up to which everything is.
        known = min(event.date, site.settings.as_of, key=lambda when: when.last_day)
        said, days = plain_text(event.what), _days(event)
        yield _entry(site, name, event.title, address, said, days, known)


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
        title = words.gettext("%(what)s: %(value)s", what=said, value=brought)
        named = dict.fromkeys(changes.name_of(site, one.key) for one in some)
        name = f"changes/{changes.iso(some[0])}"
        summary = shortened("; ".join(named), SUMMARY)
        yield _entry(site, name, title, address, summary, (day, None), day)


_ENTRIES: Mapping[str, Callable[[Site], Iterator[Entry]]] = {
    "feeds/articles.xml": _articles,
    "feeds/events.xml": _events,
    "feeds/corrections.xml": _corrections,
    "feeds/changes.xml": _changes,
}
"""The names by which entries are told apart are not addresses, though they look like them: they
stay as they were when ids began, whatever becomes of the addresses."""
