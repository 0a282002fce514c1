"""Pages that are about no one record, or about one that many pages show: from their views."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from explainer.prose import plain_text
from explainer.views.desk import Desk
from explainer.views.linked_data.newsroom import newsroom
from explainer.views.linked_data.things import (
    Thing,
    at,
    begins,
    cited,
    led_to,
    named,
    publisher,
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
    return thing("WebSite", name=title, description=said, publisher=publisher(desk))


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
    as_of = begins(desk.site.settings.as_of)
    ours = {"author": publisher(desk), "publisher": publisher(desk)}
    return thing("Article", headline=title, description=said, dateModified=as_of, **ours, **more)


def _source(desk: Desk, title: str, view: Any, said: str) -> Thing | None:
    if view.facts is None:
        return None
    source = view.facts.source
    return thing(
        SOURCES.get(desk.site.sources[source.id].kind, "CreativeWork"),
        name=source.title,
        author=thing("Person", name=source.author) if source.author else None,
        publisher=thing("Organization", name=source.publisher),
        datePublished=_day(source.published),
        inLanguage=source.language_tag,
        sameAs=source.href,
        archivedAt=source.archived,
    )


def _numbers(desk: Desk, title: str, view: Any, said: str) -> Thing:
    return _collection(desk, "DataCatalog", title, said, _charts(desk, view.charts))


def _data(desk: Desk, title: str, view: Any, said: str) -> Thing:
    files = (
        _dataset(desk, item.title, item.what, (item.csv, item.json)) for item in view.downloads
    )
    return _collection(desk, "DataCatalog", title, said, (*files, *_charts(desk, view.series)))


def _collection(desk: Desk, kind: str, title: str, said: str, sets: Iterable[Thing]) -> Thing:
    return thing(kind, name=title, description=said, publisher=publisher(desk), dataset=list(sets))


def _charts(desk: Desk, charts: Iterable[ChartItem]) -> Iterable[Thing]:
    for chart in charts:
        series = desk.site.series[chart.graphic.id.partition("--")[0]]
        yield _dataset(desk, chart.title, plain_text(series.summary), (chart.href,))


def _dataset(desk: Desk, name: str, what: str, files: Iterable[str]) -> Thing:
    return thing(
        "Dataset",
        name=name,
        description=what,
        creator=publisher(desk),
        license=desk.site.settings.licence_url,
        distribution=[
            thing("DataDownload", contentUrl=led_to(desk, href), encodingFormat=FORMATS[ending])
            for href in files
            if (ending := href.rpartition(".")[2]) in FORMATS
        ],
    )


FORMATS = {"csv": "text/csv", "json": "application/json"}


def _glossary(desk: Desk, title: str, view: Any, said: str) -> Thing | None:
    terms = (item for group in view.groups for item in group.items)
    defined = [
        named(desk, "term", item.id, **thing("DefinedTerm", name=item.term)) for item in terms
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
