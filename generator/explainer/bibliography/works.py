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


FORMS: Mapping[str, Form] = {
    "book": Form("book", "publisher", "book", "publisher", "BOOK"),
    "court": Form("legal_case", "authority", "misc", "howpublished", "CASE"),
    "dataset": Form("dataset", "publisher", "misc", "howpublished", "DATA"),
    "encyclopedia": Form(
        "entry-encyclopedia", "container-title", "incollection", "booktitle", "ENCYC"
    ),
    "interview": Form("interview", "publisher", "misc", "howpublished", "GEN"),
    "news": Form("article-newspaper", "container-title", "article", "journal", "NEWS"),
    "ngo": Form("report", "publisher", "techreport", "institution", "RPRT"),
    "official": Form("document", "publisher", "misc", "howpublished", "GOVDOC"),
    "paper": Form("article-journal", "container-title", "article", "journal", "JOUR"),
    "report": Form("report", "publisher", "techreport", "institution", "RPRT"),
    "statement": Form("speech", "publisher", "misc", "howpublished", "GEN"),
    "treaty": Form("treaty", "publisher", "misc", "howpublished", "LEGAL"),
    "un": Form("document", "publisher", "misc", "howpublished", "GOVDOC"),
}
"""What sources are."""
PAGE = Form("webpage", "container-title", "misc", "howpublished", "ELEC")
MAP = Form("map", "publisher", "misc", "howpublished", "MAP")
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
        authors=tuple(filter(None, _AND.split(source.author or ""))),
        within=source.publisher,
        published=source.published,
        accessed=source.accessed,
        url=str(source.url or ""),
        archived=str(source.archived_url or ""),
        language=str(source.language),
        note=source.note or "",
    )
