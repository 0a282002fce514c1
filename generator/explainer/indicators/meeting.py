"""Which indicators a site meets, by what it says and what can be seen of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from explainer import addresses
from explainer.indicators.journalism_trust import JOURNALISM_TRUST
from explainer.indicators.seen import SEEN
from explainer.indicators.trust_project import TRUST_PROJECT
from explainer.indicators.values import Indicator, Standard
from explainer.link import Site

STANDARDS: tuple[Standard, ...] = (TRUST_PROJECT, JOURNALISM_TRUST)


class Met(Struct, frozen=True):
    """How far one is met: what is there, with its address, and what is not."""

    indicator: Indicator
    there: Mapping[str, str]
    lacking: tuple[str, ...]

    @property
    def state(self) -> str:
        """Return *met*, *partly* or *unmet*."""
        if not self.lacking:
            return "met"
        return "partly" if self.there else "unmet"


def met(site: Site, standard: Standard) -> Iterator[Met]:
    """Yield how far each indicator of a standard is met."""
    found = {need: where for need in _needs(standard) if (where := _where(site, need))}
    for one in standard.indicators:
        there = {need: found[need] for need in one.needs if need in found}
        yield Met(one, there, tuple(need for need in one.needs if need not in found))


def _needs(standard: Standard) -> set[str]:
    return {need for one in standard.indicators for need in one.needs}


def _where(site: Site, need: str) -> str | None:
    """Return where a reader finds something that is needed, if it is there."""
    if need in SEEN:
        return SEEN[need](site)
    said = site.settings.disclosures
    return f"{addresses.METHOD}#{need}" if said and getattr(said, need) else None
