"""Causes that come after what they caused or what they are said to have led to, and circles."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from explainer.link import Site
from explainer.model import Article, Event
from explainer.model.locating import at
from explainer.problems import Problem
from explainer.rules.times.as_of import to_come


def check(site: Site) -> Iterator[Problem]:
    """Yield each cause that begins after its effect, or is the event itself."""
    # A date that has not come yet is the mistake, not what the event has led to.
    later = to_come(site)
    for event in site.events.values():
        for index, identity in enumerate(event.because_of):
            cause = site.events.get(identity)
            if cause is event:
                yield at(event, ("because_of", index), "an event cannot be its own cause")
            elif cause and cause not in later and _is_after(cause, event):
                message = f'"{identity}" ({cause.date}) came after this event ({event.date})'
                yield at(event, ("because_of", index), message)
    yield from _circle(site)
    for article in site.articles.values():
        yield from _led_by(site, article, later)


def _led_by(site: Site, article: Article, later: list[Event]) -> Iterator[Problem]:
    """Yield each event that is said to have led to an article, and is what it reports or later."""
    told = site.events.get(article.event or "")
    if told and told not in later and told.date.first_day > article.published.last_day:
        message = (
            f'"published" ({article.published}) is before the event that it reports '
            f'("{told.id}", {told.date}): one is wrong'
        )
        yield at(article, ("published",), message)
        return
    for index, identity in enumerate(article.led_by):
        event = site.events.get(identity)
        if identity == article.event:
            message = f'"{identity}" is the event that the article reports: it did not lead to it'
            yield at(article, ("led_by", index), message)
        elif event and event not in later and event.date.first_day > article.published.last_day:
            message = (
                f'"{identity}" ({event.date}) came after this article ({article.published}): '
                "it did not lead to it"
            )
            yield at(article, ("led_by", index), message)


def _is_after(cause: Event, event: Event) -> bool:
    return cause.date.first_day > event.date.last_day


def _circle(site: Site) -> Iterator[Problem]:
    """Yield the first circle of several events: they can lie on one day, or have no exact one.

    One with a cause that came later is told there. Elsewhere the link is most likely the wrong
    one that leads to what is written further down.
    """
    causes = {
        event.id: [
            cause for cause in event.because_of if cause != event.id and cause in site.events
        ]
        for event in site.events.values()
    }
    try:
        TopologicalSorter(causes).prepare()
    except CycleError as error:
        circle = error.args[1]
        links = [(site.events[cause], site.events[effect]) for cause, effect in pairwise(circle)]
        if len(circle) > 2 and not any(_is_after(cause, effect) for cause, effect in links):
            cause, effect = max(links, key=lambda link: _leads_down(*link))
            message = f"the causes run in a circle: {' → '.join(circle)}"
            yield at(effect, ("because_of", effect.because_of.index(cause.id)), message)


def _leads_down(cause: Event, effect: Event) -> tuple[bool, int]:
    is_one_file = cause.origin.path == effect.origin.path
    return is_one_file, cause.origin.mark()[0] - effect.origin.mark()[0]
