"""English titles with capitals, as Chicago and MLA write them; quotation marks within others."""

from __future__ import annotations

import re
from functools import lru_cache

# Those of citeproc-js 1.4.63, but for what it holds twice or as two words, which it never finds.
_SMALL = """
    a about above across afore after against al along alongside amid amidst among amongst an and
    anenst apropos apud around as aside astride at athwart atop barring before behind below beneath
    beside besides between beyond but by c ca circa de despite down during et except for forenenst
    from given in inside into lest like modulo near next nor notwithstanding of off on onto or out
    over per plus pro qua sans since so than the through throughout thruout till to toward towards
    under underneath until unto up upon v van versus via vis-à-vis von vs with within without yet
    """
SMALL = frozenset(_SMALL.split())
"""Words that keep their small letter within a title."""
SITE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?![\w.])")
"""The address of a site that serves as its name: it stays as it is written."""
_WORD = re.compile(rf"{SITE.pattern}|[^\s\-–—/.,;?!:\[\]()“”‘’\"']+")
_OPENS = frozenset("!?:")
_OPENING, _CLOSING = re.compile(r'(?<![^\s(\[])"(?=\S)'), re.compile('"')
_SINGLE = re.compile(r"(?<!\w)'([^']+)'(?!\w)")
_PAIR = re.compile("“([^”]*)”")


@lru_cache(maxsize=256)  # the name of the site, and of publishers, again and again
def in_capitals(title: str) -> str:
    """Return an English title with a capital for each word that counts, and for first and last.

    What has a capital anywhere stays as it is written: a name, an abbreviation.
    """
    words = list(_WORD.finditer(title))
    parts: list[str] = []
    end, is_begun = 0, True
    for number, word in enumerate(words):
        between = title[end : word.start()]
        is_begun &= not between.strip()
        is_edge = number in (0, len(words) - 1) or not _OPENS.isdisjoint(between)
        # So does the processor of CSL: *in-depth* gets two capitals, and *step: day-by-day* none.
        is_edge |= is_begun and title.startswith("-", word.end())
        parts += (between, _raised(word[0], between, is_edge))
        end = word.end()
    return "".join((*parts, title[end:]))


def _raised(word: str, between: str, is_edge: bool) -> str:
    # After an apostrophe goes on what stood before it; a full stop is within the address of a site.
    if word != word.lower() or between == "’" or "." in word:
        return word
    counts = is_edge or (len(word) > 1 and word not in SMALL)
    return word[0].upper() + word[1:] if counts else word


def marked(title: str) -> str:
    """Return a title with the quotation marks that are set instead of those that are typed."""
    return _CLOSING.sub("”", _OPENING.sub("“", _SINGLE.sub(r"“\1”", title)))


def within_marks(title: str, marks: tuple[str, str]) -> str:
    """Return a title to stand between double marks: its own become those for within."""
    return _PAIR.sub(rf"{marks[0]}\1{marks[1]}", title)
