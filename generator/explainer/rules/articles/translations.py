"""Translations: of an article that is there, into a language of the site, whole, and not older."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site, translating
from explainer.model import Article
from explainer.model.locating import at_origin, in_body_of
from explainer.problems import Problem, did_you_mean
from explainer.reading import Translated


def check(site: Site) -> Iterator[Problem]:
    """Yield what keeps a translation from its page, and where its original has changed."""
    spoken = {one.tag for one in site.settings.languages}
    for one in site.content.translations:
        article, tag = site.articles.get(one.article), one.language.tag
        if tag not in spoken:
            message = f'no page is made of this translation: "{tag}" is not among the languages of'
            yield at_origin(one.origin, (), f"{message} content/site.yaml", "warning")
        elif article:
            yield from _of(site, article, one)
        elif not site.content.lost.holds("article", one.article):
            near = did_you_mean(one.article, site.articles)
            message = f'a translation of no article: there is no "{one.article}"{near}'
            yield at_origin(one.origin, (), message)


def _of(site: Site, article: Article, one: Translated) -> Iterator[Problem]:
    for heading, line in translating.unknown(one):
        name = heading or "text before the first heading"
        message = f'"{name}" is no section of an article in this language'
        yield in_body_of(one.origin, line, message)
    for ref, where in translating.added(article, one):
        message = f'the original does not refer to the {ref.kind} "{ref.id}": a translation cannot'
        if where:
            yield at_origin(one.origin, where, message)
        else:
            yield in_body_of(one.origin, ref.line, message, column=ref.column)
    for name, there, here in translating.uneven(article, one):
        message = f'the original has {there} "{name}", its translation {here}: write all, in order'
        yield at_origin(one.origin, (name,), message)
    lacks = translating.lacking(article, one)
    if lacks:
        sections = ", ".join(lacks)
        message = f"no page is made of this translation yet: it lacks {sections}"
        yield at_origin(one.origin, (), message, "warning")
    digest = site.versions["article", article.id].digest
    if one.said.of != digest:
        message = (
            f"the original is another than the one that was translated: read it again, then write "
            f'"of: {digest}"'
        )
        yield at_origin(one.origin, ("of",), message, "warning")
