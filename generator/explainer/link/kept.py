"""Ids that pages give to things of their own, so that nothing an editor names can have them."""

from __future__ import annotations

import re

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
EVENT = "event-"


def is_ours(anchor: str) -> bool:
    """Say whether an id is one that pages give to things of their own."""
    return anchor in OURS or bool(_NUMBERED.fullmatch(anchor)) or anchor.startswith(EVENT)
