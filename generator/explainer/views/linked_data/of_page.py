"""One block of JSON-LD a page: the thing that it is about, and the way to it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from explainer.link import Key
from explainer.views.desk import Desk
from explainer.views.linked_data.pages import PAGES
from explainer.views.linked_data.records import RECORDS
from explainer.views.linked_data.things import Thing, at, begins, led_to, publisher, thing
from explainer.views.values import CorrectionItem, Link, Page

CONTEXT = "https://schema.org"
OF_OTHERS = frozenset({"event", "actor", "place", "source"})
"""Pages about what is no work of ours: a day, a person, a rock, a book."""


def of_page(desk: Desk, page: Page) -> str:
    """Return a page's data; nothing where there is nothing to say."""
    here = at(desk, page.address)
    told: list[Thing] = []
    if found := _thing(desk, page):
        card = page.sharing.card if page.sharing else None
        image = {"image": at(desk, card.path)} if card else {}
        ours = {} if page.kind in OF_OTHERS else _of_ours(desk, page)
        told.append({"@id": here, "url": here, **image, **ours, **found})
    if page.crumbs:
        steps = (*page.crumbs, Link("", page.title))
        told.append(thing("BreadcrumbList", itemListElement=list(_steps(desk, steps))))
    return _text({"@context": CONTEXT, "@graph": told}) if told else ""


def _thing(desk: Desk, page: Page) -> Thing | None:
    if page.kind in PAGES:
        return PAGES[page.kind](desk, page.title, page.view, page.description)
    about: Key | None = desk.about
    if about and about[0] == page.kind in RECORDS:
        return RECORDS[page.kind](desk, desk.site.records[page.kind][about[1]], page.description)
    return None


def _of_ours(desk: Desk, page: Page) -> Thing:
    """Return what is said of every work of ours."""
    settings, version = desk.site.settings, page.version
    date = version.date.machine if version and version.date else begins(settings.as_of)
    said = thing(
        "",
        inLanguage=settings.language.tag,
        dateModified=date,
        version=version.digest if version else None,
        publisher=publisher(desk),
        license=settings.licence_url,
        correction=[_correction(item) for item in page.corrected.items] if page.corrected else [],
    )
    return {name: value for name, value in said.items() if name != "@type"}


def _correction(item: CorrectionItem) -> Thing:
    return thing("CorrectionComment", text=item.now, datePublished=item.date.machine)


def _steps(desk: Desk, steps: tuple[Link, ...]) -> Iterator[Thing]:
    for position, step in enumerate(steps, 1):
        item = led_to(desk, step.href) or at(desk, desk.here)
        yield thing("ListItem", position=position, name=step.text, item=item)


def _text(told: Thing) -> str:
    """Return JSON that may stand in a script element: no text of it can end that."""
    text = msgspec.json.encode(told).decode()
    return text.replace("<", "\\u003c")
