"""Views: one module a kind of page, all in `KINDS`; from a `Site` to every `Page`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from explainer.link import Site
from explainer.views import (
    actor,
    article,
    document,
    event,
    front,
    glossary,
    indexes,
    period,
    place,
    question,
    seed_article,
    sources,
    topic,
)
from explainer.views.values import Page

KINDS: Mapping[str, Callable[[Site], Iterator[Page]]] = {
    "front": front.pages,
    "article": article.pages,
    "seed": seed_article.pages,
    "indexes": indexes.pages,
    "topic": topic.pages,
    "period": period.pages,
    "event": event.pages,
    "actor": actor.pages,
    "place": place.pages,
    "document": document.pages,
    "glossary": glossary.pages,
    "question": question.pages,
    "sources": sources.pages,
}


def pages(site: Site) -> tuple[Page, ...]:
    """Return every page of a site; the same site gives the same pages in the same order."""
    return tuple(page for make in KINDS.values() for page in make(site))


__all__ = ["KINDS", "Page", "pages"]
