"""The sources in the formats of reference managers: CSL-JSON, BibTeX and RIS.

CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types), the
entry types of BibTeX (btxdoc, Patashnik 1988) with `url` and `urldate` as biblatex has them, and
RIS as EndNote and Zotero read it. We write BibTeX ourselves: pybtex leaves `$`, `\\` and unpaired
braces of a text as they are, and changes addresses, which biblatex reads letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct, json

from explainer.dates import Moment, When
from explainer.model import Source


class Form(Struct, frozen=True):
    """What a kind of source is in each format.

    ``within`` and ``printed`` are the fields of CSL and of BibTeX that name its publisher.
    """

    csl: str
    within: str
    bibtex: str
    printed: str
    ris: str


FORMS: Mapping[str, Form] = {
    "book": Form("book", "publisher", "book", "publisher", "BOOK"),
    "court": Form("legal_case", "authority", "misc", "howpublished", "CASE"),
    "dataset": Form("dataset", "publisher", "misc", "howpublished", "DATA"),
    "encyclopedia": Form(
        "entry-encyclopedia", "container-title", "incollection", "booktitle", "ENCYC"
    ),
    "interview": Form("interview", "publisher", "misc", "howpublished", "GEN"),
    "news": Form("article-newspaper", "container-title", "article", "journal", "NEWS"),
    "ngo": Form("report", "publisher", "techreport", "institution", "RPRT"),
    "official": Form("document", "publisher", "misc", "howpublished", "GOVDOC"),
    "paper": Form("article-journal", "container-title", "article", "journal", "JOUR"),
    "report": Form("report", "publisher", "techreport", "institution", "RPRT"),
    "statement": Form("speech", "publisher", "misc", "howpublished", "GEN"),
    "treaty": Form("treaty", "publisher", "misc", "howpublished", "LEGAL"),
    "un": Form("document", "publisher", "misc", "howpublished", "GOVDOC"),
}
_TEX: Mapping[str, str] = {
    "\\": r"\textbackslash{}",
    # BibTeX counts braces, with a stroke before them too: a single one would end no field.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_UNPAIRED = str.maketrans({"{": "%7B", "}": "%7D"})
_AND = re.compile(r"\s+and\s+|\s*;\s*")


def csl_json(sources: Iterable[Source]) -> bytes:
    """Return sources as a list of CSL-JSON."""
    return json.format(json.encode([csl(source) for source in sources]), indent=1) + b"\n"


def csl(source: Source) -> dict[str, Any]:
    """Return a source as an item of CSL-JSON; what is not known is left out."""
    form = FORMS[source.kind]
    item = {
        "id": source.id,
        "type": form.csl,
        "title": source.title,
        "author": [{"literal": name} for name in _authors(source)],
        form.within: source.publisher,
        "issued": _csl_date(source.published),
        "accessed": _csl_date(source.accessed),
        "URL": str(source.url) if source.url else None,
        "archive_location": str(source.archived_url) if source.archived_url else None,
        "language": str(source.language),
        "note": source.note,
    }
    return {key: value for key, value in item.items() if value}


def _authors(source: Source) -> list[str]:
    return [name for name in _AND.split(source.author) if name] if source.author else []


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


def bibtex(sources: Iterable[Source], under: str = "") -> bytes:
    """Return sources as entries of BibTeX, in UTF-8; ``under`` says whose they are, above them."""
    # What stands outside of entries is a comment, as long as it begins none.
    above = [f"% {under.replace('@', ' at ')}\n"] if under else []
    return "\n".join((*above, *map(_bibtex, sources))).encode()


def _bibtex(source: Source) -> str:
    form = FORMS[source.kind]
    # A name in braces is one name: nobody is taken for "Office, Government".
    authors = " and ".join(f"{{{_tex(name)}}}" for name in _authors(source))
    address = str(source.url).translate(_UNPAIRED) if source.url else ""
    values = {
        "title": f"{{{_tex(source.title)}}}",  # in braces of its own it keeps its capitals
        "author": authors,
        form.printed: _tex(source.publisher),
        **_bibtex_date(source.published),
        "url": address,
        "urldate": _iso(source.accessed),
        "language": str(source.language),
        "note": _tex(source.note or ""),
    }
    fields = "".join(f",\n  {key} = {{{value}}}" for key, value in values.items() if value)
    return f"@{form.bibtex}{{{source.id}{fields}\n}}\n"


def _bibtex_date(when: When | None) -> dict[str, str]:
    """Return `date` for biblatex, which knows EDTF, and for BibTeX the year."""
    if when is None:
        return {}
    first = when.start or when.end
    return {"date": when.text, "year": str(first.year) if first and first.years == 1 else ""}


def _iso(when: When | None) -> str:
    exact = when is not None and when.start is not None and when.start.exact
    return when.text if when and exact and not when.interval else ""


def _tex(text: str) -> str:
    return "".join(_TEX.get(letter, letter) for letter in text)


def ris(sources: Iterable[Source]) -> bytes:
    """Return sources as entries of RIS, in UTF-8, with the line ends that it asks for."""
    lines = (line for source in sources for line in (*_ris(source), ""))
    return "".join(f"{line}\r\n" for line in lines).encode()


def _ris(source: Source) -> Iterator[str]:
    """Yield the lines of an entry: TY first, ER last, as every reader of it wants."""
    yield f"TY  - {FORMS[source.kind].ris}"
    yield f"ID  - {source.id}"
    values = (
        ("TI", source.title),
        *(("AU", name) for name in _authors(source)),
        ("JO" if FORMS[source.kind].printed == "journal" else "PB", source.publisher),
        ("PY", _ris_year(source.published)),
        ("DA", _ris_date(source.published)),
        ("UR", str(source.url) if source.url else ""),
        ("Y2", _ris_date(source.accessed)),
        ("LA", str(source.language)),
        ("N1", source.note or ""),
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
