"""What was corrected on a page: what stood there, what stands there now, since when and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer import addresses
from explainer.link import Key, Site
from explainer.lists import ROOM, first, weight
from explainer.model import Correction
from explainer.views.desk import Desk
from explainer.views.values import Corrected, CorrectionItem
from explainer.views.where_shown import home_of

CORRECTION = 60
"""Compressed markup of a correction."""


def weigh(item: Correction) -> float:
    """Estimate what a correction adds to a compressed page."""
    return weight((item.was, item.now, item.why), CORRECTION)


def correction_item(desk: Desk, item: Correction) -> CorrectionItem:
    """Return a correction as its page shows it."""
    since = desk.maybe_date(item.since)
    return CorrectionItem(desk.date(item.date), item.was, item.now, item.why, since)


def of_page(desk: Desk, own: Key | None) -> Corrected | None:
    """Return the last corrections of a page, of its own record and of all others whose words it is
    the home of; all there are stand on their own page."""
    keys = sorted(desk.says | ({own} if own else set()))
    corrected = [one for key in keys for one in _at_home(desk, key)]
    newest = sorted(corrected, key=lambda one: one.date.sort_key, reverse=True)
    items = tuple(correction_item(desk, one) for one in first(newest, weigh, ROOM / 8))
    if not items:
        return None
    return Corrected(items, desk.to(addresses.CORRECTIONS), desk.moment is not None)


def _at_home(desk: Desk, key: Key) -> tuple[Correction, ...]:
    found = desk.site.corrections_of.get(key, ())
    return found if found and desk.here in _homes(desk.site, key) else ()


def _homes(site: Site, key: Key) -> tuple[str, ...]:
    """Return the addresses of the pages that tell of a correction."""
    kind, identity = key
    special = _HOMES.get(kind)
    return special(site, identity) if special else (home_of(site, key).partition("#")[0],)


def _homes_of_state(site: Site, identity: str) -> tuple[str, ...]:
    """Return where how something stands is said; its link leads to the event that made it so."""
    return tuple(site.address("topic", topic) for topic in site.states[identity].topics)


_HOMES: Mapping[str, Callable[[Site, str], tuple[str, ...]]] = {"state": _homes_of_state}
