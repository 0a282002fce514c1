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
    for element in page.elements:
        for message in _inline(element):
            yield Finding(page.path, element.place, message)
    for link in page.links:
        if link.value.lstrip().lower().startswith(_PROGRAMS):
            message = f"{link.name} holds a script; link to an address"
            yield Finding(page.path, link.element.place, message)


def _inline(element: Element) -> Iterator[str]:
    attributes = element.attributes
    is_program = element.tag == "script" and "src" not in attributes
    if is_program and attributes.get("type") not in _DATA:
        yield "a script within the page; move it to a module of the theme"
    if element.tag == "style":
        yield "a style sheet within the page; move it to the theme's style sheet"
    if "style" in attributes:
        yield "a style attribute; give the element a class"
    if "srcdoc" in attributes:
        yield "a page within the page; give it a file of its own"
    for name in attributes:
        if name.startswith("on"):
            yield f"{name} holds a script; listen from a module of the theme"
