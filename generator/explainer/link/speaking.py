"""Which pages there are in further languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from explainer import addresses
from explainer.link.notices import has_page
from explainer.link.records import Records
from explainer.link.translating import is_whole

Address = Callable[[str, str], str]
KINDS = ("article", "question", "topic", "event", "actor", "place", "document")
"""The kinds of record that have a page in each language in which all of their texts are."""
FIRST = "article"
"""Without one there is no home in a language: nobody reads a site of single events."""


def spoken_pages(site: Records, address: Address) -> Iterator[tuple[str, str]]:
    """Yield the address of each page and feed, and a language that it is in, in their order."""
    for language in site.settings.languages:
        whole = tuple(_whole(site, language.tag))
        if any(kind == FIRST for kind, _ in whole):
            yield addresses.HOME, language.tag
            yield addresses.SEARCH, language.tag
            yield addresses.ARTICLES_FEED, language.tag
            if any(kind == "event" for kind, _ in whole):
                yield addresses.EVENTS_FEED, language.tag
            yield from ((address(*key), language.tag) for key in whole)


def _whole(site: Records, tag: str) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        for record in site.records[kind].values():
            one = site.translated.get((tag, kind, record.id))
            if one and has_page(kind, record) and is_whole(record, one):
                yield kind, record.id


def moved_too(
    moved: Mapping[str, str], tongues: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    """Yield the old address of each page that moved in each further language, and its new one."""
    for old, new in moved.items():
        for tag in tongues.get(new, ()):
            yield addresses.spoken(tag, old), addresses.spoken(tag, new)
