"""Periods in order, without gaps in meaning: backgrounds and events find theirs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from explainer.language.mistyped import sure
from explainer.link import Site
from explainer.model import Event, Period, Topic
from explainer.model.locating import at, in_place_of
from explainer.problems import Problem, did_you_mean
from explainer.rules.times.as_of import to_come


def check(site: Site) -> Iterator[Problem]:
    """Yield periods that overlap, backgrounds of unknown periods, events outside of all."""
    sound = []
    for topic in site.topics.values():
        wrong = list(_order(topic))
        yield from wrong
        if not wrong and not any(_is_backwards(period) for period in topic.periods):
            sound.append(topic)
    yield from _backgrounds(site)
    for topic in sound:
        yield from _outside(site, topic)


def _is_backwards(period: Period) -> bool:
    """Say whether a period ends before it begins: that is told where all such stretches are."""
    return period.end is not None and period.end.last_day < period.start.first_day


def _outside(site: Site, topic: Topic) -> Iterator[Problem]:
    """Yield each event in no period of its topic, or the period where several miss one."""
    later = to_come(site)
    outside = [
        event
        for event in site.events.values()
        if topic.id in event.topics and event not in later and not site.period_of(event, topic)
    ]
    starts = [period.start.first_day for period in topic.periods]
    # Between two periods it is most likely one of them that does not reach far enough.
    amid = [event for event in outside if starts[0] < event.date.first_day < starts[-1]]
    if len(outside) > 1 or amid:
        yield _gap(topic, outside)
        return
    for event in outside:
        others = (site.topics[i] for i in event.topics if i in site.topics and i != topic.id)
        fits = any(site.period_of(event, other) for other in others)
        place = ("topics", event.topics.index(topic.id)) if fits else ("date",)
        message = f'its date {event.date} is in no period of the topic "{topic.id}"'
        yield at(event, place, message)


def _gap(topic: Topic, outside: list[Event]) -> Problem:
    """Return where a period should reach as far as some events, the first of them at least."""
    first = min(outside, key=lambda event: event.date.first_day)
    after = (n for n, period in enumerate(topic.periods) if _is_later(period, first))
    index = next(after, len(topic.periods) - 1)
    key = "start" if _is_later(topic.periods[index], first) else "end"
    if (
        len(outside) == 1
        and index
        and _is_nearer(topic.periods[index - 1], first, topic.periods[index])
    ):
        index, key = index - 1, "end"
    what = "an event is" if len(outside) == 1 else f"{len(outside)} events are"
    message = (
        f'{what} in no period of the topic "{topic.id}", "{first.id}" ({first.date}) at first: let '
        "this period reach as far"
    )
    return at(topic, ("periods", index, key), message)


def _is_nearer(before: Period, event: Event, after: Period) -> bool:
    """Say whether an event between two periods is nearer to the end of the first, in years."""
    year, end = event.date.first_day[0], (before.end or before.start).last_day[0]
    return year - end < after.start.first_day[0] - year


def _is_later(period: Period, event: Event) -> bool:
    return period.start.first_day > event.date.first_day


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
        # Where two have one id, the other is what is missing.
        if topic and background.period not in known and len(known) == len(set(known)):
            by_title = (p.id for p in topic.periods if p.title == background.period)
            named = next(by_title, background.period)
            near = did_you_mean(named, known) or f": there are {', '.join(known)}"
            message = f'the topic "{topic.id}" has no period "{background.period}"{near}'
            told, was = at(background, ("period",), message), background.period
            now = named if named in known else sure(was, known)
            yield in_place_of(told, background.origin, ("period",), was, now)
        first = site.narratives[background.topic, background.period]
        if first is not background:
            message = f"this period has a narrative already, in {first.origin.path}"
            yield at(background, ("period",), message)
