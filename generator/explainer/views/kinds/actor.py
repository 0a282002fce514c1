"""An actor: who it is, what offices it held, where it appears."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.lists import ROOM, Shelf, first, weight
from explainer.model import Actor, Event
from explainer.prose import plain_text
from explainer.views import chronicle, names, page_sections
from explainer.views.desk import Desk
from explainer.views.items import office
from explainer.views.names import Sound
from explainer.views.page_sections import Links, PageSection, Told, there
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Date, Link
from explainer.views.words import actor_kind

DOCUMENT = 25
"""Compressed markup of a link to a document."""


class ActorView(Struct, frozen=True):
    """Everything that the page of an actor shows."""

    kind: str
    side: str | None
    born: Date | None
    died: Date | None
    sounds: tuple[Sound, ...]
    about: str
    note: str
    sections: tuple[PageSection, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    for actor in site.actors.values():
        show = partial(_show, actor)
        yield from chronicle.record_pages(site, ("actor", actor.id), actor.name, show, _above(site))


def _above(site: Site) -> tuple[str, str]:
    return addresses.ACTORS, site.words.gettext("Who is who")


def _show(actor: Actor, events: Shelf[Event], desk: Desk) -> Shown:
    view = _view(desk, actor, events)
    return Shown(plain_text(actor.about), view, desk.crumbs(_above(desk.site)))


def _view(desk: Desk, actor: Actor, events: Shelf[Event]) -> ActorView:
    site = desk.site
    party_to = site.documents_of.get(actor.id, ())
    documents = first(party_to, lambda d: weight([d.title], DOCUMENT), ROOM / 6)
    passage = desk.passage()
    about = desk.cited(actor.about, actor.sources, passage)
    note = desk.prose(actor.note, passage)
    desk.ledger.cite_all(actor.sources)
    told = chronicle.chronicle(desk, events)
    papers = Links(
        tuple(desk.named("document", d.id) for d in documents),
        Link(desk.to(addresses.DOCUMENTS), desk.words.gettext("All documents"))
        if len(documents) < len(party_to)
        else None,
    )
    roles = tuple(office(desk, role) for role in actor.roles)
    sections = (
        PageSection("roles", desk.words.gettext("Offices"), "spans", roles),
        PageSection(
            "names", desk.words.gettext("In other languages"), "names", names.in_use(desk, actor)
        ),
        PageSection("events", chronicle.heading(desk, told), "chronicle", Told(told)),
        PageSection("documents", desk.words.gettext("Documents"), "links", papers),
        page_sections.sources(desk),
    )
    return ActorView(
        kind=actor_kind(desk.words, actor.kind),
        side=desk.side(actor.side) if actor.side else None,
        born=desk.maybe_date(actor.born),
        died=desk.maybe_date(actor.died),
        sounds=names.sounds(desk, actor),
        about=about,
        note=note,
        sections=there(sections),
    )
