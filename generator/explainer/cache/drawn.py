"""Drawings that need not be made again: maps take as long as a hundred pages, and most edits leave
them as they are."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from explainer.cache.traces import Tracing
from explainer.cache.watched import Question, watched
from explainer.link import Site

DRAWN = frozenset({"map-files"})
"""What is made once for all pages under such a name is kept for the next build too: files alone.
The ground of small drawings is full of shapes, which take as long to load as to draw."""


def keep_drawings(site: Site, tracing: Tracing) -> None:
    """Let drawings of a site be taken from its traces, and kept in them, with what they asked."""
    notes = watched(site).notes

    def made(key: Hashable, make: Callable[[], Any]) -> tuple[Any, frozenset[Question]]:
        if not (isinstance(key, tuple) and key[0] in DRAWN):
            return notes.taken(make)
        unit = ("drawn", *key)
        known: tuple[Any, frozenset[Question]] | None = tracing.recall(unit, unit)
        if known is None:
            known = notes.taken(make)
            tracing.add(unit, tracing.basis(unit), known[1], known)
        return known

    watched(site).made = made
