"""Cards: what a name that is linked in a text means, opened where it stands."""

from __future__ import annotations

import json
from functools import singledispatch

from explainer.model import Actor, DocumentRecord, Place, Record
from explainer.prose import plain_text
from explainer.views.desk import Desk
from explainer.views.excerpts import shortened
from explainer.views.items import office
from explainer.views.values import Attachment, CardItem

WORDS = 40
"""Words of a card: two or three sentences, which a phone shows above the finger that asked."""


def kept(desk: Desk) -> str:
    """Keep a card for each name that was linked on the page in a file; return the link to it.

    Few readers open one, and with their texts a page would be a sixth heavier. A card is found by
    the address that its name links to, so that what opens and what is followed cannot differ.
    """
    cards = [card(desk, kind, identity) for kind, identity in desk.ledger.carded]
    if not cards:
        return ""
    told = {item.href: (item.title, item.meta, item.text) for item in cards}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return desk.keep(Attachment.named_by_content("assets/cards/cards.json", text))


def card(desk: Desk, kind: str, identity: str) -> CardItem:
    """Return one card; without its text where that has a run of the seed's words."""
    record = desk.site.records[kind][identity]
    text = shortened(plain_text(record.in_short), WORDS)
    return CardItem(
        href=desk.link(kind, identity),
        title=record.full_name,
        meta=meta(record, desk),
        text="" if desk.is_theirs(text) else text,
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
