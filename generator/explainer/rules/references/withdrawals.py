"""What is said to be taken down, without when and why, or where there is no page to keep a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.link import Site, leaves_notice
from explainer.model import Paged
from explainer.model.locating import at
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield each record that is withdrawn and cannot be."""
    for kind, record in site.everything():
        if record.is_withdrawn:
            key = "status" if record.status == "withdrawn" else "withdrawn"
            if not leaves_notice(kind, record):
                message = f"a {kind} leaves no note: make it a draft, or take it out"
                yield at(record, (key,), message)
            elif isinstance(record, Paged) and record.withdrawn is None:
                message = "say when it was taken down, and why: withdrawn: {date: …, why: …}"
                yield at(record, (key,), message)


def matters(site: Site, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems without those of what was taken down: it is on no page."""
    withdrawn = (key for key, why in site.held.items() if why.status == "withdrawn")
    gone = {f"{kind}:{identity}" for kind, identity in withdrawn}
    return (p for p in problems if p.record not in gone or p.rule in KEPT)


KEPT = frozenset({"identities", "addresses", "held-back", "withdrawals"})
"""Rules that hold of what was taken down as well."""
