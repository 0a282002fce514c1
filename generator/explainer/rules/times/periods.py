"""Periods in order, without gaps in meaning: backgrounds and events find theirs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from explainer.link import Site
from explainer.model import Topic
from explainer.model.locating import at
from explainer.problems import Problem, did_you_mean


def check(site: Site) -> Iterator[Problem]:
    """Yield periods that overlap, backgrounds of unknown periods, events outside of all."""
    for topic in site.topics.values():
        yield from _order(topic)
    yield from _backgrounds(site)
    for event in site.events.values():
        for index, identity in enumerate(event.topics):
            own = site.topics.get(identity)
            if own and site.period_of(event, own) is None:
                message = f'its date {event.date} is in no period of the topic "{identity}"'
                yield at(event, ("topics", index), message)


def _order(topic: Topic) -> Iterator[Problem]:
    for index, (first, second) in enumerate(pairwise(topic.periods)):
        place = ("periods", index + 1, "start")
        if first.end is None:
            message = f'the period "{first.id}" has no end, so no other can follow it'
            yield at(topic, place, message)
        elif second.start.first_day <= first.end.last_day:
            message = f'the period "{second.id}" starts before "{first.id}" ends ({first.end})'
            yield at(topic, place, message)


def _backgrounds(site: Site) -> Iterator[Problem]:
    for background in site.backgrounds.values():
        topic = site.topics.get(background.topic)
        known = [period.id for period in topic.periods] if topic else []
        if topic and background.period not in known:
            near = did_you_mean(background.period, known)
            message = f'the topic "{topic.id}" has no period "{background.period}"{near}'
            yield at(background, ("period",), message)
        first = site.narratives[background.topic, background.period]
        if first is not background:
            message = f"this period has a narrative already, in {first.origin.path}"
            yield at(background, ("period",), message)
