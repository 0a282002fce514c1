"""One block of JSON-LD a page: the thing that it is about, and the way to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

import msgspec

from explainer.link import Key
from explainer.views.desk import Desk
from explainer.views.linked_data.pages import PAGES
from explainer.views.linked_data.records import RECORDS
from explainer.views.linked_data.things import Thing, at, led_to, thing
from explainer.views.values import Link, Sharing

CONTEXT = "https://schema.org"


class _Shown(Protocol):
    """What a page shows, and the way to it."""

    @property
    def view(self) -> Any: ...
    @property
    def crumbs(self) -> tuple[Link, ...]: ...


def of_page(
    desk: Desk, kind: str, title: str, said: str, shown: _Shown, sharing: Sharing | None
) -> str:
    """Return a page's data; nothing where there is nothing to say.

    ``said`` is what the page says of itself in a sentence.
    """
    here = at(desk, desk.here)
    told: list[Thing] = []
    if found := _thing(desk, kind, title, shown.view, said):
        language = desk.site.settings.language.tag
        card = sharing.card if sharing else None
        image = {"image": at(desk, card.path)} if card else {}
        told.append({"@id": here, "url": here, "inLanguage": language, **image, **found})
    if shown.crumbs:
        steps = (*shown.crumbs, Link("", title))
        told.append(thing("BreadcrumbList", itemListElement=list(_steps(desk, steps))))
    return _text({"@context": CONTEXT, "@graph": told}) if told else ""


def _thing(desk: Desk, kind: str, title: str, view: Any, said: str) -> Thing | None:
    if kind in PAGES:
        return PAGES[kind](desk, title, view, said)
    about: Key | None = desk.about
    if about and about[0] == kind in RECORDS:
        return RECORDS[kind](desk, desk.site.records[kind][about[1]], said)
    return None


def _steps(desk: Desk, steps: tuple[Link, ...]) -> Iterator[Thing]:
    for position, step in enumerate(steps, 1):
        item = led_to(desk, step.href) or at(desk, desk.here)
        yield thing("ListItem", position=position, name=step.text, item=item)


def _text(told: Thing) -> str:
    """Return JSON that may stand in a script element: no text of it can end that."""
    text = msgspec.json.encode(told).decode()
    return text.replace("<", "\\u003c")
