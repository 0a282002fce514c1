"""Which record an id means that none has, where there is no doubt."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from explainer import addresses
from explainer.language.mistyped import sure
from explainer.link import Site
from explainer.model import Record
from explainer.reading import endings

MARKS = "\"'“”„«»‚‘’@"
"""What word processors put around an id, and what belongs to citations."""


def meant(site: Site, kind: str, identity: str, known: Collection[str]) -> str | None:
    """Return the id that was meant: with marks, a kind or an ending, by its name, mistyped."""
    found = next((one for one in _plainly(kind, identity) if one in known), None)
    return found or _called(site, kind, identity) or sure(identity, known)


def _plainly(kind: str, identity: str) -> Iterator[str]:
    plain = identity.strip(MARKS)
    yield plain
    yield plain.removeprefix(f"{kind}:")
    if endings.ending(plain) in endings.ALL:
        yield plain[: -len(endings.ending(plain))].rpartition("/")[2]
    yield addresses.slug(plain)


def _called(site: Site, kind: str, identity: str) -> str | None:
    """Return the record whose name was written for its id."""
    records: dict[str, Record] = dict(site.records.get(kind, {}))
    found = [one.id for one in records.values() if one.label.casefold() == identity.casefold()]
    return found[0] if len(found) == 1 else None
