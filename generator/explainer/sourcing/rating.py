"""How well an event, a figure, an account is sourced: numbers, and the class that they make."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from explainer.link import Site, Statement
from explainer.model import Account, Event, Figure, Source
from explainer.prose import references
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
    cited = (ref.id for ref in references(event.what) if ref.kind == "source")

    def is_primary(source: Source) -> bool:
        return primary.for_event(site, event, source)

    return _rated(site, (*event.sources, *cited), is_primary, differing(event))


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
    """Return how well an account, a reply, a figure or what an event tells is sourced."""
    kind, identity = one.key
    record = site.records[kind][identity]
    first, *rest = one.field.split(".")
    if first == "what" and isinstance(record, Event):
        return of_event(site, record)
    if first == "figures" and isinstance(record, Event):
        return of_figure(site, record.figures[int(rest[0]) - 1], record)
    spoken = {"accounts": "accounts", "claims": "claims"}.get(first)
    if spoken is None or not one.sources:
        return None
    entries = getattr(record, first)
    if first == "claims":
        entries = entries[int(rest[0]) - 1].replies if rest[1:2] == ["replies"] else ()
    for account in entries:
        if (account.side, account.voice) == (one.side, one.voice):
            return of_account(site, account)
    return None


def _rated(
    site: Site,
    sources: Iterable[str],
    is_primary: Callable[[Source], bool],
    differs: tuple[str, ...] = (),
) -> Sourcing:
    groups = independent(site, sources)
    first = sum(any(is_primary(site.sources[one]) for one in group) for group in groups)
    return Sourcing(sum(map(len, groups)), len(groups), first, differs)
