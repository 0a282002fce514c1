"""Where things stand on a page: ids of our own, of listed events, of an editor's headings.

Each kind keeps clear of the others whatever the content says, so that no two elements of a page
can have one id: ours are the words below, events have their own ids, and whatever would be taken
for one of these gets a word before it.
"""

from __future__ import annotations

import re

from explainer import addresses
from explainer.link import Site
from explainer.model import SECTIONS, Article, Record
from explainer.prose import Section, sections

OURS = frozenset(
    (
        *("main", "top", "brief", "happened", "matters", "since", "who", "sides", "led", "steps"),
        *("unknown", "sources", "corrections", "rights", "said", "named", "more", "timeline"),
        *("events", "periods", "numbers", "questions", "topics", "others", "chain", "figures"),
        *("roles", "documents", "names", "control", "outcome", "statements", "articles", "newest"),
        *("records", "maps", "method", "balance", "contents", "privacy", "publisher", "series"),
        *(
            "feeds",
            "places",
            "card",
            "sheet",
            "q",
            "claims",
            "background",
            "kinds",
            "most",
            "schemas",
        ),
        *("as-known-now", "as-known-then", "revised", "chosen", "programs"),
    )
)
"""Ids of sections, headings and landmarks of the pages themselves."""

_NUMBERED = re.compile(
    r"(?:source|letter|figures|balance)-\d+|fn(?:ref)?\d.*|"
    r"(?:card|sheet|chart|map|timeline|term|filter|search|day|account|list|decade|year)-.*"
)
_EVENT = "event-"


def of_event(identity: str) -> str:
    """Return the anchor of an event in a list: its id, unless that is one of ours."""
    return f"{_EVENT}{identity}" if is_ours(identity) else identity


def of_account(name: str, event: str = "") -> str:
    """Return the anchor of a side's account, on the page of another record with its event's id."""
    return "-".join(filter(None, ("account", event, addresses.slug(name))))


def of_day(iso: str) -> str:
    """Return the anchor of a day on which something changed."""
    return f"day-{iso}"


def is_ours(anchor: str) -> bool:
    """Say whether an id is one that pages give to things of their own."""
    return anchor in OURS or bool(_NUMBERED.fullmatch(anchor)) or anchor.startswith(_EVENT)


def of_body(site: Site, record: Record) -> tuple[Section, ...]:
    """Return the sections of a record's body, each with its anchor; those of articles are ours."""

    def is_kept(anchor: str) -> bool:
        return is_ours(anchor) or anchor in site.events

    return sections(record.body, is_kept, SECTIONS if isinstance(record, Article) else {})
