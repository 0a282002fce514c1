"""What can be downloaded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from explainer import addresses
from explainer.language.catalogue import Catalogue
from explainer.link import Site
from explainer.model import Event
from explainer.schemas.files import FILES
from explainer.views.desk import Desk
from explainer.views.items import cited_sources
from explainer.views.planning import PagePlan, Shown
from explainer.views.series import series_chart
from explainer.views.values import ChartItem, Link, SourceItem


class Download(Struct, frozen=True):
    """One table of data, in all its forms."""

    title: str
    json: str
    csv: str
    parquet: str
    count: int
    what: str


class TimelineFiles(Struct, frozen=True):
    """A list of events as a calendar and as a timeline of TimelineJS."""

    title: str
    calendar: str
    timeline: str


class DataView(Struct, frozen=True):
    """Everything that the page of the data shows."""

    downloads: tuple[Download, ...]
    package: str
    database: bool
    bibliographies: bool
    points: bool
    timelines: tuple[TimelineFiles, ...]
    publisher: str
    licence: str | None
    licence_url: str | None
    series: tuple[ChartItem, ...]
    series_links: tuple[Link, ...]
    pictured: tuple[Link, ...]
    """Pages whose timelines, charts and maps can be taken away."""
    schemas: tuple[Link, ...]
    feeds: tuple[Link, ...]
    sources: tuple[SourceItem, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    yield PagePlan(addresses.DATA, "data", site.words.gettext("Data"), _show)


def _show(desk: Desk) -> Shown:
    site = desk.site
    what = {
        "events": (
            len(site.events),
            desk.words.gettext("What happened, when, where, who, with each side’s account"),
        ),
        "actors": (len(site.actors), desk.words.gettext("Who is who: people and groups")),
        "places": (len(site.places), _places(site)),
        "documents": (len(site.documents), desk.words.gettext("Documents and what became of them")),
        "terms": (
            len(site.terms),
            desk.words.gettext("Words, what they mean, who says them and who does not"),
        ),
        "sources": (len(site.sources), desk.words.gettext("The bibliography")),
        "statements": (
            sum(site.statement_counts.values()),
            desk.words.gettext("Each statement with the sources that it rests on"),
        ),
    }
    view = DataView(
        downloads=tuple(
            Download(
                title=_titles(desk.words)[name],
                json=f"{name}.json",
                csv=f"{name}.csv",
                parquet=f"{name}.parquet",
                count=count,
                what=text,
            )
            for name, (count, text) in what.items()
            if count
        ),
        package="datapackage.json",
        database=any(count for count, _ in what.values()),
        bibliographies=bool(site.sources),
        points=any(place.lat is not None for place in site.places.values()),
        timelines=tuple(
            TimelineFiles(
                title,
                desk.to(f"{addresses.TIMELINES}{name}.ics"),
                desk.to(f"{addresses.TIMELINES}{name}.json"),
            )
            for name, title, _ in event_lists(site)
        ),
        publisher=site.settings.publisher.name,
        licence=site.settings.licence,
        licence_url=site.settings.licence_url,
        series=tuple(
            series_chart(desk, series, at_home=True)
            for series in site.series.values()
            if not series.topics
        ),
        series_links=tuple(
            Link(f"series/{series.id}", series.title) for series in site.series.values()
        ),
        pictured=tuple(_pictured(desk)),
        schemas=tuple(
            Link(desk.to(f"{addresses.SCHEMAS}{file.schema_file}"), file.name)
            for file in FILES.values()
        ),
        feeds=(),
        sources=cited_sources(desk),
    )
    return Shown(
        desk.words.gettext("Everything on this site to download, as JSON, CSV and Parquet."), view
    )


def _pictured(desk: Desk) -> Iterator[Link]:
    site = desk.site
    if site.events:
        yield Link(desk.to(addresses.TIMELINE), desk.words.gettext("The whole timeline"))
    for topic in site.topics.values():
        if site.events_of(topic.id):
            yield desk.named("topic", topic.id)
        if site.series_of.get(topic.id):
            named = desk.words.gettext("%(topic)s: in numbers", topic=topic.short or topic.title)
            yield Link(desk.link("numbers", topic.id), named)
    yield from (desk.named("map", record.id) for record in site.maps.values() if not record.locator)


def event_lists(site: Site) -> Iterator[tuple[str, str, tuple[Event, ...]]]:
    """Yield all events, and those of each topic, with a name for their files and a title."""
    every = tuple(site.events.values())
    if every:
        yield "all-events", site.settings.title, every
    for topic in site.topics.values():
        if events := tuple(event for event in every if topic.id in event.topics):
            yield f"topic-{topic.id}", topic.title, events


def _places(site: Site) -> str:
    if any(place.control for place in site.places.values()):
        return site.words.gettext("Places with the names in use and who held them")
    return site.words.gettext("Places with the names in use")


def _titles(words: Catalogue) -> Mapping[str, str]:
    """Return what the tables are called; their files have English names everywhere."""
    return {
        "events": words.gettext("Events"),
        "actors": words.gettext("Actors"),
        "places": words.gettext("Places"),
        "documents": words.gettext("Documents"),
        "terms": words.gettext("Terms"),
        "sources": words.gettext("Sources"),
        "statements": words.pgettext("of the site", "Statements"),
    }
