"""The whole timeline on one page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.views import chronicle, embedding, graphics, whole_timelines
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
        yield PagePlan(home, "timeline", site.words.gettext("Timeline"), _show, current=home)
        shown = partial(whole_timelines.in_frame, None)
        title = whole_timelines.title_of(site, None)
        yield from embedding.page(site, "timeline", whole_timelines.ALL, title, home, shown)


def _show(desk: Desk) -> Shown:
    site = desk.site
    events = tuple(site.events.values())
    drawn = whole_timelines.on_its_page(desk, None)
    title = whole_timelines.title_of(site, None)
    embedding.offered(desk, "timeline", whole_timelines.ALL, title)
    told = chronicle.chronicle(desk, event_list.shelf(site))
    view = TimelineView(drawn, None if graphics.tells_all(drawn) else told)
    said = desk.words.ngettext(
        "The one event of this site on a timeline.",
        "All %(num)s events of this site on one timeline.",
        len(events),
    )
    return Shown(said, view)
