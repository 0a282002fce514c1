"""Pages that are about no one record, or about one that many pages show: from their views."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from explainer.bibliography.works import authors
from explainer.prose import plain_text
from explainer.views.desk import Desk
from explainer.views.linked_data.newsroom import newsroom
from explainer.views.linked_data.things import (
    Thing,
    at,
    cited,
    led_to,
    publisher,
    same,
    thing,
)
from explainer.views.values import ChartItem, Date

SOURCES: Mapping[str, str] = {
    "treaty": "Legislation",
    "court": "Legislation",
    "book": "Book",
    "paper": "ScholarlyArticle",
    "report": "Report",
    "news": "NewsArticle",
}
"""What sources are; the others are just works: of a dataset more would be asked than we know."""


def _home(desk: Desk, title: str, view: Any, said: str) -> Thing:
    return thing("WebSite", name=title, description=said)


def _seed(desk: Desk, title: str, view: Any, said: str) -> Thing:
    explained = thing(
        "NewsArticle",
        headline=view.headline,
        url=view.original,
        datePublished=_day(view.published),
        publisher=thing("Organization", name=view.publisher) if view.publisher else None,
    )
    return _told(desk, title, said, isBasedOn=explained)


def _period(desk: Desk, title: str, view: Any, said: str) -> Thing:
    whole = desk.here.rstrip("/").rpartition("/")[0]
    return _told(desk, title, said, isPartOf={"@id": at(desk, f"{whole}/")}, citation=cited(desk))


def _told(desk: Desk, title: str, said: str, **more: Any) -> Thing:
    return thing("Article", headline=title, description=said, author=publisher(desk), **more)


def _source(desk: Desk, title: str, view: Any, said: str) -> Thing | None:
    if view.facts is None:
        return None
    source = view.facts.source
    return thing(
        SOURCES.get(desk.site.sources[source.id].kind, "CreativeWork"),
        name=source.title,
        author=[_author(name, source.publisher) for name in authors(source.author)],
        publisher=thing("Organization", name=source.publisher),
        datePublished=_day(source.published),
        inLanguage=source.language_tag,
        sameAs=source.href,
        archivedAt=source.archived,
    )


def _author(name: str, publisher: str) -> Thing:
    return thing("Organization" if name == publisher else "Person", name=name)


def _numbers(desk: Desk, title: str, view: Any, said: str) -> Thing:
    return _collection(desk, "DataCatalog", title, said, _charts(desk, view.charts))


def _data(desk: Desk, title: str, view: Any, said: str) -> Thing:
    files = (
        _dataset(desk, item.title, item.what, (item.csv, item.json, item.parquet))
        for item in view.downloads
    )
    return _collection(desk, "DataCatalog", title, said, (*files, *_charts(desk, view.series)))


def _collection(desk: Desk, kind: str, title: str, said: str, sets: Iterable[Thing]) -> Thing:
    return thing(kind, name=title, description=said, dataset=list(sets))


def _charts(desk: Desk, charts: Iterable[ChartItem]) -> Iterable[Thing]:
    for chart in charts:
        series = desk.site.series[chart.graphic.id.partition("--")[0]]
        measured = [
            thing("PropertyValue", name=column.name, unitText=series.unit)
            for column in series.columns
        ]
        yield _dataset(desk, chart.title, plain_text(series.summary), (chart.href,), measured)


def _dataset(
    desk: Desk, name: str, what: str, files: Iterable[str], measured: Iterable[Thing] = ()
) -> Thing:
    settings = desk.site.settings
    # A search engine wants fifty letters, and to know of what the events are.
    return thing(
        "Dataset",
        name=desk.words.labelled(settings.title, name),
        description=desk.words.sentences((what, settings.tagline)),
        isAccessibleForFree=True,
        variableMeasured=list(measured),
        creator=publisher(desk),
        license=settings.licence_url,
        distribution=[
            thing("DataDownload", contentUrl=led_to(desk, href), encodingFormat=FORMATS[ending])
            for href in files
            if (ending := href.rpartition(".")[2]) in FORMATS
        ],
    )


FORMATS = {
    "csv": "text/csv",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
}


def _glossary(desk: Desk, title: str, view: Any, said: str) -> Thing | None:
    terms = (item for group in view.groups for item in group.items)
    here = at(desk, desk.here)
    defined = [
        {"@id": f"{here}#{item.id}"}
        | thing("DefinedTerm", name=item.term, sameAs=same(item.wikidata))
        for item in terms
    ]
    if not defined:
        return None  # Its words stand on the pages of their letters.
    return thing("DefinedTermSet", name=title, description=said, hasDefinedTerm=defined)


def _day(date: Date | None) -> str | None:
    return date.machine if date else None


PAGES: Mapping[str, Callable[[Desk, str, Any, str], Thing | None]] = {
    "home": _home,
    "seed": _seed,
    "period": _period,
    "source": _source,
    "numbers": _numbers,
    "data": _data,
    "glossary": _glossary,
    "method": newsroom,
}
