"""Somebody in a text, for *Who is who*."""

from __future__ import annotations

from msgspec import Struct

from explainer.prose import plain_html, plain_text
from explainer.views.cards import WORDS as CARD_WORDS
from explainer.views.cards import meta
from explainer.views.desk import Desk
from explainer.views.excerpts import shortened
from explainer.views.values import Link


class Person(Struct, frozen=True):
    """Somebody who appears in the article."""

    link: Link
    html: str
    role: str
    role_later: bool


def person(desk: Desk, identity: str) -> Person:
    """Return somebody for *Who is who*."""
    actor = desk.site.actors[identity]
    desk.says.add(("actor", identity))
    desk.ledger.card(("actor", identity))
    about = shortened(plain_text(actor.in_short), CARD_WORDS)
    role = meta(actor, desk)
    return Person(
        link=desk.named("actor", identity),
        html="" if desk.is_theirs(about) else plain_html(about, desk.horizon),
        role=role,
        role_later=bool(desk.horizon and desk.horizon.names_later(role)),
    )
