"""A byline that is only a name: *Анна Белова* beside the date, above or below the text."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache

from babel import Locale

from explainer.seeds.lines import Line, even, is_title, key
from explainer.seeds.lines.dates import find_dates
from explainer.seeds.lines.phrases import entries, keys, languages
from explainer.seeds.text.bylines import byline_text, is_byline
from explainer.seeds.text.masthead import Around
from explainer.seeds.text.stamps import is_date_line

# *Staff writer, The Daily Herald*: more words are the first sentence or a heading.
_AFFILIATION_WORDS = 4
# Two names, a section and a date with its hour; searching longer lines for dates is slow.
_LONGEST_ROW = 200
# On 374 saved pages of public sets 70 of 76 names right beside the date were the author's, and 18
# of 25 a line away; below the text the count of readers stands between.
_NEAR_ABOVE, _NEAR_BELOW = 1, 3
# *PoliticsPolitics*: two labels run together. *DeFino* and *McAllister* are names.
_GLUED = re.compile(r"[^\W\d_]{4,}(?<=[^\W\d_A-Z])[A-Z]")
_UPPER = r"[^\W\d_a-zà-ÿа-яёəıöüğşç]"
_WORD = rf"(?:{_UPPER}\.|(?:{_UPPER}['’])?{_UPPER}[^\W\d_]+(?:-{_UPPER}[^\W\d_]+)?)"
# Unicode has capitals for these letters, newspapers have not.
_GEORGIAN = re.compile(r"[ა-ჿ]")
_SEPARATOR = re.compile(r"[|•·]")
_NAME = re.compile(rf"{_WORD}(?: {_WORD}){{1,2}}")


def bare_byline(
    lines: Sequence[Line], around: Around, dates: Sequence[Line], prose: str
) -> Line | None:
    """Return the line that only names the author, if there is one.

    A button may be two words with capitals as well (*Our Apps*): a name is believed beside a date,
    or beside a line that is only *By* or *Author*.
    """
    labels = [line for line in lines if key(line.text) in _labels()]
    dated = {line.position for line in [*dates, *labels] if around.near(line)}
    order = sorted({*dated, *(line.position for line in lines)})
    for line in filter(around.near, lines):
        reach = _NEAR_BELOW if around.under(line) else _NEAR_ABOVE
        at = order.index(line.position)
        is_dated = not dated.isdisjoint(order[max(0, at - reach) : at + reach + 1])
        is_next = not around.over(line) or line.position - 1 in dated
        if is_dated and is_next and _is_name_and_date(line.text, prose):
            return line
    return None


def byline_above_picture(
    lines: Sequence[Line], around: Around, pictures: Set[int], prose: str
) -> Line | None:
    """Return the name that stands right below the headline and right above a picture's line.

    There a name is believed without capitals too, in alphabets that have none.
    """
    for line in lines:
        is_next = line.position - 1 == around.headline and line.position + 1 in pictures
        if is_next and (is_bare_name(line.text, prose) or _is_caseless_name(line.text)):
            return line
    return None


def _is_caseless_name(text: str) -> bool:
    words = text.split()
    letters = text.replace(" ", "")
    has_case = letters.upper() != letters.lower() and not _GEORGIAN.search(letters)
    is_short = len(words) in (2, 3) and letters.isalpha()
    return is_short and not has_case and not {even(word) for word in words} & _offices()


def rows_with_author(lines: Sequence[Line], around: Around, language: str | None) -> list[Line]:
    """Return the rows by the text that begin with a name or *By* and give the date as well."""
    return [x for x in lines if around.near(x) and _names_and_dates(x.text, language)]


def _names_and_dates(text: str, language: str | None) -> bool:
    dates = find_dates(text, language) if len(text) <= _LONGEST_ROW else []
    start = _SEPARATOR.split(text[: dates[0].start])[0].strip(" ,–—-") if dates else ""
    return bool(start) and (is_byline(start) or is_bare_name(start, ""))


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
    if not _NAME.fullmatch(text) or any(len(word) > 2 and word.isupper() for word in words):
        return False
    # In an alphabet without capitals nothing tells a name from a button.
    if _GLUED.search(text) or not all(word[0].isupper() for word in words):
        return False
    used = set(re.findall(r"\w+", prose))
    if words[-1] in used or any(word.lower() in used for word in words):
        return False
    return even(text) not in _places() and not {even(word) for word in words} & _offices()


@cache
def _labels() -> frozenset[str]:
    return keys("byline", "label") | keys("byline", "opener")


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
