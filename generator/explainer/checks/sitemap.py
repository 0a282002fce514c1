"""The sitemap lists the pages that there are, all of them and no others."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.addresses import file_of, resolve, url_of
from explainer.checks.built import Built
from explainer.checks.values import Context, Finding
from explainer.checks.xml import local, roots

_PATH = "sitemap.xml"


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Compare the sitemap with the pages; without a base address there is nothing to compare."""
    if not context.base_url:
        return
    if _PATH not in built.files:
        yield Finding(_PATH, "file", "the site has no sitemap; build it")
        return
    for path, url in _locations(built, "sitemapindex"):
        target = resolve(path, url, context.base_url)
        if target is None or target.form != "full" or target.path not in built.files:
            yield Finding(path, url, "leads to no file of this site; build it or drop it")
    listed = set()
    for path, url in _locations(built, "urlset"):
        target = resolve(path, url, context.base_url)
        if target is None or target.form != "full" or file_of(target.path) not in built.facts:
            message = "is not the address of a page of this site; list pages by base_url"
            yield Finding(path, url, message)
        else:
            listed.add(file_of(target.path))
    for path, facts in built.facts.items():
        if path not in listed and not facts.hidden and path != "404.html":
            message = f"{url_of(path, context.base_url)} is missing; list every page"
            yield Finding(_PATH, path, message)


def _locations(built: Built, name: str) -> Iterator[tuple[str, str]]:
    for path, root in roots(built, name):
        for element in root.iter():
            if local(element) == "loc":
                yield path, (element.text or "").strip()
