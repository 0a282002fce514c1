"""The faces of a printed article: that of the headings in three cuts, a file a script, and behind
it one for the alphabets that it lacks."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from msgspec import Struct
from typst import Fonts

from explainer.assets import find_vendor
from explainer.assets.fonts import SCRIPTS, files_by_script, repertoire

CUTS = ("400-normal", "400-italic", "600-normal")
RESERVE = "DejaVu Sans"
LACKING = "\ufffd"
"""What stands for a letter that no face has: a sign that says so, where else there was a gap."""
UNSEEN = frozenset("\t\n\r ")


class Faces(Struct, frozen=True):
    """The scripts that a text is in, and its letters that no face has."""

    scripts: tuple[str, ...]
    lacking: frozenset[str]

    @property
    def families(self) -> tuple[str, ...]:
        """Return the names that the faces are found by; where one lacks a letter the next is
        asked."""
        return (*map(_family, self.scripts), RESERVE)

    def printable(self, text: str) -> str:
        """Return a text with a sign for each letter that no face has."""
        return text.translate(dict.fromkeys(map(ord, self.lacking), LACKING))


def faces_for(text: str) -> Faces:
    """Return the faces that a text needs."""
    rest, scripts = frozenset(text) - UNSEEN, []
    for script in SCRIPTS:
        if rest and rest & _shown(script):
            scripts.append(script)
            rest -= _shown(script)
    lacking = rest - repertoire(find_vendor().reserve)[1] if rest else rest
    return Faces(tuple(scripts), lacking)


@contextmanager
def fonts(scripts: tuple[str, ...]) -> Iterator[Fonts]:
    """Lend the faces of some scripts and that for all others; none of the machine's own, so that a
    text looks the same wherever it is set.

    They are read from files, when a letter asks for them.
    """
    bold = find_vendor().reserve
    with tempfile.TemporaryDirectory(prefix="explainer-faces-") as folder:
        for script in scripts:
            for name, data in _unpacked(script):
                Path(folder, name).write_bytes(data)
        for path in (bold, bold.with_name("DejaVuSans.ttf")):
            Path(folder, path.name).write_bytes(path.read_bytes())
        yield Fonts(False, False, [folder])


@cache
def _unpacked(script: str) -> tuple[tuple[str, bytes], ...]:
    """Return the cuts of a script with the names of their files."""
    return tuple(_cuts(script))


def _cuts(script: str) -> Iterator[tuple[str, bytes]]:
    """Yield the cuts of a script as a family of its own: where several files are one cut of a
    family, only the first is looked into."""
    for cut in CUTS:
        target = io.BytesIO()
        path = find_vendor().fonts / f"source-serif-4-{script}-{cut}.woff"
        with TTFont(path, lazy=True, recalcTimestamp=False, recalcBBoxes=False) as font:
            font.flavor = None
            for name in font["name"].names:
                if name.nameID in (1, 16):  # the family, as old and as new programs read it
                    name.string = _family(script)
            font.save(target, reorderTables=None)
        yield f"{script}-{cut}.ttf", target.getvalue()


def _family(script: str) -> str:
    return f"Text {script}"


@cache
def _shown(script: str) -> frozenset[str]:
    return repertoire(files_by_script(find_vendor().fonts)[SCRIPTS.index(script)])[1]
