"""The XML files of a site, parsed once."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from explainer.checks.built import Built, remembered


@remembered
def parsed(built: Built, path: str) -> Element | ElementTree.ParseError:
    """The root element of an XML file, or why it has none."""
    try:
        return ElementTree.fromstring(built.read(path))
    except ElementTree.ParseError as error:
        return error


def roots(built: Built, *names: str) -> Iterator[tuple[str, Element]]:
    """The well-formed XML files whose root element has one of these names."""
    for path in built.files:
        if path.endswith(".xml"):
            root = parsed(built, path)
            if not isinstance(root, ElementTree.ParseError) and local(root) in names:
                yield path, root


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]
