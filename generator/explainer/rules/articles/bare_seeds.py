"""Seeds that no editor has explained: what their text says or leaves out, which the page shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from explainer.limits import Limits, raised_by
from explainer.link import Site
from explainer.problems import Problem
from explainer.reading import Seed

ROOM = {"headline": "title", "publisher": "line", "byline": "line"}
"""The limit of each, as of what editors state."""


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each bare seed without a publisher or a date: its page says so too."""
    for seed in () if _articles_are_lost(site) else site.bare_seeds:
        said = {"publisher": seed.article.publisher, "published": seed.article.published}
        missing = [f'"{key}"' for key, value in said.items() if not value]
        if missing and not site.content.lost.holds("sidecar", seed.name):
            beside = PurePosixPath(seed.path).with_suffix(".yaml")
            message = f"the text has no {' and no '.join(missing)}: state it in {beside}"
            yield Problem(seed.path, 1, 1, message, "warning")
        yield from _too_long(seed, site.settings.limits)


def _too_long(seed: Seed, limits: Limits) -> Iterator[Problem]:
    """Yield what was taken for a line of the article's head and is a text."""
    places = {str(line.place): line.number for line in reversed(seed.article.kept)}
    for key, setting in ROOM.items():
        most: int = getattr(limits, setting)
        letters = len(getattr(seed.article, key) or "")
        if letters > most:
            beside = PurePosixPath(seed.path).with_suffix(".yaml")
            said = f"{letters:,} letters, and there is room for {most:,}"
            message = f"what the text has as its {key} has {said}: state it in {beside}"
            message += raised_by(setting)
            yield Problem(seed.path, places.get(key, 1), 1, message)


def _articles_are_lost(site: Site) -> bool:
    """Say whether an article with a mistake of its own may explain one of the seeds."""
    lost = site.content.lost
    unread = "article" in {*lost.kinds, *(kind for kind, _ in lost.records)}
    return unread or any(article.seed not in site.seeds for article in site.articles.values())
