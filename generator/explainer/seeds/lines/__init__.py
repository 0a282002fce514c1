"""Lines of a raw article and what is known of them by form or word, wherever they came from.

The lower room of ``seeds``: pasted text and saved pages both rest on it, it on neither.
"""

from explainer.seeds.lines.line import (
    BESIDE,
    SIGNS,
    TEXT,
    Line,
    ends_as_sentence,
    even,
    first_prose,
    is_long,
    is_prose,
    is_title,
    key,
    last_prose,
    split_lines,
    words_of,
)

__all__ = [
    "BESIDE",
    "SIGNS",
    "TEXT",
    "Line",
    "ends_as_sentence",
    "even",
    "first_prose",
    "is_long",
    "is_prose",
    "is_title",
    "key",
    "last_prose",
    "split_lines",
    "words_of",
]
