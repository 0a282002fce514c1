"""Feeds by their addresses: what each is called, and which pages call it their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from explainer import addresses
from explainer.language.catalogue import Catalogue
from explainer.views.desk import Desk
from explainer.views.values import FeedLink

ARTICLES, EVENTS = addresses.ARTICLES_FEED, addresses.EVENTS_FEED
CORRECTIONS, CHANGES = "feeds/corrections.xml", "feeds/changes.xml"
ATOM, JSON = ".xml", ".json"
"""How the files of a feed end: in Atom (RFC 4287) and as JSON Feed 1.1."""
HOMES: Mapping[str, str] = {
    ARTICLES: addresses.ARTICLES,
    EVENTS: addresses.EVENTS,
    CORRECTIONS: addresses.CORRECTIONS,
    CHANGES: addresses.CHANGES,
}
"""The pages that show what the feeds tell."""
_OWN: Mapping[str, tuple[str, ...]] = {
    "home": (ARTICLES, CHANGES),
    "spoken": (ARTICLES, EVENTS),
    "articles": (ARTICLES,),
    "seed": (ARTICLES,),
    "events": (EVENTS,),
    "timeline": (EVENTS,),
    "corrections": (CORRECTIONS,),
    "changes": (CHANGES,),
}
"""The feeds of pages that belong to no topic, by their kind."""


def names(words: Catalogue) -> Mapping[str, str]:
    """Return what the feeds of the site are called, by their addresses."""
    return {
        ARTICLES: words.gettext("New articles"),
        EVENTS: words.gettext("Added and changed events"),
        CORRECTIONS: words.gettext("Corrections"),
        CHANGES: words.gettext("What changed"),
    }


def of_topic(identity: str) -> str:
    """Return the address of the feed of a topic; it stays when the topic's own address changes."""
    return f"feeds/topic-{identity}{ATOM}"


def as_json(path: str) -> str:
    """Return the address of a feed as JSON."""
    return f"{path.removesuffix(ATOM)}{JSON}"


def of_page(kind: str) -> tuple[str, ...]:
    """Return the feeds that tell what is new of what a kind of page shows, if they are there."""
    return _OWN.get(kind, ())


def of_topics(desk: Desk, topics: Iterable[str]) -> tuple[FeedLink, ...]:
    """Return the feeds of topics: of those that have anything to tell."""
    site = desk.site
    told = (t for t in dict.fromkeys(topics) if site.events_of(t) or site.articles_of.get(t))
    return tuple(link(site.topics[one].title, desk.to(of_topic(one))) for one in told)


def link(name: str, href: str) -> FeedLink:
    """Return both forms of a feed."""
    return FeedLink(name, href, as_json(href))
