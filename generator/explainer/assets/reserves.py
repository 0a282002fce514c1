"""Faces of the reader's own system for scripts that the heading font lacks, in its size.

They come by ``local()``, so that nothing is asked for. Where none of them is there, and in running
text, the families that ``--serif`` ends with are looked through (``theme/css/tokens.css``).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct


class Reserve(Struct, frozen=True):
    """What stands in for the heading font in one script: its full names, best first."""

    names: tuple[str, ...]
    size: int
    """Per cent of its own size at which its letters are as high as the heading font's, whose small
    ones are half an em high and large ones two thirds; Hebrew ones stand between the two."""
    spans: tuple[tuple[int, int], ...]

    @property
    def rule(self) -> str:
        """The ``@font-face`` rule."""
        sources = ",".join(f'local("{name}")' for name in self.names)
        spanned = ",".join(f"U+{first:X}-{last:X}" for first, last in self.spans)
        return (
            f"@font-face{{font-family:Heading;src:{sources};font-weight:600;"
            f"size-adjust:{self.size}%;unicode-range:{spanned}}}"
        )

    def shows(self, characters: frozenset[str]) -> bool:
        """Say whether it is called for by some of these characters."""
        points = map(ord, characters)
        return any(first <= point <= last for point in points for first, last in self.spans)


def _noto(family: str, *others: str) -> tuple[str, ...]:
    return (f"Noto {family} SemiBold", f"Noto {family} Bold", *others)


RESERVES = (
    # Letters of hy in Noto Serif are as high as those of the heading font.
    Reserve(_noto("Serif Georgian", "DejaVu Serif Bold"), 92, ((0x10A0, 0x10FF), (0x1C90, 0x1CBF))),
    Reserve(
        _noto("Serif Hebrew", "New Peninim MT Bold", "Times New Roman Bold"),
        90,
        ((0x590, 0x5FF), (0xFB1D, 0xFB4F)),
    ),
    Reserve(
        _noto("Naskh Arabic", "Times New Roman Bold"),
        110,
        ((0x600, 0x6FF), (0x750, 0x77F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)),
    ),
)


def reserves(characters: frozenset[str]) -> Iterator[str]:
    """Yield the rules of the faces that headings with these characters call for."""
    return (reserve.rule for reserve in RESERVES if reserve.shows(characters))
