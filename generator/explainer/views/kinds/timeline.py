"""The whole timeline on one page."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer import addresses
from explainer.language.counting import counted
from explainer.link import Site
from explainer.views import chronicle, graphics
from explainer.views.chronicle import Chronicle
from explainer.views.desk import Desk
from explainer.views.kinds import event_list
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Graphic


class TimelineView(Struct, frozen=True):
    """Everything that the page of the whole timeline shows."""

    timeline: Graphic | None
    events: Chronicle | None
    """Apart from the list that goes with the drawing, where they are too many for it."""


def pages(site: Site) -> Iterator[PagePlan]:
    home = addresses.TIMELINE
    if site.events:
        yield PagePlan(home, "timeline", "Timeline", _show, current=home)


def _show(desk: Desk) -> Shown:
    site = desk.site
    events = tuple(site.events.values())
    topic = next(iter(site.topics.values()), None)
    title, only = "The whole timeline", graphics.Words.ONLY
    drawn = graphics.timeline(desk, "all", title, events, topic, words=only) if events else None
    told = chronicle.chronicle(desk, event_list.shelf(site))
    view = TimelineView(drawn, None if graphics.tells_all(drawn) else told)
    return Shown(counted(len(events), "all events on a timeline"), view)
