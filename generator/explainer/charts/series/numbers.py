"""Numbers on an axis: round ones that enclose what is shown, however large or small that is.

Reckoned in fractions: a step above 1e308 is still a number there, and 0.1 + 0.2 is 0.3.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from explainer.language.catalogue import Catalogue

LARGE, SMALL = Fraction(10) ** 15, Fraction(1, 10_000)
"""Beyond these nobody counts noughts: a number is written as a power of ten."""
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
ROUND = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))
"""Steps that everybody counts in; the last is the first of the next power of ten."""


class NumberTick(Struct, frozen=True):
    """A labelled number on an axis."""

    at: Fraction
    text: str


def exactly(value: float | Fraction) -> Fraction:
    """A number as it is written: 0.1 is a tenth, not the nearest that a machine has."""
    return value if isinstance(value, Fraction) else Fraction(str(value))


def number_text(value: float | Fraction, words: Catalogue) -> str:
    """A number as charts show it: thousands apart, no needless decimals."""
    exact = exactly(value)
    if exact and not SMALL <= abs(exact) < LARGE:
        text = _power(exact, words)
    elif exact.denominator == 1:
        text = words.number(exact.numerator)
    else:
        text = words.number(round(float(exact), 4))
    return text.replace("-", "−")


def _power(value: Fraction, words: Catalogue) -> str:
    """A number as a power of ten, to three figures."""
    written = f"{Decimal(value.numerator) / Decimal(value.denominator):.2e}"
    figures, _, exponent = written.partition("e")
    return f"{words.number(float(figures))} × 10{str(int(exponent)).translate(RAISED)}"


def _nice(step: Fraction) -> Fraction:
    """The next round step that is no smaller."""
    size = Fraction(10) ** _exponent(step)
    return next(factor * size for factor in ROUND if factor * size >= step)


def _exponent(value: Fraction) -> int:
    """The power of ten at which a number begins."""
    return (Decimal(value.numerator) / Decimal(value.denominator)).adjusted()


def number_ticks(low: float, high: float, count: int, words: Catalogue) -> tuple[NumberTick, ...]:
    """About `count` round values that enclose `low` to `high`."""
    least, most = exactly(low), exactly(high)
    step = _nice((most - least) / count) if most > least else Fraction(1)
    first = math.floor(least / step)
    last = max(math.ceil(most / step), first + 1)
    return tuple(NumberTick(i * step, number_text(i * step, words)) for i in range(first, last + 1))
