"""Ids that are nobody else's and stay, whatever the address: of a site's id and a name in it."""

from __future__ import annotations

import uuid

UNSTATED = uuid.UUID("7b0e4a3c-0d0f-5a7e-9c56-3f6f2a8f4d11")
"""What ids are made from on a site that states no ``feed_id``. It is the same for all of these,
so two of them that both have an event ``x`` give its entries one id; a title or an address would
tell them apart, but does not stay."""
URN = "urn:uuid:"


def identity(feed_id: str | None, name: str) -> str:
    """Return the id of a thing of a site: a UUID (RFC 9562, version 5) as a URN."""
    return f"{URN}{uuid.uuid5(_space(feed_id), name)}"


def _space(feed_id: str | None) -> uuid.UUID:
    """Return what all ids of a site are made from: the UUID that it states, or one of its URI."""
    if feed_id is None:
        return UNSTATED
    try:
        return uuid.UUID(feed_id.removeprefix(URN))
    except ValueError:
        return uuid.uuid5(uuid.NAMESPACE_URL, feed_id)
