"""The formats of a page, each made of what is shown; a new one is a line in the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from jinja2 import Environment
from msgspec import json

from explainer.books.markdown import markdown
from explainer.books.values import Shown
from explainer.language.catalogue import catalogue
from explainer.language.tags import language
from explainer.model.settings import Format
from explainer.views.values import Edition

Make = Callable[[Shown, Edition, Environment], bytes]


def editions(shown: Shown, templates: Environment) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a page in other formats, with their paths from the root of the site."""
    for edition in shown.page.editions:
        yield edition.path, FORMATS[edition.format](shown, edition, templates)


def _markdown(shown: Shown, edition: Edition, _: Environment) -> bytes:
    """Return the page with what it is and whose, for who has it alone."""
    page, frame = shown.page, shown.frame
    facts = {
        "title": page.title,
        "url": frame.canonical,
        "site": frame.title,
        "publisher": frame.publisher,
        "language": frame.language,
        "version": shown.version,
        "modified": shown.modified(edition),
        "known_until": frame.known_until.machine or frame.known_until.text,
        "licence": frame.licence,
        "licence_url": frame.licence_url,
    }
    words = catalogue(language(frame.language))
    told = "".join(f"{key}: {json.encode(fact).decode()}\n" for key, fact in facts.items() if fact)
    return f"---\n{told}---\n\n{markdown(shown.html, shown.locate, words)}".encode()


def _epub(shown: Shown, edition: Edition, templates: Environment) -> bytes:
    # Late: most pages are no books, and most builds have their books from the last one.
    from explainer.books.epub import epub

    return epub(shown, edition, templates)


def _pdf(shown: Shown, edition: Edition, templates: Environment) -> bytes:
    # Late: it brings a large library along, which no other page needs.
    from explainer.books.pdf import pdf

    return pdf(shown, edition, templates)


FORMATS: Mapping[Format, Make] = {"markdown": _markdown, "epub": _epub, "pdf": _pdf}
