"""Does a block that its markup calls an author name one? A button may be called so too."""

from __future__ import annotations

import re
from functools import cache

from explainer.seeds.lines import even
from explainer.seeds.lines.phrases import alternation, entries
from explainer.seeds.page.rows import Block

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# A byline may add the author's office and town; a paragraph about the author is longer.
_LABEL_WORDS = 14
_MORE = re.compile(r"[|•·,(/]| [–—-] |\d")
# *Maria del Carmen de la Torre Lopez*: the longest names, titles aside, have eight words.
_NAME_WORDS = 8
# *van*, *de*, *al*: between the words of a name a small letter says nothing.
_PARTICLE = 3
_LABELS = (
    *("navigation-label", "share-line", "subscribe-line", "related-stories", "page-furniture"),
    *("click-prompt", "cookie-button", "comment-section", "advertisement", "contact-line"),
)


def names_author(block: Block, stated: str | None) -> bool:
    """Is this a byline: the author whom the page states, *By* somebody, or a name?

    Args:
        block: one that is marked as author or byline.
        stated: who wrote it, by the page's own statement.
    """
    words = _words(block.text)
    if not words or len(block.text.split()) > _LABEL_WORDS or block.text.endswith("."):
        return False
    if stated and not set(_words(stated)).isdisjoint(words):
        return True
    if block.role == "author":
        return not set(words) <= _furniture() and not block.text.islower()
    return _is_opened(block.text) or _is_name(block.text)


def _words(text: str) -> list[str]:
    return [even(word) for word in _WORD.findall(text)]


def _is_opened(text: str) -> bool:
    match = _opener().match(even(text))
    return bool(match and _is_name(text[match.end() :]))


def _is_name(text: str) -> bool:
    """Are these words with capitals, none of them the word of a button or an office?

    A date or an office may stand behind the name.
    """
    words = _WORD.findall(_MORE.split(text.strip())[0])
    if not 1 < len(words) <= _NAME_WORDS or not set(_words(text)).isdisjoint(_furniture()):
        return False
    ends, inner = (words[0], words[-1]), words[1:-1]
    return not any(word[0].islower() for word in ends) and not any(
        word[0].islower() and len(word) > _PARTICLE for word in inner
    )


@cache
def _opener() -> re.Pattern[str]:
    said = f"{alternation('byline', 'opener')}|{alternation('byline', 'label')}"
    return re.compile(rf"(?:{said})\s*[:|]?\s+")


@cache
def _furniture() -> frozenset[str]:
    """Return the words of buttons, menus and offices in all languages."""
    plain = [e for name in _LABELS for e in entries("drop", name) if not e.startswith("/")]
    listed = [*plain, *entries("byline", "not-a-person")]
    return frozenset(word for entry in listed for word in _words(entry))
