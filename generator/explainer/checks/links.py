"""Every address in the site leads to a file in it, wherever the site is put."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from explainer.checks.addresses import Target, resolve
from explainer.checks.built import Built, answering, remembered
from explainer.checks.loads import css_addresses, css_imports, js_imports, js_lazy_imports
from explainer.checks.page import BuiltPage
from explainer.checks.values import Context, Finding

_READS = {
    ".css": (css_imports, css_addresses),
    ".mjs": (js_imports, js_lazy_imports),
}
_ANSWERS_ANYWHERE = "404.html"


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Follow every address in a page."""
    files = answering(built, page)
    for link in page.links:
        if link.target is None:
            continue
        # So it is of nearly all links of all pages but one.
        leads = link.target.form == "relative" and link.target.path in files
        message = None if leads else _wrong(built, page.path, link.value, link.target)
        if leads and page.path == _ANSWERS_ANYWHERE:
            message = _lost(link.value, link.target, context.base_url)
        if message:
            yield Finding(page.path, link.place, message)


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Follow every address in style sheets and modules."""
    for path in built.files:
        yield from _in_asset(built, path)


def _in_asset(built: Built, path: str) -> Iterator[Finding]:
    for ending, readers in _READS.items():
        if path.endswith(ending):
            for value in dict.fromkeys(value for read in readers for value in read(built, path)):
                target = resolve(path, value, "")
                message = target and _wrong(built, path, value, target)
                if message:
                    yield Finding(path, value, message)


def _lost(value: str, target: Target, base_url: str) -> str | None:
    """A server sends the 404 page at any address, so that its relative links lead anywhere."""
    if base_url and target.path != _ANSWERS_ANYWHERE:
        return f"{value} is relative, but this page answers at any address; write it with base_url"
    return None


def _wrong(built: Built, page: str, value: str, target: Target) -> str | None:
    if target.form == "root" and page != _ANSWERS_ANYWHERE:
        return f"{value} starts at the root of the domain; write it relative to the page"
    if target.outside:
        how = "with base_url" if target.form == "root" else "relative to the page"
        return f"{value} leads out of the site; write it {how}"
    if built.find(target.path):
        return None
    if target.path + "/index.html" in built.files:
        return f"{value} needs a redirect; add the slash at its end"
    return f"{value} leads to nothing: there is no {target.path}{_near(built, target.path)}"


@remembered
def _near(built: Built, path: str) -> str:
    part = path.split("/")[0]
    names = [name.removesuffix("index.html") for name in built.files if name.startswith(part)]
    near = difflib.get_close_matches(path, names, n=1, cutoff=0.8)
    return f"; did you mean {near[0]}?" if near else "; build it or take the link away"
