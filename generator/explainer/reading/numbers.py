"""Numbers as people write them, in the form that they have in files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.reading.field_messages import Failure

_DEGREES = re.compile(
    r"(?P<before>[NSEW])?\s*(?P<sign>-)?(?P<d>\d{1,3}(?:\.\d+)?)\s*°?\s*"
    r"(?:(?P<m>\d{1,2}(?:\.\d+)?)\s*[′’']\s*)?(?:(?P<s>\d{1,2}(?:\.\d+)?)\s*[″”\"]\s*)?"
    r"(?P<behind>[NSEW])?"
)
_QUARTERS = {"lat": "NS", "lon": "EW"}
"""What may be said behind a latitude, and a longitude."""
DECIMALS = 5
"""Of a degree: a metre, more than degrees, minutes and seconds tell."""


def numbers(failure: Failure) -> Iterator[str]:
    """Yield the numbers that a value of a field may mean."""
    if not isinstance(failure.value, str):
        return
    text = failure.value.strip().replace("−", "-")
    if re.fullmatch(r"-?\d+,\d+", text):
        yield text.replace(",", ".")
    if re.fullmatch(r"-?\d{1,3}(?:(?:,\d{3})+|(?:[ \u00a0\u2009\u202f'’]\d{3})+)", text):
        yield re.sub(r"[^\d-]", "", text)
    if found := re.fullmatch(r"(\d+(?:\.\d+)?)\s*%", text):
        yield from (_short(float(found[1]) / 100), found[1])
    if re.fullmatch(r"-\d+(?:\.\d+)?", text) and text != failure.value:
        yield text
    yield from _degrees(text, _QUARTERS.get(failure.key, ""))


def _degrees(text: str, quarters: str) -> Iterator[str]:
    found = _DEGREES.fullmatch(text)
    quarter = (found["before"] or found["behind"] or "") if found else ""
    if not found or not quarters or quarter not in quarters or (found["sign"] and quarter):
        return
    value = float(found["d"]) + float(found["m"] or 0) / 60 + float(found["s"] or 0) / 3600
    yield _short(-value if found["sign"] or quarter in ("S", "W") else value)


def _short(number: float) -> str:
    return f"{number:.{DECIMALS}f}".rstrip("0").rstrip(".")
