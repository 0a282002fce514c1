"""Atom feeds and the sitemap, as plain values for their templates.

Ids are permanent and independent of where the site is published (RFC 4287, 4.2.6: an id does
not change when an entry is moved); dates are those of the content, never of the clock.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from explainer import addresses, dates
from explainer.dates import When
from explainer.link import Site
from explainer.prose import plain_text
from explainer.views.frame import public
from explainer.views.homes import home_of
from explainer.views.values import Page

MOST_ENTRIES = 50
NAMES: Mapping[str, str] = {
    "feeds/articles.xml": "New articles",
    "feeds/events.xml": "New events",
    "feeds/corrections.xml": "Corrections",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed."""

    id: str
    title: str
    href: str
    updated: str
    summary: str


@dataclass(frozen=True, slots=True)
class Feed:
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


def feeds(site: Site) -> tuple[Feed, ...]:
    """Return the feeds that have something to tell."""
    makers = {
        "feeds/articles.xml": _articles(site),
        "feeds/events.xml": _events(site),
        "feeds/corrections.xml": _corrections(site),
    }
    made = (_feed(site, path, entries) for path, entries in makers.items())
    return tuple(feed for feed in made if feed.entries)


def sitemap(site: Site, pages: Iterable[Page]) -> tuple[str, ...]:
    """Return the public addresses of all pages but 404; none where the site has no address."""
    base = site.settings.base_url
    found = (public(base, page.address) for page in pages if page.kind != "404")
    return tuple(sorted(address for address in found if address))


def _feed(site: Site, path: str, entries: Iterable[Entry]) -> Feed:
    ordered = sorted(entries, key=lambda entry: (entry.updated, entry.id), reverse=True)
    kept = tuple(ordered[:MOST_ENTRIES])
    return Feed(
        path=path,
        title=f"{site.settings.title}: {NAMES[path]}",
        id=_identity(site, path),
        address=_link(site, path),
        home=_link(site, addresses.HOME),
        updated=kept[0].updated if kept else "",
        author=site.settings.publisher.name,
        language=site.settings.language.tag,
        entries=kept,
    )


def _link(site: Site, address: str) -> str:
    """Return a public address; without one, the way from the folder of the feeds."""
    return public(site.settings.base_url, address) or addresses.relative(address, "feeds/")


def _identity(site: Site, name: str) -> str:
    space = uuid.uuid5(uuid.NAMESPACE_URL, site.settings.title)
    return f"urn:uuid:{uuid.uuid5(space, name)}"


def _entry(site: Site, name: str, title: str, address: str, date: When, summary: str) -> Entry:
    updated = dates.start_of_last_day(date, site.settings.timezone)
    return Entry(_identity(site, name), title, _link(site, address), updated, summary)


def _articles(site: Site) -> Iterator[Entry]:
    for article in site.articles.values():
        address = site.address("article", article.id)
        when = article.updated or article.published
        yield _entry(site, address, article.title, address, when, plain_text(article.stand))
    for seed in site.bare_seeds:
        if seed.published and seed.article.headline:
            address = addresses.address("article", seed.slug)
            yield _entry(site, address, seed.article.headline, address, seed.published, "")


def _events(site: Site) -> Iterator[Entry]:
    for event in site.events.values():
        address = site.address("event", event.id)
        yield _entry(site, address, event.title, address, event.date, plain_text(event.what))


def _corrections(site: Site) -> Iterator[Entry]:
    for item, _ in site.content.corrections:
        kind, _, identity = item.page.partition(":")
        address = home_of(site, (kind, identity))
        title = site.records[kind][identity].label
        text = f"Was: {item.was} Now: {item.now} {item.why}"
        yield _entry(site, f"{address} {item.date} {item.was}", title, address, item.date, text)
