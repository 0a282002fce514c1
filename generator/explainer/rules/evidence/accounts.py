"""Accounts, and replies to a claim: one speaker each, every side once, in comparable length."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.documents import Location
from explainer.language.counting import counted
from explainer.language.text_reuse import word_count
from explainer.link import Site
from explainer.model import Account, Article, Event, Question, Record
from explainer.model.locating import at
from explainer.problems import Problem
from explainer.prose import plain_text

LONGEST_TO_SHORTEST = 1.5
"""One half more is seen at a glance; below it, languages differ by as much in saying the same."""


class Words(Struct, frozen=True):
    """How texts are named; ``spare`` words more than the shortest has are not uneven."""

    one: str
    noun: str
    nouns: str
    spare: int = 0


ACCOUNT = Words("an account", "account", "accounts")
REPLY = Words("a reply", "reply", "replies", 8)
"""Replies to a claim are a line or two; eight words are a line more on the page."""


def check(site: Site) -> Iterator[Problem]:
    """Yield accounts with no or two speakers, sides that speak twice, uneven lengths."""
    records: list[Event | Article] = [*site.events.values(), *site.articles.values()]
    for record in records:
        wrong = list(_speakers(record, ("accounts",), record.accounts, ACCOUNT))
        yield from wrong or _missing(record, record.accounts, record.accounts_missing)
        yield from _lengths(record, ("accounts",), record.accounts, ACCOUNT)
    claiming: list[Event | Question] = [*site.events.values(), *site.questions.values()]
    for asked in claiming:
        yield from _claims(asked)


def _claims(record: Event | Question) -> Iterator[Problem]:
    for index, claim in enumerate(record.claims):
        location = ("claims", index, "replies")
        yield from _speakers(record, location, claim.replies, REPLY)
        yield from _lengths(record, location, claim.replies, REPLY)
        if len(claim.replies) == 1:
            message = "only one reply: a claim sets sides beside each other; add one or take it out"
            yield at(record, location, message, "warning")


def _speakers(
    record: Record, location: Location, accounts: tuple[Account, ...], words: Words
) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, account in enumerate(accounts):
        if (account.side is None) == (account.voice is None):
            message = f'{words.one} has a "side" or a "voice", one of the two'
            yield at(record, (*location, index), message)
        if account.side in seen:
            message = f'the side "{account.side}" has two {words.nouns} here: make them one'
            yield at(record, (*location, index, "side"), message)
        if account.side:
            seen.add(account.side)


def _missing(
    record: Record, accounts: tuple[Account, ...], missing: tuple[str, ...]
) -> Iterator[Problem]:
    speaking = {account.side for account in accounts}
    for index, side in enumerate(missing):
        if side in speaking:
            message = f'the side "{side}" has an account here, so it is not missing'
            yield at(record, ("accounts_missing", index), message)


def _lengths(
    record: Record, location: Location, accounts: tuple[Account, ...], words: Words
) -> Iterator[Problem]:
    counts = [word_count(plain_text(account.text)) for account in accounts]
    least, most = min(counts, default=0), max(counts, default=0)
    allowed = max(LONGEST_TO_SHORTEST * max(1, least), least + words.spare)
    if most > allowed and len(counts) > 1:
        message = (
            f"this {words.noun} has {counted(most, 'word')}, the shortest {least}: "
            f"bring it to at most {int(allowed)}"
        )
        yield at(record, (*location, counts.index(most), "text"), message, "warning")
