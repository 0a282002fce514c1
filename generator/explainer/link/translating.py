"""Which translations have a page: those that lack nothing of their original, and add nothing."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link.records import Records
from explainer.model import SECTIONS, Article
from explainer.prose import Prose, Reference, references, sections
from explainer.reading import Translated


def shown(records: Records) -> Iterator[Translated]:
    """Yield the translations that have a page, in the order of the site's languages."""
    for spoken in records.settings.languages:
        for one in records.content.translations:
            article = records.articles.get(one.article)
            if article and one.language.tag == spoken.tag and is_whole(article, one):
                yield one


def is_whole(article: Article, one: Translated) -> bool:
    """Say whether a translation has all sections, and no reference that the original has not.

    So it leads nowhere where that does not, whatever is held back.
    """
    return not lacking(article, one) and next(added(article, one), None) is None


def lacking(article: Article, one: Translated) -> tuple[str, ...]:
    """Return the headings of the original that a translation lacks."""
    there = {name for name, is_told in _told(one.body) if is_told}
    return tuple(name for name, is_told in _told(article.body) if is_told and name not in there)


def unknown(one: Translated) -> Iterator[tuple[str, int]]:
    """Yield the headings that no article has, with their lines."""
    for section in sections(one.body, lambda anchor: False, SECTIONS):
        if section.heading not in SECTIONS and (section.heading or section.nodes):
            yield section.heading, section.line


def added(article: Article, one: Translated) -> Iterator[tuple[Reference, bool]]:
    """Yield what a translation refers to and its original does not; whether that is in its body."""
    known = {
        (ref.kind, ref.id) for text in (article.stand, article.body) for ref in references(text)
    }
    for text in (one.said.stand, one.body):
        for ref in references(text):
            if (ref.kind, ref.id) not in known:
                yield ref, text is one.body


def _told(body: Prose) -> Iterator[tuple[str, bool]]:
    for section in sections(body, lambda anchor: False, SECTIONS):
        yield section.heading, bool(section.nodes)
