"""A map on a page of its own: all of its words, its places, its sources."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.link import Site, moving
from explainer.model import Map
from explainer.prose import plain_text
from explainer.views import embedding, maps, page_sections
from explainer.views.desk import Desk
from explainer.views.page_sections import PageSection, there
from explainer.views.planning import PagePlan, Shown, record_page
from explainer.views.values import MapItem


class MapView(Struct, frozen=True):
    """Everything that the page of a map shows."""

    map: MapItem
    sections: tuple[PageSection, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    for record in site.maps.values():
        if record.locator:
            continue  # It is the ground of small maps, and has nothing to say by itself.
        yield record_page(site, ("map", record.id), record.title, partial(_show, record))
        title, shown = record.title, partial(_in_frame, record)
        whole = site.address("map", record.id)
        yield from embedding.page(
            site, "map", record.id, title, whole, shown, moving.earlier("map", record)
        )


def _in_frame(record: Map, desk: Desk) -> MapItem:
    shown = maps.figure(desk, record)
    desk.ledger.cite_all(record.sources)
    return shown


def _show(record: Map, desk: Desk) -> Shown:
    shown = maps.figure(desk, record, at_home=True)
    embedding.offered(desk, "map", record.id, record.title)
    topics = (desk.named("topic", topic) for topic in record.topics)
    desk.ledger.cite_all(record.sources)
    sections = (
        page_sections.links("topics", desk.words.gettext("What it belongs to"), topics),
        page_sections.sources(desk),
    )
    view = MapView(shown, there(sections))
    return Shown(
        plain_text(record.summary),
        view,
        desk.crumbs((addresses.BACKGROUND, desk.words.gettext("Background"))),
    )
