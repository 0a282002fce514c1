"""How a name reads in Latin letters, by a table that has a name: so a page can say which it was.

Most tables are CLDR's, by ICU. Where that has an older one, or none, ours stands here. Languages
that leave out part of what is spoken (Arabic, Persian and Hebrew their short vowels, Chinese and
Japanese all sounds) have none: no table knows how their names read, so that editors say it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from msgspec import Struct

from explainer.language.tags import script

LATIN = "Latn"
_WITHIN = r"[^\W\d_]|[\u0300-\u036f’ʼ']"
"""What goes on with a word: a letter, a mark on one, the apostrophe that some alphabets have."""


@dataclass(frozen=True, eq=False)
class Table:
    """A table: what it is called, its letters where they are ours, then ICU's transform.

    ``first`` and ``last`` are letters that read otherwise where a word begins or ends with them.
    """

    name: str
    transform: str = ""
    letters: Mapping[str, str] = field(default_factory=dict)
    first: Mapping[str, str] = field(default_factory=dict)
    last: Mapping[str, str] = field(default_factory=dict)


def _letters(theirs: str, ours: str) -> dict[str, str]:
    return dict(zip(theirs.split(), ours.split(), strict=True))


# The national systems of both, which these two boards took over; CLDR has what they had before.
_UKRAINIAN = Table(
    "BGN/PCGN 2019",
    letters={"ь": "", "’": "", "ʼ": "", "'": ""}
    | _letters(
        "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ю я зг",
        "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch iu ia zgh",
    ),
    first=_letters("є ї й ю я", "ye yi y yu ya"),
)
_BULGARIAN = Table(
    "BGN/PCGN 2013",
    letters=_letters(
        "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ь ю я",
        "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya",
    ),
    last={"ия": "ia"},
)
_ISO_9 = Table(
    "ISO 9",
    letters=_letters(
        "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я"
        " ґ є і ї ’ ʼ ў ђ ј љ њ ћ џ ѓ ќ ѕ",
        "a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â"
        " g̀ ê ì ï ʼ ʼ ŭ đ ǰ l̂ n̂ ć d̂ ǵ ḱ ẑ",
    ),
)
_ISO_9985 = Table(
    "ISO 9985",
    letters=_letters(
        "ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ ձ ղ ճ մ յ ն շ ո չ պ ջ ռ ս վ տ ր ց ւ փ ք և օ ֆ",
        "a b g d e z ē ë t’ ž i l x ç k h j ġ č̣ m y n š o č p ǰ ṙ s v t r c’ w p’ k’ ew ō f",
    ),
)
# CLDR tells by lines below letters which of two Greek ones they were, and has γκ as if it were γχ.
_GREEK = Table("ELOT 743", "Greek-Latin/UNGEGN; NFD; [\u0331] Remove", {"γκ": "gk"})
# CLDR has й as Mongolian has ь.
_KYRGYZ = Table("BGN/PCGN 1979", "Kirghiz-Latin/BGN", {"й": "y"})


def _bgn(pair: str, year: int) -> tuple[Table, ...]:
    return (Table(f"BGN/PCGN {year}", f"{pair}/BGN"),)


def _iso_15919(writing: str) -> tuple[Table, ...]:
    # The alphabets of India and Georgia have no large letters; in Latin ones names begin with them.
    return (Table("ISO 15919", f"{writing}-Latin; Any-Title"),)


TABLES: Mapping[str, tuple[Table, ...]] = {
    "az-Cyrl": _bgn("az_Cyrl-az", 2002),
    "be-Cyrl": (*_bgn("be-be_Latn", 1979), _ISO_9),
    "bg-Cyrl": (_BULGARIAN, _ISO_9),
    "bn-Beng": _iso_15919("Bengali"),
    "el-Grek": (_GREEK,),
    "hi-Deva": _iso_15919("Devanagari"),
    "hy-Armn": (*_bgn("hy-hy_Latn", 1981), _ISO_9985),
    "ka-Geor": (Table("BGN/PCGN 2009", "Georgian-Latin/BGN; Any-Title"),),
    "kk-Cyrl": _bgn("kk-kk_Latn", 1979),
    "ky-Cyrl": (_KYRGYZ,),
    "mk-Cyrl": (*_bgn("mk-mk_Latn", 1981), _ISO_9),
    "mn-Cyrl": _bgn("mn-mn_Latn", 1964),
    "mr-Deva": _iso_15919("Devanagari"),
    "ne-Deva": _iso_15919("Devanagari"),
    "ru-Cyrl": (*_bgn("ru-ru_Latn", 1947), _ISO_9),
    "sr-Cyrl": (*_bgn("sr-sr_Latn", 2005), _ISO_9),
    "ta-Taml": _iso_15919("Tamil"),
    "te-Telu": _iso_15919("Telugu"),
    "uk-Cyrl": (_UKRAINIAN, _ISO_9),
}
"""The tables of each language in a script; of several, the first where a newsroom chooses none."""


class Reading(Struct, frozen=True):
    """How a name reads in Latin letters, and the table that says so."""

    text: str
    table: str


def reading(name: str, tag: str, chosen: str = "") -> Reading | None:
    """Return how a name in a language reads; nothing for Latin letters, and where no table is."""
    table = _table(tag, chosen)
    read = transliterated(name, table) if table else name
    return Reading(read, table.name) if table and read != name else None


def tables_of(tag: str) -> tuple[Table, ...]:
    """Return the tables of a language, in the script that it is written in."""
    return TABLES.get(f"{tag.partition('-')[0]}-{script(tag)}", ())


def _table(tag: str, chosen: str) -> Table | None:
    tables = tables_of(tag)
    return next((table for table in tables if table.name == chosen), tables[0] if tables else None)


@lru_cache(maxsize=1 << 12)
def transliterated(name: str, table: Table) -> str:
    """Return a name by a table; what it has no letters for stays as it is."""
    text = unicodedata.normalize("NFC", name)
    if table.letters:
        text = _pattern(table).sub(lambda found: _read(found, table), text)
    if table.transform:
        text = _transform(table.transform).transliterate(text)
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=32)
def _pattern(table: Table) -> re.Pattern[str]:
    def one_of(letters: Mapping[str, str]) -> str:
        return "|".join(sorted(letters, key=len, reverse=True)) or r"(?!)"

    first = rf"(?P<first>(?<!{_WITHIN})(?:{one_of(table.first)}))"
    last = rf"(?P<last>(?:{one_of(table.last)})(?!{_WITHIN}))"
    return re.compile(f"{first}|{last}|{one_of(table.letters)}", re.I)


def _read(found: re.Match[str], table: Table) -> str:
    """Return how letters read; of a large one among large ones, all letters are large."""
    said = found[0]
    letters = {"first": table.first, "last": table.last}.get(found.lastgroup or "", table.letters)
    read = letters[said.lower()]
    if not said[0].isupper():
        return read
    text, (start, end) = found.string, found.span()
    beside = f"{text[start - 1 : start]}{text[start + 1 : end + 1]}"
    return read.upper() if beside.isupper() else read[:1].upper() + read[1:]


@lru_cache(maxsize=32)
def _transform(identity: str) -> Any:
    # Late: 50 ms that only names in other letters take.
    import icu

    return icu.Transliterator.createInstance(identity)
