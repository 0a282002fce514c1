"""Works in the styles that most ask for: APA (7th), Chicago (18th, its bibliography), MLA (9th).

Written ourselves, as a site has thousands of works and a processor of CSL takes 20 ms for one; held
in tests to what the reference processor (citeproc-js) makes of them by the official styles. HTML,
since titles stand in italics.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape

from explainer.bibliography.titles import SITE, in_capitals, marked, within_marks
from explainer.bibliography.works import Work
from explainer.dates import Moment, When, in_words

LONG = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
SHORT = tuple(
    name if len(name) < 5 else f"{name[:4]}." if name == "September" else f"{name[:3]}."
    for name in LONG
)
IN_PARTS = frozenset({"article-journal", "article-newspaper", "entry-encyclopedia"})
"""Works that are part of another, whose title stands in italics instead of theirs."""
WHOLE = frozenset({"book", "report", "map", "treaty", "legal_case"})
"""Works whose titles Chicago and MLA have in italics; all others stand between marks."""
LEGAL = frozenset({"treaty", "legal_case"})
"""Works that APA and Chicago name as lawyers do, by their titles alone."""
TAKEN_AS: Mapping[str, Mapping[str, str]] = {
    # In a bibliography Chicago has no articles of encyclopedias, only in notes.
    "Chicago": {"entry-encyclopedia": "chapter"},
    # Its style leaves out the day of a speech, who printed an interview, and the court.
    "MLA": {"interview": "document", "legal_case": "report", "speech": "document"},
}
"""Works of which a style says too little to find them: what they are cited as, by style."""
DATED_BY_YEAR: Mapping[str, frozenset[str]] = {
    "APA": frozenset({"article-journal", "book", "dataset", "entry-encyclopedia", "map", "report"}),
    "Chicago": frozenset({"book", "chapter", "report"}),
    "MLA": frozenset({"book"}),
}
BRACKETED: Mapping[str, str] = {"dataset": "[Dataset]", "interview": "[Interview]", "map": "[Map]"}
"""What APA says of works whose titles do not tell what they are."""


def apa(work: Work) -> str:
    """Return a work as the American Psychological Association has it cited."""
    kind = work.form.csl
    if kind in LEGAL:
        return _legal(work, "")
    dated = f"({_date(work.published, _year_first, kind in DATED_BY_YEAR['APA']) or 'n.d.'})"
    named = _html(marked(work.title))
    title = named if kind in IN_PARTS else f"<i>{named}</i>"
    said = BRACKETED.get(kind, "")
    if said and work.version:
        said = f"(Version {_html(work.version)}) {said}"
    if work.authors:
        head = (_names(work.authors, ", & ", " & "), dated, f"{title} {said}".strip())
    else:
        head = (title, dated, said)
    kept = f"({_html(work.archived)})" if work.archived else ""
    return f"{_sentences((*head, _apa_within(work, kind), kept))} {_apa_address(work)}".strip()


def _apa_within(work: Work, kind: str) -> str:
    if kind == "entry-encyclopedia":
        return f"In <i>{_html(work.within)}</i>"
    if kind in IN_PARTS:
        return f"<i>{_html(_capitals(work, work.within))}</i>"
    within = _within(work)
    return _html(_capitals(work, within) if kind == "webpage" else within)


def _apa_address(work: Work) -> str:
    if work.published or not work.url:
        return _html(work.url)
    read = _date(work.accessed, _american)
    return f"Retrieved {f'{read}, from ' if read else ''}{_html(work.url)}"


def mla(work: Work) -> str:
    """Return a work as the Modern Language Association has it cited."""
    kind = TAKEN_AS["MLA"].get(work.form.csl, work.form.csl)
    authors = _names(work.authors, ", and ", " and ", most=2)
    read = "" if work.published else _date(work.accessed, _british)
    accessed = f"Accessed {read}" if read else ""
    return _sentences((authors, _mla_title(work, kind), _mla_place(work, kind), accessed))


def _mla_title(work: Work, kind: str) -> str:
    if kind == "treaty":
        return _html(_capitals(work, work.title))
    # A page that is part of no site is a whole.
    return _title(work, "book" if kind == "webpage" and not _within(work) else kind)


def _mla_place(work: Work, kind: str) -> str:
    within = _html(_within(work))
    is_part = kind in IN_PARTS or (kind == "webpage" and bool(within))
    if is_part:
        within = f"<i>{_html(_capitals(work, work.within))}</i>"
    version = f"Version {_html(work.version)}" if work.version else ""
    said = _british_month if kind == "article-journal" else _british
    year_only = kind in DATED_BY_YEAR["MLA"]
    when = _date(work.published, said, year_only, "[{}?]" if year_only else "Circa {}")
    out_in = (within, version) if is_part else (version, within)
    return ", ".join(filter(None, (*out_in, when, *map(_html, (work.archived, work.url)))))


def chicago(work: Work) -> str:
    """Return a work as the Chicago Manual of Style has it in a bibliography."""
    kind = TAKEN_AS["Chicago"].get(work.form.csl, work.form.csl)
    if kind in LEGAL:
        return _legal(work, ".")
    within = _chicago_within(work, kind)
    year_only = kind in DATED_BY_YEAR["Chicago"]
    when = _date(work.published, _american, year_only, "[{}?]") or "n.d."
    version = f"version {_html(work.version)}" if work.version else ""
    head = [_names(work.authors, ", and ", " and "), _title(work, kind)]
    if kind == "article-newspaper" and not work.authors:
        head, within = [within, *head], ""
    read = "" if work.published else _date(work.accessed, _american)
    place = (". " if kind == "chapter" else ", ").join(filter(None, (within, when)))
    accessed = f"Accessed {read}" if read else ""
    links = map(_html, (work.archived, work.url))
    return _sentences((*head, _first_up(version), place, accessed, *links))


def _chicago_within(work: Work, kind: str) -> str:
    if kind in IN_PARTS or kind == "chapter":
        within = f"<i>{_html(_capitals(work, work.within))}</i>"
        return f"In {within}" if kind == "chapter" else within
    within = _within(work)
    return _first_up(_html(_capitals(work, within) if kind == "webpage" else within))


def _legal(work: Work, end: str) -> str:
    title = _html(marked(_capitals(work, work.title)))
    when = _date(work.published, _american)
    if work.form.csl == "legal_case":
        title, when = f"{title} ({' '.join(filter(None, (_html(work.within), when)))})", ""
    said = ", ".join(filter(None, (title, when)))
    return f"{said}. {_html(work.url)}{end}" if work.url else f"{said}."


# ------------------------------------------------------------------ parts


def _html(text: str) -> str:
    return escape(text, quote=False)


def _within(work: Work) -> str:
    """Return what it came out in; whose name the author has is not named twice."""
    return "" if (work.within,) == work.authors else work.within


def _names(names: tuple[str, ...], last: str, of_two: str, most: int = 20) -> str:
    """Return authors; of more than the ``most`` the first."""
    *first, end = names or ("",)
    if len(names) > most:
        return f"{_html(names[0])}, et al."
    return _html((of_two if len(first) == 1 else last).join(filter(None, (", ".join(first), end))))


def _title(work: Work, kind: str) -> str:
    title = marked(_capitals(work, work.title))
    return f"<i>{_html(title)}</i>" if kind in WHOLE else f"“{_html(within_marks(title))}”"


def _capitals(work: Work, text: str) -> str:
    is_english = not work.language or work.language.partition("-")[0] == "en"
    return in_capitals(text) if is_english else text


def _first_up(text: str) -> str:
    return text if SITE.match(text) else text[:1].upper() + text[1:]


def _sentences(parts: Iterable[str]) -> str:
    """Return parts as sentences; one that ends in a mark of its own gets no other."""
    return " ".join(map(_ended, filter(None, parts)))


def _ended(part: str) -> str:
    bare = part.removesuffix("</i>")
    text = bare.rstrip("’”") if "“" in bare or "‘" in bare else bare
    if text.endswith((".", "?", "!")):
        return part
    # A full stop stands within quotation marks, and not in italics.
    return f"{text}.{part[len(text) :]}" if text != bare else f"{part}."


# ------------------------------------------------------------------ dates


def _date(
    when: When | None, said: Callable[[Moment], str], year_only: bool = False, about: str = "ca. {}"
) -> str:
    """Return a date as a style says it; one that is no day, month or year in words."""
    moment = when.start if when else None
    if when is None or when.interval or moment is None or moment.years > 1 or moment.year < 1:
        return in_words(when) if when else ""
    shown = Moment(moment.year) if year_only else moment
    return about.format(said(shown)) if moment.about or moment.uncertain else said(shown)


def _american(moment: Moment) -> str:
    day = f"{LONG[moment.month - 1]} {moment.day}," if moment.month and moment.day else ""
    return f"{day or (LONG[moment.month - 1] if moment.month else '')} {moment.year}".strip()


def _year_first(moment: Moment) -> str:
    day = f" {moment.day}" if moment.day else ""
    return f"{moment.year}, {LONG[moment.month - 1]}{day}" if moment.month else f"{moment.year}"


def _british(moment: Moment) -> str:
    month = SHORT[moment.month - 1] if moment.month else ""
    return " ".join(filter(None, (f"{moment.day or ''}", month, f"{moment.year}")))


def _british_month(moment: Moment) -> str:
    return _british(Moment(moment.year, moment.month))


STYLES: Mapping[str, Callable[[Work], str]] = {"APA": apa, "Chicago": chicago, "MLA": mla}
