"""The quotation marks of a language: what straight ones become that editors type.

Those of the catalogue, which a newsroom may change; of a language without one CLDR's.
"""

from __future__ import annotations

from functools import lru_cache

from explainer.language.catalogue import Catalogue, file_of

Marks = tuple[str, str, str, str]
"""Before and after a quotation, before and after one within another."""
ENGLISH: Marks = ("“", "”", "‘", "’")
_TEXT = "%(text)s"


def quotation_marks(words: Catalogue) -> Marks:
    """Return the marks of a language; French ones have their spaces."""
    outer, _, after = words.gettext("“%(text)s”").partition(_TEXT)
    inner, _, within = words.pgettext("within other quotation marks", "‘%(text)s’").partition(_TEXT)
    said = (outer, after, inner, within)
    return _by_cldr(words.language.tag) if said == ENGLISH and not file_of(words.language) else said


@lru_cache(maxsize=32)
def _by_cldr(tag: str) -> Marks:
    if tag.partition("-")[0] == "en":
        return ENGLISH
    # Late: 50 ms, as in `ordering`.
    import icu

    data, kinds = (
        icu.LocaleData(icu.Locale.forLanguageTag(tag).getName()),
        icu.ULocaleDataDelimiterType,
    )
    first, last, inner, within = (
        str(data.getDelimiter(kind))
        for kind in (
            kinds.QUOTATION_START,
            kinds.QUOTATION_END,
            kinds.ALT_QUOTATION_START,
            kinds.ALT_QUOTATION_END,
        )
    )
    return first, last, inner, within
