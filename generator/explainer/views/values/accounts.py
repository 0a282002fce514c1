"""What each side says: accounts, claims."""

from __future__ import annotations

from msgspec import Struct

from explainer.prose import Citation
from explainer.views.values.sourcing import SourcingItem


class AccountItem(Struct, frozen=True):
    """One side's account, or a voice's."""

    name: str
    html: str
    by: str
    cites: tuple[Citation, ...]
    later: bool = False
    id: str = ""
    distressing: str = ""
    sourcing: SourcingItem | None = None


class ClaimRow(Struct, frozen=True):
    """A claim across the sides; nothing in the place of a side that does not reply."""

    asked: str
    short: str
    replies: tuple[AccountItem | None, ...]


class ClaimTable(Struct, frozen=True):
    """Claims of one event or question: who speaks, and a row for each claim."""

    id: str
    names: tuple[str, ...]
    rows: tuple[ClaimRow, ...]
