"""What a build sees by itself of what indicators ask for, and where a reader finds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer import addresses
from explainer.link import Site


def _contact(site: Site) -> str | None:
    settings = site.settings
    is_given = settings.publisher.email or settings.repository
    return f"{addresses.METHOD}#answering" if is_given else None


def _sources(site: Site) -> str | None:
    return addresses.SOURCES if site.sources else None


def _ledger(site: Site) -> str | None:
    """Return where each statement stands with its sources."""
    return addresses.DATA if site.statement_counts else None


def _rule(site: Site) -> str | None:
    """Return where the rule stands by which it is said how well each event is sourced."""
    return f"{addresses.METHOD}#sourcing" if site.events else None


def _accounts(site: Site) -> str | None:
    is_told = any(event.accounts or event.accounts_missing for event in site.events.values())
    return addresses.BALANCE if site.settings.sides and is_told else None


def _always(address: str) -> Callable[[Site], str | None]:
    return lambda site: address


SEEN: Mapping[str, Callable[[Site], str | None]] = {
    "publisher": _always(f"{addresses.METHOD}#publisher"),
    "contact": _contact,
    "corrected": _always(addresses.CORRECTIONS),
    "privacy": _always(f"{addresses.ABOUT}#privacy"),
    "sources": _sources,
    "ledger": _ledger,
    "rule": _rule,
    "accounts": _accounts,
}
"""Each returns the address at which it is there; nothing where it is not. What is always there
every site of this program's making has: no cookie, a page of corrections."""
