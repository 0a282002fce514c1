"""Timelines of a page: values for `explainer.charts`, drawings, figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum

from msgspec import Struct

from explainer import addresses, charts, dates
from explainer.language.catalogue import Catalogue
from explainer.model import Event, Topic
from explainer.views import taken_away
from explainer.views.desk import Desk
from explainer.views.drawn_files import drawn_file
from explainer.views.frame import public
from explainer.views.stretches import STYLE, Listed, listed
from explainer.views.values import Attachment, Graphic, Link, SheetItem
from explainer.views.versions import digest, entry

NAME = 80
"""Letters of a drawing's name in that of its file, which its content's digest completes."""
YEAR = 1.0
"""A date within less than a year needs no word in the key: the axis says no more itself."""


class Words(Enum):
    """Where the events of a drawing stand in words."""

    LISTED = "in a list that goes with it"
    ONLY = "in that list, the page's only one while it is whole: links lead to its rows"
    BESIDE = "in a list of the page, with their texts"


class Drawn(Struct, frozen=True):
    """A timeline drawn once for all pages that show it, each from its own moment."""

    axis: charts.Scale
    sheets: tuple[tuple[charts.Poster, Attachment], ...]
    listed: Listed
    figure: Attachment
    caption: str
    told: str
    """The digest of its events, for the versions of pages that show it."""


def timeline(
    desk: Desk,
    identity: str,
    title: str,
    events: Iterable[Event],
    topic: Topic | None,
    moment: charts.Standpoint | None = None,
    *,
    key: frozenset[str] = frozenset(),
    shared: str = "",
    moments: tuple[float, ...] = (),
    words: Words = Words.LISTED,
    taken_as: str = "",
) -> Graphic:
    """Return a timeline of events, drawn, with its files attached to the page.

    Events in ``key`` are named before all others. Pages that give one name as ``shared`` have
    one drawing, made of the events that the first of them gives; the others' are not looked at.
    ``moments`` are all from which it is seen; ``words`` is where its events stand in words. On its
    own page it is ``taken_as`` files of that name.
    """
    name = shared or identity
    place = desk.to(addresses.HOME)

    def draw() -> Drawn:
        return _drawn(desk, name, title, tuple(events), topic, key, moments)

    drawn = desk.site.once(("timeline", name, place), draw) if shared else draw()
    desk.keep(drawn.listed.file)
    desk.lists.add(f"timeline {drawn.told}")
    seen = drawn.listed.seen(identity, moment, words is Words.ONLY)
    return Graphic(
        id=identity,
        title=title,
        sheets=tuple(_sheet(desk, *sheet, moment) for sheet in drawn.sheets),
        alt=_alt(desk.words, title),
        chronology=seen,
        beside=words is Words.BESIDE,
        figure=desk.keep(drawn.figure),
        files=_files(desk, taken_as, title, drawn, tuple(events)) if taken_as else (),
        caption=_seen_from(desk.words, drawn.caption) if moment else drawn.caption,
        moment=(round(drawn.axis.at(moment.at), 1), moment.label) if moment else None,
    )


def _files(
    desk: Desk, name: str, title: str, drawn: Drawn, events: tuple[Event, ...]
) -> tuple[Link, ...]:
    poster, _ = drawn.sheets[0]
    head = ("id", "date", "title", "lane", "importance", "sources")
    rows = (
        (event.id, event.date.text, event.title, event.lane, str(event.importance),
         " ".join(event.sources))
        for event in events
    )  # fmt: skip
    under = desk.words.ngettext(
        "%(num)s event, with its sources at %(address)s.",
        "%(num)s events, with their sources at %(address)s.",
        len(events),
        address=public(desk.site.settings.base_url, desk.here) or f"/{desk.here}",
    )
    chart = taken_away.Chart(
        f"{taken_away.CHARTS}timeline--{name}", title, poster.svg, STYLE, under, (head, *rows),
        drawn.figure.text, as_png=False,
    )  # fmt: skip
    return taken_away.keep(desk, chart)


def tells_all(graphic: Graphic | None) -> bool:
    """Say whether the list that goes with a drawing has all of its events."""
    return graphic is not None and graphic.chronology is not None and graphic.chronology.whole


def _sheet(
    desk: Desk, poster: charts.Poster, file: Attachment, moment: charts.Standpoint | None
) -> SheetItem:
    width, height = map(round, poster.size)
    return SheetItem(poster.name, desk.keep(file), width, height, poster.under(moment))


def _drawn(
    desk: Desk,
    name: str,
    title: str,
    events: tuple[Event, ...],
    topic: Topic | None,
    key: frozenset[str],
    moments: tuple[float, ...],
) -> Drawn:
    plan = _plan(desk, title, events, topic, key, moments)
    name = name[:NAME]
    path = f"assets/figures/timeline-{name}.json"
    figure = Attachment.named_by_content(path, charts.figure(plan))
    sheets = tuple((poster, _file(name, poster)) for poster in charts.posters(plan))
    words = listed(desk, name, plan, events, topic)
    told = digest(sorted(map(entry, events)))
    return Drawn(
        charts.axis_of(plan), sheets, words, figure, _caption(desk.words, plan.marks), told
    )


def glance(desk: Desk, topic: Topic) -> str:
    """Return a topic's events as a small band of marks; nothing where it has none."""
    events = desk.site.events_of(topic.id)
    return charts.draw_glance(_plan(desk, topic.title, events, topic)) if events else ""


def _plan(
    desk: Desk,
    title: str,
    events: Iterable[Event],
    topic: Topic | None,
    key: frozenset[str] = frozenset(),
    moments: tuple[float, ...] = (),
) -> charts.Timeline:
    marks = tuple(_mark(desk, event, event.id in key) for event in events)
    lanes = tuple(
        charts.Lane(lane.id, lane.name, number, lane.short or "")
        for number, lane in enumerate(desk.site.settings.lanes, 1)
    )
    used = {mark.lane for mark in marks}
    return charts.Timeline(
        title=title,
        lanes=tuple(lane for lane in lanes if lane.id in used) or lanes[:1],
        bands=bands(topic, marks),
        marks=marks,
        moments=tuple(sorted(set(moments))),
        words=desk.words,
    )


def _file(name: str, poster: charts.Poster) -> Attachment:
    return drawn_file(f"assets/timelines/{name}-{poster.name}.svg", poster.svg, STYLE)


def _alt(words: Catalogue, title: str) -> str:
    """Return what a drawing is called where it is not seen."""
    # Translators: what a drawing is called for those who hear it.
    return words.gettext("%(title)s. The same events follow as a list.", title=title)


def _seen_from(words: Catalogue, caption: str) -> str:
    later = words.gettext("After the line: what came later.")
    return f"{caption} {later}"


def _caption(words: Catalogue, marks: Iterable[charts.Mark]) -> str:
    """Return how to read the drawing: of its signs, those that stand in it."""
    shapes = {mark.shape for mark in marks if not _to_the_year(mark)}
    told = (said for shows, said in _signs(words) if any(map(shows, shapes)))
    scale = words.gettext(
        "Each period has its own scale; wider means more events. "
        "Larger marks matter more; hollow ones are details."
    )
    return " ".join((scale, *told))


def _signs(words: Catalogue) -> tuple[tuple[Callable[[charts.Shape], bool], str], ...]:
    return (
        (
            lambda shape: shape.within is not None,
            words.gettext("A dotted line: some time within it."),
        ),
        (
            lambda shape: shape.before or shape.after,
            words.gettext("An arrow: its beginning or end is open."),
        ),
        (
            lambda shape: shape.about or shape.unsure,
            words.gettext("A broken ring: the date is not certain."),
        ),
        (
            lambda shape: shape.frayed,
            words.gettext("A broken bar: when it ended is not certain."),
        ),
    )


def _to_the_year(mark: charts.Mark) -> bool:
    within = mark.shape.within
    return mark.shape == charts.Shape(within) and (within or mark.start) - mark.start < YEAR


def _mark(desk: Desk, event: Event, key: bool) -> charts.Mark:
    return charts.Mark(
        id=event.id,
        title=event.short or event.title,
        when=dates.in_years(event.date, desk.words),
        start=event.date.starts,
        end=event.date.ends,
        lane=event.lane,
        importance=event.importance,
        href=desk.link("event", event.id),
        note=_note(desk, event),
        key=key,
        shape=shape(event.date),
        words=desk.words,
    )


def _note(desk: Desk, event: Event) -> str:
    sources = desk.words.ngettext("%(num)s source", "%(num)s sources", len(event.sources))
    return f"{desk.date(event.date).text} · {sources}"


def shape(when: dates.When) -> charts.Shape:
    """Return what a date leaves open."""
    first = when.start or when.end
    within = dates.decimal_year(when.last_day)
    return charts.Shape(
        within=within if not when.interval and within > when.starts else None,
        before=when.start is None,
        after=when.end is None,
        about=first is not None and first.about,
        unsure=first is not None and first.uncertain,
        frayed=when.interval and when.end is not None and not when.end.exact,
    )


def bands(topic: Topic | None, marks: tuple[charts.Mark, ...]) -> tuple[charts.Band, ...]:
    """Return a topic's periods in decimal years; the last runs to the last mark."""
    if topic is None or not marks:
        return ()
    latest = max(mark.until for mark in marks)
    starts = [period.start.starts for period in topic.periods]
    ends = [
        dates.decimal_year(period.end.last_day) if period.end else latest + 0.1
        for period in topic.periods
    ]
    titles = [period.short or period.title for period in topic.periods]
    return tuple(
        charts.Band(title, start, max(start + 0.1, end))
        for title, start, end in zip(titles, starts, ends, strict=True)
        if start <= latest
    )
