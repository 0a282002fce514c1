"""A byline that is only a name: *Анна Белова* beside the date, above or below the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from babel import Locale

from ..lines import Line, even, is_title
from ..lines.phrases import entries, languages
from .bylines import byline_text
from .masthead import Around
from .stamps import is_date_line

_AFFILIATION_WORDS = 4
# Between a name and its date: a link, the count of readers.
_DATE_NEAR = 3
_UPPER = r"[^\W\d_a-zà-ÿа-яёəıöüğşç]"
_WORD = rf"(?:{_UPPER}\.|(?:{_UPPER}['’])?{_UPPER}[^\W\d_]+(?:-{_UPPER}[^\W\d_]+)?)"
_NAME = re.compile(rf"{_WORD}(?: {_WORD}){{1,2}}")


def bare_byline(
    lines: Sequence[Line], around: Around, dates: Sequence[Line], prose: str
) -> Line | None:
    """Return the line that only names the author, if there is one.

    A button may be two words with capitals as well (*Our Apps*): a name is believed beside the
    date, or where headline, name and picture stand line by line.
    """
    dated = {line.position for line in dates if around.near(line)}
    for line in lines:
        is_dated = any(abs(line.position - date) <= _DATE_NEAR for date in dated)
        if around.near(line) and is_dated and _is_name_and_date(line.text, prose):
            return line
    return None


def affiliations(lines: Sequence[Line], byline: Line) -> list[Line]:
    """Return the line right below a byline that says who the author is: *Staff writer*."""
    below = [line for line in lines if line.number == byline.number + 1]
    return [x for x in below if is_title(x) and len(x.text.split()) <= _AFFILIATION_WORDS]


def _is_name_and_date(text: str, prose: str) -> bool:
    name = byline_text(text)
    rest = text.removeprefix(name).strip(" |•·,–—-")
    return is_bare_name(name, prose) and (not rest or is_date_line(rest, None))


def is_bare_name(text: str, prose: str) -> bool:
    """*Анна Белова*: two or three capitalised words that the text does not use.

    A title in capitals (*Talks Resume*) gives itself away by its words, which the text writes
    small; a person of the story by being named in it; an office or a country by its words.
    """
    words = text.split()
    if not _NAME.fullmatch(text) or text.isupper():
        return False
    used = set(re.findall(r"\w+", prose))
    if words[-1] in used or any(word.lower() in used for word in words):
        return False
    return even(text) not in _places() and not {even(word) for word in words} & _offices()


@cache
def _offices() -> frozenset[str]:
    return frozenset(even(word) for word in entries("byline", "not-a-person"))


@cache
def _places() -> frozenset[str]:
    names: set[str] = set()
    for tag in languages():
        locale = Locale(tag)
        names |= {even(name) for name in locale.territories.values()}
        names |= {even(zone["city"]) for zone in locale.time_zones.values() if "city" in zone}
    return frozenset(names)
