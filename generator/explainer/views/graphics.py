"""Timelines and charts of a page: values for `explainer.charts`, drawings, figures."""

from __future__ import annotations

from collections.abc import Iterable

from explainer import charts, dates
from explainer.counting import counted
from explainer.model import Event, Series, Topic
from explainer.views.desk import Desk
from explainer.views.values import ChartItem, ChartTable, Graphic

SCALE_NOTE = (
    "Each period has its own scale; wider means more events. "
    "Larger marks matter more; hollow ones are details."
)
LATER_NOTE = " After the line: what came later."


def timeline(
    desk: Desk,
    identity: str,
    title: str,
    events: Iterable[Event],
    topic: Topic | None,
    moment: charts.Moment | None = None,
    key: frozenset[str] = frozenset(),
) -> Graphic:
    """Return a timeline of events, drawn, with its figure attached to the page.

    Events in ``key`` are labelled before all others.
    """
    marks = tuple(_mark(desk, event, event.id in key) for event in events)
    lanes = tuple(
        charts.Lane(lane.id, lane.name, number)
        for number, lane in enumerate(desk.site.settings.lanes, 1)
    )
    used = {mark.lane for mark in marks}
    plan = charts.Timeline(
        id=identity,
        title=title,
        lanes=tuple(lane for lane in lanes if lane.id in used) or lanes[:1],
        bands=bands(topic, marks),
        marks=marks,
        moment=moment,
    )
    return Graphic(
        id=identity,
        title=title,
        drawings=(charts.draw_wide(plan), charts.draw_narrow(plan)),
        figure=desk.attach(f"assets/figures/timeline-{identity}.json", charts.figure(plan)),
        caption=SCALE_NOTE + (LATER_NOTE if moment else ""),
    )


def _mark(desk: Desk, event: Event, key: bool) -> charts.Mark:
    return charts.Mark(
        id=event.id,
        title=event.short or event.title,
        when=_year(event),
        start=event.date.starts,
        end=event.date.ends,
        lane=event.lane,
        importance=event.importance,
        href=desk.link("event", event.id),
        note=f"{desk.date(event.date).text} · {counted(len(event.sources), 'source')}",
        key=key,
    )


def _year(event: Event) -> str:
    """Return the year of a label; the list and the card below say the day."""
    year = event.date.first_day[0]
    return dates.in_words(dates.parse(f"{year:05d}" if year < 0 else f"{year:04d}"))


def bands(topic: Topic | None, marks: tuple[charts.Mark, ...]) -> tuple[charts.Band, ...]:
    """Return a topic's periods in decimal years; the last runs to the last mark."""
    if topic is None or not marks:
        return ()
    latest = max(mark.end or mark.start for mark in marks)
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


def chart(desk: Desk, series: Series) -> ChartItem:
    """Return a chart of a series with its table, notes and sources."""
    table = desk.site.tables[series.id]
    header, *rows = table.rows
    at = [header.index(column.key) for column in series.columns]
    plan = charts.Series(
        id=series.id,
        title=series.title,
        unit=series.unit,
        kind=series.kind,
        x_name=series.x,
        x_values=tuple(_x(row[0]) for row in rows),
        columns=tuple(charts.Column(column.key, column.name) for column in series.columns),
        values=tuple(tuple(_number(row[n]) for row in rows) for n in at),
    )
    graphic = Graphic(
        id=series.id,
        title=series.title,
        drawings=(charts.draw_series(plan),),
        figure=desk.attach(f"assets/figures/chart-{series.id}.json", charts.series_figure(plan)),
        caption=f"Unit: {series.unit}.",
        kind="chart",
    )
    names = (series.x, *(column.name for column in series.columns))
    cells = tuple((_said(desk, row[0]), *(row[n] or "–" for n in at)) for row in rows)
    passage = desk.passage()
    summary = desk.cited(series.summary, series.sources, passage)
    desk.ledger.cite_all(series.sources)
    return ChartItem(
        title=series.title,
        href=desk.to(f"data/series/{series.id}.csv"),
        summary=summary,
        graphic=graphic,
        table=ChartTable(names, cells),
        notes=tuple(desk.prose(note, passage) for note in series.notes),
    )


def _x(cell: str) -> str | float:
    """Return a year as a number, so that unequal steps are drawn as such; else the text."""
    return float(cell) if cell.isdigit() and len(cell) == 4 else cell


def _said(desk: Desk, cell: str) -> str:
    try:
        return desk.date(dates.parse(cell)).text
    except dates.DateError:
        return cell


def _number(cell: str) -> float | None:
    return float(cell) if cell.strip() else None
