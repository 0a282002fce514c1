"""A kind of page: all years in which something happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from explainer.extending import Desk, PageKind, PagePlan, Shown, Site

ADDRESS = "years/"


@dataclass(frozen=True, slots=True)
class YearsView:
    """Each year with its number of events."""

    years: tuple[tuple[str, int], ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Plan one page, where there are events."""
    if site.events:
        yield PagePlan(ADDRESS, "years", "Years", show)


def show(desk: Desk) -> Shown:
    """Return what the page shows, when its turn comes."""
    years = [str(event.date.first_day[0]) for event in desk.site.events.values()]
    view = YearsView(tuple((year, years.count(year)) for year in dict.fromkeys(years)))
    return Shown("How much happened in each year.", view)


YEARS = PageKind(pages, Path(__file__).with_name("templates"), {ADDRESS: "Years"})
