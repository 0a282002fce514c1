"""Numbers of a page: a series as a chart with its words, its table and its sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from explainer import charts, dates
from explainer.language.catalogue import Catalogue
from explainer.model import Series
from explainer.model.supplements import RESERVES
from explainer.views import embedding, taken_away
from explainer.views.desk import Desk
from explainer.views.forge import edited_at, written_at
from explainer.views.values import Attachment, ChartItem, ChartTable, Graphic, Link

STYLE = "components/chart/drawing.css"
Rows = tuple[tuple[str, ...], ...]


class Drawn(Struct, frozen=True):
    """A series as drawings, as the figure of the chart to explore, and as a table."""

    drawings: str
    figure: str
    table: ChartTable
    caption: str = ""


def series_chart(desk: Desk, series: Series, at_home: bool = False) -> ChartItem:
    """Return a chart of a series with its table, notes and sources.

    The page that it is ``at_home`` on keeps the files that are taken away.
    """
    desk.says.add(("series", series.id))
    drawn = _drawn(desk, series)
    path = f"assets/figures/chart-{series.id}.json"
    graphic = Graphic(
        id=series.id,
        title=series.title,
        drawings=(drawn.drawings,),
        figure=desk.keep(Attachment.named_by_content(path, drawn.figure)),
        caption=drawn.caption,
        kind="chart",
        files=_files(desk, series, drawn, at_home),
    )
    passage = desk.passage()
    summary = desk.cited(series.summary, series.sources, passage)
    desk.ledger.cite_all(series.sources)
    return ChartItem(
        title=series.title,
        href=desk.to(f"data/series/{series.id}.csv"),
        summary=summary,
        graphic=graphic,
        table=drawn.table,
        notes=tuple(desk.prose(note, passage) for note in series.notes),
        embed=embedding.offered(desk, "chart", series.id, series.title),
        edit=edited_at(desk.site.settings, written_at(desk.site, ("series", series.id))),
    )


def _files(desk: Desk, series: Series, drawn: Drawn, at_home: bool) -> tuple[Link, ...]:
    if not at_home:
        return ()
    unit = desk.words.gettext("Unit: %(unit)s.", unit=series.unit)
    under = f"{unit} {taken_away.sources(desk, series.sources)}"
    rows = desk.site.tables[series.id].rows
    chart = taken_away.Chart(
        f"{taken_away.CHARTS}{series.id}",
        series.title,
        drawn.drawings,
        STYLE,
        under,
        rows,
        drawn.figure,
    )
    return taken_away.keep(desk, chart)


def _drawn(desk: Desk, series: Series) -> Drawn:
    """Return a series drawn: once for all pages but those that look at it from a moment."""

    def draw() -> Drawn:
        return _DRAWN[series.kind](desk, series, desk.site.tables[series.id].rows)

    return draw() if desk.moment else desk.site.once(("series", series.id), draw)


def _plotted(desk: Desk, series: Series, rows: Rows) -> Drawn:
    """Return lines or bars; each column of the series is one."""
    header, *cells = rows
    at = [header.index(column.key) for column in series.columns]
    plan = charts.Series(
        id=series.id,
        title=series.title,
        unit=series.unit,
        kind="bar" if series.kind == "bar" else "line",
        x_name=series.x,
        x_values=tuple(_x(desk.words, row[0]) for row in cells),
        columns=tuple(charts.Column(column.key, column.name) for column in series.columns),
        values=tuple(tuple(_number(row[n]) for row in cells) for n in at),
        later=_later(desk, cells),
        words=desk.words,
    )
    names = (series.x, *(column.name for column in series.columns))
    said = tuple(
        (_said(desk, row[0]), *(_in_figures(desk.words, row[n]) for n in at)) for row in cells
    )
    table = ChartTable(names, said, plan.later)
    return Drawn(charts.draw_series(plan), charts.series_figure(plan), table)


def _counted(desk: Desk, series: Series, rows: Rows) -> Drawn:
    """Return counts; those of one thing stand in one row, the lowest first."""
    groups: dict[str, list[charts.Count]] = {}
    for row in rows[1:]:
        count = _count(desk.words, series, dict(zip(rows[0], row, strict=True)))
        groups.setdefault(_said(desk, row[0]), []).append(count)
    counted = tuple(
        charts.CountRow(name, tuple(sorted(counts, key=lambda count: (count.value, count.open))))
        for name, counts in groups.items()
    )
    plan = charts.Counts(series.id, series.title, series.unit, counted, desk.words)
    names = (series.x, series.columns[0].name, desk.words.pgettext("a column", "Counted by"))
    said = tuple((row.name, count.words, count.by) for row in counted for count in row.counts)
    table = ChartTable(names, said)
    # A plotted series says its unit above its axis.
    return Drawn(
        charts.draw_counts(plan),
        charts.counts_figure(plan),
        table,
        desk.words.gettext("Unit: %(unit)s.", unit=series.unit),
    )


def _reserved(words: Catalogue, reserve: str, number: str) -> str:
    """Return a count with what is left open: *over 1,000*."""
    return {
        "": number,
        "about": words.pgettext("a number", "about %(number)s", number=number),
        "over": words.pgettext("a number", "over %(number)s", number=number),
        "at least": words.pgettext("a number", "at least %(number)s", number=number),
        "under": words.pgettext("a number", "under %(number)s", number=number),
        "at most": words.pgettext("a number", "at most %(number)s", number=number),
    }[reserve]


def _count(words: Catalogue, series: Series, row: Mapping[str, str]) -> charts.Count:
    reserve = row.get(series.reserve or "", "").strip()
    value = float(row[series.columns[0].key])
    said = _reserved(words, reserve, charts.number_text(value, words))
    return charts.Count(value, said, row[series.counted_by or ""], RESERVES[reserve])


_DRAWN: Mapping[str, Callable[[Desk, Series, Rows], Drawn]] = {
    "line": _plotted,
    "bar": _plotted,
    "counts": _counted,
}


def _x(words: Catalogue, cell: str) -> str | float:
    """Return a year as a number, so that unequal steps are drawn as such; else words for it."""
    if cell.isascii() and cell.isdigit() and len(cell) == 4:
        return float(cell)
    try:
        return dates.in_brief(dates.parse(cell), words)
    except dates.DateError:
        return cell


def _later(desk: Desk, cells: list[tuple[str, ...]]) -> tuple[bool, ...]:
    """Say of each row whether it is dated later than what the page is about; of none, nothing."""
    later = tuple(_is_later(desk, row[0]) for row in cells)
    return later if any(later) else ()


def _is_later(desk: Desk, cell: str) -> bool:
    try:
        return desk.is_later(dates.parse(cell))
    except dates.DateError:
        return False


def _said(desk: Desk, cell: str) -> str:
    try:
        return desk.date(dates.parse(cell)).text
    except dates.DateError:
        return cell


def _in_figures(words: Catalogue, cell: str) -> str:
    number = _number(cell)
    return "–" if number is None else charts.number_text(number, words)


def _number(cell: str) -> float | None:
    return float(cell) if cell.strip() else None
