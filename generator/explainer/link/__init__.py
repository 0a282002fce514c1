"""Content to a `Site`: ids resolved, who cites what, which names mean whom, what came before.

A site is built even from content with mistakes in it (the first of two records with one id
stays), so that the rules can look at all of it and name everything at once.
"""

from __future__ import annotations

from msgspec.structs import replace

from explainer.link.citing import cited_by
from explainer.link.moving import before
from explainer.link.names import NAMED_KINDS, names_of
from explainer.link.notices import Notice, has_page, leaves_notice, notices
from explainer.link.own_names import named_in
from explainer.link.records import Key
from explainer.link.release import Release, Standing, not_shown, refers_to, shown_without
from explainer.link.site import Site
from explainer.link.spoken import spoken
from explainer.link.stating import Statement, statements_of
from explainer.model import Record
from explainer.reading import Content

__all__ = [
    "NAMED_KINDS",
    "Key",
    "Notice",
    "Release",
    "Site",
    "Standing",
    "Statement",
    "before",
    "cited_by",
    "has_page",
    "leaves_notice",
    "link",
    "names_of",
    "published",
    "refers_to",
    "shown",
    "shown_without",
    "spoken",
    "statements_of",
]


def link(content: Content, release: Release | None = None) -> Site | None:
    """Return the site of what was read, or ``None`` where it has no readable settings."""
    if content.settings is None:
        return None
    records: dict[str, dict[str, Record]] = {}
    for kind, written in content.records.items():
        first = {record.id: record for record in reversed(written)}
        records[kind] = {
            record.id: named_in(first[record.id], content.settings.language) for record in written
        }
    return Site(content.settings, content, records, release or Release())


def shown(site: Site) -> Site:
    """Return the site as a build shows it: without what is held back, if it shows no drafts."""
    gone = not_shown(site.held, site.release)
    if not gone:
        return site
    left = {
        kind: {
            record.id: found
            for record in some.values()
            if (kind, record.id) not in gone and (found := shown_without(record, gone))
        }
        for kind, some in site.records.items()
    }
    seeds = tuple(seed for seed in site.content.seeds if ("seed", seed.name) not in gone)
    corrections = tuple(
        (item, origin)
        for item, origin in site.content.corrections
        if tuple(item.page.split(":", 1)) not in gone
    )
    content = replace(site.content, seeds=seeds, corrections=corrections)
    taken_down = tuple(notices(site.records, gone))
    return Site(site.settings, content, left, site.release, taken_down)


def published(site: Site) -> Site:
    """Return the site as readers have it, whatever a preview shows of it."""
    return shown(Site(site.settings, site.content, site.records, Release()))
