"""The numbers of a topic: each series as a chart, with its words, its table and its sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer import addresses
from explainer.link import Site
from explainer.model import Series, Topic
from explainer.views import graphics
from explainer.views.desk import Desk
from explainer.views.values import ChartItem, Link, Page, SourceItem


@dataclass(frozen=True, slots=True)
class NumbersView:
    """Everything that the page of a topic's numbers shows."""

    charts: tuple[ChartItem, ...]
    sources: tuple[SourceItem, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each topic that has series."""
    for topic in site.topics.values():
        series = site.series_of.get(topic.id, ())
        if series:
            yield _page(site, topic, series)


def _page(site: Site, topic: Topic, series: tuple[Series, ...]) -> Page:
    desk = Desk(site, site.address("numbers", topic.id))
    charts = tuple(graphics.chart(desk, item) for item in series)
    return desk.page(
        "numbers",
        f"{topic.short or topic.title}: in numbers",
        "Each number with who counted it; gaps are shown as gaps.",
        NumbersView(charts, desk.sources()),
        current=addresses.BACKGROUND,
        crumbs=(
            Link(desk.to(addresses.BACKGROUND), "Background"),
            desk.named("topic", topic.id),
        ),
    )
