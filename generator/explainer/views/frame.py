"""What stands around every page: menu, footer, feeds, policy, its own public address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from explainer import addresses, entry_points
from explainer.addresses import BaseUrl
from explainer.assets.words import words_file
from explainer.language.catalogue import Catalogue
from explainer.link import Site
from explainer.views.desk import Desk
from explainer.views.feeds import link
from explainer.views.forge import edited_at, reported_at
from explainer.views.values import Date, FeedLink, Link, Page

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types site"
)
POLICIES: Mapping[str, str] = {
    # Where no script runs, the form there is sent to the page itself.
    addresses.SEARCH: POLICY.replace("form-action 'none'", "form-action 'self'"),
}
"""The pages that have another policy."""


class MenuEntry(Struct, frozen=True):
    """An entry of the menu; its address tells whether it is the page itself."""

    address: str
    link: Link


class Frame(Struct, frozen=True):
    """The frame of one page; links are relative to it, on the page for 404 absolute."""

    title: str
    language: str
    direction: str
    words: str
    """The plain name of the file of what scripts say; empty where they say it themselves."""
    policy: str
    home: str
    search: str | None
    changes: str
    """The link to what changed on the site; empty where nothing is dated."""
    menu: tuple[MenuEntry, ...]
    footer: tuple[Link, ...]
    feeds: tuple[FeedLink, ...]
    """Those of the whole site."""
    own_feeds: tuple[FeedLink, ...]
    """Those that tell what is new of what the page shows."""
    publisher: str
    known_until: Date
    licence: str
    licence_url: str | None
    canonical: str | None
    report: str | None
    """Where a reader says that something on the page is wrong, if it is known where."""
    edit: str | None
    """Where the file of the page is edited, at the line that it begins at, if that is known."""
    base_url: str
    root: str

    def to(self, address: str) -> str:
        """Return the link to an address from the site's root."""
        return f"{self.root}{address}"


@dataclass(frozen=True)
class Framing:
    """Makes frames; ``built`` holds the addresses that exist, ``feeds`` those of the feeds."""

    site: Site
    built: frozenset[str]
    feeds: Mapping[str, str]
    made: dict[tuple[str, str], Frame] = field(default_factory=dict, repr=False, compare=False)
    """Frames by the places that they are for."""

    def frame(self, page: Page) -> Frame:
        """Return the frame of a page: that of all pages beside it, but for its own address."""
        place = self._place(page.address)
        if place not in self.made:
            self.made[place] = self._frame(page)
        like = self.made[place]
        own = (
            feed for path, feed in zip(self.feeds, like.feeds, strict=True) if path in page.feeds
        )
        return replace(
            like,
            own_feeds=(*own, *page.topic_feeds),
            policy=POLICIES.get(page.address, POLICY),
            canonical=public(self.site.settings.base_url, page.address),
            report=reported_at(self.site.settings, page.address),
            edit=edited_at(self.site.settings, page.written),
        )

    def _place(self, address: str) -> tuple[str, str]:
        """Return what the links of a page depend on: its folder, and itself if one leads there."""
        folder = address.rstrip("/").rpartition("/")[0]
        led_to = any(target.startswith(address) for target in self._targets)
        return folder, address if led_to or address == addresses.NOT_FOUND else ""

    @cached_property
    def _targets(self) -> tuple[str, ...]:
        entries = (*menu(self.site), *footer(self.site))
        return (addresses.SEARCH, *(address for address, _ in entries))

    def _frame(self, page: Page) -> Frame:
        settings = self.site.settings
        return Frame(
            title=settings.title,
            language=settings.language.tag,
            direction=settings.language.direction,
            words=words_file(self.site.words),
            policy=POLICY,
            home=self.to(page, addresses.HOME),
            search=self.to(page, addresses.SEARCH) if addresses.SEARCH in self.built else None,
            changes=self.to(page, addresses.CHANGES) if addresses.CHANGES in self.built else "",
            menu=tuple(
                MenuEntry(address, Link(self.to(page, address), words))
                for address, words in self._listed(menu(self.site))
            ),
            footer=tuple(
                Link(self.to(page, address), words)
                for address, words in self._listed(footer(self.site))
            ),
            feeds=tuple(link(words, self.to(page, path)) for path, words in self.feeds.items()),
            own_feeds=(),
            publisher=settings.publisher.name,
            known_until=Desk(self.site, page.address).date(settings.as_of),
            licence=settings.rights,
            licence_url=settings.licence_url,
            canonical=None,
            report=None,
            edit=None,
            base_url=str(settings.base_url or ""),
            root=root_path(settings.base_url),
        )

    def _listed(self, entries: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Yield the entries whose pages exist."""
        return ((address, words) for address, words in entries if address in self.built)

    def to(self, page: Page, address: str) -> str:
        """Return a link from a page; the page for 404 is served anywhere, so from the root."""
        if page.address == addresses.NOT_FOUND:
            return root_path(self.site.settings.base_url) + address
        return addresses.relative(self.site.reached(address), page.address)


def _menu(words: Catalogue) -> tuple[tuple[str, str], ...]:
    return (
        # Translators: these five are the menu at the head of each page; 14 letters each at most.
        (addresses.ARTICLES, words.gettext("Articles")),
        (addresses.BACKGROUND, words.gettext("Background")),
        (addresses.TIMELINE, words.gettext("Timeline")),
        (addresses.QUESTIONS, words.gettext("Questions")),
        (addresses.SOURCES, words.gettext("Sources")),
    )


def _footer(words: Catalogue) -> tuple[tuple[str, str], ...]:
    return (
        # Translators: these are at the foot of each page; the first is the page about the site.
        (addresses.ABOUT, words.gettext("About")),
        (addresses.METHOD, words.gettext("Method")),
        (addresses.CHANGES, words.gettext("What changed")),
        (addresses.CORRECTIONS, words.gettext("Corrections")),
        (addresses.EVENTS, words.gettext("All events")),
        (addresses.ACTORS, words.gettext("Who is who")),
        (addresses.PLACES, words.gettext("Places")),
        (addresses.DOCUMENTS, words.gettext("Documents")),
        (addresses.GLOSSARY, words.gettext("Glossary")),
        # Translators: the list of everything by its first letter: those of your alphabet.
        (addresses.A_TO_Z, words.gettext("A to Z")),
        (addresses.DATA, words.gettext("Data")),
    )


def menu(site: Site) -> tuple[tuple[str, str], ...]:
    """Return the links at the head of every page, the newsroom's own pages last."""
    return (*_menu(site.words), *_own_pages(site, in_menu=True))


def footer(site: Site) -> tuple[tuple[str, str], ...]:
    """Return the links at the foot of every page: after ours those of the newsroom's own pages,
    and of what installed packages add."""
    kinds = entry_points.page_kinds().values()
    added = (entry for kind in kinds for entry in kind.footer.items())
    return (*_footer(site.words), *_own_pages(site, in_menu=False), *added)


def _own_pages(site: Site, in_menu: bool) -> Iterator[tuple[str, str]]:
    for page in site.own_pages.values():
        if page.menu == in_menu and not page.below:
            yield site.address("page", page.id), page.in_menu


def public(base: BaseUrl | None, address: str) -> str | None:
    """Return the public address of a page, where the site has one."""
    return f"{base}{address}" if base else None


def root_path(base: BaseUrl | None) -> str:
    """Return the path that the site lives under: ``/`` or ``/repository/``."""
    return base.path if base else "/"
