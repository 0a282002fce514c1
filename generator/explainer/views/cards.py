"""Cards: what a name that is linked in a text means, opened where it stands."""

from __future__ import annotations

from functools import singledispatch

from explainer.model import Actor, DocumentRecord, Place, Record
from explainer.prose import plain_text
from explainer.views.desk import Desk
from explainer.views.excerpts import shortened
from explainer.views.items import office
from explainer.views.values import CardItem

WORDS = 40
"""Words of a card: two or three sentences, which a phone shows above the finger that asked."""


def cards(desk: Desk) -> tuple[CardItem, ...]:
    """Return a card for each name that was linked on the page."""
    return tuple(card(desk, kind, identity) for kind, identity in desk.ledger.carded)


def card(desk: Desk, kind: str, identity: str) -> CardItem:
    """Return one card; without its text where that has a run of the seed's words."""
    record = desk.site.records[kind][identity]
    text = shortened(plain_text(record.in_short), WORDS)
    return CardItem(
        id=f"card-{kind}-{identity}",
        title=record.full_name,
        meta=meta(record, desk),
        text="" if desk.is_theirs(text) else text,
        href=desk.link(kind, identity),
    )


@singledispatch
def meta(record: Record, desk: Desk) -> str:
    """Return in a few words what a record is."""
    return "term"


@meta.register
def _actor(actor: Actor, desk: Desk) -> str:
    if not actor.roles:
        return _in_words(actor.kind)
    what, when = office(desk, actor.roles[-1])
    return f"{what}, {when.text}" if when else what


@meta.register
def _place(place: Place, desk: Desk) -> str:
    return _in_words(place.kind)


@meta.register
def _document(document: DocumentRecord, desk: Desk) -> str:
    kind = _in_words(document.kind)
    return f"{kind}, {desk.date(document.signed).text}" if document.signed else kind


def _in_words(kind: str) -> str:
    return kind.replace("-", " ")
