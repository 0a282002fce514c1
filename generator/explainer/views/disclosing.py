"""What a newsroom tells of itself, in groups, and what it has not said."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from explainer.views.desk import Desk

GROUPS: Mapping[str, tuple[str, ...]] = {
    "who": (
        *("mission", "owners", "funding", "people", "location", "founded", "legal"),
        "public_service",
    ),
    "facts": ("selection", "checking", "voices", "local", "unnamed_sources", "machines"),
    "conduct": (
        *("principles", "independence", "labels", "from_readers", "internal", "training"),
        *("conditions", "audit"),
    ),
    "answering": ("corrections", "complaints"),
}
"""Where each is told on the page on method; what a reader asks first stands first."""


class Disclosed(Struct, frozen=True):
    """What is said, under the name of its question."""

    id: str
    html: str


class Disclosing(Struct, frozen=True):
    """A group of questions: those that are answered, and the names of those that are not."""

    said: tuple[Disclosed, ...]
    unsaid: tuple[str, ...]


def group(desk: Desk, name: str) -> Disclosing:
    """Return what the newsroom says, and leaves unsaid, of one group of questions."""
    stated = desk.site.settings.disclosures
    told = dict(stated.told()) if stated else {}
    passage = desk.passage()
    said = tuple(
        Disclosed(one, desk.prose(told[one], passage)) for one in GROUPS[name] if one in told
    )
    return Disclosing(said, tuple(one for one in GROUPS[name] if one not in told))
