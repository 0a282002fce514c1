"""What can be cited: a source, or a page of ours."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from explainer.dates import When
from explainer.model import Source


class Form(Struct, frozen=True):
    """What a kind of work is in each format.

    ``within`` and ``printed`` are the fields of CSL and of BibTeX that name what it came out in or
    who brought it out.
    """

    csl: str
    within: str
    bibtex: str
    printed: str
    ris: str
    zotero: str


FORMS: Mapping[str, Form] = {
    "book": Form("book", "publisher", "book", "publisher", "BOOK", "book"),
    "court": Form("legal_case", "authority", "misc", "howpublished", "CASE", "case"),
    "dataset": Form("dataset", "publisher", "misc", "howpublished", "DATA", "dataset"),
    "encyclopedia": Form(
        "entry-encyclopedia",
        "container-title",
        "incollection",
        "booktitle",
        "ENCYC",
        "encyclopediaArticle",
    ),
    "interview": Form("interview", "publisher", "misc", "howpublished", "GEN", "interview"),
    "news": Form(
        "article-newspaper", "container-title", "article", "journal", "NEWS", "newspaperArticle"
    ),
    "ngo": Form("report", "publisher", "techreport", "institution", "RPRT", "report"),
    "official": Form("document", "publisher", "misc", "howpublished", "GOVDOC", "document"),
    "paper": Form(
        "article-journal", "container-title", "article", "journal", "JOUR", "journalArticle"
    ),
    "report": Form("report", "publisher", "techreport", "institution", "RPRT", "report"),
    "statement": Form("speech", "publisher", "misc", "howpublished", "GEN", "document"),
    "treaty": Form("treaty", "publisher", "misc", "howpublished", "LEGAL", "document"),
    "un": Form("document", "publisher", "misc", "howpublished", "GOVDOC", "document"),
}
"""What sources are."""
PAGE = Form("webpage", "container-title", "misc", "howpublished", "ELEC", "webpage")
MAP = Form("map", "publisher", "misc", "howpublished", "MAP", "map")
CHART = FORMS["dataset"]
_AND = re.compile(r"\s+and\s+|\s*;\s*")


class Work(Struct, frozen=True):
    """A work as it is cited; ``within`` is what it came out in, or who brought it out."""

    id: str
    form: Form
    title: str
    authors: tuple[str, ...]
    within: str
    published: When | None = None
    accessed: When | None = None
    url: str = ""
    archived: str = ""
    language: str = ""
    note: str = ""
    version: str = ""


def of_source(source: Source) -> Work:
    """Return a source as a work."""
    return Work(
        id=source.id,
        form=FORMS[source.kind],
        title=source.title,
        authors=authors(source.author),
        within=source.publisher,
        published=source.published,
        accessed=source.accessed,
        url=str(source.url or ""),
        archived=str(source.archived_url or ""),
        language=str(source.language),
        note=source.note or "",
    )


def authors(named: str | None) -> tuple[str, ...]:
    """Return the authors that a source names, one by one."""
    return tuple(filter(None, _AND.split(named or "")))
