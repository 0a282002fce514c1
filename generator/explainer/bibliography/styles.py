"""Works in the styles that most ask for: APA (7th), Chicago (18th, its bibliography), MLA (9th).

Written ourselves, as a site has thousands of works and a processor of CSL takes 20 ms for one; held
in tests to what the reference processor (citeproc-js) makes of them by the official styles. HTML,
since titles stand in italics.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape

from explainer.bibliography.days import (
    UNSURE,
    american,
    british,
    british_month,
    said,
    year_first,
)
from explainer.bibliography.terms import Terms
from explainer.bibliography.titles import SITE, in_capitals, marked, within_marks
from explainer.bibliography.works import Work

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


def apa(work: Work, terms: Terms) -> str:
    """Return a work as the American Psychological Association has it cited."""
    kind = work.form.csl
    if kind in LEGAL:
        return _legal(work, terms, "")
    when = said(work.published, terms, year_first, kind in DATED_BY_YEAR["APA"])
    dated = f"({when or terms.no_date})"
    named = _html(marked(work.title))
    title = named if kind in IN_PARTS else f"<i>{named}</i>"
    told = terms.bracketed(kind)
    if told and work.version:
        told = f"({terms.version(_html(work.version))}) {told}"
    if work.authors:
        names = _names(work.authors, terms, by_sign=True)
        head = (names, dated, f"{title} {told}".strip())
    else:
        head = (title, dated, told)
    kept = f"({_html(work.archived)})" if work.archived else ""
    parts = (*head, _apa_within(work, kind, terms), kept)
    return f"{_sentences(parts, terms)} {_apa_address(work, terms)}".strip()


def _apa_within(work: Work, kind: str, terms: Terms) -> str:
    if kind == "entry-encyclopedia":
        return terms.within(f"<i>{_html(work.within)}</i>")
    if kind in IN_PARTS:
        return f"<i>{_html(_capitals(work, work.within))}</i>"
    within = _within(work)
    return _html(_capitals(work, within) if kind == "webpage" else within)


def _apa_address(work: Work, terms: Terms) -> str:
    if work.published or not work.url:
        return _html(work.url)
    return terms.retrieved(said(work.accessed, terms, american), _html(work.url))


def mla(work: Work, terms: Terms) -> str:
    """Return a work as the Modern Language Association has it cited."""
    kind = TAKEN_AS["MLA"].get(work.form.csl, work.form.csl)
    authors = _names(work.authors, terms, most=2)
    read = "" if work.published else said(work.accessed, terms, british)
    accessed = terms.accessed(read) if read else ""
    title, place = _mla_title(work, kind, terms), _mla_place(work, kind, terms)
    return _sentences((authors, title, place, accessed), terms)


def _mla_title(work: Work, kind: str, terms: Terms) -> str:
    if kind == "treaty":
        return _html(_capitals(work, work.title))
    # A page that is part of no site is a whole.
    return _title(work, "book" if kind == "webpage" and not _within(work) else kind, terms)


def _mla_place(work: Work, kind: str, terms: Terms) -> str:
    within = _html(_within(work))
    is_part = kind in IN_PARTS or (kind == "webpage" and bool(within))
    if is_part:
        within = f"<i>{_html(_capitals(work, work.within))}</i>"
    version = terms.version(_html(work.version)) if work.version else ""
    say = british_month if kind == "article-journal" else british
    year_only = kind in DATED_BY_YEAR["MLA"]
    when = said(work.published, terms, say, year_only, UNSURE if year_only else "")
    out_in = (within, version) if is_part else (version, within)
    return terms.comma.join(filter(None, (*out_in, when, *map(_html, (work.archived, work.url)))))


def chicago(work: Work, terms: Terms) -> str:
    """Return a work as the Chicago Manual of Style has it in a bibliography."""
    kind = TAKEN_AS["Chicago"].get(work.form.csl, work.form.csl)
    if kind in LEGAL:
        return _legal(work, terms, ".")
    within = _chicago_within(work, kind, terms)
    year_only = kind in DATED_BY_YEAR["Chicago"]
    when = said(work.published, terms, american, year_only, UNSURE) or terms.no_date
    version = terms.version(_html(work.version)) if work.version else ""
    head = [_names(work.authors, terms), _title(work, kind, terms)]
    if kind == "article-newspaper" and not work.authors:
        head, within = [within, *head], ""
    read = "" if work.published else said(work.accessed, terms, american)
    place = (". " if kind == "chapter" else terms.comma).join(filter(None, (within, when)))
    accessed = terms.accessed(read) if read else ""
    links = map(_html, (work.archived, work.url))
    return _sentences((*head, version, place, accessed, *links), terms)


def _chicago_within(work: Work, kind: str, terms: Terms) -> str:
    if kind in IN_PARTS or kind == "chapter":
        within = f"<i>{_html(_capitals(work, work.within))}</i>"
        return terms.within(within) if kind == "chapter" else within
    within = _within(work)
    return _first_up(_html(_capitals(work, within) if kind == "webpage" else within))


def _legal(work: Work, terms: Terms, end: str) -> str:
    title = _html(marked(_capitals(work, work.title)))
    when = said(work.published, terms, american)
    if work.form.csl == "legal_case":
        title, when = f"{title} ({' '.join(filter(None, (_html(work.within), when)))})", ""
    told = terms.comma.join(filter(None, (title, when)))
    return f"{told}. {_html(work.url)}{end}" if work.url else f"{told}."


# ------------------------------------------------------------------ parts


def _html(text: str) -> str:
    return escape(text, quote=False)


def _within(work: Work) -> str:
    """Return what it came out in; whose name the author has is not named twice."""
    return "" if (work.within,) == work.authors else work.within


def _names(names: tuple[str, ...], terms: Terms, most: int = 20, by_sign: bool = False) -> str:
    """Return authors; of more than the ``most`` the first. APA has a sign for *and*."""
    *first, end = map(_html, names or ("",))
    if len(names) > most:
        return terms.and_others(first[0])
    if not first:
        return end
    several = len(first) > 1
    if by_sign:
        return f"{', '.join(first)}{',' if several else ''} &amp; {end}"
    return (terms.of_several if several else terms.of_two)(terms.comma.join(first), end)


def _title(work: Work, kind: str, terms: Terms) -> str:
    title = marked(_capitals(work, work.title))
    if kind in WHOLE:
        return f"<i>{_html(title)}</i>"
    return terms.quoted(_html(within_marks(title, terms.inner_marks)))


def _capitals(work: Work, text: str) -> str:
    is_english = not work.language or work.language.partition("-")[0] == "en"
    return in_capitals(text) if is_english else text


def _first_up(text: str) -> str:
    return text if SITE.match(text) else text[:1].upper() + text[1:]


def _sentences(parts: Iterable[str], terms: Terms) -> str:
    """Return parts as sentences; one that ends in a mark of its own gets no other."""
    return " ".join(map(terms.ended, filter(None, parts)))


STYLES: Mapping[str, Callable[[Work, Terms], str]] = {"APA": apa, "Chicago": chicago, "MLA": mla}
