"""Events in lists, and the ways between them."""

from __future__ import annotations

from msgspec import Struct

from explainer.views.values.links import Date, Link, Tag


class EventItem(Struct, frozen=True):
    """An event in a list; with its text or without."""

    id: str
    href: str
    title: str
    date: Date
    tag: Tag
    importance: int
    html: str = ""
    later: bool = False
    topics: tuple[str, ...] = ()
    lane: str = ""
    actors: tuple[str, ...] = ()
    decade: str = ""
    sourcing: tuple[str, ...] = ()


class Door(Struct, frozen=True):
    """A way from an event or a period: before, after, because of, because of this."""

    kind: str
    label: str
    year: str
    link: Link
