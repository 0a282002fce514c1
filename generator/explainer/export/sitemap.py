"""The list of all pages for search engines, in parts where it is too long for one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.views.frame import public
from explainer.views.held import standing
from explainer.views.planning import PagePlan

MOST_URLS = 50_000
MOST_BYTES = 50_000_000
"""What a file may hold (sitemaps.org, protocol: 50,000 addresses, 50 MB, not compressed)."""
MARKUP = 40
"""Bytes around an address, and to spare."""


class Sitemap(Struct, frozen=True):
    """One file: pages, or the files that hold them."""

    path: str
    urls: tuple[str, ...]
    of_files: bool = False


def sitemaps(site: Site, pages: Iterable[PagePlan]) -> tuple[Sitemap, ...]:
    """Return the files that list all pages but hidden ones; none where the site has no address.

    Too many for one are split by the part of the site they are in, so that a new article changes
    the file of the articles and no other; its first part then leads to all of them.
    """
    base = site.settings.base_url
    found = sorted(page.address for page in pages if _is_listed(site, page)) if base else []
    named = {address: public(base, address) or "" for address in found}
    if not named:
        return ()
    if _fits(named.values()):
        return (Sitemap(addresses.SITEMAP, tuple(sorted(named.values()))),)
    files = tuple(_split(named))
    index = tuple(public(base, file.path) or "" for file in files)
    return (Sitemap(addresses.SITEMAP, index, of_files=True), *files)


def _is_listed(site: Site, page: PagePlan) -> bool:
    return not page.hidden and standing(site, page.about, page.seed) is None


def _fits(urls: Iterable[str]) -> bool:
    found = list(urls)
    return len(found) <= MOST_URLS and sum(map(_weight, found)) <= MOST_BYTES


def _weight(url: str) -> int:
    return len(url.encode()) + MARKUP


def _split(named: Mapping[str, str]) -> Iterator[Sitemap]:
    parts: dict[str, list[str]] = {}
    for address, url in named.items():
        parts.setdefault(address.partition("/")[0] if "/" in address else "pages", []).append(url)
    for part, urls in parts.items():
        for number, some in enumerate(_cut(sorted(urls)), 1):
            name = part if number == 1 else f"{part}-{number}"
            yield Sitemap(addresses.SITEMAPS.format(name), tuple(some))


def _cut(urls: Iterable[str]) -> Iterator[list[str]]:
    """Cut addresses into what one file may hold."""
    some: list[str] = []
    weight = 0
    for url in urls:
        weight += _weight(url)
        if len(some) == MOST_URLS or weight > MOST_BYTES:
            yield some
            some, weight = [], _weight(url)
        some.append(url)
    yield some
