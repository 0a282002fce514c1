"""What lasts from or to a date: *since 1993*, *until 3 May 1996*.

Some languages set an article, some an ending that changes with the word before it: a year, a day
and the rest are asked for apart.
"""

from __future__ import annotations

from typing import Literal

from explainer.language.catalogue import Catalogue

Side = Literal["since", "until"]


def on_day(date: str, words: Catalogue, side: Side) -> str:
    """Return what lasts from or to a day of a month."""
    if side == "since":
        # Translators: a day of a month; some languages set an article before it.
        return words.pgettext("a day", "since %(date)s", date=date)
    return words.pgettext("a day", "until %(date)s", date=date)


def in_year(year: str, words: Catalogue, side: Side) -> str:
    """Return what lasts from or to a year of which no more is known."""
    if side == "since":
        return words.pgettext("a year", "since %(date)s", date=year)
    return words.pgettext("a year", "until %(date)s", date=year)


def in_decade(year: str, words: Catalogue, side: Side) -> str:
    """Return what lasts from or to the decade that begins with a year."""
    if side == "since":
        return words.gettext("since the %(year)ss", year=year)
    return words.gettext("until the %(year)ss", year=year)


def in_century(century: str, words: Catalogue, side: Side) -> str:
    """Return what lasts from or to a century, which comes as it is counted."""
    if side == "since":
        return words.gettext("since the %(century)s century", century=century)
    return words.gettext("until the %(century)s century", century=century)


def at_some_time(date: str, words: Catalogue, side: Side) -> str:
    """Return what lasts from or to any other date: a month, *about 1915*."""
    # Translators: an ending that changes with the word before it stands in braces; CONTRIBUTING.md
    # says how.
    if side == "since":
        return words.gettext("since %(date)s", date=date)
    return words.gettext("until %(date)s", date=date)
