"""What is known of a page before its turn comes, and the page made when it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from msgspec import Struct

from explainer import addresses
from explainer.dates import Day, When
from explainer.language.tags import Language
from explainer.link import Key, Site, spoken
from explainer.views import (
    cards,
    cited_as,
    corrected,
    feeds,
    held,
    linked_data,
    take_away,
    tongues,
    versions,
)
from explainer.views.desk import Desk
from explainer.views.editions import editions_of
from explainer.views.excerpts import shortened
from explainer.views.forge import written_at
from explainer.views.sharing import sharing_of
from explainer.views.values import Link, OurTranslation, Page

SENTENCES = 32
"""Words of a page's description: what search engines show of it, some 160 letters and to spare."""


class Shown(Struct, frozen=True):
    """What a page shows: in a sentence for search engines, in full, and the way to it."""

    description: str
    view: Any
    crumbs: tuple[Link, ...] = ()


@dataclass(frozen=True)
class PagePlan:
    """A page before it is made: all that others must know of it, and how to make what it shows.

    A site has tens of thousands of pages, each as large as a book's chapter: they are planned
    together and made one by one. ``show`` depends on the site alone and may be called in another
    process. ``kind`` names the template; ``file`` is the file that Pelican takes the page from,
    ``day`` the day it orders it by, other pages have none. ``about`` is the record whose page it
    is, ``current`` the entry of the menu above it, ``head`` the title for the window where the
    page's own does not do. ``moment`` is the date of what it is about: a reader can hide what came
    later. Who is ``hidden`` is in no list of ours, and asks to be in no other. ``text_of`` is the
    record whose text a page shows that is about none. ``beside`` are files that come with it, which
    other pages lead to. ``language`` is the one it is in, where that is not the site's, and
    ``original`` the address of the page in that. ``basis`` tells the plan from others of its page,
    where that was worked out: it stands for all but the head.
    """

    address: str
    kind: str
    title: str
    show: Callable[[Desk], Shown] = field(repr=False, compare=False)
    current: str = ""
    about: tuple[str, str] | None = None
    seed: str | None = None
    file: str = ""
    day: Day | None = None
    head: str = ""
    moment: When | None = None
    hidden: bool = False
    text_of: tuple[str, str] | None = None
    beside: tuple[str, ...] = ()
    language: Language | None = None
    original: str = ""
    basis: bytes = field(default=b"", repr=False, compare=False)

    @property
    def head_title(self) -> str:
        """Return the title for the window: the page's own, said in full where it must be."""
        return self.head or self.title


def record_page(
    site: Site, key: Key, title: str, show: Callable[[Desk], Shown], head: str = ""
) -> PagePlan:
    """Return the plan of the page that a record of the background has."""
    home = addresses.BACKGROUND
    return PagePlan(site.address(*key), key[0], title, show, current=home, about=key, head=head)


def page(site: Site, plan: PagePlan, once: bool = False) -> Page:
    """Return a page as planned, with its cards and attachments: what its template sees.

    One that was made ``once`` is kept for who asks for it again.
    """
    key = ("page", plan.address)
    if once or site.has_made(key):
        return site.once(key, lambda: _page(site, plan))
    return _page(site, plan)


def _translated(site: Site, plan: PagePlan, desk: Desk) -> OurTranslation | None:
    """Return whose translation a page is, where it is one."""
    if plan.language is None or plan.about is None:
        return None
    return tongues.of_translation(site, plan.about, plan.original, desk)


def _seed(plan: PagePlan) -> Key | None:
    """Return the raw article that a page is made of, where it is about no record."""
    return ("seed", plan.seed) if plan.seed and not plan.about else None


def _page(site: Site, plan: PagePlan) -> Page:
    plain, site = site, spoken(site, plan.language) if plan.language else site
    site.forget()
    theirs = site.seeds[plan.seed].wording if plan.seed else None
    desk = Desk(site, plan.address, plan.about, theirs, plan.moment)
    text_of = plan.about or plan.text_of
    shown = plan.show(desk)
    said = shortened(shown.description, SENTENCES)
    cards_at = cards.kept(desk)
    sharing = sharing_of(desk, plan.kind, plan.title, shown.view, said)
    corrections = corrected.of_page(desk, text_of)
    told = versions.told(shown.view, bool(corrections))
    version = versions.of_page(desk, plan.kind, plan.about or _seed(plan), told)
    editions = () if plan.language else editions_of(desk, plan.kind)
    made = Page(
        address=plan.address,
        kind=plan.kind,
        title=plan.title,
        head_title=plan.head_title,
        current=plan.current,
        description=said,
        view=shown.view,
        crumbs=shown.crumbs,
        cards=cards_at,
        sharing=sharing,
        data="",
        attachments=tuple(desk.attachments),
        take_away=take_away.of_page(desk, plan.kind, shown.view, editions),
        citations=cited_as.of_page(desk, plan.kind, plan.title, shown.view, version),
        editions=editions,
        corrected=corrections,
        held=held.of_page(desk, text_of, plan.seed),
        hidden=plan.hidden,
        written=written_at(site, text_of, plan.kind, plan.file),
        feeds=feeds.of_page(plan.kind),
        topic_feeds=feeds.of_topics(desk, desk.topics),
        version=version,
        embeds=tuple(desk.embeds),
        language=plan.language,
        tongues=tongues.of_page(plain, plan.original if plan.language else plan.address, desk),
        translated=_translated(plain, plan, desk),
        untold=site.untold(),
    )
    whole = replace(made, data=linked_data.of_page(desk, made))
    desk.leave()
    return whole
