"""Where things stand on a page: ids of our own, of listed events, of an editor's headings.

Each kind keeps clear of the others whatever the content says, so that no two elements of a page
can have one id: ours are those that are `kept`, events have their own ids, and whatever would be
taken for one of these gets a word before it.
"""

from __future__ import annotations

from explainer import addresses
from explainer.link import Site
from explainer.link.kept import EVENT, is_ours
from explainer.model import SECTIONS, Article, Record
from explainer.prose import Section, sections
from explainer.prose.sections import NAMELESS


def of_event(identity: str) -> str:
    """Return the anchor of an event in a list: its id, unless that is one of ours."""
    return f"{EVENT}{identity}" if is_ours(identity) else identity


def of_account(name: str, event: str = "") -> str:
    """Return the anchor of a side's account, on the page of another record with its event's id."""
    return "-".join(filter(None, ("account", event, addresses.slug(name))))


def of_day(iso: str) -> str:
    """Return the anchor of a day on which something changed."""
    return f"day-{iso}"


def of_section(site: Site, anchor: str) -> str:
    """Return where a section of a body stands, of which only its own words are known."""
    return f"{NAMELESS}-{anchor}" if anchor in site.events else anchor


def of_body(site: Site, record: Record) -> tuple[Section, ...]:
    """Return the sections of a record's body, each with its anchor; those of articles are ours."""

    def is_kept(anchor: str) -> bool:
        return is_ours(anchor) or anchor in site.events

    ours = SECTIONS if isinstance(record, Article) else {}
    return sections(record.body, is_kept, ours, record.original_body)
