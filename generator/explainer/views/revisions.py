"""What was changed in a text, and when: for who has read it before."""

from __future__ import annotations

from msgspec import Struct

from explainer.lists import ROOM, first, weight
from explainer.model import Revised, Revision
from explainer.views.desk import Desk
from explainer.views.page_sections import PageSection
from explainer.views.values import Date

LINE = 40
"""Compressed markup of one change."""


class RevisionItem(Struct, frozen=True):
    """A change of this page: when, and what is other than before."""

    date: Date
    what: str


def section(desk: Desk, record: Revised | None) -> PageSection:
    """Return the last changes of a text, the newest first."""
    changes = record.changes if record else ()
    newest = sorted(changes, key=lambda one: one.date.sort_key, reverse=True)
    shown = first(newest, _weigh, ROOM / 8)
    items = tuple(RevisionItem(desk.date(one.date), one.what) for one in shown)
    return PageSection(
        "revised", desk.words.gettext("What changed here"), "revisions", items, small=True
    )


def _weigh(one: Revision) -> float:
    return weight((one.what,), LINE)
