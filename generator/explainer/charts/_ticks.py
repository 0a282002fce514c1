"""Where an axis is labelled: round numbers and dates, from coarse to fine."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

STEPS = (1000, 500, 200, 100, 50, 20, 10, 5, 2, 1)
MOST = 60


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on an axis."""

    at: float
    text: str


def year_text(at: float) -> str:
    """The year in which a decimal year lies, in words a reader knows (year 0 is 1 BCE)."""
    year = math.floor(at)
    return str(year) if year > 0 else f"{1 - year} BCE"


def _month_text(index: int) -> str:
    year, month = divmod(index, 12)
    return f"{year_text(year)}-{month + 1:02}" if year > 0 else ""


def _years(start: float, end: float, step: int) -> Iterator[Tick]:
    for index in range(math.ceil(start / step), math.floor(end / step) + 1):
        yield Tick(index * step, year_text(index * step))


def _months(start: float, end: float) -> Iterator[Tick]:
    for index in range(math.ceil(start * 12), math.floor(end * 12) + 1):
        yield Tick(index / 12, _month_text(index))


def time_ticks(start: float, end: float) -> tuple[Tick, ...]:
    """Ticks for a stretch of time (decimal years), the roundest first, none twice."""
    found: dict[float, Tick] = {}
    for step in STEPS:
        if (end - start) / step <= MOST:
            found.update({t.at: t for t in _years(start, end, step) if t.at not in found})
    if (end - start) * 12 <= MOST:
        found.update({t.at: t for t in _months(start, end) if t.text and t.at not in found})
    return tuple(found.values())


def _nice(step: float) -> float:
    size = 10.0 ** math.floor(math.log10(step))
    return next(factor * size for factor in (1, 2, 2.5, 5, 10) if factor * size >= step * 0.999)


def number_text(value: float) -> str:
    """A number as charts show it: thousands apart, no needless decimals."""
    return f"{value:,.0f}" if value == round(value) else f"{round(value, 4):,}"


def number_ticks(low: float, high: float, count: int) -> tuple[Tick, ...]:
    """About `count` round values that enclose `low` to `high`."""
    step = _nice((high - low) / count) if high > low else 1.0
    first, last = math.floor(low / step), math.ceil(high / step)
    last = max(last, first + 1)
    return tuple(
        Tick(round(i * step, 9), number_text(round(i * step, 9))) for i in range(first, last + 1)
    )
