"""Drawings that need not be made again: maps take as long as a hundred pages, and most edits leave
them as they are."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from explainer.cache.notes import Question
from explainer.cache.traces import Tracing
from explainer.cache.watched import watched
from explainer.link import Site
from explainer.processes.packed import Packed

DRAWN = frozenset({"map-files"})
"""What is made once for all pages under such a name is kept for the next build too: what follows
from its key and from what making it asks, and from nothing that it is given beside, as the events
of a timeline are. The ground of small drawings is full of shapes, which take as long to load as to
draw."""
Made = tuple[Any, frozenset[Question]]
"""What was made, and the questions that making it asked."""


def keep_drawings(site: Site, tracing: Tracing) -> None:
    """Let drawings of a site be taken from its traces, and kept in them, with what they asked."""
    notes = watched(site).notes

    def made(key: Hashable, make: Callable[[], Any]) -> Made:
        if not (isinstance(key, tuple) and key[0] in DRAWN):
            return notes.taken(make)
        unit = ("drawn", *key)
        known: Packed[Made] | None = tracing.recall(unit, unit)
        if known is None:
            known = Packed(notes.taken(make))
            tracing.add(unit, tracing.basis(unit), known.value[1], known)
        return known.value

    watched(site).made = made
