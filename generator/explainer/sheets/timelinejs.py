"""Timelines of TimelineJS (Knight Lab), in JSON or as its spreadsheet, in and out.

A slide has a date, a headline, a text and a group; what it cannot say stays as a record has it.
Source: https://timeline.knightlab.com/docs/json-format.html
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from explainer.dates import Moment, When
from explainer.dates.loose import four_figures
from explainer.documents import Location, Mark, parse_yaml
from explainer.model import Event, Lane, Record, SiteSettings
from explainer.problems import Problem
from explainer.prose import Prose, plain_text
from explainer.sheets.columns import Column
from explainer.sheets.sheet import Row, Sheet

HEADS = frozenset({"year", "headline"})
"""What tells a spreadsheet of TimelineJS from one of ours."""
NOT_SLIDES = frozenset({"title", "era"})
MEDIA = "its picture or film stays out: put a picture into content/images by hand"
_PARTS = ("year", "month", "day")
_BREAKS = re.compile(r"</(?:p|div|li|h\d)>|<br\s*/?>", re.IGNORECASE)
_CELLS: Mapping[str, str] = {"title": "text.headline", "what": "text.text", "lane": "group"}
Slide = Mapping[str, Any]


def from_json(data: bytes, name: str, lanes: Sequence[Lane]) -> tuple[Sheet | None, list[Problem]]:
    """Return the slides of a timeline as rows, each at its place in the file."""
    try:
        text = data.decode("utf-8-sig")
        slides, marks = json.loads(text)["events"], _marks(text)
        rows = [_row(slide, marks, index, lanes) for index, slide in enumerate(slides)]
    except json.JSONDecodeError as error:
        return None, [Problem(name, error.lineno, error.colno, f"no JSON: {error.msg}")]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        message = 'no timeline of TimelineJS: a list of "events", each with a date and a text'
        return None, [Problem(name, 1, 1, message)]
    media = (row for row, slide in zip(rows, slides, strict=True) if slide.get("media"))
    told = [Problem(name, *row.mark, MEDIA, "warning") for row in media]
    return Sheet(name, "events", rows, as_slide), told


def _marks(text: str) -> Mapping[Location, Mark]:
    """Return where each value stands: JSON is YAML, but for what few write."""
    document, _ = parse_yaml(text, "")
    spots = document.layout.value.spots if document else {}
    return {location: spot.key for location, spot in spots.items()}


def _row(slide: Slide, marks: Mapping[Location, Mark], index: int, lanes: Sequence[Lane]) -> Row:
    at: Location = ("events", index)
    cells = {
        "id": str(slide.get("unique_id") or ""),
        "date": _date(slide.get("start_date") or {}, slide.get("end_date") or {}),
        **{key: _plain(_inside(slide, place)) for key, place in _CELLS.items()},
    }
    cells["lane"] = _lane(cells["lane"], lanes)
    places = {"id": "unique_id", "date": "start_date", **_CELLS}
    found = {key: marks.get((*at, *place.split("."))) for key, place in places.items()}
    return Row(
        mark=marks.get(at, (1, 1)),
        cells={key: text for key, text in cells.items() if text or key == "id"},
        marks={key: mark for key, mark in found.items() if mark},
    )


def _inside(slide: Slide, place: str) -> str:
    value: Any = slide
    for step in place.split("."):
        value = (value or {}).get(step)
    return str(value or "")


def from_table(
    name: str, rows: Iterable[Row], lanes: Sequence[Lane]
) -> tuple[Sheet, list[Problem]]:
    """Return the rows of a spreadsheet of TimelineJS as those of ours."""
    slides = [row for row in rows if row.cells.get("type", "").strip() not in NOT_SLIDES]
    media = (row for row in slides if row.cells.get("media", "").strip())
    told = [Problem(name, *row.place("media"), MEDIA, "warning") for row in media]
    return Sheet(name, "events", [_of_cells(row, lanes) for row in slides], as_slide), told


def _of_cells(row: Row, lanes: Sequence[Lane]) -> Row:
    start = {part: row.cells.get(part, "") for part in _PARTS}
    end = {part: row.cells.get(f"end_{part}", "") for part in _PARTS}
    heads = {"date": "year", "title": "headline", "what": "text", "lane": "group"}
    cells = {
        "date": _date(start, end),
        "title": _plain(row.cells.get("headline", "")),
        "what": _plain(row.cells.get("text", "")),
        "lane": _lane(row.cells.get("group", "").strip(), lanes),
    }
    marks = {key: row.place(head) for key, head in heads.items()}
    return Row(row.mark, {key: text for key, text in cells.items() if text}, marks)


def _date(start: Slide, end: Slide) -> str:
    """Return the date of a slide in EDTF, or as it was typed where it is none."""
    first, last = _moment(start), _moment(end)
    return f"{first}/{last}" if first and last and first != last else first


def _moment(parts: Slide) -> str:
    year, month, day = (_figures(parts.get(part)) for part in _PARTS)
    if not re.fullmatch(r"-?\d+", year):
        return year
    numbers = (f"{int(part):02d}" if part.isdecimal() else part for part in (month, day) if part)
    return "-".join((four_figures(int(year)), *numbers))


def _figures(value: Any) -> str:
    return str(value or "").strip().removesuffix(".0")


def _lane(group: str, lanes: Sequence[Lane]) -> str:
    """Return the lane that a group is: by its name, or its id."""
    named = (lane.id for lane in lanes if group.casefold() in (lane.name.casefold(), lane.id))
    return next(named, group)


def _plain(text: str) -> str:
    """Return the words of what may be HTML, on one line."""
    if "<" in text or "&" in text:
        body = LexborHTMLParser(_BREAKS.sub("\n", text)).body
        text = body.text() if body else ""
    return " ".join(text.split())


def as_slide(record: Record, column: Column) -> str:
    """Return what a slide of a record would say in the place of a cell."""
    value = getattr(record, column.key, None)
    if isinstance(value, When):
        start, end = _ends(value)
        return _date(start, end or {})
    if column.key == "what" and isinstance(value, Prose):
        return _plain(html.escape(plain_text(value)))
    return _plain(html.escape(str(value)))


def timeline(
    events: Iterable[Event], settings: SiteSettings, about: Mapping[str, str] = MappingProxyType({})
) -> bytes:
    """Return events as a timeline that TimelineJS shows, and `explainer import` takes back.

    What is said ``about`` it stands beside them, for programs: readers see whose it is.
    """
    names = {lane.id: lane.name for lane in settings.lanes}
    whose = html.escape(f"{settings.publisher.name}, {settings.rights}", quote=False)
    said = {
        **({"about": dict(about)} if about else {}),
        "title": {"text": {"headline": html.escape(settings.title), "text": f"<p>{whose}</p>"}},
        "events": [_slide(event, names) for event in sorted(events, key=_order)],
    }
    return json.dumps(said, ensure_ascii=False, indent=1).encode() + b"\n"


def _order(event: Event) -> tuple[Any, str]:
    return event.date.sort_key, event.id


def _slide(event: Event, lanes: Mapping[str, str]) -> Slide:
    start, end = _ends(event.date)
    return {
        "unique_id": event.id,
        "start_date": start,
        **({"end_date": end} if end else {}),
        "text": {"headline": html.escape(event.title), "text": _paragraph(event)},
        "group": lanes.get(event.lane, event.lane),
    }


def _paragraph(event: Event) -> str:
    return f"<p>{html.escape(plain_text(event.what), quote=False)}</p>"


def _ends(when: When) -> tuple[Slide, Slide | None]:
    """Return the beginning of a date and, where it is more than one moment, its end."""
    start, end = when.start or when.end, when.end
    assert start is not None
    if end is not None and end != start:
        return _parts(start), _parts(end, last=True)
    return _parts(start), _parts(start, last=True) if start.years > 1 else None


def _parts(moment: Moment, last: bool = False) -> Slide:
    year = moment.year + (moment.years - 1 if last else 0)
    parts = {"year": year, "month": moment.month, "day": moment.day}
    return {key: value for key, value in parts.items() if value is not None}


def is_timeline(heads: Iterable[str]) -> bool:
    """Say whether a spreadsheet is one of TimelineJS."""
    return set(heads) >= HEADS
