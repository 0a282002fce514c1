"""Where each thing lives, and the way from one page to another.

Addresses count from the output's root and are permanent: ``events/ID/``. Links are relative, so
the same output works at a domain's root, under ``/repository/`` and in a preview folder.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

ADDRESSES: Mapping[str, str] = {
    "article": "articles/{}/",
    "topic": "background/{}/",
    "period": "background/{}/",
    "numbers": "background/{}/in-numbers/",
    "event": "events/{}/",
    "actor": "actors/{}/",
    "place": "places/{}/",
    "document": "documents/{}/",
    "term": "glossary/#term-{}",
    "question": "questions/{}/",
    "source": "sources/{}/",
    "source-kind": "sources/kind/{}/",
}
HOME = ""
ARTICLES = "articles/"
BACKGROUND = "background/"
EVENTS = "events/"
TIMELINE = "timeline/"
ACTORS = "actors/"
PLACES = "places/"
DOCUMENTS = "documents/"
GLOSSARY = "glossary/"
QUESTIONS = "questions/"
SOURCES = "sources/"
DATA = "data/"
ABOUT = "about/"
CORRECTIONS = "corrections/"
NOT_FOUND = "404.html"
SITEMAP = "sitemap.xml"


def address(kind: str, identity: str) -> str:
    """Return the address of a record; a period is ``topic/period``."""
    return ADDRESSES[kind].format(identity)


def relative(target: str, here: str) -> str:
    """Return the link from the page at ``here`` to ``target``; ``./`` is the page itself."""
    path, hash_mark, fragment = target.partition("#")
    if hash_mark and path == here:
        return f"#{fragment}"
    folder = here if here.endswith("/") or not here else posixpath.dirname(here)
    way = posixpath.relpath(path or ".", folder or ".")
    ending = "/" if path.endswith("/") or not path else ""
    return f"{way}{ending}{hash_mark}{fragment}"


def file_of(where: str) -> str:
    """Return the file that a page's address is served from."""
    return where if where.endswith((".html", ".xml")) else f"{where}index.html"


def slug(name: str) -> str:
    """Return the part of an address that a file's name gives."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "article"


def is_slug(name: object) -> bool:
    """Say whether a name can be an id as it is."""
    return isinstance(name, str) and bool(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name))
