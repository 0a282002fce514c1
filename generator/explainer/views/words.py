"""What kinds of sources and records are called on pages, in a language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from explainer.language.catalogue import Catalogue


@lru_cache(maxsize=8)
def source_kinds(words: Catalogue) -> Mapping[str, tuple[str, str]]:
    """Return kinds of sources in the order of the bibliography: many of a kind, and one."""
    return {
        "official": (
            words.gettext("Official texts and statements"),
            words.pgettext("a source", "official text"),
        ),
        "treaty": (words.gettext("Treaties"), words.pgettext("a source", "treaty")),
        "un": (
            words.gettext("United Nations documents"),
            words.pgettext("a source", "United Nations document"),
        ),
        "court": (words.gettext("Court decisions"), words.pgettext("a source", "court decision")),
        "statement": (words.gettext("Statements"), words.pgettext("a source", "statement")),
        "ngo": (
            words.gettext("Reports of non-governmental organisations"),
            words.pgettext("a source", "report of an organisation"),
        ),
        "report": (words.gettext("Reports"), words.pgettext("a source", "report")),
        "book": (words.gettext("Books"), words.pgettext("a source", "book")),
        "paper": (words.gettext("Papers and theses"), words.pgettext("a source", "paper")),
        "dataset": (words.gettext("Data sets"), words.pgettext("a source", "data set")),
        "encyclopedia": (
            words.gettext("Encyclopedias"),
            words.pgettext("a source", "encyclopedia"),
        ),
        "interview": (words.gettext("Interviews"), words.pgettext("a source", "interview")),
        "news": (words.gettext("News"), words.pgettext("a source", "news")),
    }


@lru_cache(maxsize=8)
def record_kinds(words: Catalogue) -> Mapping[str, str]:
    """Return what a record of each kind is called, above its title."""
    return {
        "article": words.pgettext("a kind of record", "Explained article"),
        "topic": words.pgettext("a kind of record", "Background"),
        "background": words.pgettext("a kind of record", "Period"),
        "event": words.pgettext("a kind of record", "Event"),
        "actor": words.pgettext("a kind of record", "Who is who"),
        "place": words.pgettext("a kind of record", "Place"),
        "document": words.pgettext("a kind of record", "Document"),
        "term": words.pgettext("a kind of record", "Glossary"),
        "question": words.pgettext("a kind of record", "Question"),
        "page": words.pgettext("a kind of record", "Page"),
        "series": words.pgettext("a kind of record", "Numbers"),
        "image": words.pgettext("a kind of record", "Picture"),
        "map": words.pgettext("a kind of record", "Map"),
        "state": words.pgettext("a kind of record", "Now"),
    }


@lru_cache(maxsize=8)
def several(words: Catalogue) -> Mapping[str, str]:
    """Return what several records of a kind are called."""
    return {
        "article": words.pgettext("several records", "Explained articles"),
        "seed": words.pgettext("several records", "Articles"),
        "topic": words.pgettext("several records", "Backgrounds"),
        "background": words.pgettext("several records", "Periods"),
        "event": words.pgettext("several records", "Events"),
        "actor": words.pgettext("several records", "Who is who"),
        "place": words.pgettext("several records", "Places"),
        "document": words.pgettext("several records", "Documents"),
        "term": words.pgettext("several records", "Glossary"),
        "question": words.pgettext("several records", "Questions"),
        "page": words.pgettext("several records", "Pages"),
        "series": words.pgettext("several records", "Numbers"),
        "image": words.pgettext("several records", "Pictures"),
        "map": words.pgettext("several records", "Maps"),
        "state": words.pgettext("several records", "How things stand"),
        "source": words.pgettext("several records", "Sources"),
    }


def actor_kind(words: Catalogue, kind: str) -> str:
    """Return what sort of actor somebody is, in small letters where the language has them."""
    return {
        "person": words.pgettext("an actor", "person"),
        "state": words.pgettext("an actor", "state"),
        "organisation": words.pgettext("an actor", "organisation"),
        "party": words.pgettext("an actor", "party"),
        "armed-group": words.pgettext("an actor", "armed group"),
        "community": words.pgettext("an actor", "community"),
    }[kind]
