"""Seeds: two files of one name, sidecars without a text."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield each seed whose name another has, and seeds with nothing in them to explain."""
    first: dict[str, str] = {}
    for seed in site.content.seeds:
        other = first.setdefault(seed.name, seed.path)
        if other != seed.path:
            yield Problem(seed.path, 1, 1, f'another seed has this name: "{other}"')
        if not seed.article.paragraphs:
            message = "no paragraph of an article was found in this text"
            yield Problem(seed.path, 1, 1, message)
