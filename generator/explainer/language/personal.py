"""What gives a private person away: telephone numbers, mail addresses, numbers of accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?![\w@])")
# With the country's number, or after a word that says so; a count or a year looks like no other.
_CALL = re.compile(r"\+[\d(]")
_SAID = re.compile(
    r"\b(?:tel|phone|mobile|mob|telefon\w*|téléphone|тел|телефон\w*|հեռ|ტელ|هاتف|टेल)\b\.?:?\s*"
    r"(\(?\d[\d ()/.-]{5,18}\d)",
    re.IGNORECASE,
)
# ISO 13616: two letters, two figures to check by, up to thirty letters and figures.
_ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b")
_ACCOUNT_BEGINS = re.compile(r"[A-Z]{2}\d{2}")
# Counts have their figures in groups; so many in a row stand for a person, an account, a document.
_NUMBER = re.compile(r"(?<![\w/.,=#-])(?:\d{9,19}|\d{3}-\d{2}-\d{4})(?![\w/-]|[.,]\d)")
# What all of these have in them, and what a number that somebody answers, or is known by, has.
_FIGURE, _FIGURES = re.compile(r"\d"), re.compile(r"\d[\d ()/.-]{5,}\d")
# An address of a page has numbers of its own; a link to write to somebody is meant.
_LINKED = re.compile(r"(?:https?://|mailto:)[^\s)>\]]+")


def may_be_personal(text: str) -> bool:
    """Say whether there is anything in a text to look for: most have neither figure nor @."""
    return bool("@" in text or _FIGURE.search(text))


def personal(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield place, what it is and the words of each thing that leads to one person."""
    if not may_be_personal(text):
        return
    bare = _LINKED.sub(lambda found: " " * len(found[0]), text)
    taken: list[tuple[int, int]] = []
    for place, what, said in _found(bare):
        end = place + len(said)
        if all(end <= start or place >= stop for start, stop in taken):
            taken.append((place, end))
            yield place, what, said


def _found(text: str) -> Iterator[tuple[int, str, str]]:
    if "@" in text:
        yield from ((at.start(), "a mail address", at[0]) for at in _MAIL.finditer(text))
    accounts = _ACCOUNT.finditer(text) if _ACCOUNT_BEGINS.search(text) else ()
    yield from ((at.start(), "an account’s number", at[0]) for at in accounts if _holds(at[0]))
    if _CALL.search(text):
        yield from _international(text)
    if not _FIGURES.search(text):
        return
    yield from ((at.start(1), "a telephone number", at[1]) for at in _SAID.finditer(text))
    yield from (
        (at.start(), "the number of a person or an account", at[0]) for at in _NUMBER.finditer(text)
    )


def _international(text: str) -> Iterator[tuple[int, str, str]]:
    # The tables of all countries' numbers take a quarter of a second to read: seldom needed.
    from phonenumbers import PhoneNumberMatcher

    for match in PhoneNumberMatcher(text, None):
        yield match.start, "a telephone number", match.raw_string


def _holds(account: str) -> bool:
    """Say whether the figures to check by fit the others (ISO 7064, modulo 97)."""
    letters = account.replace(" ", "")
    return int("".join(str(int(char, 36)) for char in letters[4:] + letters[:4])) % 97 == 1
