"""Views: one module a kind of page, all in `KINDS`; from a `Site` to every `Page`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from explainer import extensions
from explainer.link import Site
from explainer.views import (
    actor,
    article,
    article_list,
    document,
    event,
    event_list,
    front,
    glossary,
    indexes,
    numbers,
    period,
    place,
    question,
    question_list,
    seed_article,
    source,
    sources,
    topic,
)
from explainer.views.titles import told_apart
from explainer.views.values import Page

KINDS: Mapping[str, Callable[[Site], Iterator[Page]]] = {
    "front": front.pages,
    "article": article.pages,
    "seed": seed_article.pages,
    "articles": article_list.pages,
    "indexes": indexes.pages,
    "events": event_list.pages,
    "topic": topic.pages,
    "numbers": numbers.pages,
    "period": period.pages,
    "event": event.pages,
    "actor": actor.pages,
    "place": place.pages,
    "document": document.pages,
    "glossary": glossary.pages,
    "questions": question_list.pages,
    "question": question.pages,
    "sources": sources.pages,
    "source": source.pages,
}


def table() -> Mapping[str, Callable[[Site], Iterator[Page]]]:
    """Return our kinds of page and those that installed packages add."""
    theirs = {name: kind.pages for name, kind in extensions.page_kinds().items()}
    extensions.extended(KINDS, extensions.PAGES)  # refuses a name that is ours
    return {**KINDS, **theirs}


def pages(site: Site, jobs: int = 1) -> tuple[Page, ...]:
    """Return every page of a site; the same site gives the same pages in the same order.

    With more than one job, kinds of page are shared out among processes.
    """
    if jobs == 1:
        return tuple(told_apart(page for kind in table() for page in table()[kind](site)))
    context = get_context("fork")
    with ProcessPoolExecutor(jobs, context, initializer=_hold, initargs=(site,)) as workers:
        made = workers.map(_pages_of, table())
        return tuple(told_apart(page for some in made for page in some))


_held: list[Site] = []


def _hold(site: Site) -> None:
    """Keep the site in a worker: forked with it, not sent to it with each task."""
    _held[:] = [site]


def _pages_of(kind: str) -> list[Page]:
    return list(table()[kind](_held[0]))


__all__ = ["KINDS", "Page", "pages"]
