"""Coverage: periods with few events, actors without dates, events that nothing links to."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.counting import counted
from explainer.link import Site
from explainer.model import Actor, Record, Ref, prose_in, walk
from explainer.prose import references
from explainer.reports.values import Asked, Part, Report, Row, row

FEW = 3
"""Events: of fewer, the page of a period is hardly a story."""


def report(site: Site, asked: Asked) -> Report:
    """Return where the site knows little, and what it knows that no reader is led to."""
    periods, actors, events = (tuple(find(site)) for find in (_periods, _actors, _events))
    few, undated = counted(len(periods), "few periods"), counted(len(actors), "undated actors")
    return Report(
        "coverage",
        "Coverage",
        "Where the site knows little, and what it knows that no reader is led to.",
        f"{few}; {undated}; {counted(len(events), 'unlinked events')}",
        (
            Part(f"Periods with fewer than {FEW} events", ("topic", "events"), periods),
            Part("Actors without dates", ("kind", "events"), actors),
            Part("Events that nothing links to", ("date", "importance"), events),
        ),
    )


def _periods(site: Site) -> Iterator[Row]:
    for topic in site.topics.values():
        for number, period in enumerate(topic.periods):
            events = len(site.events_in(topic.id, period))
            if events < FEW:
                cells = (period.title, topic.label, events)
                yield row(site, topic, *cells, at=("periods", number))


def _actors(site: Site) -> Iterator[Row]:
    for actor in site.actors.values():
        if not _is_dated(actor):
            events = site.events_naming.get(("actor", actor.id), ())
            yield row(site, actor, actor.name, actor.kind, len(events))


def _is_dated(actor: Actor) -> bool:
    """Say whether a person has a date; of what is no person, the dates stand in events."""
    of_roles = any(role.from_ or role.to for role in actor.roles)
    return actor.kind != "person" or bool(actor.born or actor.died or of_roles)


def _events(site: Site) -> Iterator[Row]:
    linked = {
        identity
        for _, record in site.everything()
        for identity in _named(record)
        if identity != record.id
    }
    for event in site.events.values():
        if event.id not in linked:
            yield row(site, event, event.title, event.date.text, event.importance)


def _named(record: Record) -> Iterator[str]:
    """Yield the events that a record names, in its fields and its texts."""
    yield from (text for _, marker, text in walk(record, Ref) if marker.kind == "event")
    texts = (record.body, *(text for _, _, text in prose_in(record)))
    for text in texts:
        yield from (found.id for found in references(text) if found.kind == "event")
