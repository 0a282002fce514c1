"""Where what pages show was written, and what of it is held back: for who edits it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from explainer.link import Key, Site
from explainer.model import Origin, Record, kind_of
from explainer.views.planning import PagePlan
from explainer.views.where_shown import home_of

HEADING = re.compile(r"#{1,6} +(.+?)[ #]*")
SAID = 60
"""Letters that tell one entry of a list from another."""


class Guide:
    """Finds the files of a site by its addresses; asked when somebody looks, not at each build."""

    def __init__(self, site: Site, plans: tuple[PagePlan, ...]) -> None:
        self.site, self.plans = site, plans

    def page(self, address: str) -> dict[str, Any]:
        """Return where a page was written, each part of it too, and how it stands."""
        plan = self._plans.get(address)
        seed = self._seed(plan.seed) if plan and plan.seed else {}
        about = plan.about if plan else None
        first = min(self._at.get(address, ()), key=lambda one: _key(one) != about, default=None)
        shown = [one for at in self._shown_on.get(address, ()) for one in self._at[at]]
        parts = [self._told(one) for one in shown if one is not first]
        if first is None:
            return {**seed, "parts": parts}
        parts = [*_parts(first.origin), *parts, *([seed] if seed else [])]
        return {**self._told(first), "parts": parts}

    def _seed(self, name: str) -> dict[str, Any]:
        return {"place": f"{self.site.seeds[name].path}:1:1", "words": f"seed: {name}"}

    def records(self, at: list[str]) -> dict[str, Any]:
        """Return where what lives at some addresses was written, and how it stands."""
        return {address: self._told(self._at[address][0]) for address in at if address in self._at}

    def _told(self, record: Record) -> dict[str, Any]:
        words = f"{kind_of(record)}: {record.label}"
        told: dict[str, Any] = {"place": _place(record.origin), "words": words}
        standing = self.site.held.get(_key(record))
        if standing and standing.status != "withdrawn":
            told["status"] = standing.status
            if standing.until:
                told["until"] = str(standing.until)
        return told

    @cached_property
    def _plans(self) -> Mapping[str, PagePlan]:
        return {plan.address: plan for plan in self.plans}

    @cached_property
    def _at(self) -> Mapping[str, list[Record]]:
        found: dict[str, list[Record]] = defaultdict(list)
        for key, record in self.site.everything():
            found[home_of(self.site, (key, record.id))].append(record)
        return dict(found)

    @cached_property
    def _shown_on(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for address in self._at:
            found[address.partition("#")[0]].append(address)
        return dict(found)


def _key(record: Record) -> Key:
    return kind_of(record), record.id


def _place(origin: Origin, location: tuple[Any, ...] = ()) -> str:
    line, column = origin.mark(location)
    return f"{origin.path}:{line}:{column}"


def _parts(origin: Origin) -> Iterator[dict[str, str]]:
    """Yield the fields of a record, entries of lists apart, and the sections of its text."""
    document = origin.document
    written = document.values
    for step in origin.base:
        written = written[step]
    for field, value in written.items():
        entries = value if isinstance(value, list) else []
        if not any(isinstance(entry, Mapping) for entry in entries):
            line, column = origin.key((field,))
            yield {"words": field, "place": f"{origin.path}:{line}:{column}"}
        for number, entry in enumerate(entries):
            if isinstance(entry, Mapping):
                said = next((text for text in entry.values() if isinstance(text, str)), "")
                words = f"{field} {number + 1}: {said[:SAID]}"
                yield {"words": words, "place": _place(origin, (field, number))}
    for number, text in enumerate(document.body.splitlines(), document.body_line):
        if heading := HEADING.fullmatch(text):
            yield {"words": heading[1], "place": f"{origin.path}:{number}:1"}
