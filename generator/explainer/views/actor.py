"""An actor: who it is, what offices it held, where it appears."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer import addresses
from explainer.link import Site
from explainer.model import Actor
from explainer.prose import plain_text
from explainer.views.desk import Desk
from explainer.views.values import Date, EventItem, Link, Page, SourceItem


@dataclass(frozen=True, slots=True)
class NameItem:
    """A name in a language."""

    name: str
    language: str
    tag: str
    side: str = ""
    reads: str = ""


@dataclass(frozen=True, slots=True)
class ActorView:
    """Everything that the page of an actor shows."""

    kind: str
    side: str | None
    born: Date | None
    died: Date | None
    names: tuple[NameItem, ...]
    roles: tuple[tuple[str, Date | None], ...]
    about: str
    note: str
    events: tuple[EventItem, ...]
    documents: tuple[Link, ...]
    sources: tuple[SourceItem, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of each actor."""
    for actor in site.actors.values():
        desk = Desk(site, site.address("actor", actor.id), ("actor", actor.id))
        yield desk.page(
            "actor",
            actor.name,
            plain_text(actor.about),
            _view(desk, actor),
            current=addresses.BACKGROUND,
            crumbs=(Link(desk.to(addresses.ACTORS), "Who is who"),),
        )


def _view(desk: Desk, actor: Actor) -> ActorView:
    site = desk.site
    events = site.events_naming.get(("actor", actor.id), ())
    documents = site.documents_of.get(actor.id, ())
    passage = desk.passage()
    about = desk.cited(actor.about, actor.sources, passage)
    note = desk.prose(actor.note, passage)
    desk.ledger.cite_all(actor.sources)
    return ActorView(
        kind=actor.kind.replace("-", " "),
        side=desk.side(actor.side) if actor.side else None,
        born=desk.maybe_date(actor.born),
        died=desk.maybe_date(actor.died),
        names=tuple(NameItem(name, desk.language(tag), tag) for tag, name in actor.names.items()),
        roles=tuple(desk.role(role) for role in actor.roles),
        about=about,
        note=note,
        events=tuple(desk.event(event) for event in events),
        documents=tuple(desk.named("document", d.id) for d in documents),
        sources=desk.sources(),
    )
