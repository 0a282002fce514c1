"""Accounts: one speaker each, every side once, in comparable length."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.counting import counted
from explainer.link import Site
from explainer.model import Account, Article, Event, Record
from explainer.model.locating import at
from explainer.problems import Problem
from explainer.prose import plain_text

LONGEST_TO_SHORTEST = 1.5
"""One half more is seen at a glance; below it, languages differ by as much in saying the same."""


def check(site: Site) -> Iterator[Problem]:
    """Yield accounts with no or two speakers, sides that speak twice, uneven lengths."""
    records: list[Event | Article] = [*site.events.values(), *site.articles.values()]
    for record in records:
        yield from _speakers(record, record.accounts)
        yield from _missing(record, record.accounts, record.accounts_missing)
        yield from _lengths(record, record.accounts)


def _speakers(record: Record, accounts: tuple[Account, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, account in enumerate(accounts):
        if (account.side is None) == (account.voice is None):
            message = 'an account has a "side" or a "voice", one of the two'
            yield at(record, ("accounts", index), message)
        if account.side in seen:
            message = f'the side "{account.side}" has two accounts here: make them one'
            yield at(record, ("accounts", index, "side"), message)
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


def _lengths(record: Record, accounts: tuple[Account, ...]) -> Iterator[Problem]:
    words = [len(plain_text(account.text).split()) for account in accounts]
    if len(words) > 1 and max(words) > LONGEST_TO_SHORTEST * max(1, min(words)):
        index = words.index(max(words))
        message = (
            f"this account has {counted(max(words), 'word')}, the shortest {min(words)}: "
            f"bring the longest to at most {LONGEST_TO_SHORTEST} times the shortest"
        )
        yield at(record, ("accounts", index, "text"), message, "warning")
