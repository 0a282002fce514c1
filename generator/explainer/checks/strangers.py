"""Nothing is loaded from another site, and no other site is handed the page."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.addresses import is_external
from explainer.checks.built import Built
from explainer.checks.loads import css_addresses, css_imports
from explainer.checks.page import BuiltLink, BuiltPage, Element
from explainer.checks.values import Context, Finding

_LOADING_RELATIONS = frozenset(
    (
        *("stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "manifest"),
        *("preconnect", "dns-prefetch", "prefetch", "prerender"),
    )
)
_NOT_LOADED = ("a", "area", "meta")


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Look at every address that a browser would fetch by itself with a page."""
    for link in page.links:
        if _is_foreign(link) and _loads(link.element):
            message = f"loads {link.value} from another site; keep a copy in the theme"
            yield Finding(page.path, link.place, message)
    yield from _opened(page)


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Look at every address that a browser would fetch by itself with a style sheet."""
    for path in (path for path in built.files if path.endswith(".css")):
        for value in (*css_imports(built, path), *css_addresses(built, path)):
            if is_external(value):
                message = "the style sheet loads from another site; keep a copy in the theme"
                yield Finding(path, value, message)


def _is_foreign(link: BuiltLink) -> bool:
    return link.target is None and is_external(link.value)


def _loads(element: Element) -> bool:
    if element.tag == "link":
        return bool(_LOADING_RELATIONS & set(element.words("rel")))
    return element.tag not in _NOT_LOADED


def _opened(page: BuiltPage) -> Iterator[Finding]:
    for element in page.of("a"):
        hands_over = not {"noopener", "noreferrer"} & set(element.words("rel"))
        if element.attributes.get("target") == "_blank" and hands_over:
            message = 'opens a window that can steer this page; add rel="noopener"'
            yield Finding(page.path, element.place, message)
