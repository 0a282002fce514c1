"""SVG drawn anew: only what is known to draw, nothing that runs, embeds or leads out.

A picture lies on the site's own origin, and who opens it by its address runs what is in it. So a
new tree is made from names that are allowed. What only an editor's program put there is left out
without a word; what somebody may miss, or should know of, is refused by name, with its line.
"""

from __future__ import annotations

import re
from typing import cast

from lxml import etree

from explainer.language import characters
from explainer.reading.pictures import svg_names, svg_size, svg_styles
from explainer.reading.pictures.embedded import embedded
from explainer.reading.pictures.errors import PictureError

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
XHTML = "http://www.w3.org/1999/xhtml"
NO_PICTURE = "no picture can be read in this file, or it does not say its size"
MOST_ATTRIBUTES = 300
"""No program writes so many; the time to read them grows with their square."""
_ENTITY = re.compile(r"<!ENTITY", re.I)
_ONLY_SVG = cast("dict[str, str]", {None: SVG})
_HREFS = frozenset({"href", f"{{{XLINK}}}href"})


def clean(text: str) -> tuple[bytes, tuple[int, int]]:
    """Return a picture drawn anew, and its size in pixels.

    Raises:
        PictureError: it is no SVG, says no size, or has in it what is refused.
    """
    root = _parsed(text)
    if root.tag != f"{{{SVG}}}svg":
        raise PictureError(NO_PICTURE)
    for before in root.itersiblings(preceding=True):
        if isinstance(before, etree._ProcessingInstruction) and "stylesheet" in before.target:
            _refuse(before, "a style sheet elsewhere")
    drawn = _drawn(root)
    size = svg_size.size_of(root)
    if size is None:
        raise PictureError(NO_PICTURE)
    svg_size.must_be_drawable(drawn)
    return etree.tostring(drawn, encoding="utf-8") + b"\n", size


def _parsed(text: str) -> etree._Element:
    if found := _ENTITY.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise PictureError("an entity is defined here, which is not taken: write its text", line)
    for place, number in characters.escaped(text):
        line = text.count("\n", 0, place) + 1
        raise PictureError(f"a character that nobody sees ({number}) stands here: delete it", line)
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False,
        dtd_validation=False, huge_tree=False, remove_comments=True,
    )  # fmt: skip
    try:
        return etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        if "<svg" not in text:
            raise PictureError(NO_PICTURE) from error
        line, column = error.position
        said = str(error.msg).partition(", line")[0]
        raise PictureError(f"no well-formed XML: {said}", max(line, 1), max(column, 1)) from error


def _drawn(old: etree._Element) -> etree._Element:
    name = etree.QName(old).localname
    new = etree.Element(f"{{{SVG}}}{name}", nsmap=_ONLY_SVG)
    new.text = old.text
    if len(old.attrib) > MOST_ATTRIBUTES:
        _refuse(old, f"<{name}> with more than {MOST_ATTRIBUTES} attributes")
    for attribute, value in old.attrib.items():
        kept = _attribute(old, str(attribute), str(value))
        if kept:
            new.set(*kept)
    if name == "style":
        _must_be_plain(old, "".join(map(str, old.itertext())))
    for child in old:
        if _is_drawn(child):
            new.append(_drawn(child))
            new[-1].tail = child.tail
        else:
            _add_text(new, child.tail or "")
    return new


def _add_text(parent: etree._Element, text: str) -> None:
    """Keep the text that follows an element which is left out."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _is_drawn(element: etree._Element) -> bool:
    if isinstance(element, etree._Entity):
        _refuse(element, f"the entity {element.text}")
    if not isinstance(element.tag, str):
        return False
    name = etree.QName(element)
    if name.namespace == SVG and name.localname in svg_names.ELEMENTS:
        return True
    if name.namespace in (SVG, XHTML, None) and name.localname not in svg_names.LEFT_OUT:
        _refuse(element, f"<{name.localname}>")
    return False


def _attribute(element: etree._Element, name: str, value: str) -> tuple[str, str] | None:
    """Return an attribute as it is kept, or ``None`` for what only programs put there."""
    local = etree.QName(name).localname
    if local.lower().startswith("on") and local not in svg_names.ATTRIBUTES:
        _refuse(element, f'the handler "{local}"')
    if name in _HREFS:
        return "href", _reference(element, value)
    if name == f"{{{XML}}}base":
        _refuse(element, '"xml:base"')
    if local == "attributeName" and value.strip() not in svg_names.DRAWN:
        _refuse(element, f'a movement of "{value.strip()}"')
    is_xml = name.startswith(f"{{{XML}}}") and local in svg_names.XML_ATTRIBUTES
    if not is_xml and name not in svg_names.ATTRIBUTES:
        return None
    if local not in svg_names.WORDS:
        _must_be_plain(element, value)
    return name, value


def _reference(element: etree._Element, value: str) -> str:
    target = value.strip()
    if target.startswith("#"):
        return target
    if etree.QName(element).localname == "image" and target[:5].lower() == "data:":
        try:
            return embedded(target)
        except PictureError as error:
            raise PictureError(str(error), _line(element)) from error
    return _refuse(element, f'"{target[:60]}", which leads out of the picture,')


def _must_be_plain(element: etree._Element, style: str) -> None:
    if wrong := svg_styles.wrong(style):
        _refuse(element, wrong)


def _line(element: etree._Element) -> int:
    return int(element.sourceline or 1)


def _refuse(element: etree._Element, what: str) -> str:
    raise PictureError(f"{what} is not taken: a picture only draws", _line(element))
