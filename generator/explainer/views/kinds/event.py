"""An event: what happened, how many, each side's account, what came before and because of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from babel import Locale
from babel.numbers import format_decimal
from msgspec import Struct

from explainer.language.catalogue import Catalogue
from explainer.link import Site, moving
from explainer.model import Event, Figure
from explainer.prose import plain_text
from explainer.sourcing import of_event, of_figure
from explainer.views import claims, embedding, locators, page_sections
from explainer.views.chronicle import leading
from explainer.views.desk import Desk
from explainer.views.items import account_items
from explainer.views.page_sections import PageSection, Sides, sides_title, there
from explainer.views.planning import PagePlan, Shown, record_page
from explainer.views.sourced import sourced
from explainer.views.values import (
    Date,
    Door,
    FigureGroup,
    FigureItem,
    Link,
    LocatorItem,
    SourcingItem,
    Tag,
)

DOCUMENTS = 8
"""So many documents stand beside an event at most: more are a list, which each of them leads to."""
SCALE = 400.0
"""Units of the drawing's own width; a tenth of one is less than a pixel anywhere."""

ANCHORS = {"accounts": "sides", "figures": "figures"}
"""What is shown of an event alone: where it stands on the page, and how it is called elsewhere."""


class EventView(Struct, frozen=True):
    """Everything that the page of an event shows."""

    date: Date
    tag: Tag
    importance: int
    what: str
    where: tuple[Link, ...]
    who: tuple[Link, ...]
    documents: tuple[Link, ...]
    topics: tuple[Link, ...]
    sourcing: SourcingItem | None
    locator: LocatorItem | None
    note: str
    sections: tuple[PageSection, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    for event in site.events.values():
        yield record_page(site, ("event", event.id), event.title, partial(_show, event))
        for kind, content in _parts(event).items():
            home = f"{site.address('event', event.id)}#{ANCHORS[kind]}"
            title, shown = _title(site.words, kind, event), partial(content, event)
            earlier = moving.earlier("event", event)
            yield from embedding.page(site, kind, event.id, title, home, shown, earlier)


def _parts(event: Event) -> Mapping[str, Callable[[Event, Desk], object]]:
    """Return what of an event stands alone: what its sides say, and how many were counted."""
    speak = {account.side or account.voice for account in event.accounts}
    sides = {"accounts": _sides} if len(speak) > 1 else {}
    return {**sides, **({"figures": _figures} if event.figures else {})}


def _show(event: Event, desk: Desk) -> Shown:
    return Shown(plain_text(event.what), _view(desk, event), _crumbs(desk, event))


def _title(words: Catalogue, kind: str, event: Event) -> str:
    """Return what a part of an event is called where it stands alone."""
    return {
        "accounts": words.gettext("%(event)s: how each side describes it", event=event.title),
        "figures": words.gettext("%(event)s: how many", event=event.title),
    }[kind]


def _crumbs(desk: Desk, event: Event) -> tuple[Link, ...]:
    topic = desk.site.topics[event.topics[0]]
    period = desk.site.period_of(event, topic)
    first = desk.named("topic", topic.id)
    if period is None:
        return (first,)
    return (first, Link(desk.link("period", f"{topic.id}/{period.id}"), period.title))


def _view(desk: Desk, event: Event) -> EventView:
    site = desk.site
    what = desk.cited(event.what, event.sources, desk.passage())
    figures = _figures(event, desk)
    claimed = claims.section(desk, event)
    sides = _sides(event, desk, "")
    note = desk.prose(event.note, desk.passage())
    desk.ledger.cite_all(event.sources)
    for kind in _parts(event):
        embedding.offered(desk, kind, event.id, _title(site.words, kind, event))
    sections = (
        PageSection("figures", desk.words.gettext("How many"), "figures", figures),
        claimed,
        PageSection("sides", sides_title(desk), "accounts", sides, "broad"),
        PageSection(
            "chain", desk.words.gettext("Before and after"), "chain", tuple(_doors(desk, event))
        ),
        page_sections.sources(desk),
    )
    return EventView(
        date=desk.date(event.date),
        tag=desk.lane(event.lane),
        importance=event.importance,
        what=what,
        where=tuple(desk.named("place", place) for place in event.places),
        who=tuple(desk.named("actor", actor) for actor in event.actors),
        documents=tuple(
            desk.named("document", one.id)
            for one in site.documents_of_event.get(event.id, ())[:DOCUMENTS]
        ),
        topics=tuple(desk.named("topic", topic) for topic in event.topics),
        sourcing=sourced(desk, of_event(site, event)),
        locator=locators.locator(desk, (site.places[place] for place in event.places)),
        note=note,
        sections=there(sections),
    )


def _sides(event: Event, desk: Desk, of: str | None = None) -> Sides:
    missing = tuple(desk.side(side) for side in event.accounts_missing)
    return Sides(account_items(desk, event.accounts, of), missing)


def _figures(event: Event, desk: Desk) -> tuple[FigureGroup, ...]:
    groups: dict[str, list[Figure]] = {}
    for figure in event.figures:
        groups.setdefault(figure.kind, []).append(figure)
    return tuple(_group(desk, event, kind, figures) for kind, figures in groups.items())


def _group(desk: Desk, event: Event, kind: str, figures: list[Figure]) -> FigureGroup:
    top = max(figure.high for figure in figures) or 1.0
    locale = desk.site.settings.language.locale
    return FigureGroup(
        title=desk.site.settings.figure_kind(kind).name,
        top=amount(top, top, None, locale),
        figures=tuple(_figure(desk, event, figure, top) for figure in figures),
    )


def _figure(desk: Desk, event: Event, figure: Figure, top: float) -> FigureItem:
    return FigureItem(
        amount=amount(figure.low, figure.high, figure.unit, desk.site.settings.language.locale),
        what=figure.what,
        counted_by=figure.counted_by,
        counted=desk.maybe_date(figure.counted),
        x1=round(SCALE * figure.low / top, 1),
        x2=round(SCALE * figure.high / top, 1),
        cites=desk.ledger.cite_all(figure.source),
        sourcing=sourced(desk, of_figure(desk.site, figure, event)),
    )


def _doors(desk: Desk, event: Event) -> Iterator[Door]:
    """Yield the ways on in the order of time, each once: a cause is not told as a neighbour too."""
    site, words = desk.site, desk.words
    before, after = site.neighbours(event, event.topics[0])
    effects = leading(site, site.consequences.get(event.id, ()))
    causes = tuple(site.events[identity] for identity in event.because_of)
    yield from _ordered(
        desk,
        before,
        causes,
        ("before", words.gettext("Before")),
        # Translators: stands before the date and the title of a cause.
        ("cause", words.gettext("Because of")),
    )
    yield Door(
        "this", words.gettext("This event"), desk.date(event.date).text, Link("", event.title)
    )
    yield from _ordered(
        desk,
        after,
        effects,
        ("after", words.gettext("After")),
        # Translators: stands before the date and the title of an effect.
        ("effect", words.gettext("Because of this")),
    )


def _ordered(
    desk: Desk,
    neighbour: Event | None,
    bound: tuple[Event, ...],
    beside: tuple[str, str],
    tied: tuple[str, str],
) -> Iterator[Door]:
    known = {event.id for event in bound}
    for one in desk.site.in_order((*bound, neighbour) if neighbour else bound):
        yield _door(desk, *(tied if one.id in known else beside), one)


def _door(desk: Desk, kind: str, label: str, event: Event) -> Door:
    link = Link(desk.link("event", event.id), event.title)
    return Door(kind, label, desk.date(event.date).text, link)


def amount(low: float, high: float, unit: str | None, locale: Locale) -> str:
    """Return a range in figures, with the language's own grouping."""

    def said(number: float) -> str:
        return str(format_decimal(number, locale=locale))

    text = said(low) if low == high else f"{said(low)}–{said(high)}"
    return f"{text} {unit}" if unit else text
