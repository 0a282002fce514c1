"""Which sources are primary, each for what is claimed.

- An account or a reply claims that somebody says so: primary is where they say it themselves.
- A figure claims that somebody counted so many: primary is what whoever counted published.
- An event claims that something happened. Where it was done by a text, that text is primary; in
  rows of the timeline that are ``by_text``, so is what who took part published about it at once.
  Of all else that happened no source counts as primary: the statement of a side is primary for
  what the side says, not for what happened.
"""

from __future__ import annotations

from explainer.dates import When, decimal_year
from explainer.link import Site
from explainer.model import Account, Event, Figure, Source
from explainer.sourcing.independence import OFFICIAL, bare, names_of_house, worded

TEXTS = frozenset({"treaty", "un", "court", "official"})
"""Kinds of sources that can be the text by which something was done."""
SPOKEN = frozenset({"statement", "interview"})
"""Kinds in which somebody speaks; an official text is somebody's only where it states a side."""
COUNTING = frozenset({"official", "treaty", "un", "court", "ngo", "report", "dataset", "statement"})
"""Kinds in which a count is published first; books, papers and the press weigh counts of others."""
AT_ONCE = 7
"""Days after an event: what who took part publishes later is looking back, and no record of it."""

YEAR = 365.0


def for_account(account: Account, source: Source) -> bool:
    """Say whether a source is where the speaker of an account says it themselves."""
    if source.author and _names(account.speaker, bare(source.author)):
        return True
    if source.kind in OFFICIAL and source.side:
        return source.side == account.side
    return source.kind in SPOKEN and source.side in (None, account.side)


def for_figure(site: Site, figure: Figure, source: Source) -> bool:
    """Say whether a source is data, or published by whoever counted."""
    if source.kind == "dataset":
        return True
    if source.kind not in COUNTING:
        return False
    names = {*names_of_house(site, source.publisher), bare(source.author or source.publisher)}
    return any(_names(figure.counted_by, name) for name in names)


def for_event(site: Site, event: Event, source: Source) -> bool:
    """Say whether a source is the text by which an event was done, or its record."""
    if source.kind in TEXTS and _is_its_text(site, event, source):
        return True
    lanes = site.settings.lanes
    if not any(lane.by_text for lane in lanes if lane.id == event.lane):
        return False
    sides = {site.actors[one].side for one in event.actors if one in site.actors}
    is_theirs = source.kind in OFFICIAL and source.side in sides - {None}
    return is_theirs and _at_once(event.date, source.published)


def _is_its_text(site: Site, event: Event, source: Source) -> bool:
    """Say whether a text, or a document that rests on it, is of the day of the event."""
    documents = (
        site.documents[identity]
        for kind, identity in site.citations.get(source.id, ())
        if kind == "document"
    )
    signed = [one.signed for one in documents if source.id in one.sources]
    dates = (*signed, source.published if source.kind in ("treaty", "court") else None)
    return any(_same_day(event.date, one) for one in dates)


def _same_day(event: When, other: When | None) -> bool:
    """Say whether something of a day is of that day; dates that are less exact tell nothing."""
    return other is not None and event.sort_key == other.sort_key and _is_day(event)


def _is_day(when: When) -> bool:
    return when.first_day == when.last_day


def _at_once(event: When, published: When | None) -> bool:
    if published is None or not _is_day(published):
        return False
    after = decimal_year(published.last_day) - decimal_year(event.last_day)
    return published.first_day >= event.first_day and after <= AT_ONCE / YEAR


def _names(text: str | None, name: str) -> bool:
    """Say whether a text has a name in it, as whole words."""
    return f" {name} " in f" {worded(text or '')} "
