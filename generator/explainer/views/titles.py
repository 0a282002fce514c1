"""Titles: of windows told apart, since two outlets may give one headline; the letters of all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from explainer.language.catalogue import Catalogue, catalogue
from explainer.language.tags import Language
from explainer.link import Site
from explainer.reading import Seed
from explainer.views.planning import PagePlan


def told_apart(pages: Iterable[PagePlan]) -> Iterator[PagePlan]:
    """Yield all pages; one whose title an earlier page in its language has carries the end of its
    address too."""
    taken: set[tuple[Language | None, str]] = set()
    for page in pages:
        spoken = page.language
        told = next(one for one in _titles(page) if (spoken, _folded(one)) not in taken)
        taken.add((spoken, _folded(told)))
        yield page if told == page.head_title else replace(page, head=told)


def _titles(page: PagePlan) -> Iterator[str]:
    title, last = page.head_title, page.address.rstrip("/").rpartition("/")[2]
    yield title
    yield f"{title} ({last.replace('-', ' ')})"
    # No other page has this one.
    yield f"{title} (/{page.address})"


def _folded(title: str) -> str:
    return " ".join(title.split())


def title_of(words: Catalogue, seed: Seed) -> str:
    """Return a title for a seed: its headline, else its first name we have, its file."""
    return seed.article.headline or words.gettext("An article: %(file)s", file=seed.name)


def characters(site: Site, plans: Collection[PagePlan]) -> frozenset[str]:
    """Return the characters that headings can show; titles of sources may be in any script."""
    texts = [site.settings.title, *(plan.title for plan in plans if plan.kind != "source")]
    texts += [record.label for kind, record in site.everything() if kind != "source"]
    texts += [side.name for side in site.settings.sides]
    texts += [period.title for topic in site.topics.values() for period in topic.periods]
    further = {plan.language for plan in plans if plan.language}
    spoken = (site.words, *map(catalogue, further))
    return frozenset("".join(texts)).union(*(words.letters for words in spoken))
