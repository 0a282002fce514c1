"""The beginning of a text, in whole sentences."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4_000)
def shortened(text: str, most: int) -> str:
    """Return whole sentences of a text, as many as fit in a number of words; at least one."""
    words = text.split()
    if len(words) <= most:
        return " ".join(words)
    ends = [
        n for n, word in enumerate(words[:most], 1) if word.rstrip('”’")').endswith((".", "?", "!"))
    ]
    fitting = [n for n in ends if n >= most // 4]
    return " ".join(words[: fitting[-1]]) if fitting else " ".join(words[:most]) + " …"
