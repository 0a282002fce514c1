"""Numbers as people write them, in the form that they have in files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.language.letters import usual_figures

_DEGREES = re.compile(
    r"(?P<before>[NSEW])?\s*(?P<sign>-)?(?P<d>\d{1,3}(?:\.\d+)?)\s*°?\s*"
    r"(?:(?P<m>\d{1,2}(?:\.\d+)?)\s*[′’']\s*)?(?:(?P<s>\d{1,2}(?:\.\d+)?)\s*[″”\"]\s*)?"
    r"(?P<behind>[NSEW])?"
)
_QUARTERS = {"lat": "NS", "lon": "EW"}
"""What may be said behind a latitude, and a longitude."""
DECIMALS = 5
"""Of a degree: a metre, more than degrees, minutes and seconds tell."""
_ABOUT = re.compile(
    r"(?:(?:about|around|approx\.?|circa|ca?\.?|over|nearly|at least|more than|fewer than|up to)\s+"
    r"|[~≈<>±+€$£¥₽₺₴₹]\s*)(.+)",
    re.IGNORECASE,
)
_WITH_UNIT = re.compile(
    r"([+-]?\d[\d.,\s]*?)(?:\s*(?P<many>k|m|mn|mio|bn)\.?|\s+(?P<unit>[^\W\d_][\w².%/ ]*)|\s*[%°])",
    re.IGNORECASE,
)
_MANY = {"dozen": 12, "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6}
_MANY |= {"bn": 1e9, "billion": 1e9}


def numbers(text: str, key: str = "") -> Iterator[str]:
    """Yield the numbers that a text may be, nothing of it left out; those of a field, if it has
    any of its own."""
    plain = _plain(text)
    if re.fullmatch(r"-?\d+,\d+", plain):
        yield plain.replace(",", ".")
    if re.fullmatch(
        r"-?\d{1,3}(?:(?:,\d{3})+|(?:\.\d{3}){2,}|(?:[ \u00a0\u2009\u202f'’]\d{3})+)", plain
    ):
        yield re.sub(r"[^\d-]", "", plain)
    if found := re.fullmatch(r"(\d+(?:\.\d+)?)\s*%", plain):
        yield from (_short(float(found[1]) / 100), found[1])
    if re.fullmatch(r"-?\d+(?:\.\d+)?", plain) and plain != text.strip():
        yield plain
    yield from _degrees(plain, _QUARTERS.get(key, ""))


def number_meant(text: str, key: str = "") -> str:
    """Return ``' (did you mean "4100"?)'`` for a number that is written loosely, or nothing."""
    found = list(numbers(text, key)) or list(_loosely(_plain(text)))
    meant = '" or "'.join(found)
    return f' (did you mean "{meant}"?)' if meant else ""


def _plain(text: str) -> str:
    return usual_figures(text.strip()).replace("−", "-").replace("–", "-")


def _loosely(text: str) -> Iterator[str]:
    """Yield the number in words that say more than a number: about how much, of what."""
    if found := _ABOUT.fullmatch(text):
        yield from _number_in(found[1])
    elif found := _WITH_UNIT.fullmatch(text):
        said = (found["many"] or found["unit"] or "").casefold().split()
        times = _MANY.get(said[0].rstrip("."), 1) if said else 1
        yield from (f"{float(number) * times:.15g}" for number in _number_in(found[1]))


def _number_in(text: str) -> Iterator[str]:
    if re.fullmatch(r"[+-]?\d+(?:\.\d+)?", text.strip()):
        yield text.strip()
    else:
        yield from numbers(text)
        yield from _loosely(text)


def _degrees(text: str, quarters: str) -> Iterator[str]:
    found = _DEGREES.fullmatch(text)
    quarter = (found["before"] or found["behind"] or "") if found else ""
    if not found or not quarters or quarter not in quarters or (found["sign"] and quarter):
        return
    value = float(found["d"]) + float(found["m"] or 0) / 60 + float(found["s"] or 0) / 3600
    yield _short(-value if found["sign"] or quarter in ("S", "W") else value)


def _short(number: float) -> str:
    return f"{number:.{DECIMALS}f}".rstrip("0").rstrip(".")
