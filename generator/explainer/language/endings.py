"""What a language puts at the end of its words: a reader who types one form looks for all of them.

The program that searches takes endings off the words of a query, not off those of the index: what
is left begins the other forms, and the index finds what begins so. One table of a few letters thus
does for names of all languages in one index. Snowball's stemmers lack two of these languages,
would bring some 20 KB of program for each to the first search, and both build and browser would
have to stem alike. What changes inside a word (Russian *сон*, *сна*; broken
plurals of Arabic) is left to the search for words that are nearly so.
"""

from __future__ import annotations

from collections.abc import Mapping

from explainer.language.tags import Language

# In letters without marks, as words are sought: *ə* and *e* are one, so are *ı* and *i*. Endings
# that follow each other are taken off one by one.
_OF_BOTH = (
    "lar ler lari leri larin lerin da de ta te dan den tan ten nda nde ndan nden in un nin nun i u"
    " a e ya ye yi yu si su li lu ci cu la le daki deki taki teki"
)
_ENDINGS: Mapping[str, str] = {
    "ar": "تان تين تها ته ات ون ين ان ها هم ه ي يه يا يون يين نا كم",
    "az": f"{_OF_BOTH} liq lik luq luk ni nu dir dur",
    "fr": "s x e es ne nes ie ien iens ienne iennes ais aise aises",
    "hy": "ը ն ի ին ից ով ում եր ներ ու ան ական ացի ացիներ յի յում",
    "ka": "ი ს ის მა ად ით ში ზე დან თან თვის ებ ები ელი ური ული მდე ო",
    "ru": "а я ы и у ю е о ь и ии ия ию ие ой ом ем ам ям ов ев ах ях ами ями ая яя ое ее ые ие ии"
    " ого его ому ему ых их ым им ыми ими ую юю ией",
    "tr": f"{_OF_BOTH} lik luk siz suz dir dur tir tur yla yle",
}


def endings(language: Language) -> list[str]:
    """Return what is taken off the words of a query, the longest first; nothing in most."""
    known = _ENDINGS.get(language.tag.partition("-")[0].lower(), "")
    return sorted(set(known.split()), key=lambda ending: (-len(ending), ending))
