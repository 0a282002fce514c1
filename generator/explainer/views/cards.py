"""Cards: what a name that is linked in a text means, opened where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

import msgspec
from msgspec import Struct

from explainer.dates import between
from explainer.model import Actor, Called, DocumentRecord, Place, Record
from explainer.prose import Horizon, known, plain_text
from explainer.views.bearing import bearing
from explainer.views.desk import Desk
from explainer.views.excerpts import shortened
from explainer.views.items import office
from explainer.views.locators import locator
from explainer.views.names import sound
from explainer.views.values import Attachment, CardItem, LocatorItem
from explainer.views.words import actor_kind

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
    told = {item.href: _told(item, desk.horizon) for item in cards}
    text = msgspec.json.encode(told).decode()
    return desk.keep(Attachment.named_by_content("assets/cards/cards.json", text))


class CardMap(Struct, frozen=True):
    """A small map as the script of cards draws it: a name is its text, place, anchor and rank."""

    src: str
    width: int
    height: int
    alt: str
    signs: tuple[tuple[float, float], ...]
    leaders: tuple[tuple[float, float, float, float], ...]
    names: tuple[tuple[str, float, float, str, bool], ...]


def _told(item: CardItem, horizon: Horizon | None) -> tuple[str | CardMap, ...]:
    """Return what a card says; where that was not all known then, what it said then as well.

    A place's is followed by where it lies.
    """
    now = (item.meta, item.text, item.bearing)
    then = tuple(known(text, horizon) for text in now) if horizon else now
    lies = (_map(item.lies),) if item.lies else ()
    return (item.title, *now, *(then if then != now else ()), *lies)


def _map(item: LocatorItem) -> CardMap:
    pinned = item.pinned
    return CardMap(
        src=item.src,
        width=item.width,
        height=item.height,
        alt=item.alt,
        signs=pinned.signs,
        leaders=tuple((*_round(start), *_round(end)) for start, end in pinned.leaders),
        names=tuple((n.text, *_round((n.x, n.y)), n.anchor, n.is_here) for n in pinned.names),
    )


def _round(at: tuple[float, float]) -> tuple[float, float]:
    return (round(at[0], 1), round(at[1], 1))


def card(desk: Desk, kind: str, identity: str) -> CardItem:
    """Return one card; without its text where that has a run of the seed's words."""
    record = desk.site.records[kind][identity]
    text = shortened(plain_text(record.in_short), WORDS)
    return CardItem(
        href=desk.link(kind, identity),
        title=record.full_name,
        meta=" · ".join((*_sound(record, desk), meta(record, desk), *dates(record, desk))),
        text="" if desk.is_theirs(text) else text,
        bearing=bearing(desk, (kind, identity)),
        lies=locator(desk, (record,)) if isinstance(record, Place) else None,
    )


def _sound(record: Record, desk: Desk) -> Iterator[str]:
    if isinstance(record, Called) and (said := sound(desk, record)):
        yield said


@singledispatch
def meta(record: Record, desk: Desk) -> str:
    """Return in a few words what a record is."""
    return desk.words.pgettext("a word of the glossary", "term")


@meta.register
def _actor(actor: Actor, desk: Desk) -> str:
    if not actor.roles:
        return actor_kind(desk.words, actor.kind)
    what, when = office(desk, actor.roles[-1])
    return f"{what}{desk.words.comma}{when.text}" if when else what


@meta.register
def _place(place: Place, desk: Desk) -> str:
    return _in_words(place.kind)


@meta.register
def _document(document: DocumentRecord, desk: Desk) -> str:
    kind = _in_words(document.kind)
    return f"{kind}{desk.words.comma}{desk.date(document.signed).text}" if document.signed else kind


@singledispatch
def dates(record: Record, desk: Desk) -> Iterator[str]:
    """Yield what else dates a record: a life, who holds a place since when, coming into force."""
    return iter(())


@dates.register
def _life(actor: Actor, desk: Desk) -> Iterator[str]:
    if actor.born and actor.died:
        yield desk.date(between(actor.born, actor.died)).text
    elif actor.born:
        yield desk.words.gettext("born %(date)s", date=desk.date(actor.born).text)
    elif actor.died:
        yield desk.words.gettext("died %(date)s", date=desk.date(actor.died).text)


@dates.register
def _held(place: Place, desk: Desk) -> Iterator[str]:
    if place.country:
        yield place.country
    last = place.control[-1] if place.control else None
    when = desk.span(last.from_, last.to) if last else None
    if last and when and last.to is None:
        who = last.who.partition(" (")[0]
        # Translators: who held a place: "held by … since 1994".
        yield desk.words.gettext("held by %(who)s %(since)s", who=who, since=when.text)


@dates.register
def _force(document: DocumentRecord, desk: Desk) -> Iterator[str]:
    force = document.in_force
    if force == "never":
        yield desk.words.gettext("never in force")
    elif force:
        since = desk.date(between(force, None)).text
        # Translators: of a treaty: "in force since 1994".
        yield desk.words.gettext("in force %(since)s", since=since)


def _in_words(kind: str) -> str:
    return kind.replace("-", " ")
