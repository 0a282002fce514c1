"""Pictures in prose: an image alone in its paragraph becomes a figure with its words below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from markdown_it.token import Token

from explainer.prose.parse import parse

SCHEME = "image:"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to show; ``caption`` is HTML, sizes are in pixels."""

    src: str
    alt: str
    width: int
    height: int
    caption: str
    credit: str
    licence: str


def picture_id(image: Token) -> str | None:
    """Return the id of the picture that an image shows, or ``None`` where it names none."""
    source = str(image.attrGet("src") or "")
    return source.removeprefix(SCHEME) if source.startswith(SCHEME) else None


def is_picture(paragraph: Token) -> bool:
    """Say whether the text of a paragraph is one picture and nothing else."""
    children = paragraph.children or []
    return len(children) == 1 and children[0].type == "image" and bool(picture_id(children[0]))


@dataclass(frozen=True, slots=True)
class PictureUse:
    """A picture that a text shows: its id, the line (from 0), and whether it stands alone."""

    id: str
    line: int
    alone: bool


def pictures_in(text: str) -> Iterator[PictureUse]:
    """Yield the pictures that a text shows."""
    for token in parse(text):
        for child in token.children or ():
            identity = picture_id(child) if child.type == "image" else None
            if identity:
                yield PictureUse(identity, (token.map or [0])[0], is_picture(token))


def lifted(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield tokens with each paragraph that is one picture as a token of its own."""
    held: list[Token] = []
    for token in tokens:
        if token.type == "paragraph_open":
            held = [token]
        elif held and token.type == "inline":
            held.append(token)
        elif len(held) == 2 and is_picture(held[1]):
            yield _lifted(held[1])
            held = []
        else:
            yield from (*held, token)
            held = []
    yield from held


def _lifted(paragraph: Token) -> Token:
    image = (paragraph.children or [])[0]
    meta = {"id": picture_id(image), "alt": image.content}
    return Token("picture", "", 0, meta=meta, map=paragraph.map, block=True)


def figure_html(picture: Picture, alt: str) -> str:
    """Return a picture with caption, credit and licence; ``alt`` wins over the picture's own."""
    return (
        f'<figure class="picture">{image_html(picture, alt)}<figcaption>{picture.caption} '
        f"<span>{escape(picture.credit)}, {escape(picture.licence)}</span></figcaption></figure>\n"
    )


def image_html(picture: Picture, alt: str = "") -> str:
    """Return a picture alone."""
    return (
        f'<img src="{escape(picture.src)}" alt="{escape(alt or picture.alt)}" '
        f'width="{picture.width}" height="{picture.height}" loading="lazy" decoding="async">'
    )
