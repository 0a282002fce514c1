"""Elements of a drawing as text: escaped, rounded, with no style of their own."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from explainer.charts.text import clean

STYLE = "/*style*/"
"""Where in a drawing its style sheet comes: that is the theme's, and may change at any time."""
Attribute = str | float | None


def number(value: float) -> str:
    """A coordinate, to one decimal: the same bytes everywhere."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _attribute(name: str, value: str | float) -> str:
    text = escape(clean(value)) if isinstance(value, str) else number(value)
    return f' {name.rstrip("_").replace("_", "-")}="{text}"'


def tag(name: str, *content: str, **attributes: Attribute) -> str:
    """An element; `content` is markup already, attribute values are text."""
    head = "".join(_attribute(key, val) for key, val in attributes.items() if val is not None)
    inner = "".join(content)
    return f"<{name}{head}>{inner}</{name}>" if inner else f"<{name}{head}/>"


def text(content: str, x: float, y: float, class_: str, **attributes: Attribute) -> str:
    """One line of text; `content` is text, not markup. Nothing where there are no words."""
    return content and tag("text", escape(clean(content)), class_=class_, x=x, y=y, **attributes)


def label(
    lead: str, content: str, x: float, y: float, size: float, anchor: str | None = None
) -> str:
    """A label: its date in a tone of its own, if it has one, then its words."""
    when = tag("tspan", escape(clean(lead)), class_="when") + " " if lead else ""
    words = escape(clean(content))
    return tag("text", when, words, class_="named", x=x, y=y, font_size=size, text_anchor=anchor)


def hint(content: str) -> str:
    """What a pointer that rests on an element is told."""
    return tag("title", escape(clean(content)))


def box(class_: str, left: float, top: float, right: float, bottom: float) -> str:
    """A rectangle by its edges."""
    size = {"width": max(0.0, right - left), "height": max(0.0, bottom - top)}
    return tag("rect", class_=class_, x=left, y=top, **size)


def line(class_: str, x1: float, y1: float, x2: float, y2: float) -> str:
    return tag("line", class_=class_, x1=x1, x2=x2, y1=y1, y2=y2)


def picture(
    class_: str,
    name: str,
    size: tuple[float, float],
    parts: Iterable[str],
    above: float = 0.0,
) -> str:
    """A drawing that stands in a page: with a name, of which nothing inside can take the focus.

    Without a name it is there for the eye only. `above` is room over its upper edge.
    """
    box = " ".join(number(edge) for edge in (0, -above, size[0], size[1] + above))
    role = f'role="img" aria-label="{escape(clean(name))}"' if name else 'aria-hidden="true"'
    return "\n".join((f'<svg class="{class_}" viewBox="{box}" {role}>', *parts, "</svg>"))


def file(
    class_: str, title: str, size: tuple[float, float], parts: Iterable[str], least: float
) -> str:
    """A drawing that is a file; `STYLE` stands where its style sheet comes.

    `least` is the smallest scale at which it is shown, by which its letters are checked.
    """
    wide, high = map(number, size)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{class_}" width="{wide}" '
        f'height="{high}" viewBox="0 0 {wide} {high}" role="img" data-least="{least:.4f}">'
        f"<title>{escape(clean(title))}</title><style>{STYLE}</style>"
    )
    return "\n".join((head, *parts, "</svg>\n"))
