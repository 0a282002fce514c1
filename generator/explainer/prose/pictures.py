"""Pictures in prose: alone in its paragraph a picture is a figure, with its words below."""

from __future__ import annotations

from html import escape

from msgspec import Struct


class Picture(Struct, frozen=True):
    """A picture ready to show; ``caption`` is HTML, sizes are in pixels."""

    src: str
    alt: str
    width: int
    height: int
    caption: str
    credit: str
    licence: str
    distressing: str = ""


def figure_html(picture: Picture, alt: str) -> str:
    """Return a picture with caption, credit and licence; ``alt`` wins over the picture's own."""
    figure = (
        f'<figure class="picture">{image_html(picture, alt)}<figcaption>{picture.caption} '
        f"<span>{escape(picture.credit)}, {escape(picture.licence)}</span></figcaption></figure>\n"
    )
    return folded(picture.distressing, figure) if picture.distressing else figure


def folded(note: str, html: str) -> str:
    """Return what may distress a reader behind a note that says of what it tells."""
    return f'<details class="distressing"><summary>{escape(note)}</summary>\n{html}</details>\n'


def image_html(picture: Picture, alt: str = "") -> str:
    """Return a picture alone."""
    return (
        f'<img src="{escape(picture.src)}" alt="{escape(alt or picture.alt)}" '
        f'width="{picture.width}" height="{picture.height}" loading="lazy" decoding="async">'
    )
