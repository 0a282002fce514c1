"""What a page says of itself in its head: language, title, description, address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from explainer.checks.addresses import file_of, resolve, url_of
from explainer.checks.built import Built
from explainer.checks.facts import asks_to_be_hidden
from explainer.checks.page import BuiltPage
from explainer.checks.values import Context, Finding

CARD = "og:image"
"""What a link to the page shows where it is shared."""


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Read the head of a page."""
    for place, message in (*_required(page), *_canonical(page, context.base_url)):
        yield Finding(page.path, place, message)


def _required(page: BuiltPage) -> Iterator[tuple[str, str]]:
    if not any(e.attributes.get("lang") for e in page.of("html")):
        yield "html", 'no language; write <html lang="…">'
    if not page.title:
        yield "title", "no title; write what the page is about"
    if not any("charset" in e.attributes for e in page.of("meta")):
        yield "head", 'no character set; write <meta charset="utf-8">'
    for name, what in (("description", "what the page tells"), ("viewport", "width=device-width")):
        if not _meta(page, name):
            yield f'meta[name="{name}"]', f"no {name}; write {what}"
    if _meta(page, CARD) and not _meta(page, f"{CARD}:alt"):
        yield f'meta[property="{CARD}"]', f"a card without words; write {CARD}:alt"


def _canonical(page: BuiltPage, base_url: str) -> Iterator[tuple[str, str]]:
    if not base_url or page.path == "404.html":
        return
    expected = url_of(_leads_to(page) or page.path, base_url)
    found = [e.attributes.get("href") for e in page.of("link") if "canonical" in e.words("rel")]
    if found != [expected] and not _stands_for_another(page, base_url, found):
        yield 'link[rel="canonical"]', f"not the page's own address; write {expected}, once"


def _stands_for_another(page: BuiltPage, base_url: str, named: list[str | None]) -> bool:
    """Say whether a page that asks not to be listed names one of the site in its place: a part of
    that, for frames of other sites."""
    inside = (resolve(page.path, one, base_url) for one in named if one)
    return asks_to_be_hidden(page) and len(named) == 1 and any(inside)


def _leads_to(page: BuiltPage) -> str | None:
    """Return the file that a page forwards to, where it does."""
    refresh = (e.attributes for e in page.of("meta") if e.attributes.get("http-equiv") == "refresh")
    _, _, way = next(refresh, {}).get("content", "").partition("url=")
    target = resolve(page.path, way, "") if way else None
    return target and file_of(target.path)


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Compare the titles of all pages."""
    pages = defaultdict(list)
    for path, facts in built.facts.items():
        pages[facts.title].append(path)
    for title, (first, *others) in pages.items():
        for path in others if title else ():
            message = f"“{title}” is also the title of {first}; say what is different here"
            # Two records may well be called alike, or one as a page of ours: search engines then
            # show both under one name, which harms nobody enough to keep a site from appearing.
            yield Finding(path, "title", message, severity="warning")


def _meta(page: BuiltPage, name: str) -> str:
    metas = (
        e.attributes
        for e in page.of("meta")
        if name in (e.attributes.get("name"), e.attributes.get("property"))
    )
    return next((meta.get("content", "").strip() for meta in metas), "")
