"""A kind of page: all years in which something happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from explainer.extending import Desk, Page, PageKind, Site

ADDRESS = "years/"


@dataclass(frozen=True, slots=True)
class YearsView:
    """Each year with its number of events."""

    years: tuple[tuple[str, int], ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield one page, where there are events."""
    years = [str(event.date.first_day[0]) for event in site.events.values()]
    if years:
        view = YearsView(tuple((year, years.count(year)) for year in dict.fromkeys(years)))
        desk = Desk(site, ADDRESS)
        yield desk.page("years", "Years", "How much happened in each year.", view)


YEARS = PageKind(pages, Path(__file__).with_name("templates"), {ADDRESS: "Years"})
