"""How much a raw article may hold before it is refused, each limit with its reason."""

from __future__ import annotations

# A saved page with its pictures inside has a few megabytes; an article's text has some kilobytes.
MOST_BYTES = 10 * 1024 * 1024
# The longest articles known have a thousand paragraphs.
MOST_LINES = 5_000
# A book of 80,000 words.
MOST_CHARACTERS = 500_000
# The heaviest of 1,351 pages of public test sets has 20,000. Finding the text of so many inline
# elements takes the square of their number: 30,000 tags three seconds, 90,000 half a minute.
MOST_TAGS = 30_000
# The heaviest elements measured have 60. Reading takes the square of their number: 40,000 on one
# element took eight seconds.
MOST_ATTRIBUTES = 1_000
# libxml2 reads no deeper, and would lose what stands there.
DEEPEST = 256


class TooMuchError(ValueError):
    """More than an article may have; its message says what, and what to do."""


def limit(number: int, what: str, most: int) -> None:
    """Refuse what is more than the most.

    Raises:
        TooMuchError: it is more.
    """
    if number > most:
        raise TooMuchError(f"the file has {number:,} {what}, more than the {most:,} {ADVICE}")


ADVICE = "that an article may have; save its text only"
