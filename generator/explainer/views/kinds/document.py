"""A document: what it says, who signed it, what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.lists import Shelf
from explainer.model import DocumentRecord, Event
from explainer.prose import plain_text
from explainer.views import chronicle, onward, page_sections
from explainer.views.desk import Desk
from explainer.views.page_sections import PageSection, Told, there
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Date, Link


class DocumentView(Struct, frozen=True):
    """Everything that the page of a document shows."""

    kind: str
    signed: Date | None
    in_force: Date | None
    parties: tuple[Link, ...]
    about: str
    note: str
    text: str | None
    sections: tuple[PageSection, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    for document in site.documents.values():
        key, head = (
            ("document", document.id),
            site.words.gettext("%(title)s (document)", title=document.title),
        )
        show = partial(_show, document)
        yield from chronicle.record_pages(site, key, document.title, show, _above(site), head)


def _above(site: Site) -> tuple[str, str]:
    return addresses.DOCUMENTS, site.words.gettext("Documents")


def _show(document: DocumentRecord, events: Shelf[Event], desk: Desk) -> Shown:
    view = _view(desk, document, events)
    return Shown(plain_text(document.about), view, desk.crumbs(_above(desk.site)))


def _view(desk: Desk, document: DocumentRecord, events: Shelf[Event]) -> DocumentView:
    passage = desk.passage()
    about = desk.cited(document.about, document.sources, passage)
    outcome = desk.prose(document.outcome, passage)
    note = desk.prose(document.note, passage)
    desk.ledger.cite_all(document.sources)
    told = chronicle.chronicle(desk, events)
    since = document.in_force
    in_force = (
        Date(desk.words.pgettext("in force", "never"))
        if since == "never"
        else desk.maybe_date(since)
    )
    return DocumentView(
        kind=document.kind.replace("-", " "),
        signed=desk.maybe_date(document.signed),
        in_force=in_force,
        parties=tuple(desk.named("actor", party) for party in document.parties),
        about=about,
        note=note,
        text=document.url,
        sections=there(
            (
                PageSection("outcome", desk.words.gettext("What became of it"), "text", outcome),
                PageSection("events", chronicle.heading(desk, told), "chronicle", Told(told)),
                *onward.sections(desk, ("document", document.id), events.items),
                page_sections.sources(desk),
            )
        ),
    )
