"""A card drawn: paper, a bar in its colour, words as large as there is room for, a line of time.

Sixteen colours are enough for letters and lanes, and halve the file and the time to pack it: seven
steps from paper to ink, the accent, eight lanes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from explainer.assets import find_theme
from explainer.assets.resolved import daylight
from explainer.social.faces import has, is_turned
from explainer.social.lettering import breadth, lettered
from explainer.social.png import packed
from explainer.social.values import HEIGHT, WIDTH, SocialCard

if TYPE_CHECKING:
    from PIL import Image

STEPS = 7
ACCENT = STEPS
"""Where the palette goes on after the steps from paper to ink; the lanes follow, from 1."""
MARGIN = 72
BREADTH = WIDTH - 2 * MARGIN
SIZES = (88, 78, 70, 62, 56, 50, 44)
"""Of a title, in pixels: the smallest is 22 px where the card is shown 600 px wide."""
LEADING = 1.16
TITLE_TOP, ROOM, LESS = 142, 366, 262
"""Where a title begins, and its height: without a line of time below it, and with one."""
LABEL, TEXT, SITE, YEARS = 38, 42, 40, 32
GAP = 26
"""Between a title and what is told below it."""
SOFT, INK = 4, STEPS - 1
"""The steps that letters are drawn in; those below smooth their edges."""
AXIS, MARK = 450, 8
RIGHT_TO_LEFT = "\u200f"
LETTERS = 20
"""As many fit on a line at the smallest size, however wide they are."""


def can_show(text: str) -> bool:
    """Say whether a card can letter a text: the face has it, and letters can be joined."""
    return has(text) and (text.isascii() or _joins_letters())


@cache
def _joins_letters() -> bool:
    # Late, as all of PIL here: most edits leave every card as it is.
    from PIL import features

    return bool(features.check("raqm"))


def drawn(card: SocialCard) -> bytes:
    """Return a card as a PNG; the same bytes for the same card."""
    picture = _ground(card.site, card.size, card.scale, card.is_mirrored).copy()
    pen = _Pen(picture, card.scale)
    _letter(pen, card)
    _mark(pen, card)
    return packed(picture, _palette((find_theme() / "css" / "tokens.css").read_text("utf-8")))


class _Pen:
    """Draws in units of the full size, whatever that of the sheet is."""

    def __init__(self, sheet: Image.Image, scale: float) -> None:
        # Late: see `_joins_letters`.
        from PIL import ImageDraw

        self.pen, self.scale = ImageDraw.Draw(sheet), scale

    def box(self, left: float, top: float, right: float, bottom: float, colour: int) -> None:
        """Fill a box, the edges of which belong to it; none is less than a pixel wide."""
        corners = (left, top, max(left, right - 1), max(top, bottom - 1))
        self.pen.rectangle(tuple(round(edge * self.scale) for edge in corners), colour)

    def write(self, text: str, top: float, size: int, step: int, at_right: bool) -> None:
        """Write a line; runs of several faces stand on one base line."""
        # Of a text that begins with a figure or a foreign word no shaper sees which way it runs.
        turned = f"{RIGHT_TO_LEFT}{text}" if at_right and any(map(is_turned, text)) else text
        letters, wide = lettered(turned, round(size * self.scale))
        start = (WIDTH - MARGIN) * self.scale - wide if at_right else MARGIN * self.scale
        line = round((top + size) * self.scale)
        for at, piece in letters:
            place = (round(start + at) + piece.left, line + piece.top)
            self.pen.draw.draw_bitmap(place, piece.mask, step)


@lru_cache(maxsize=8)
def _ground(site: str, size: tuple[int, int], scale: float, at_right: bool) -> Image.Image:
    """Return what all cards of a site have in common: its name."""
    # Late: see `_joins_letters`.
    from PIL import Image

    sheet = Image.new("P", size, 0)
    _Pen(sheet, scale).write(site, HEIGHT - 84, SITE, INK, at_right)
    return sheet


def _letter(pen: _Pen, card: SocialCard) -> None:
    at_right = card.is_mirrored
    pen.write(card.kind, 68, LABEL, SOFT, at_right)
    size, lines = _fitted(card.title, LESS if card.marks else ROOM)
    for number, line in enumerate(lines):
        pen.write(line, TITLE_TOP + number * size * LEADING, size, INK, at_right)
    below = len(lines) * size * LEADING + GAP
    for number, line in enumerate(_told(card.text, ROOM - below) if card.text else ()):
        pen.write(line, TITLE_TOP + below + number * TEXT * LEADING, TEXT, SOFT, at_right)
    for year, at_end in zip(card.ends, (False, True), strict=False):  # none, or both
        pen.write(year, AXIS + 18, YEARS, SOFT, at_end)


def _fitted(title: str, room: int) -> tuple[int, Sequence[str]]:
    """Return the largest size at which a title fits, and its lines; the last resort is cut."""
    words = tuple(_words(title))
    for size in SIZES:
        lines, most = tuple(_lines(words, size)), int(room / (size * LEADING))
        fits = len(lines) <= most and all(width * size <= BREADTH for _, width in words)
        if fits:
            return size, lines
    lines = tuple(_lines(_broken(words), size))
    return size, lines if len(lines) <= most else _cut(lines[:most])


def _told(text: str, room: float) -> Sequence[str]:
    """Return the lines of a text that there is room for; the last says where there are more."""
    lines, most = tuple(_lines(_broken(_words(text)), TEXT)), int(room / (TEXT * LEADING))
    return lines if len(lines) <= most else _cut(lines[:most])


def _cut(lines: Sequence[str]) -> Sequence[str]:
    return (*lines[:-1], f"{lines[-1].rpartition(' ')[0] or lines[-1]} …") if lines else ()


Word = tuple[str, float]
"""A word, and its width with the space behind it, at a size of one."""


def _words(title: str) -> Iterator[Word]:
    # Words are measured once: widths grow with the size but for the rounding of hinted letters.
    for word in title.split():
        yield word, 1.01 * breadth(f"{word} ")


def _broken(words: Iterable[Word]) -> Iterator[Word]:
    """Yield words, those that no line holds in parts of so many letters as any line does."""
    for word, width in words:
        if width * SIZES[-1] <= BREADTH:
            yield word, width
        else:
            cuts = (word[at : at + LETTERS] for at in range(0, len(word), LETTERS))
            yield from (part for cut in cuts for part in _words(cut))


def _lines(words: Iterable[Word], size: int) -> Iterator[str]:
    line, taken = "", 0.0
    for word, width in words:
        if line and (taken + width) * size > BREADTH:
            yield line
            line, taken = word, width
        else:
            line, taken = f"{line} {word}".lstrip(), taken + width
    yield line


def _mark(pen: _Pen, card: SocialCard) -> None:
    """Draw the bar, and each event on the line of time."""
    pen.box(0, 0, WIDTH, 20, ACCENT + card.lane)
    pen.box(MARGIN, HEIGHT - 108, WIDTH - MARGIN, HEIGHT - 106, 1)
    if card.marks:
        pen.box(MARGIN, AXIS, WIDTH - MARGIN, AXIS + 2, STEPS // 2)
    for place, lane in card.marks:
        at = MARGIN + place * (BREADTH - MARK)
        pen.box(at, AXIS - 34, at + MARK, AXIS + 8, ACCENT + lane)


@lru_cache(maxsize=1)
def _palette(tokens: str) -> bytes:
    """Return the colours of the theme by daylight: steps from paper to ink, accent, lanes.

    A preview goes on when somebody edits them.
    """
    light = daylight(tokens)
    paper, ink = _rgb(light["paper"]), _rgb(light["ink"])
    steps = (
        round(low + (high - low) * step / (STEPS - 1))
        for step in range(STEPS)
        for low, high in zip(paper, ink, strict=True)
    )
    lanes = (light[f"lane-{number}"] for number in range(1, 9))
    return bytes((*steps, *_rgb(light["accent"]), *(part for lane in lanes for part in _rgb(lane))))


def _rgb(colour: str) -> tuple[int, ...]:
    digits = colour.removeprefix("#")
    full = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    return tuple(bytes.fromhex(full))
