"""Marks nested too deep for a reader, tables too large for a page, timelines of too many events."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from explainer.limits import Limits, raised_by
from explainer.link import Site
from explainer.model.locating import at
from explainer.problems import Problem
from explainer.prose import Node
from explainer.rules.markup.texts import every_text


def check(site: Site) -> Iterator[Problem]:
    """Yield each text with marks deeper, or a table larger, than the limits of the site."""
    limits = site.settings.limits
    for text in every_text(site):
        for block in () if text.kinds.isdisjoint(_TOLD) else text.prose.tree.walk():
            for message in _TOLD[block.kind](block, limits) if block.kind in _TOLD else ():
                yield text.problem(message, block.line)


def timelines(site: Site) -> Iterator[Problem]:
    """Yield the event of a topic with which its timeline has too many."""
    most = site.settings.limits.timeline_events
    for topic in site.topics.values():
        number = len(site.events_of(topic.id))
        if number > most:
            as_written = (event for event in site.events.values() if topic.id in event.topics)
            said = f'the timeline of "{topic.id}" has {number:,} events and room for {most:,}'
            message = f"{said}: make two topics of it{raised_by('timeline_events')}"
            yield at(next(islice(as_written, most, None)), ("topics",), message)


def _nested(found: Node, limits: Limits) -> Iterator[str]:
    most = limits.nesting
    if int(found.text) > most:
        said = f"marks are nested deeper than {most} levels here: take some out"
        yield said + raised_by("nesting")


def _table(table: Node, limits: Limits) -> Iterator[str]:
    rows = [node for node in table.walk() if node.kind == "tr"]
    columns = len(rows[0].children) if rows else 0
    if len(rows) > limits.table_rows + 1:
        yield _large(f"{len(rows) - 1:,} rows", limits.table_rows, "table_rows")
    if columns > limits.table_columns:
        yield _large(f"{columns:,} columns", limits.table_columns, "table_columns")


def _large(has: str, most: int, setting: str) -> str:
    said = f"the table has {has} and room for {most:,}"
    return f"{said}: make several of it{raised_by(setting)}"


_TOLD = {"nested": _nested, "table": _table}
