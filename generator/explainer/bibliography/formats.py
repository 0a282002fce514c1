"""Works in the formats of reference managers: CSL-JSON, BibTeX and RIS.

CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types), the
entry types of BibTeX (btxdoc, Patashnik 1988) with `url` and `urldate` as biblatex has them, and
RIS as EndNote and Zotero read it. We write BibTeX ourselves: pybtex leaves `$`, `\\` and unpaired
braces of a text as they are, and changes addresses, which biblatex reads letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from babel import Locale
from msgspec import json

from explainer.bibliography.works import Work
from explainer.dates import Moment, When

_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # BibTeX counts braces, with a stroke before them too: a single one would end no field.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
_UNPAIRED = str.maketrans({"{": "%7B", "}": "%7D"})


def csl_json(works: Iterable[Work]) -> bytes:
    """Return works as a list of CSL-JSON."""
    return json.format(json.encode([csl(work) for work in works]), indent=1) + b"\n"


def csl(work: Work) -> dict[str, Any]:
    """Return a work as an item of CSL-JSON; what is not known is left out."""
    form = work.form
    item = {
        "id": work.id,
        "type": form.csl,
        "title": work.title,
        "author": [{"literal": name} for name in work.authors],
        form.within: work.within,
        "issued": _csl_date(work.published),
        "accessed": _csl_date(work.accessed),
        "URL": work.url,
        "archive_location": work.archived,
        "language": work.language,
        "note": work.note,
        "version": work.version,
    }
    return {key: value for key, value in item.items() if value}


def _csl_date(when: When | None) -> dict[str, Any] | None:
    """Return a date as CSL has it: its parts; a decade or an open stretch only in words."""
    if when is None:
        return None
    ends = (when.start, when.end) if when.interval else (when.start or when.end,)
    if any(moment is None or moment.years > 1 for moment in ends):
        return {"literal": when.text}
    parts = [_parts(moment) for moment in ends if moment]
    about = any(moment.about or moment.uncertain for moment in ends if moment)
    return {"date-parts": parts, **({"circa": True} if about else {})}


def _parts(moment: Moment) -> list[int]:
    return [part for part in (moment.year, moment.month, moment.day) if part is not None]


def bibtex(works: Iterable[Work], under: str = "") -> bytes:
    """Return works as entries of BibTeX, in UTF-8; ``under`` says whose they are, above them."""
    # What stands outside of entries is a comment, as long as it begins none.
    above = [f"% {under.replace('@', ' at ')}\n"] if under else []
    return "\n".join((*above, *map(entry, works))).encode()


def entry(work: Work) -> str:
    """Return a work as an entry of BibTeX."""
    form = work.form
    # A name in braces is one name: nobody is taken for "Office, Government".
    authors = " and ".join(f"{{{_tex(name)}}}" for name in work.authors)
    address = work.url.translate(_UNPAIRED)
    values = {
        "title": f"{{{_tex(work.title)}}}",  # in braces of its own it keeps its capitals
        "author": authors,
        form.printed: _tex(work.within),
        **_bibtex_date(work.published),
        "url": address,
        "urldate": _iso(work.accessed),
        "language": work.language,
        # By it biblatex knows how the language of a title is hyphenated and quoted.
        "langid": _name_of(work.language),
        "note": _tex(work.note),
        "version": _tex(work.version),
    }
    fields = "".join(f",\n  {key} = {{{value}}}" for key, value in values.items() if value)
    return f"@{form.bibtex}{{{work.id}{fields}\n}}\n"


def _bibtex_date(when: When | None) -> dict[str, str]:
    """Return `date` for biblatex, which knows EDTF, and for BibTeX the year."""
    if when is None:
        return {}
    first = when.start or when.end
    return {"date": when.text, "year": str(first.year) if first and first.years == 1 else ""}


def _name_of(tag: str) -> str:
    """Return the name that babel and polyglossia have for a language; nothing for none."""
    name = Locale("en").languages.get(tag.partition("-")[0], "").lower()
    return name if name.isalpha() else ""


def _iso(when: When | None) -> str:
    exact = when is not None and when.start is not None and when.start.exact
    return when.text if when and exact and not when.interval else ""


def _tex(text: str) -> str:
    return text.translate(_TEX)


def ris(works: Iterable[Work]) -> bytes:
    """Return works as entries of RIS, in UTF-8, with the line ends that it asks for."""
    lines = (line for work in works for line in (*_ris(work), ""))
    return "".join(f"{line}\r\n" for line in lines).encode()


def _ris(work: Work) -> Iterator[str]:
    """Yield the lines of an entry: TY first, ER last, as every reader of it wants."""
    yield f"TY  - {work.form.ris}"
    yield f"ID  - {work.id}"
    values = (
        ("TI", work.title),
        *(("AU", name) for name in work.authors),
        ("JO" if work.form.printed == "journal" else "PB", work.within),
        ("PY", _ris_year(work.published)),
        ("DA", _ris_date(work.published)),
        ("UR", work.url),
        ("Y2", _ris_date(work.accessed)),
        ("LA", work.language),
        ("N1", work.note),
    )
    for tag, value in values:
        if value:
            yield f"{tag}  - {' '.join(value.split())}"
    yield "ER  - "


def _first(when: When | None) -> Moment | None:
    first = (when.start or when.end) if when else None
    return first if first and first.years == 1 and first.year > 0 else None


def _ris_year(when: When | None) -> str:
    first = _first(when)
    return f"{first.year:04d}" if first else ""


def _ris_date(when: When | None) -> str:
    """Return YYYY/MM/DD/, with what is not known left empty between its strokes."""
    first = _first(when)
    if first is None:
        return ""
    month = f"{first.month:02d}" if first.month else ""
    day = f"{first.day:02d}" if first.day else ""
    return f"{first.year:04d}/{month}/{day}/"
