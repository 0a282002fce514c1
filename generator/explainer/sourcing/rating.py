"""How well an event, a figure, an account is sourced: numbers, and the class that they make."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from explainer.link import Site, Statement
from explainer.model import Account, Claim, Event, Figure, Record, Source
from explainer.sourcing import primary
from explainer.sourcing.differing import COUNTS, SIDES, differing, is_countered
from explainer.sourcing.independence import independent

CLASSES = ("several-primary", "several", "single-primary", "single")
"""Keys in data and filters, in words ``theme/components/sourcing``; none is a rank."""
DIFFERING = (SIDES, COUNTS)


class Sourcing(Struct, frozen=True):
    """How many sources, how many that do not hang together, how many of these are primary."""

    sources: int
    independent: int
    primary: int
    differing: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Return the class."""
        number = "several" if self.independent > 1 else "single"
        return f"{number}-primary" if self.primary else number


def of_event(site: Site, event: Event) -> Sourcing:
    """Return how well it is sourced that an event happened: accounts and figures have their own."""

    def make() -> Sourcing:
        return _of_event(site, event, site.sources_of_events[event.id], differing(event))

    return site.once(("sourcing", event.id), make)


def _of_event(
    site: Site, event: Event, sources: Iterable[str], differs: tuple[str, ...] = ()
) -> Sourcing:
    def is_primary(source: Source) -> bool:
        return primary.for_event(site, event, source)

    return _rated(site, sources, is_primary, differs)


def of_account(site: Site, account: Account) -> Sourcing:
    """Return how well it is sourced that somebody says so."""
    return _rated(site, account.source, lambda source: primary.for_account(account, source))


def of_figure(site: Site, figure: Figure, event: Event) -> Sourcing:
    """Return how well it is sourced that somebody counted so many."""

    def is_primary(source: Source) -> bool:
        return primary.for_figure(site, figure, source)

    differs = (COUNTS,) if is_countered(figure, event) else ()
    return _rated(site, figure.source, is_primary, differs)


def of_statement(site: Site, one: Statement) -> Sourcing | None:
    """Return how well an account, a reply, a figure or a sentence on what happened is sourced."""
    kind, identity = one.key
    record, (field, *steps) = site.records[kind][identity], one.field.split(".")
    if isinstance(record, Event) and field == "what":
        return _of_event(site, record, one.sources)
    if isinstance(record, Event) and field == "figures":
        return of_figure(site, record.figures[int(steps[0]) - 1], record)
    spoken = (
        account
        for account in _spoken(record, field, steps)
        if (account.side, account.voice) == (one.side, one.voice)
    )
    return next((of_account(site, account) for account in spoken), None)


def _spoken(record: Record, field: str, steps: list[str]) -> tuple[Account, ...]:
    """Return the accounts or replies of which a statement is one."""
    if field == "accounts":
        return getattr(record, field, ())
    is_reply = field == "claims" and steps[1:2] == ["replies"]
    claims: tuple[Claim, ...] = getattr(record, "claims", ()) if is_reply else ()
    return claims[int(steps[0]) - 1].replies if claims else ()


def _rated(
    site: Site,
    sources: Iterable[str],
    is_primary: Callable[[Source], bool],
    differs: tuple[str, ...] = (),
) -> Sourcing:
    groups = independent(site, sources)
    first = sum(any(is_primary(site.sources[one]) for one in group) for group in groups)
    return Sourcing(sum(map(len, groups)), len(groups), first, differs)
