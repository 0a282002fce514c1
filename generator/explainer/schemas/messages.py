"""Every message of ``check``, with its cause and its cure: the catalogue, and who looks one up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from msgspec import Struct

from explainer import documents

FILE = Path(__file__).with_suffix(".yaml")
GAP = "…"
"""What stands in the catalogue for what differs from one time to the next."""
# What any message may end in: a suggestion, how often its cause is met, the limit that was passed.
_ENDS = r"(?: \(did you mean .*\))?(?:; (?:\d+ other places|one other place) refers? to it)?"
_LIMIT = r"(?: \(limits\..*\))?"


class Explained(Struct, frozen=True, dict=True):
    """A message: in which words it is said, why, what to do; ``rules`` a warning is accepted by."""

    title: str
    says: tuple[str, ...]
    cause: str
    cure: str
    rules: tuple[str, ...] = ()

    @cached_property
    def patterns(self) -> tuple[tuple[int, re.Pattern[str]], ...]:
        """Return what matches its wordings, each with how many letters of it are fixed."""
        return tuple((len(said.replace(GAP, "")), _pattern(said)) for said in self.says)

    def fits(self, message: str) -> int:
        """Return how many letters a message has in common with the wording that fits best."""
        fitting = (fixed for fixed, pattern in self.patterns if pattern.fullmatch(message))
        return max(fitting, default=0)


class Group(Struct, frozen=True):
    """Messages of one subject: a page of the manual."""

    name: str
    title: str
    summary: str
    messages: tuple[Explained, ...]


def explain(message: str) -> Explained | None:
    """Return what is known of a message: of several that fit, the one with the most words."""
    every = (one for group in catalogue() for one in group.messages)
    best = max(every, key=lambda one: one.fits(message))
    return best if best.fits(message) else None


@cache
def catalogue() -> tuple[Group, ...]:
    """Return all messages, group by group."""
    document, problems = documents.parse_yaml(FILE.read_text(encoding="utf-8"), FILE.name)
    if document is None:
        raise ValueError(problems)
    return tuple(
        Group(
            group["group"],
            group["title"],
            group["summary"],
            tuple(_read(group["messages"])),
        )
        for group in document.values
    )


def _read(entries: Any) -> Iterator[Explained]:
    for entry in entries:
        says, rules = (_listed(entry.get(key, [])) for key in ("says", "rule"))
        yield Explained(entry["title"], says, entry["cause"], entry["cure"], rules)


def _listed(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _pattern(said: str) -> re.Pattern[str]:
    words = ".*".join(re.escape(part) for part in said.split(GAP))
    return re.compile(f"{words}{_ENDS}{_LIMIT}", re.DOTALL)
