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


Alternates = tuple[tuple[str, str], ...]
"""Languages and addresses of one page."""


class Sitemap(Struct, frozen=True):
    """One file: pages, or the files that hold them."""

    path: str
    urls: tuple[str, ...]
    of_files: bool = False
    alternates: Mapping[str, Alternates] = {}
    """Of each page that there is in several languages, all of these, itself among them."""


def sitemaps(site: Site, pages: Iterable[PagePlan]) -> tuple[Sitemap, ...]:
    """Return the files that list all pages but hidden ones; none where the site has no address.

    Too many for one are split by the part of the site they are in, so that a new article changes
    the file of the articles and no other; its first part then leads to all of them.
    """
    base, pages = site.settings.base_url, tuple(pages)
    found = sorted(page.address for page in pages if _is_listed(site, page)) if base else []
    named = {address: public(base, address) or "" for address in found}
    if not named:
        return ()
    spoken = dict(_alternates(site, pages))
    if _fits(named.values(), spoken):
        return (Sitemap(addresses.SITEMAP, tuple(sorted(named.values())), alternates=spoken),)
    files = tuple(_split(named, spoken))
    index = tuple(public(base, file.path) or "" for file in files)
    return (Sitemap(addresses.SITEMAP, index, of_files=True), *files)


def _is_listed(site: Site, page: PagePlan) -> bool:
    return not page.hidden and standing(site, page.about, page.seed) is None


def _alternates(site: Site, pages: Iterable[PagePlan]) -> Iterator[tuple[str, Alternates]]:
    base, main = site.settings.base_url, site.settings.language.tag
    for page in pages if site.tongues else ():
        original = page.original if page.language else page.address
        tags = site.tongues.get(original, ())
        if tags:
            others = ((tag, f"{base}{addresses.spoken(tag, original)}") for tag in tags)
            yield f"{base}{page.address}", ((main, f"{base}{original}"), *others)


def _fits(urls: Iterable[str], spoken: Mapping[str, Alternates]) -> bool:
    found = list(urls)
    return len(found) <= MOST_URLS and sum(_weight(url, spoken) for url in found) <= MOST_BYTES


def _weight(url: str, spoken: Mapping[str, Alternates]) -> int:
    others = sum(2 * MARKUP + len(other.encode()) for _, other in spoken.get(url, ()))
    return len(url.encode()) + MARKUP + others


def _split(named: Mapping[str, str], spoken: Mapping[str, Alternates]) -> Iterator[Sitemap]:
    parts: dict[str, list[str]] = {}
    for address, url in named.items():
        parts.setdefault(address.partition("/")[0] if "/" in address else "pages", []).append(url)
    for part, urls in parts.items():
        for number, some in enumerate(_cut(sorted(urls), spoken), 1):
            name = part if number == 1 else f"{part}-{number}"
            yield Sitemap(addresses.SITEMAPS.format(name), tuple(some), alternates=spoken)


def _cut(urls: Iterable[str], spoken: Mapping[str, Alternates]) -> Iterator[list[str]]:
    """Cut addresses into what one file may hold."""
    some: list[str] = []
    weight = 0
    for url in urls:
        weight += _weight(url, spoken)
        if len(some) == MOST_URLS or weight > MOST_BYTES:
            yield some
            some, weight = [], _weight(url, spoken)
        some.append(url)
    yield some
