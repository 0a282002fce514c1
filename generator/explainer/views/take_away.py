"""What can be taken away of a page: the line at its foot.

A way is a function in `WAYS`, by its key, and words for that key in the component `take-away`;
their order here is that on the line. One that leads nowhere from a page gives nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from explainer import addresses
from explainer.views.desk import Desk
from explainer.views.values import Edition, Way

IN_TABLES = frozenset({"event", "actor", "place", "document", "source", "glossary"})
"""Pages that show what a table of the data has."""


def _data(desk: Desk, kind: str, view: Any) -> Way | None:
    if kind in IN_TABLES:
        return Way("data", desk.to(f"{addresses.DATA}#records"))
    return Way("data", desk.to(f"{addresses.DATA}#series")) if kind == "numbers" else None


def _calendar(desk: Desk, kind: str, view: Any) -> Way | None:
    topic = desk.about[1] if desk.about and kind == "topic" else ""
    if not desk.site.events_of(topic):
        return None
    return Way("calendar", desk.to(f"{addresses.TIMELINES}topic-{topic}.ics"))


WAYS: Mapping[str, Callable[[Desk, str, Any], Way | None]] = {
    "data": _data,
    "calendar": _calendar,
}


def of_page(desk: Desk, kind: str, view: Any, editions: Iterable[Edition]) -> tuple[Way, ...]:
    """Return the ways that there are from a page, those to its other formats among them."""
    return tuple(_ways(desk, kind, view, editions))


def _ways(desk: Desk, kind: str, view: Any, editions: Iterable[Edition]) -> Iterator[Way]:
    for make in WAYS.values():
        if way := make(desk, kind, view):
            yield way
    yield from (Way(each.format, each.href) for each in editions)
    # A page of many charts has the way beside each.
    yield from (Way(f"embed-{one.kind}", one.href) for one in desk.embeds if one.kind != "chart")
