"""How high a frame must be for what it shows, at whatever width from 320 to 800 pixels.

A frame cannot ask the page within for its height without a script on both sides, so that it is
worked out here: lines of text by the number of their letters, drawings by their own sizes, and
what stands around them as ``components/embed/embed.css`` and the style sheets of components have
it. A page that needs more than that, with larger letters, scrolls within its frame.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from html import unescape
from typing import Any

from explainer.views.chronology import Chronology
from explainer.views.now import NowItem
from explainer.views.page_sections import Sides
from explainer.views.values import AccountItem, ChartItem, FigureGroup, Graphic, MapItem, PanelItem

Measure = Callable[[Any, float], float]
"""From what is shown and the width of its column in pixels to its height."""
WIDTHS = (320, 480, 800)
"""A phone, the column of a newspaper's site beside another, and that of one alone."""
GUTTERS = 26
HEAD, TITLE, FOOT = 24, 24, 26
"""What stands above and below the title and the line at the end; a line of the title."""
SMALL, LINE, READ = 13.0, 20, 27
"""The size of small letters, the height of a line of them, that of a line of what sides say."""
TARGET = 44
"""The least height of what is pressed."""
STEP = 20
"""Heights are said in such steps: a letter more changes nobody's page."""
LETTERS = 17.5
"""The size of the text on a wide page, with serifs that are wider than what is measured."""
COUNTED = "Counted by (in September 2030)"
SOURCED, UNFOUND = "2 independent sources, one of them primary", "No account was found from:"
"""Words that components add, measured before they are written."""
LETTER, BOLD, IDEOGRAPH = 0.54, 0.63, 1.05
"""How wide a letter is on average in the widest of the usual fonts, of its size: to measure each
would take longer than to draw the page."""
RAGGED = 1.2
"""Letters' sizes of a line that are left empty by a word that does not fit, on average."""
_TAG = re.compile(r"<[^>]*>")
_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def of(kind: str, title: str, content: Any, foot: str) -> tuple[int, int]:
    """Return the height of the whole, and that of the drawing with little beside it."""
    whole = _highest(_CONTENT[kind], title, content, foot)
    return whole, _highest(_COMPACT[kind], title, content, foot) if kind in _COMPACT else whole


def _highest(measure: Measure, title: str, content: Any, foot: str) -> int:
    rooms = (width - GUTTERS for width in WIDTHS)
    height = max(_page(title, foot, room) + measure(content, room) for room in rooms)
    return math.ceil(height / STEP) * STEP


def _page(title: str, foot: str, room: float) -> float:
    return HEAD + TITLE * lines(title, 20, room, bold=True) + FOOT + LINE * lines(foot, SMALL, room)


def lines(text: str, size: float, room: float, *, bold: bool = False) -> int:
    """Return how many lines a text takes, of which the last word of each is left to the next."""
    letter = size * (IDEOGRAPH if max(text, default="") >= "\u2e80" else BOLD if bold else LETTER)
    return max(1, math.ceil(len(text) * letter / (room - RAGGED * size)))


@lru_cache(maxsize=1_000)
def plain(html: str) -> str:
    """Return the text of HTML, which is measured at every width."""
    return unescape(_TAG.sub("", html))


def _accounts(sides: Sides, room: float) -> float:
    row = _columns(room, 248, 16)
    inner = room if room < 550 else room / row - 40
    cards = [_card(item, inner) for item in sides.accounts]
    missing = 16 + READ * lines(f"{UNFOUND} {', '.join(sides.missing)}", LETTERS, room - 20)
    return _rows(cards, row, 16) + (missing if sides.missing else 0)


def _card(item: AccountItem, room: float) -> float:
    told = 50 if item.distressing else READ * lines(plain(item.html), LETTERS, room)
    name = 21 * lines(item.name, 16, room, bold=True)
    by = LINE * lines(f"{item.by} 1 2 · {SOURCED}", SMALL, room)
    return 34 + name + told + by + (14 if room > 300 else 0)


def _columns(room: float, least: float, gap: float) -> int:
    return max(1, int((room + gap) // (least + gap)))


def _rows(heights: Sequence[float], row: int, gap: float) -> float:
    highest = [max(heights[at : at + row]) for at in range(0, len(heights), row)]
    return sum(highest) + gap * max(0, len(highest) - 1)


def _figures(groups: tuple[FigureGroup, ...], room: float) -> float:
    return sum(_group(group, room) for group in groups)


def _group(group: FigureGroup, room: float) -> float:
    items = (
        32
        + 25 * lines(f"{item.amount} {item.what}", LETTERS, room)
        + LINE * lines(f"{COUNTED} {item.counted_by} 1 2 · {SOURCED}", SMALL, room)
        for item in group.figures
    )
    return 80 + sum(items)


def _now(items: tuple[NowItem, ...], room: float) -> float:
    row = min(_columns(room, max(132, room * 0.22), 0), len(items))
    shown = items if len(items) <= 6 or room > 700 else items[:4]
    inner = room / row - 25
    cells = [
        52
        + 18.5 * lines(item.label, SMALL, inner)
        + TITLE * lines(item.state.text, 20, inner, bold=True)
        + LINE * (lines(f"as of {item.as_of.text}", SMALL, inner) - 1)
        for item in shown
    ]
    return 24 + _rows(cells, row, 0) + (50 if shown is not items else 0)


def _chart(item: ChartItem, room: float) -> float:
    told = 13 + 22 * lines(plain(item.summary), 15, min(room, 608))
    return told + _plain_chart(item, room) + 24 + TARGET + 8


def _plain_chart(item: ChartItem, room: float) -> float:
    boxes = [tuple(map(float, box)) for box in _BOX.findall(item.graphic.drawings[0])]
    wide, narrow = boxes[0], boxes[-1]
    inner = _inner(room)
    box, shown = (wide, inner) if inner >= 768 else (narrow, min(inner, 384))
    return _around(item.graphic, room) + shown * box[1] / box[0]


def _inner(room: float) -> float:
    """Return the room within a figure, which has a border from 46 rem on."""
    return room - (38 if room + GUTTERS >= 736 else 0)


def _around(graphic: Graphic, room: float) -> float:
    """Return what stands within a figure around its drawing: the button, the words below it."""
    words = 10 + LINE * lines(graphic.caption, SMALL, _inner(room)) if graphic.caption else 0
    return 28 + TARGET + 10 + words


def _timeline(graphic: Graphic, room: float) -> float:
    """Return the height of a drawing with its list; of the list alone, where that is all."""
    inner, listed = _inner(room), graphic.chronology
    row = _columns(inner, 304, 24) if inner >= 552 else 1
    told = (
        _list(listed, inner / row - 12, row, is_drawn=inner >= 552 and bool(graphic.sheets))
        if listed
        else 0
    )
    return _around(graphic, room) + _drawing(graphic, inner) + told


def _plain_timeline(graphic: Graphic, room: float) -> float:
    inner = _inner(room)
    drawn = _drawing(graphic, inner)
    return _around(graphic, room) + drawn if drawn else _timeline(graphic, room)


def _drawing(graphic: Graphic, room: float) -> float:
    sheet = next((one for one in graphic.sheets if one.name == "middle"), None)
    return sheet.height * room / sheet.width if sheet and room >= 552 else 0.0


def _list(listed: Chronology, room: float, row: int, is_drawn: bool) -> float:
    years = 70 if room < 320 else 92
    inner = room - years - 50
    strip = 16 * min(room - years, 352) / listed.width if not is_drawn else 0
    heads = [
        18
        + strip
        + max(
            28,
            22 * lines(one.title or one.years, 17, inner, bold=True),
            18 * lines(one.years if one.title else "", SMALL, years),
        )
        for one in listed.stretches
    ]
    is_open = len(listed.stretches) == 1
    rows = sum(
        max(TARGET, 15 + 22 * lines(event.title, 16, inner)) for event in listed.stretches[0].rows
    )
    filters = 66 if listed.lanes and (row == 1 or is_open) else 0
    return _rows(heads, row, 0) + filters + (rows / row if is_open else 0)


def _map(item: MapItem, room: float) -> float:
    told = 17 + 22 * lines(plain(item.summary), 15, min(room, 608))
    words = [". ".join(item.signs), "; ".join(item.licences), plain(" ".join(item.caption))]
    below = 12 + sum(
        5 + LINE * lines(f"{text} Approximate.", SMALL, min(room, 736)) for text in words if text
    )
    return told + _drawn_map(item, room) + below


def _plain_map(item: MapItem, room: float) -> float:
    last = plain(" ".join(item.caption))
    return _drawn_map(item, room) + 17 + LINE * lines(f"{last} Approximate.", SMALL, min(room, 736))


def _drawn_map(item: MapItem, room: float) -> float:
    named = {drawing.name: drawing for drawing in item.drawings}
    single = named.get("middle" if room >= 588 and "middle" in named else "narrow")
    most = 592 if room >= 588 else 416
    height = min(room, most) * single.height / single.width if single else 0.0
    row = _columns(room, 208, 20)
    inner = min(320.0, (room - 20 * (row - 1)) / row)
    return height + _rows([_panel(panel, inner) for panel in item.panels], row, 28)


def _panel(panel: PanelItem, room: float) -> float:
    words = (
        23 * lines(panel.title, 17, room, bold=True) + 17 + 22 * lines(plain(panel.html), 15, room)
    )
    return words + room * panel.drawing.height / panel.drawing.width


_CONTENT: Mapping[str, Measure] = {
    "accounts": _accounts,
    "figures": _figures,
    "now": _now,
    "chart": _chart,
    "timeline": _timeline,
    "map": _map,
}
_COMPACT: Mapping[str, Measure] = {
    "chart": _plain_chart,
    "timeline": _plain_timeline,
    "map": _plain_map,
}
"""What has a drawing that can stand without the words around it."""
