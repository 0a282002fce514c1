"""Bodies of Markdown as sections and blocks of a page, components in their place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from explainer import addresses
from explainer.link import anchors
from explainer.model import Event, Record, kind_of
from explainer.prose import Block, Component, Html, Section
from explainer.views import claims, graphics, maps
from explainer.views.desk import Desk
from explainer.views.items import account_items
from explainer.views.page_sections import PageSection
from explainer.views.series import series_chart
from explainer.views.values import BlockItem, Link


def body(desk: Desk, record: Record) -> tuple[PageSection, ...]:
    """Return the sections of a record's body; the text before the first heading has none."""
    desk.says.add((kind_of(record), record.id))
    return tuple(
        PageSection(
            section.id,
            section.heading,
            "blocks" if section.heading else "opening",
            told(desk, section),
        )
        for section in anchors.of_body(desk.site, record)
    )


def told(desk: Desk, section: Section) -> tuple[BlockItem, ...]:
    return tuple(block(desk, item) for item in section.blocks(desk.passage()))


def block(desk: Desk, item: Block) -> BlockItem:
    """Return one block: prose as it is, a component made from its record."""
    if isinstance(item, Html):
        return BlockItem(html=item.html)
    return _COMPONENTS[item.name](desk, item)


def _chart(desk: Desk, item: Component) -> BlockItem:
    chart = series_chart(desk, desk.site.series[item.argument])
    return BlockItem(chart=replace(chart, graphic=desk.once(chart.graphic)))


def _timeline(desk: Desk, item: Component) -> BlockItem:
    topic = desk.site.topics.get(item.argument)
    events = desk.site.events_of(topic.id) if topic else tuple(desk.site.events.values())
    title = topic.title if topic else desk.words.gettext("All events")
    name = f"{addresses.slug(desk.here)}-{topic.id if topic else 'all'}"
    return BlockItem(graphic=desk.once(graphics.timeline(desk, name, title, events, topic)))


def _accounts(desk: Desk, item: Component) -> BlockItem:
    event = desk.site.events[item.argument]
    desk.says.add(("event", event.id))
    return BlockItem(accounts=account_items(desk, event.accounts, event.id), of=_named(desk, event))


def _claims(desk: Desk, item: Component) -> BlockItem:
    event = desk.site.events[item.argument]
    desk.says.add(("event", event.id))
    return BlockItem(claims=claims.table(desk, event), of=_named(desk, event))


def _named(desk: Desk, event: Event) -> Link:
    return Link(desk.link("event", event.id), event.title, desk.date(event.date).text)


def _map(desk: Desk, item: Component) -> BlockItem:
    return BlockItem(map=maps.figure(desk, desk.site.maps[item.argument], short=True))


_COMPONENTS: Mapping[str, Callable[[Desk, Component], BlockItem]] = {
    "chart": _chart,
    "timeline": _timeline,
    "accounts": _accounts,
    "claims": _claims,
    "map": _map,
}
