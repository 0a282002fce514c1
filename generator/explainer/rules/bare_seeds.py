"""Seeds that no editor has explained, and that do not say where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from explainer.link import Site
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each bare seed without a publisher or a date: its page says so too."""
    for seed in () if _articles_are_lost(site) else site.bare_seeds:
        said = {"publisher": seed.article.publisher, "published": seed.article.published}
        missing = [f'"{key}"' for key, value in said.items() if not value]
        if missing:
            beside = PurePosixPath(seed.path).with_suffix(".yaml")
            message = f"the text has no {' and no '.join(missing)}: state it in {beside}"
            yield Problem(seed.path, 1, 1, message, "warning")


def _articles_are_lost(site: Site) -> bool:
    """Say whether an article with a mistake of its own may explain one of the seeds."""
    lost = site.content.lost
    unread = "article" in {*lost.kinds, *(kind for kind, _ in lost.records)}
    return unread or any(article.seed not in site.seeds for article in site.articles.values())
