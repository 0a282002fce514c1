"""Somebody in a text, for *Who is who*."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.prose import plain_text
from explainer.views.cards import WORDS as CARD_WORDS
from explainer.views.cards import meta
from explainer.views.desk import Desk
from explainer.views.excerpts import shortened
from explainer.views.values import Link


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who appears in the article."""

    link: Link
    about: str
    role: str


def person(desk: Desk, identity: str) -> Person:
    """Return somebody for *Who is who*."""
    actor = desk.site.actors[identity]
    desk.ledger.card(("actor", identity))
    about = shortened(plain_text(actor.in_short), CARD_WORDS)
    return Person(
        link=desk.named("actor", identity),
        about="" if desk.is_theirs(about) else about,
        role=meta(actor, desk),
    )
