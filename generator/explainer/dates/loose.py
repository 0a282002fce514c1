"""Dates as people write them, and the form that they have here: for *did you mean*."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from explainer.dates.patterns import FORMS, months
from explainer.language.letters import usual_figures

Groups = Mapping[str, str]
Suggest = Callable[[Groups], tuple[str, ...]]


def suggestions(text: str) -> Iterator[str]:
    """Yield the forms that a loosely written date may mean; not all of them need exist."""
    plain = _WEEKDAY.sub("", usual_figures(text)).strip()
    if plain != text and re.fullmatch(_EDTF, plain):
        yield plain
    alike = plain.translate(_ALIKE)
    is_short = re.fullmatch(r"[\dX~?%/.-]+", alike)
    plain = alike if is_short else re.sub(r"(?<=\d)\s*[^\x00-\x7f\W\d_]{1,6}\.?$", "", plain)
    for pattern, suggest in _LOOSE:
        found = re.fullmatch(pattern, plain, re.IGNORECASE)
        if found:
            yield from (form for form in suggest(found.groupdict()) if form != text)


_WEEKDAY = re.compile(
    r"^\s*(?:[a-z]+day|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?),?\s+(?=\S)|^\s*on\s+(?=\S)",
    re.IGNORECASE,
)


def _day_first(date: Groups) -> tuple[str, ...]:
    return (_iso(date["y"], date["b"], date["a"]),)


def _either_first(date: Groups) -> tuple[str, ...]:
    both = (_iso(date["y"], date["b"], date["a"]), _iso(date["y"], date["a"], date["b"]))
    return tuple(dict.fromkeys(both))


def _year_first(date: Groups) -> tuple[str, ...]:
    return (_iso(date["y"], date["a"], date["b"]),)


def _in_signs(date: Groups) -> tuple[str, ...]:
    return (_iso(date["y"], date["a"], date["b"]),)


def _named_month(date: Groups) -> tuple[str, ...]:
    month = _month(date["m"])
    return (_iso(date["y"], month, date.get("d")),) if month else ()


def _about(date: Groups) -> tuple[str, ...]:
    return (f"{date['y']}~",)


def _decade(date: Groups) -> tuple[str, ...]:
    return (f"{date['y'][:3]}X",)


def _interval(date: Groups) -> tuple[str, ...]:
    return (f"{date['y']}/{date['z']}",)


def _years_cut_short(date: Groups) -> tuple[str, ...]:
    return (f"{date['y']}/{date['y'][:2]}{date['z']}",)


def _months_of_a_year(date: Groups) -> tuple[str, ...]:
    return (f"{date['y']}-{date['a']}/{date['y']}-{date['b']}",)


def _either_era(date: Groups) -> tuple[str, ...]:
    number = int(date["n"])
    return (f"{number} CE", f"{number} BCE")


def _before_era(date: Groups) -> tuple[str, ...]:
    return (f"{int(date['n'])} BCE",)


def _below_nought(date: Groups) -> tuple[str, ...]:
    return (f"{int(date['n'])} BCE", four_figures(-int(date["n"])))


def _open(date: Groups) -> tuple[str, ...]:
    return (f"{date['y']}/..",)


def _as_it_is(date: Groups) -> tuple[str, ...]:
    return (f"{date['y']}{date.get('k') or ''}",)


def _of_era(date: Groups) -> tuple[str, ...]:
    return (f"{int(date['n'])} CE",)


def _about_in_era(date: Groups) -> tuple[str, ...]:
    return (f"{date['n']} {_era(date)}~",)


def _day_in_era(date: Groups) -> tuple[str, ...]:
    month = _month(date["m"])
    return _in_era(date, month, date["d"]) if month else ()


def _figures_in_era(date: Groups) -> tuple[str, ...]:
    return _in_era(date, date["a"], date["b"])


def _in_era(date: Groups, month: str | None, day: str | None) -> tuple[str, ...]:
    """A day in EDTF's count of years, which has no other place for an era."""
    year = 1 - int(date["n"]) if _era(date) == "BCE" else int(date["n"])
    return (_iso(four_figures(year), month, day),)


def _eras_apart(date: Groups) -> tuple[str, ...]:
    """An interval with a dash; one era at its end is that of both."""
    first = date["e"] or date["era"]
    return (f"{date['n']} {_named(first)}/{date['z']} {_era(date)}",)


def _decade_before_era(date: Groups) -> tuple[str, ...]:
    last = int(date["n"])
    return (f"{last + 9} BCE/{last or 1} BCE",)


def _century(date: Groups) -> tuple[str, ...]:
    number = int(date["n"])
    if date["era"] and _era(date) == "BCE":
        return (f"{number * 100} BCE/{number * 100 - 99} BCE",)
    return (f"{number - 1:02d}XX",)


def _era(date: Groups) -> str:
    return _named(date["era"])


def _named(era: str) -> str:
    return "BCE" if era.casefold().startswith("b") else "CE"


def four_figures(year: int) -> str:
    """Return an astronomical year as EDTF writes it."""
    return f"{year:05d}" if year < 0 else f"{year:04d}"


def _iso(year: str, month: str | None, day: str | None) -> str:
    parts = (f"{int(part):02d}" for part in (month, day) if part)
    return "-".join((year, *parts))


def _month(name: str) -> str | None:
    """Return the number of a month by its English name, or by that in another language."""
    word = name.casefold()
    return _months().get(word[:3]) or _months_elsewhere().get(word.rstrip("."))


@lru_cache(maxsize=1)
def _months() -> Mapping[str, str]:
    names = months("en", "abbreviated")
    return {name.casefold()[:3]: str(number) for number, name in names.items()}


@lru_cache(maxsize=1)
def _months_elsewhere() -> Mapping[str, str]:
    """Return the months by their names elsewhere, but for those that mean two."""
    named: dict[str, set[int]] = {}
    for language in _LANGUAGES:
        for form in FORMS:
            for number, name in months(language, form).items():
                named.setdefault(name.casefold().rstrip("."), set()).add(number)
    return {name: str(*numbers) for name, numbers in named.items() if len(numbers) == 1}


_LANGUAGES = (
    *("ar", "az", "bg", "cs", "de", "el", "es", "fa", "fi", "fr", "he", "hr", "hu", "hy", "it"),
    *("ka", "nl", "pl", "pt", "ro", "ru", "sr", "sv", "tr", "uk"),
)
"""Languages in which editors are known to think of a month; Babel takes 2 ms for each."""
_ALIKE = str.maketrans("ХхxОоΧ", "XXX00X")
"""Letters that look like the signs of a date, from another keyboard."""
_BEFORE = r"b\.?\s?c\.?\s?(?:e\.?)?"
_OF = r"(?:c\.?\s?e\.?|a\.?\s?d\.?)"
_ERA = rf"(?P<era>{_BEFORE}|{_OF})"
_EDTF = r"\d{4}(?:-\d\d){0,2}"
_NOW = r"present|now|today|ongoing|\?"
_TO = r"(?:to|until|till|and|through)"
_LOOSE: tuple[tuple[str, Suggest], ...] = (
    (r"(?P<a>\d{1,2})\.\s*(?P<b>\d{1,2})\.\s*(?P<y>\d{4})", _day_first),
    (r"(?P<a>\d{1,2})[/–—−-](?P<b>\d{1,2})[/–—−-](?P<y>\d{4})", _either_first),
    (r"(?P<y>\d{4})[年년]\s*(?:(?P<a>\d{1,2})[月월]?\s*(?:(?P<b>\d{1,2})[日일]?)?)?", _in_signs),
    (r"(?P<y>\d{4})[-./–—−]\s*(?P<a>\d{1,2})(?:[-./–—−]\s*(?P<b>\d{1,2}))?\.?", _year_first),
    (
        r"(?P<y>\d{4})[,\s-]+(?P<m>[a-z]{3,9})\.?(?:[\s-]+(?P<d>\d{1,2})(?:st|nd|rd|th)?)?",
        _named_month,
    ),
    (r"(?P<y>\d{4})(?P<a>\d\d)(?P<b>\d\d)", _year_first),
    (r"[\"'“”„‘’]*(?P<y>[\d~?%/.X-]+)[\"'“”‘’]*", _as_it_is),
    (r"(?P<y>\d{4}-\d\d-\d\d)[T\s]\d\d?:.*", _as_it_is),
    (r"(?P<y>\d{4}(?:-\d\d){0,2})\s*\(?\s*(?P<k>[~?%])\s*\)?", _as_it_is),
    (r"(?P<k>[~?%])\s*(?P<y>\d{4}(?:-\d\d){0,2})", _as_it_is),
    (rf"(?:since\s+|from\s+)?(?P<y>{_EDTF})\s*(?:[/–—-]|to|until|till)\s*(?:{_NOW})?", _open),
    (r"since\s+(?P<y>\d{4}(?:-\d\d){0,2})", _open),
    (rf"(?:from\s+|between\s+)?(?P<y>{_EDTF})\s*{_TO}\s*(?P<z>{_EDTF})", _interval),
    (
        r"(?:the\s+)?(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+(?:of\s+)?)?"
        r"(?P<m>[^\W\d_]{3,12})\.?,?[\s-]+(?P<y>\d{4})",
        _named_month,
    ),
    (r"(?P<m>[^\W\d_]{3,12})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})", _named_month),
    (r"(?:c|ca|circa|about|around|~)\.?\s*(?P<y>\d{4})", _about),
    (r"(?:the\s+)?(?P<y>\d{3}0)'?s", _decade),
    (r"(?P<y>\d{4}(?:-\d\d){0,2})\s*[-–—]\s*(?P<z>\d{4}(?:-\d\d){0,2})", _interval),
    (r"(?P<y>\d{4})/(?P<z>\d{2})", _years_cut_short),
    (r"(?P<y>\d{4})-(?P<a>\d{2})/(?P<b>\d{2})", _months_of_a_year),
    (r"(?P<n>[1-9]\d{0,2})", _either_era),
    (r"[-−–](?P<n>\d{1,3})", _below_nought),
    (rf"(?P<n>\d{{1,4}})\s*{_BEFORE}", _before_era),
    (rf"(?P<n>\d{{1,4}})\s*{_OF}", _of_era),
    (r"a\.\s?d\.\s*(?P<n>\d{1,4})", _of_era),
    (rf"(?:c|ca|circa|about|around|~)\.?\s*(?P<n>\d{{1,4}})\s*{_ERA}", _about_in_era),
    (
        rf"(?P<d>\d{{1,2}})\.?\s+(?P<m>[^\W\d_]{{3,12}})\.?,?\s+(?P<n>\d{{1,4}})\s*{_ERA}",
        _day_in_era,
    ),
    (rf"(?P<d>)(?P<m>[^\W\d_]{{3,12}})\.?,?\s+(?P<n>\d{{1,4}})\s*{_ERA}", _day_in_era),
    (rf"(?P<n>\d{{1,4}})-(?P<a>\d\d)(?:-(?P<b>\d\d))?\s*{_ERA}", _figures_in_era),
    (
        rf"(?P<n>\d{{1,4}})\s*{_ERA.replace('era', 'e')}?\s*[-–—]\s*(?P<z>\d{{1,4}})\s*{_ERA}",
        _eras_apart,
    ),
    (rf"(?:the\s+)?(?P<n>\d{{0,3}}0)'?s\s*{_BEFORE}", _decade_before_era),
    (rf"(?:the\s+)?(?P<n>\d{{1,2}})(?:st|nd|rd|th)\s+(?:century|c\.)(?:\s*{_ERA})?", _century),
)
