"""The numbers of a topic: each series as a chart, with its words, its table and its sources."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from explainer import addresses
from explainer.link import Site
from explainer.model import Series, Topic
from explainer.views import embedding
from explainer.views.desk import Desk
from explainer.views.items import cited_sources
from explainer.views.planning import PagePlan, Shown
from explainer.views.series import series_chart
from explainer.views.values import ChartItem, SourceItem


class NumbersView(Struct, frozen=True):
    """Everything that the page of a topic's numbers shows."""

    charts: tuple[ChartItem, ...]
    sources: tuple[SourceItem, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield a page for each topic that has series."""
    for topic in site.topics.values():
        series = site.series_of.get(topic.id, ())
        if series:
            yield PagePlan(
                site.address("numbers", topic.id),
                "numbers",
                site.words.gettext("%(topic)s: in numbers", topic=topic.short or topic.title),
                partial(_show, topic, series),
                current=addresses.BACKGROUND,
                text_of=("series", series[0].id),
            )
    for item in site.series.values():
        yield from _for_frames(site, item)


def _for_frames(site: Site, series: Series) -> Iterator[PagePlan]:
    topic = next((topic for topic in series.topics if topic in site.topics), None)
    home = f"{site.address('numbers', topic)}#chart-{series.id}" if topic else addresses.DATA
    chart = partial(_in_frame, series)
    yield from embedding.page(site, "chart", series.id, series.title, home, chart)


def _in_frame(series: Series, desk: Desk) -> ChartItem:
    return replace(series_chart(desk, series), embed="")


def _show(topic: Topic, series: tuple[Series, ...], desk: Desk) -> Shown:
    desk.topics.append(topic.id)
    charts = tuple(series_chart(desk, item, at_home=True) for item in series)
    return Shown(
        desk.words.gettext("Each number with who counted it; gaps are shown as gaps."),
        NumbersView(charts, cited_sources(desk)),
        (
            *desk.crumbs((addresses.BACKGROUND, desk.words.gettext("Background"))),
            desk.named("topic", topic.id),
        ),
    )
