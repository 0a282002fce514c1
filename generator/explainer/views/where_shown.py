"""Where each record is shown: most on a page of their own, some on that of another."""

from __future__ import annotations

from explainer import addresses
from explainer.link import Key, Site, Statement, anchors
from explainer.model import Account


def home_of(site: Site, key: Key) -> str:
    """Return the address of the page that shows a record."""
    kind, identity = key
    special = _HOMES.get(kind)
    return special(site, identity) if special else site.address(kind, identity)


def place_of(site: Site, one: Statement) -> str:
    """Return the address of the place at which a statement stands: its page, its part of it."""
    kind, identity = one.key
    # How something stands is in the strip of its topics; its home tells what made it so.
    is_state = kind == "state"
    home = _strip_of(site, identity) if is_state else home_of(site, one.key)
    anchor = _anchor(site, one)
    return f"{home}#{anchor}" if anchor and "#" not in home else home


def _anchor(site: Site, one: Statement) -> str:
    if one.field.startswith("accounts."):
        sides = {side.id: side.name for side in site.settings.sides}
        own = anchors.of_account(sides.get(one.side or "", one.voice or ""))
        before = _accounts_before(site, one)
        return f"{own}--{before + 1}" if before else own
    return anchors.of_section(site, one.anchor)


def _accounts_before(site: Site, one: Statement) -> int:
    """Return how many accounts of the same voice stand before it in its record."""
    place = one.field.split(".")[1]
    if not place.isdecimal():
        return 0
    accounts: tuple[Account, ...] = getattr(site.records[one.key[0]][one.key[1]], "accounts", ())
    whose = (one.side, one.voice)
    return sum((other.side, other.voice) == whose for other in accounts[: int(place) - 1])


def _period_of(site: Site, identity: str) -> str:
    background = site.backgrounds[identity]
    return site.address("period", f"{background.topic}/{background.period}")


def _chart_of(site: Site, identity: str) -> str:
    topics = site.series[identity].topics
    home = site.address("numbers", topics[0]) if topics else addresses.DATA
    return f"{home}#chart-{identity}"


def _picture_of(site: Site, identity: str) -> str:
    shown = site.pictured.get(identity)
    return home_of(site, shown) if shown else addresses.ABOUT


def _map_of(site: Site, identity: str) -> str:
    is_ground = site.maps[identity].locator
    return addresses.PLACES if is_ground else site.address("map", identity)


def _strip_of(site: Site, identity: str) -> str:
    return site.address("topic", site.states[identity].topics[0])


def _state_of(site: Site, identity: str) -> str:
    state = site.states[identity]
    told = ("event", state.event) if state.event else ("topic", state.topics[0])
    return site.address(*told)


_HOMES = {
    "map": _map_of,
    "background": _period_of,
    "series": _chart_of,
    "image": _picture_of,
    "state": _state_of,
}
