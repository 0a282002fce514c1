"""States: how things stand as of a day that something has happened since."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.counting import counted
from explainer.link import Site
from explainer.reports.values import Asked, Part, Report, Row, row


def report(site: Site, asked: Asked) -> Report:
    """Return the states that are older than an event of their topics."""
    rows = tuple(_older(site, asked))
    columns = ("state", "as of", "what happened since", "on", "events since")
    return Report(
        "states",
        "States",
        "How things stand, said as of a day that something of the same topic has happened since.",
        counted(len(rows), "older states"),
        (Part("Older than an event", columns, rows),),
    )


def _older(site: Site, asked: Asked) -> Iterator[Row]:
    for state in sorted(site.states.values(), key=lambda one: (one.as_of.last_day, one.id)):
        since = [
            event
            for event in site.events_of(*state.topics)
            if state.as_of.last_day < event.date.first_day <= asked.today
        ]
        if since:
            newest = max(since, key=lambda event: event.date.first_day)
            cells = (state.label, state.state, state.as_of.text, newest.title, newest.date.text)
            yield row(site, state, *cells, len(since), at=("as_of",))
