"""The sections of a page, declared once: the page shows them, its contents and ways in list them.

Since all three come from one value, no link on a page can lead to a section that is not there.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from explainer.views.chronicle import Chronicle
from explainer.views.desk import Desk
from explainer.views.items import cited_sources
from explainer.views.values import AccountItem, Link

BROAD_SOURCES = 12
"""More sources than these stand in two columns, where there is room."""


class Depth(Struct, frozen=True):
    """How far a reader may go: as far as what is named, the time it takes, how much it is."""

    name: str
    time: str
    much: str


class PageSection(Struct, frozen=True):
    """A section: its anchor, its heading, what it shows and in which form.

    A form is a template in ``templates/sections``. ``in_contents`` sections are listed at
    the head of the page; ``depth`` is a way into it, which says how much there is to read. All
    that is ``later`` came after what the page is about.
    """

    id: str
    title: str
    form: str
    content: object
    look: str = ""
    small: bool = False
    in_contents: bool = False
    depth: Depth | None = None
    later: bool = False


class Sides(Struct, frozen=True):
    """Accounts, and the sides of which none was found."""

    accounts: tuple[AccountItem, ...]
    missing: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.accounts or self.missing)


class Links(Struct, frozen=True):
    """A list of links, and where it is cut short the one that leads to all."""

    links: tuple[Link, ...]
    all: Link | None = None

    def __bool__(self) -> bool:
        return bool(self.links)


class Told(Struct, frozen=True):
    """Events of a page: what its further pages go by, and whether they stand with their texts."""

    chronicle: Chronicle
    by: str = "time"
    text: bool = False

    def __bool__(self) -> bool:
        return bool(self.chronicle.count)


def sides_title(desk: Desk) -> str:
    return desk.words.gettext("How each side describes it")


def there(sections: Iterable[PageSection]) -> tuple[PageSection, ...]:
    """Return the sections that have something to show."""
    return tuple(section for section in sections if section.content)


def sources(desk: Desk, in_contents: bool = False) -> PageSection:
    """Return the sources of a page; to be called when all else on it is written."""
    cited = cited_sources(desk)
    look = "broad" if len(cited) > BROAD_SOURCES else ""
    return PageSection(
        "sources", desk.words.gettext("Sources"), "sources", cited, look, in_contents=in_contents
    )


def links(
    anchor: str, title: str, some: Iterable[Link], look: str = "", small: bool = True
) -> PageSection:
    return PageSection(anchor, title, "links", Links(tuple(some)), look, small=small)
