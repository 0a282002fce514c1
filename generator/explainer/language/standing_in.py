"""English that stands for words which a language lacks: marked, so that it is read as English.

It is isolated as Unicode does it (UAX 9): in a text that runs from right to left *10 seconds* were
*seconds 10*, wherever it stands: on a page, in an attribute, in a drawing. What values stand in it
are isolated once more, since they are in the language of the page. Pages say it to voices too
(`explainer.rendering.voices`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from gettext import NullTranslations

ENGLISH, VALUE, END = "\u2066", "\u2068", "\u2069"
"""Before English; before a value in it; after either. No editor writes them: `check` refuses
characters that nobody sees."""
MARKS = str.maketrans("", "", ENGLISH + VALUE + END)
"""Takes the marks out of a text, with ``str.translate``."""
_PLACE = re.compile(r"%\((?!num\))\w+\)s")
_VALUES = re.compile(r"%\(\w+\)s|%%")


class English(NullTranslations):
    """Says every message in English, and that it is."""

    def gettext(self, message: str) -> str:
        return marked(message)

    def pgettext(self, context: str, message: str) -> str:
        return marked(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return marked(super().ngettext(msgid1, msgid2, n))

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return marked(super().npgettext(context, msgid1, msgid2, n))


@lru_cache(maxsize=2_000)
def marked(message: str) -> str:
    """Return an English message with its marks; a comma alone is of no language."""
    if not any(map(str.isalpha, _VALUES.sub("", message))):
        return message
    return f"{ENGLISH}{_PLACE.sub(lambda place: f'{VALUE}{place[0]}{END}', message)}{END}"
