"""How much an article has in the words of its seed: within the limit, and marked as quoted."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.text_reuse import Limit, Wording, fold, unmarked, words_of
from explainer.link import Site
from explainer.model import Article
from explainer.problems import Problem
from explainer.rules.articles.texts import Said, texts


def check(site: Site) -> Iterator[Problem]:
    """Yield words that are the seed's and not marked as such, and what goes beyond the limit."""
    limit = site.settings.quote_limit
    for article in site.articles.values():
        if found := site.seeds.get(article.seed):
            seed = Wording(found.article.paragraphs)
            yield from _of_article(site, article, seed, Limit(limit.share, limit.words))


def _of_article(site: Site, article: Article, seed: Wording, limit: Limit) -> Iterator[Problem]:
    quoted: set[int] = set()
    copied: list[Problem] = []
    crossing: list[Said] = []
    for said in texts(site, article):
        for run in seed.runs(fold(said.text)):
            block = words_of([(said.text, said.quoted)])
            copied += [said.problem(f"{place}: {why}") for place, why in unmarked(block, run)]
            quoted.update(range(run.in_seed, run.in_seed + run.length))
            if any(limit.beyond(seed.amount_at(quoted), len(seed))):
                crossing.append(said)
    yield from copied
    # What has to be said in other words is no quotation to be shortened.
    for message in limit.beyond(seed.amount_at(quoted), len(seed)) if not copied else ():
        yield crossing[0].problem(f"with this text the article {message}")
