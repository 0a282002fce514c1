"""How long a text takes to read: words of one language are longer than those of another.

The speeds are those of IReST, the same texts read by adults in seventeen languages
(Trauzettel-Klosinski and Dietz, *Investigative Ophthalmology & Visual Science* 53, 2012).
"""

from __future__ import annotations

from collections.abc import Mapping

from explainer.language.tags import Language

_WORDS: Mapping[str, int] = {
    "ar": 138,
    "de": 179,
    # IReST has 228; adults read 238 words of English prose in silence (Brysbaert 2019), and names
    # take longer.
    "en": 230,
    "es": 218,
    "fi": 161,
    "fr": 195,
    "he": 187,
    "it": 188,
    "nl": 202,
    "pl": 166,
    "pt": 181,
    "ru": 184,
    "sl": 180,
    "sv": 199,
    "tr": 166,
}
"""Words a minute."""
_LETTERS: Mapping[str, int] = {"ja": 357, "yue": 255, "zh": 255}
"""Characters a minute of languages that write no letters, or not letters alone."""
_OTHERS = 950
"""Letters a minute of a language that nobody has measured: what alphabets have in common."""
_UNSPACED = frozenset({"bo", "dz", "ja", "km", "lo", "my", "th", "yue", "zh"})


def minutes(text: str, language: Language) -> float:
    """Return how many minutes a text takes."""
    tag = _primary(language)
    if tag in _WORDS:
        return len(text.split()) / _WORDS[tag]
    return sum(map(str.isalnum, text)) / _LETTERS.get(tag, _OTHERS)


def words(text: str, language: Language) -> int | None:
    """Return how many words a text has; none where no space tells them apart."""
    return None if _primary(language) in _UNSPACED else len(text.split())


def _primary(language: Language) -> str:
    return language.tag.partition("-")[0].lower()
