"""Which translations have a page: those that lack nothing of their original, and add nothing."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.documents.document import Location
from explainer.link.records import Records
from explainer.model import SECTIONS, Article
from explainer.prose import Prose, Reference, references, sections
from explainer.reading import Translated

LISTS = ("answers", "expectations", "accounts")


def shown(records: Records) -> Iterator[Translated]:
    """Yield the translations that have a page, in the order of the site's languages."""
    for spoken in records.settings.languages:
        for one in records.content.translations:
            article = records.articles.get(one.article)
            if article and one.language.tag == spoken.tag and is_whole(article, one):
                yield one


def is_whole(article: Article, one: Translated) -> bool:
    """Say whether a translation has all that its original has, and no reference beyond.

    So it leads nowhere where that does not, whatever is held back.
    """
    return not (lacking(article, one) or any(uneven(article, one)) or any(added(article, one)))


def lacking(article: Article, one: Translated) -> tuple[str, ...]:
    """Return the headings and the lists of the original that a translation lacks."""
    there = {name for name, is_told in _told(one.body) if is_told}
    sections = (name for name, is_told in _told(article.body) if is_told and name not in there)
    lists = (name for name in LISTS if getattr(article, name) and not getattr(one.said, name))
    return (*sections, *lists)


def unknown(one: Translated) -> Iterator[tuple[str, int]]:
    """Yield the headings that no article has, with their lines."""
    for section in sections(one.body, lambda anchor: False, SECTIONS):
        if section.heading not in SECTIONS and (section.heading or section.nodes):
            yield section.heading, section.line


def added(article: Article, one: Translated) -> Iterator[tuple[Reference, Location | None]]:
    """Yield what a translation refers to and its original does not; where, if above its body."""
    said = (article.stand, article.body, *(item.outcome for item in article.expectations))
    said += tuple(account.text for account in article.accounts)
    known = {(ref.kind, ref.id) for text in said for ref in references(text)}
    for where, text in _texts(one):
        for ref in references(text):
            if (ref.kind, ref.id) not in known:
                yield ref, where


def uneven(article: Article, one: Translated) -> Iterator[tuple[str, int, int]]:
    """Yield the lists that are not as long as in the original: their lengths there and here."""
    for name in LISTS:
        there, here = len(getattr(article, name)), len(getattr(one.said, name))
        if here and there != here:
            yield name, there, here


def _texts(one: Translated) -> Iterator[tuple[Location | None, Prose]]:
    yield ("stand",), one.said.stand
    for index, item in enumerate(one.said.expectations):
        yield ("expectations", index, "outcome"), item.outcome
    for index, account in enumerate(one.said.accounts):
        yield ("accounts", index, "text"), account.text
    yield None, one.body


def _told(body: Prose) -> Iterator[tuple[str, bool]]:
    for section in sections(body, lambda anchor: False, SECTIONS):
        yield section.heading, bool(section.nodes)
