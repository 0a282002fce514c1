"""Who says what, claim by claim: a row for each claim, a column for each side or voice."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model import Claim, Event, Question
from explainer.views.desk import Desk
from explainer.views.items import account_items
from explainer.views.page_sections import PageSection
from explainer.views.values import ClaimRow, ClaimTable


def section(desk: Desk, record: Event | Question) -> PageSection:
    """Return the section of a record's claims; it has nothing to show where there are none."""
    return PageSection(
        "claims", desk.words.gettext("Who says what"), "claims", table(desk, record), "broad"
    )


def table(desk: Desk, record: Event | Question) -> ClaimTable | None:
    """Return the claims across those who reply to any of them, in the order of the sides."""
    if not record.claims:
        return None
    names = tuple(_names(desk, record))
    rows = tuple(_row(desk, claim, names) for claim in record.claims)
    return ClaimTable(record.id, names, rows)


def _names(desk: Desk, record: Event | Question) -> Iterator[str]:
    replies = [reply for claim in record.claims for reply in claim.replies]
    speaking = {reply.side for reply in replies}
    yield from (side.name for side in desk.site.settings.sides if side.id in speaking)
    yield from dict.fromkeys(reply.voice for reply in replies if reply.voice)


def _row(desk: Desk, claim: Claim, names: tuple[str, ...]) -> ClaimRow:
    by_name = {item.name: item for item in account_items(desk, claim.replies)}
    replies = tuple(by_name.get(name) for name in names)
    return ClaimRow(claim.asked, claim.short or claim.asked, replies)
