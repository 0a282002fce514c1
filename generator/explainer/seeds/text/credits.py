"""Who published it, where a line says so: *Source: …*, *© 2024 …*."""

from __future__ import annotations

import re
from functools import cache

from explainer.seeds.lines import even
from explainer.seeds.lines.phrases import alternation

# *Source: Ministry of Foreign Affairs of the Republic of …*: a sentence after *Source:* is longer.
_LONGEST = 10
# As much in letters, with the address of a page: the patterns are slow on longer lines.
_LONGEST_CHARS = 400
_RIGHTS = re.compile(
    r"(?:copyright|\(c\)|©)(?:[ ,]*(?:copyright|\(c\)|©))*[ ,]*(?:(?:19|20)\d\d)?"
    r"(?:\s?[-–—/]\s?(?:(?:19|20)\d\d))?[ ,]*(?P<who>(?:[^.|©]|\.(?=\S)){2,60})",
    re.I,
)
# What stands beside the name: years, a slogan, whose part it is; photographers' agencies.
_ASIDE = re.compile(r"(?: [-–—|] |, (?:an?|all) |[/(]).*", re.I)
_YEARS = r"(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)\d\d)?"
_EDGES = re.compile(rf"^(?:by:? |[\W\d_])+|[\s,]+{_YEARS}$|[\W_]+$", re.I)
_NAME = re.compile(r"^(?!www|https?)(?=.*[^\W\d_]{2})", re.I)
# *The Norwegian Institute of International Affairs*; more is *All rights reserved* said otherwise.
_NAME_WORDS = 6
# *Deutsche WelleDatenschutzImpressum*: the links beside a notice, run into the name.
_GLUED = re.compile(r"(?:[a-zß-ÿа-я][A-ZÀ-ÞА-Я]\w*){2}")
_CODE = re.compile(r"\d{3}|: ")
_LINK = re.compile(r"https?://\S+")


@cache
def _labelled(name: str) -> re.Pattern[str]:
    return re.compile(rf"{alternation('source', name)} ?: ?(?P<value>\S.*)")


def has_source_label(text: str) -> bool:
    """Is this a line *Source: …*?"""
    return bool(_label_match(text))


def source_named(text: str) -> str | None:
    """Return who is named in a line *Source: …*, None where that is a number or a list."""
    match = _label_match(text)
    value = text[match.start("value") :].strip(" .") if match else ""
    return value if value and not _CODE.search(value) else None


def _label_match(text: str) -> re.Match[str] | None:
    is_short = len(text) <= _LONGEST_CHARS and len(text.split()) <= _LONGEST
    return _labelled("label").fullmatch(even(text)) if is_short else None


def address_named(text: str) -> str | None:
    """Return the address in a line *URL: https://…* or *Source: https://…*, or None."""
    small = even(text[:_LONGEST_CHARS])
    match = _labelled("address").fullmatch(small) or _labelled("label").fullmatch(small)
    link = _LINK.fullmatch(text[match.start("value") :]) if match else None
    return link[0] if link else None


def rights_holder(text: str) -> str | None:
    """Return whose rights a notice names (*© 2024 The Herald. All rights reserved.*), or None."""
    match = _RIGHTS.search(text[:_LONGEST_CHARS])
    if not match:
        return None
    words = re.sub(rf"\b{alternation('source', 'rights')}(?!\w).*", "", even(match["who"]))
    who = _ASIDE.sub("", match["who"][: len(words.rstrip(" ,-"))])
    name = _EDGES.sub("", who)
    is_name = _NAME.search(name) and not _GLUED.search(name)
    return name if is_name and len(name.split()) <= _NAME_WORDS else None
