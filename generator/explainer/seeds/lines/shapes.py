"""Lines that are known by their form: menus, rows of share buttons, ornaments, bare links."""

from __future__ import annotations

import re
from functools import cache

from explainer.seeds.lines.line import even
from explainer.seeds.lines.phrases import entries, phrases

_SEPARATORS = re.compile(r"\s*[|/·•›»>→▸]\s*|\s{2,}|\s[-–—]\s")
_WORDS = re.compile(r"[\w'-]+")
_LINK = re.compile(r"(?:https?://|www\.)\S+|[^\W_][\w-]*(?:\.[\w-]+)*\.[a-z]{2,4}", re.I)
_WEATHER = re.compile(r"(?:[^\W\d][\w. -]{0,30}[ ,:])?[-+–−]?\d{1,2} ?°.{0,20}")
_LETTERS = r"[^\W\d_]{2,12}(?:/[^\W\d_]{2,12})*"
_SIGNATURE = re.compile(rf"{_LETTERS}|\({_LETTERS}\)")
# *Ha ha*, *New York New York*: two words are said twice in texts, three only by a broken menu.
_DOUBLED = 3
# No page prints so many subjects in a row, and comparing halves takes the square of their number.
_ROW_WORDS = 60
_COUNT = re.compile(r"[\d\W_]*")
# *Home World Sport*: two capitals in a row are a name; an entry of a menu has as many at most.
_MENU_WORDS = 3


def is_share_bar(text: str) -> bool:
    """A row of nothing but networks and share words: *Facebook Twitter Email*."""
    known, anchors, named = _evened("share-words"), _evened("share-anchors"), False
    for found in _WORDS.finditer(even(text)):
        word = found[0]
        if word not in known and not word.isdigit():
            # So it is of nearly all lines, at their first word.
            return False
        named = named or word in anchors
    return named


@cache
def _evened(section: str) -> frozenset[str]:
    return frozenset(map(even, entries(section)))


def is_menu(text: str) -> bool:
    """Section names in a row (*Home News Sport*), or a path (*Home > World*)."""
    parts = [part for part in _SEPARATORS.split(text) if part]
    if len(parts) > 1:
        return sum(map(_is_label, parts)) * 2 >= len(parts) and all(map(_may_be_label, parts))
    words = text.split()
    return len(words) >= _MENU_WORDS and all(map(_is_label, words))


def is_ornament(text: str) -> bool:
    """No letter in it, and no date: ``* * *``, ``123``, ``10:45``."""
    return bool(_COUNT.fullmatch(text)) and not re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)


def is_signature(text: str) -> bool:
    """Initials or an agency's capitals alone: *(AB)*, *XYZ*, *AB/CD*."""
    return bool(_SIGNATURE.fullmatch(text)) and text == text.upper()


def is_weather(text: str) -> bool:
    """*Port Haldane 13°C*."""
    return bool(_WEATHER.fullmatch(text))


def is_doubled_row(text: str) -> bool:
    """A row of subjects that ends with those it starts with, as some pages print their tags."""
    words = text.split(maxsplit=_ROW_WORDS)
    if len(words) > _ROW_WORDS:
        return False
    halves = range(_DOUBLED, len(words) // 2 + 1)
    return any(words[:size] == words[-size:] for size in halves)


def is_section_label(text: str) -> bool:
    """The name of a section of a site and nothing else."""
    return phrases("drop", "section-label").match(text)


def is_link_alone(text: str) -> bool:
    """A web address and nothing else."""
    return bool(_LINK.fullmatch(text))


def _may_be_label(text: str) -> bool:
    return len(text.split()) <= _MENU_WORDS and not any(map(str.isdigit, text))


def _is_label(text: str) -> bool:
    return is_section_label(text) or phrases("drop", "navigation-label").match(text)
