"""No program and no style stands in a page: the policy would refuse them."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.built import Built
from explainer.checks.page import BuiltPage, Element
from explainer.checks.values import Context, Finding

_DATA = ("application/ld+json", "application/json")
"""Types of script elements that hold data: no browser runs them."""
_PROGRAMS = ("javascript:", "vbscript:")


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Look at each element for what belongs into a file of its own."""
    for script in page.of("script"):
        if "src" not in script.attributes and script.attributes.get("type") not in _DATA:
            message = "a script within the page; move it to a module of the theme"
            yield Finding(page.path, script.place, message)
    for style in page.of("style"):
        message = "a style sheet within the page; move it to the theme's style sheet"
        yield Finding(page.path, style.place, message)
    for element in page.elements if any(map(_runs_or_styles, page.attributes)) else ():
        for message in _inline(element):
            yield Finding(page.path, element.place, message)
    for link in page.links:
        if link.target is None and link.value.lstrip().lower().startswith(_PROGRAMS):
            message = f"{link.name} holds a script; link to an address"
            yield Finding(page.path, link.element.place, message)


def _runs_or_styles(attribute: str) -> bool:
    return attribute.startswith("on") or attribute in ("style", "srcdoc")


def _inline(element: Element) -> Iterator[str]:
    attributes = element.attributes
    if "style" in attributes:
        yield "a style attribute; give the element a class"
    if "srcdoc" in attributes:
        yield "a page within the page; give it a file of its own"
    for name in attributes:
        if name.startswith("on"):
            yield f"{name} holds a script; listen from a module of the theme"
