"""Where and when a report was filed: *HALDANE (NW) –*, *PORT, January 14 (Agency) -*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from msgspec import Struct

from explainer.seeds.lines import even
from explainer.seeds.lines.dates import day_month_pattern, has_day_and_month, published_date

_UPPER = r"[^\W\d_a-zà-ÿа-яёəıöüğşç]"
_CAPS = rf"{_UPPER}(?:{_UPPER}|[ .'’/-])*{_UPPER}"
_TITLE = rf"{_UPPER}[\w.'’-]*(?: (?:{_UPPER}[\w.'’-]*|of|de|la)){{0,3}}"
_FIGURES = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d")
_DASH = r"\s*(?:-{1,2}|[–—])\s*"
# City, country, date, agency: 90 letters at most, with an aside; behind it a dash is only a dash.
_REACH = 200
_COLON = re.compile(rf"(?P<all>{_UPPER}{{3,}}(?: {_UPPER}{{2,}}){{0,2}}): (?=\w)")
_AGENCY = rf"{_UPPER}[\w .&'’/-]{{1,30}}"


class Dateline(Struct, frozen=True):
    """The dateline as written, the agency it credits, and the day it was filed, if it says so."""

    text: str
    agency: str | None
    published: str | None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    # The text is matched beside its small letters: a date is replaced by @ signs of its length.
    date = r"@+(?: ?(?:г\.|года|[iı]l))?"
    place, caps = rf"(?:{_CAPS}|{_TITLE})(?:, {_TITLE})?", rf"{_CAPS}(?:, {_TITLE})?"
    agency = rf"(?P<agency>{_AGENCY})"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"(?P<all>{place},? {date},? ?\({agency}\)\.?){_DASH}",
            rf"(?P<all>{place},? \({agency}\)\.?){_DASH}",
            rf"(?P<all>{place}[,.] {date}\.? /{agency}/)\.?(?:{_DASH})? ?",
            rf"(?P<all>{place} /{agency}/)\.?(?:{_DASH})? ?",
            rf"(?P<all>{place}[,.] {date}[.,]? (?P<agency>{_UPPER}{{2,}}[\w.]*(?: {_CAPS})?)\.?)"
            rf"(?:/|{_DASH}|\s+(?={_UPPER})|$)",
            rf"(?P<all>{caps},? {date}){_DASH}(?P<agency>{_UPPER}[\w .]{{1,25}}?)\. ",
            rf"(?P<all>{place}[,.] {date}\.?)(?:{_DASH}|$)",
            rf"(?P<all>{place}, {date}\.?) (?={_UPPER})",
            rf"(?P<all>{caps})(?: - | ?[–—]{{1,2}} | -- )",
            rf"(?P<all>{_TITLE}, {_TITLE})(?: - | ?[–—] | -- )",
        )
    )


@cache
def _date() -> re.Pattern[str]:
    year = r"(?:,? (?:19|20)\d\d)?"
    return re.compile(rf"{day_month_pattern()}{year}|{_FIGURES.pattern}")


def find_dateline(text: str, language: str | None) -> Dateline | None:
    """Return the dateline that opens a paragraph or is a whole line, or None."""
    masked = _masked(text[:_REACH])
    for pattern in _patterns():
        match = pattern.match(masked)
        if match and len(match["all"]) <= 90:
            return _dateline(text, match, language)
    return None


def find_colon_dateline(paragraphs: Sequence[str], headline: str) -> Dateline | None:
    """Return *ARVELL* of *ARVELL: Minister Bell said …*.

    A place is named again, in headline or text; *UPDATE* is not; a speaker's turn is not the only.
    """
    opened = [_COLON.match(text) for text in paragraphs]
    if not opened or not opened[0] or any(opened[1:]):
        return None
    place = opened[0]["all"]
    told = f"{headline}\n{paragraphs[0][len(place) :]}\n" + "\n".join(paragraphs[1:])
    is_named = re.search(rf"\b{re.escape(place.title())}\b", told)
    return Dateline(place, None, None) if is_named else None


def _dateline(text: str, match: re.Match[str], language: str | None) -> Dateline:
    agency = match.groupdict().get("agency")
    end = match.end("agency") if agency else match.end("all")
    whole = text[: max(end, match.end("all"))].rstrip(" .,-–—") if agency else match["all"]
    said = text[: match.end()]
    return Dateline(
        text=text[: len(whole)].rstrip(" ,-–—"),
        agency=agency.strip() if agency else None,
        published=published_date(said, language),
    )


@lru_cache(maxsize=256)
def _masked(text: str) -> str:
    """Return the text with its first date put as @ signs, one for one; each is asked for often."""
    small = even(text)
    is_dated = _FIGURES.search(small) or has_day_and_month(small)
    match = _date().search(small) if is_dated else None
    if not match:
        return text
    return text[: match.start()] + "@" * (match.end() - match.start()) + text[match.end() :]


def is_own_line(text: str, language: str | None) -> bool:
    """Is the line a dateline and nothing else (*Port Haldane, 14 January 2022* in its own line)?"""
    found = find_dateline(text, language)
    return bool(found and len(text.rstrip(" .-–—")) <= len(found.text) + 1)
