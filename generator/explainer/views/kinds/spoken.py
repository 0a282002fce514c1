"""Pages in the further languages of a site: those of records that are translated as a whole.

They are the pages of these kinds, made of the site in that language; nothing of them is told
twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from explainer import addresses
from explainer.language.tags import Language
from explainer.link import Site, spoken
from explainer.views.kinds import (
    actor,
    article,
    document,
    event,
    place,
    question,
    search,
    spoken_home,
    topic,
)
from explainer.views.planning import PagePlan

PAGES: Mapping[str, Callable[[Site], Iterator[PagePlan]]] = {
    "article": article.pages,
    "question": question.pages,
    "topic": topic.pages,
    "event": event.pages,
    "actor": actor.pages,
    "place": place.pages,
    "document": document.pages,
    "search": search.pages,
}


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the pages in each further language that anything can be read in."""
    there = site.tongues.get(addresses.HOME, ())
    for language in site.settings.languages:
        if language.tag in there:
            yield from _in(site, language)


def _in(site: Site, language: Language) -> Iterator[PagePlan]:
    yield spoken_home.plan(site, language)
    for make in PAGES.values():
        for plan in make(spoken(site, language)):
            if language.tag in site.tongues.get(plan.address, ()):
                yield replace(
                    plan,
                    address=addresses.spoken(language.tag, plan.address),
                    # Pelican takes the original from the file.
                    file="",
                    language=language,
                    original=plan.address,
                )
