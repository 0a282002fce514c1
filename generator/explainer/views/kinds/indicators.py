"""What others ask newsrooms to make known, as a table: met where, and what lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from explainer import addresses
from explainer.indicators import STANDARDS, Met, Standard, met
from explainer.link import Site
from explainer.views.desk import Desk
from explainer.views.kinds import method
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Link


class IndicatorRow(Struct, frozen=True):
    """An indicator: what it asks, how far it is met, where, and what lacks.

    Links have the name of what is needed as their text: the template has words for it.
    """

    id: str
    name: str
    asks: str
    state: str
    there: tuple[Link, ...]
    lacking: tuple[str, ...]


class StandardRows(Struct, frozen=True):
    """A standard with its indicators, and how many are met, wholly or partly."""

    id: str
    name: str
    by: str
    source: str
    met: int
    partly: int
    rows: tuple[IndicatorRow, ...]


class IndicatorsView(Struct, frozen=True):
    """Everything that the page of indicators shows."""

    standards: tuple[StandardRows, ...]
    method: str


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page, where there is one on method, to which its links lead."""
    if method.is_there(site):
        name = site.words.gettext("Trust indicators")
        yield PagePlan(addresses.INDICATORS, "indicators", name, _show)


def _show(desk: Desk) -> Shown:
    standards = tuple(_standard(desk, standard) for standard in STANDARDS)
    about = desk.words.gettext(
        "What others ask newsrooms to make known, what this one does, and what it does not."
    )
    above = (
        (addresses.ABOUT, desk.words.gettext("About")),
        (addresses.METHOD, desk.words.gettext("Method")),
    )
    return Shown(about, IndicatorsView(standards, desk.to(addresses.METHOD)), desk.crumbs(*above))


def _standard(desk: Desk, standard: Standard) -> StandardRows:
    rows = tuple(_row(desk, one) for one in met(desk.site, standard))
    counts = Counter(row.state for row in rows)
    said = (standard.id, standard.name, standard.by, standard.source)
    return StandardRows(*said, counts["met"], counts["partly"], rows)


def _row(desk: Desk, one: Met) -> IndicatorRow:
    links = tuple(Link(desk.to(where), need) for need, where in one.there.items())
    what = one.indicator
    return IndicatorRow(what.id, what.name, what.asks, one.state, links, one.lacking)
