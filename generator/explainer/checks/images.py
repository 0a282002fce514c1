"""Pictures have a text alternative and a size."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.built import Built
from explainer.checks.page import BuiltPage, Element
from explainer.checks.values import Context, Finding


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Look at each picture and drawing."""
    for image in page.of("img"):
        for message in _image(image):
            yield Finding(page.path, image.place, message)
    for drawing in page.of("svg"):
        if drawing.attributes.get("role") in ("img", "graphics-document") and not _named(drawing):
            message = "the drawing has no name; give it a <title> or an aria-label"
            yield Finding(page.path, drawing.place, message)


def _image(image: Element) -> Iterator[str]:
    if "alt" not in image.attributes:
        yield 'no text alternative; add alt, empty (alt="") if the picture says nothing'
    for name in ("width", "height"):
        if not image.attributes.get(name, "").isdecimal():
            yield f"no {name} in pixels; add it, or the page jumps while it loads"


def _named(drawing: Element) -> bool:
    labels = (drawing.attributes.get(name) for name in ("aria-label", "aria-labelledby"))
    return bool(drawing.text or any(labels))
