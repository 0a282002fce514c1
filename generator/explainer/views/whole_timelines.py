"""The whole timeline of a topic or of the site: on its own page, and in a frame elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace

from explainer import addresses
from explainer.link import Site
from explainer.model import Event, Topic
from explainer.views import graphics
from explainer.views.chronology import Chronology
from explainer.views.desk import Desk
from explainer.views.values import Graphic, PageFile

ALL = "all"
"""That of the whole site; no topic has this address."""
HIGH = 640
"""Pixels: a higher drawing is more than a frame may take of another's page; the list that goes with
it has the same in a third of that."""
Drawn = tuple[Graphic, tuple[PageFile, ...]]


def on_its_page(desk: Desk, topic: Topic | None) -> Graphic | None:
    """Return the timeline as the page shows it that it belongs to; nothing without events."""
    if not _events(desk.site, topic):
        return None
    graphic, files = _drawn(desk.site, topic)
    desk.attachments.extend(files)
    return graphic


def in_frame(topic: Topic | None, desk: Desk) -> Graphic:
    """Return it as another page shows it: its marks lead where they do on its own."""
    graphic, files = _drawn(desk.site, topic)
    desk.attachments.extend(files)
    for event in _events(desk.site, topic):
        desk.ledger.cite_all(event.sources)
    sheets = graphic.sheets if all(one.height <= HIGH for one in graphic.sheets) else ()
    to = partial(_from_here, desk, desk.site.reached(where(desk.site, topic)))
    return replace(
        graphic,
        figure=to(graphic.figure),
        sheets=tuple(replace(sheet, src=to(sheet.src)) for sheet in sheets),
        chronology=graphic.chronology and _moved(graphic.chronology, to),
        files=(),
        base=to(""),
    )


def where(site: Site, topic: Topic | None) -> str:
    """Return the address of the page that it belongs to."""
    return site.reached(site.address("topic", topic.id) if topic else addresses.TIMELINE)


def title_of(site: Site, topic: Topic | None) -> str:
    """Return what it is called."""
    if topic:
        return site.words.gettext("Timeline: %(title)s", title=topic.title)
    return site.words.gettext("The whole timeline")


def _events(site: Site, topic: Topic | None) -> tuple[Event, ...]:
    return site.events_of(topic.id) if topic else tuple(site.events.values())


def _drawn(site: Site, topic: Topic | None) -> Drawn:
    """Return the timeline as its own page shows it, drawn once for both, with its files."""

    def draw() -> Drawn:
        own = Desk(site, site.reached(where(site, topic)))
        name, events = topic.id if topic else ALL, _events(site, topic)
        periods = topic or next(iter(site.topics.values()), None)
        only = graphics.Words.ONLY
        called = title_of(site, topic)
        drawn = graphics.timeline(own, name, called, events, periods, words=only, taken_as=name)
        return drawn, tuple(own.attachments)

    return site.once(("whole-timeline", topic and topic.id), draw)


def _from_here(desk: Desk, there: str, link: str) -> str:
    """Return a link of one page as it is written on another."""
    return desk.to(addresses.reached(link, there)) if link else desk.to(there)


def _moved(listed: Chronology, to: Callable[[str], str]) -> Chronology:
    stretches = (
        replace(
            stretch,
            rows=tuple(replace(row, href=to(row.href)) for row in stretch.rows),
            more=stretch.more and to(stretch.more),
        )
        for stretch in listed.stretches
    )
    return replace(listed, strips=to(listed.strips), stretches=tuple(stretches), anchored=False)
