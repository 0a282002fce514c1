"""What things of all kinds are made of: addresses, dates, publisher, sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from explainer import addresses
from explainer.dates import Moment, When
from explainer.views.desk import Desk

Thing = Mapping[str, Any]

CITED, FEW = 12, 4
"""Sources that a page names here at most, and of more than these: as many as its list shows
unfolded. A hundred weigh as much as the text of its opening, and machines read the list."""


def thing(kind: str, **said: Any) -> dict[str, Any]:
    """Return a thing of a type with what is known of it; what is not is left out."""
    known = {name: value for name, value in said.items() if value or value == 0}
    return {"@type": kind} | known


def named(desk: Desk, kind: str, identity: str, **said: Any) -> Thing:
    """Return a thing that has a page here."""
    return {"@id": at(desk, desk.site.address(kind, identity)), **said}


def at(desk: Desk, address: str) -> str:
    """Return an address of the site: in full where it has a public one."""
    base = desk.site.settings.base_url
    return f"{base}{address}" if base else desk.to(address)


def led_to(desk: Desk, href: str) -> str:
    """Return the address that a link of the page leads to."""
    public = desk.site.settings.base_url
    return at(desk, addresses.reached(href, desk.here)) if public else href


def references(desk: Desk, kind: str, ids: Iterable[str]) -> list[Thing]:
    """Return records that have pages of their own by these alone."""
    return [{"@id": at(desk, desk.site.address(kind, identity))} for identity in ids]


def cited(desk: Desk) -> list[Thing]:
    """Return the sources that the page rests on."""
    cited = list(desk.ledger.cited)
    return references(desk, "source", cited if len(cited) <= CITED else cited[:FEW])


def same(item: str | None, *others: object) -> list[str]:
    """Return the addresses under which others know a thing: in Wikidata, and elsewhere."""
    known = f"http://www.wikidata.org/entity/{item}" if item else ""
    return [f"{address}" for address in (known, *others) if address]


def publisher(desk: Desk) -> Thing:
    """Return who publishes the site."""
    ours = desk.site.settings.publisher
    return thing("Organization", name=ours.name, url=ours.url)


def begins(when: When | None) -> str:
    """Return when something begins, as ISO 8601 has it; where that is open, when it ends."""
    return _iso(when.start or when.end) if when else ""


def ends(when: When | None) -> str:
    """Return when something that takes time ends."""
    return _iso(when.end) if when and when.interval else ""


def _iso(moment: Moment | None) -> str:
    if moment is None:
        return ""
    sign = "-" if moment.year < 0 else ""
    parts = [f"{sign}{abs(moment.year):04d}"]
    for part in (moment.month, moment.day):
        if part is None:
            break
        parts.append(f"{part:02d}")
    return "-".join(parts)
