"""Views: one module a kind of page, all in `KINDS`.

From a `Site` come the plans of all pages at once, from a plan its `Page`, when its turn comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from explainer import entry_points
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
from explainer.views.desk import Desk
from explainer.views.titles import told_apart
from explainer.views.values import Page, PagePlan

KINDS: Mapping[str, Callable[[Site], Iterator[PagePlan]]] = {
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


def table() -> Mapping[str, Callable[[Site], Iterator[PagePlan]]]:
    """Return our kinds of page and those that installed packages add."""
    theirs = {name: kind.pages for name, kind in entry_points.page_kinds().items()}
    entry_points.extended(KINDS, entry_points.PAGES)  # refuses a name that is ours
    return {**KINDS, **theirs}


def plans(site: Site) -> tuple[PagePlan, ...]:
    """Return the plan of every page of a site; the same site gives the same in the same order."""
    return tuple(told_apart(plan for pages in table().values() for plan in pages(site)))


def page(site: Site, plan: PagePlan) -> Page:
    """Return one page as planned: what its template sees."""
    theirs = site.seeds[plan.seed].wording if plan.seed else None
    return Desk(site, plan.address, plan.about, theirs).page(plan)


__all__ = ["KINDS", "Page", "PagePlan", "page", "plans"]
