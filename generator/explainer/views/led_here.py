"""What led to an article and what came of it, drawn and told."""

from __future__ import annotations

from explainer import charts, dates
from explainer.link import Site
from explainer.model import Article, Event
from explainer.views import chronicle, graphics
from explainer.views.desk import Desk
from explainer.views.items import event_item
from explainer.views.values import EventItem, Graphic

DRAWN = 80
"""So many events may be drawn in every article of a topic (9 KB, packed); where more led to one
of them, only what matters most: the list beside it has what led to this one."""


DETAIL = 3
"""The importance of events that are details: left out where there is room for some only."""
LATER = 30
"""So many later events are two screens of a phone; more are looked for on the topic's page."""


def timeline(
    desk: Desk, article: Article, events: tuple[Event, ...], moment: dates.When
) -> Graphic | None:
    """Return the drawing that all articles of the same topics share, from this one's moment."""
    if not events:
        return None
    said = desk.date(article.published).text
    this = desk.words.gettext("This article, %(date)s", date=said)
    led, drawn = desk.site.once(
        ("led", article.topics), lambda: _drawn(desk.site, article.topics, events)
    )
    return graphics.timeline(
        desk,
        f"article-{article.id}",
        desk.words.gettext("What led here, and what came after"),
        drawn,
        desk.site.topics.get(article.topics[0]),
        charts.Standpoint(moment.starts, this),
        key=led,
        shared="-".join(("led", *article.topics)),
        moments=_moments(desk.site, article.topics),
    )


def _drawn(
    site: Site, topics: tuple[str, ...], events: tuple[Event, ...]
) -> tuple[frozenset[str], tuple[Event, ...]]:
    """Return what led to any article of some topics, and all that is drawn in each of them.

    What matters most is that of the first topic, which the article is about: the others' pages
    draw their own, and with theirs an article has more marks than a phone can tell apart.
    """
    alike = (article for article in site.articles.values() if article.topics == topics)
    led = frozenset(event for article in alike for event in article.led_by)
    main = {event.id for event in site.events_of(topics[0]) if event.importance == 1}
    ours = tuple(event for event in events if event.id in main)
    more = tuple(event for event in events if event.id in main | led)
    if len(more) > DRAWN:
        return frozenset(), ours or events
    return led, more or events


def _moments(site: Site, topics: tuple[str, ...]) -> tuple[float, ...]:
    """Return from when the articles of some topics look at their drawing."""
    alike = (article for article in site.articles.values() if article.topics == topics)
    return site.once(("moments", topics), lambda: tuple(a.published.starts for a in alike))


def later(desk: Desk, article: Article, after: list[Event]) -> tuple[EventItem, ...]:
    """Return what came later of the article's own topic, setbacks as well as steps.

    What matters most of its other topics fills the room that is left; all of it is on their pages.
    """
    main = article.topics[0]
    own = [event for event in after if main in event.topics and event.importance < DETAIL]
    other = (event for event in after if main not in event.topics and event.importance == 1)
    ranked = chronicle.ranked(desk.site, other)[: max(0, LATER - len(own))]
    chosen = {event.id for event in (*chronicle.leading(desk.site, own), *ranked)}
    return tuple(event_item(desk, event, later=True) for event in after if event.id in chosen)


def led_by(desk: Desk, article: Article, before: list[Event]) -> tuple[EventItem, ...]:
    """Return the events that an editor names, else what mattered most shortly before.

    They stand without their texts, which are a tap away: with them they were a fifth of the page.
    """
    named = frozenset(article.led_by)
    chosen = [event for event in before if event.id in named]
    if not chosen:
        chosen = [event for event in before if event.importance == 1][-8:]
    return tuple(event_item(desk, event) for event in chosen)
