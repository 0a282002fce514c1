"""All kinds of page. A new one is a module and a line here, or comes with an installed package."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from explainer import entry_points
from explainer.link import Site
from explainer.views.kinds import (
    a_to_z,
    about,
    actor,
    article,
    article_list,
    balance,
    changes,
    corrections,
    data,
    document,
    event,
    event_list,
    glossary,
    home,
    indexes,
    indicators,
    map,
    method,
    moved,
    not_found,
    numbers,
    own_page,
    period,
    place,
    question,
    question_list,
    search,
    seed_article,
    source,
    sources,
    spoken,
    statements,
    timeline,
    topic,
    withdrawn,
)
from explainer.views.planning import PagePlan

KINDS: Mapping[str, Callable[[Site], Iterator[PagePlan]]] = {
    "home": home.pages,
    "timeline": timeline.pages,
    "about": about.pages,
    "method": method.pages,
    "balance": balance.pages,
    "indicators": indicators.pages,
    "data": data.pages,
    "not-found": not_found.pages,
    "changes": changes.pages,
    "corrections": corrections.pages,
    "search": search.pages,
    "everything": a_to_z.pages,
    "article": article.pages,
    "seed": seed_article.pages,
    "articles": article_list.pages,
    "indexes": indexes.pages,
    "events": event_list.pages,
    "topic": topic.pages,
    "numbers": numbers.pages,
    "statements": statements.pages,
    "period": period.pages,
    "event": event.pages,
    "actor": actor.pages,
    "place": place.pages,
    "document": document.pages,
    "map": map.pages,
    "glossary": glossary.pages,
    "questions": question_list.pages,
    "page": own_page.pages,
    "question": question.pages,
    "sources": sources.pages,
    "source": source.pages,
    "withdrawn": withdrawn.pages,
    "moved": moved.pages,
    "spoken": spoken.pages,
}


def table() -> Mapping[str, Callable[[Site], Iterator[PagePlan]]]:
    """Return our kinds of page and those that installed packages add."""
    theirs = {name: kind.pages for name, kind in entry_points.page_kinds().items()}
    entry_points.extended(KINDS, entry_points.PAGES)  # refuses a name that is ours
    return {**KINDS, **theirs}
