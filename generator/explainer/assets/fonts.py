"""The heading font, cut to the characters that the site uses.

The package brings one file a script. Each is cut to its share of the characters and loaded by
the browser only for a page that shows one of them (``unicode-range``).
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from pathlib import Path

from msgspec import Struct

from explainer.assets.values import Asset, AssetError, hashed

SCRIPTS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese")
# Always in, so that the file (and its place in readers' caches) outlives small changes of text.
BASIC = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("\u00a0·×–—‘’“”„…")
MOST, FACES = 22_000, 3
"""Bytes and files of the font that a page may load, whose budget is 60 KB and eight files with all
else. What goes beyond them, a fourth script mostly, is shown in the reader's own font."""
NEAR = 32
"""Letters of an alphabet have their capitals so far away at most."""
FEATURES = ("ccmp", "kern", "liga", "locl", "mark", "mkmk")


class Face(Struct, frozen=True):
    """One cut of the font: its plain name, its file and the characters that it shows."""

    name: str
    asset: Asset
    characters: frozenset[str]
    others: frozenset[str] = frozenset()
    """What the site shows in other faces, or in none."""

    @property
    def rule(self) -> str:
        """The ``@font-face`` rule, for a style sheet in the same folder."""
        spanned = ranges(self.characters | self._between())
        return (
            f'@font-face{{font-family:Heading;src:url({self.asset.name})format("woff2");'
            f"font-weight:600;font-display:optional;unicode-range:{spanned}}}"
        )

    def _between(self) -> frozenset[str]:
        """Return what no page shows between two characters that are near each other.

        So a site that uses every other letter of an alphabet lists them as one range: one by one
        they take more of a style sheet than it has room for.
        """
        points = sorted(map(ord, self.characters))
        gaps = (range(one + 1, two) for one, two in pairwise(points) if two - one <= NEAR)
        texts = ("".join(map(chr, gap)) for gap in gaps)
        return frozenset("".join(text for text in texts if self.others.isdisjoint(text)))


def cut_fonts(
    folder: Path, characters: frozenset[str], own: frozenset[str] = frozenset()
) -> tuple[Face, ...]:
    """Return the faces that show ``characters``, each character in the first that has it.

    Where not all fit into what a page may load, those with letters of the site's ``own``
    languages are the last to be left out.

    Raises:
        AssetError: the folder has no font, or one that cannot be read.
    """
    return tuple(_within_budget(_faces(folder, BASIC | characters), own))


def files_by_script(folder: Path) -> tuple[Path, ...]:
    """Return the files of the whole font, one a script."""
    return tuple(folder / f"source-serif-4-{script}-600-normal.woff2" for script in SCRIPTS)


def repertoire(path: Path) -> tuple[bytes, frozenset[str]]:
    """Return a font file, and all characters that it shows.

    Raises:
        AssetError: it cannot be read.
    """
    source = _read(path)
    return source, _repertoire(source)


def ranges(characters: Iterable[str]) -> str:
    """Return CSS's ``unicode-range`` of the characters: ``U+20-7E,U+A0``."""
    points = sorted(map(ord, characters))
    runs = [
        [point for _, point in run]
        for _, run in groupby(enumerate(points), key=lambda pair: pair[1] - pair[0])
    ]
    return ",".join(
        f"U+{run[0]:X}" if len(run) == 1 else f"U+{run[0]:X}-{run[-1]:X}" for run in runs
    )


def _within_budget(faces: Iterable[Face], own: frozenset[str]) -> Iterator[Face]:
    """Yield the first face, which all pages load, and of the others those most used that fit."""

    def use(face: Face) -> tuple[bool, int]:
        return not face.characters.isdisjoint(own), len(face.characters)

    first, *others = faces
    yield first
    room, files = MOST - len(first.asset.data), FACES - 1
    for face in sorted(others, key=use, reverse=True):
        if len(face.asset.data) <= room and files:
            room, files = room - len(face.asset.data), files - 1
            yield face


def _faces(folder: Path, wanted: frozenset[str]) -> Iterator[Face]:
    asked = wanted
    for script, path in zip(SCRIPTS, files_by_script(folder), strict=True):
        source = _read(path)
        shown = wanted & _repertoire(source)
        wanted -= shown
        if shown:
            name = f"heading-{script}.woff2"
            yield Face(name, hashed(name, _cut(source, shown)), shown, asked - shown)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise AssetError(f"{path}: {error.strerror}; run `make site` (or `npm ci`)") from error


@lru_cache(maxsize=16)
def _repertoire(source: bytes) -> frozenset[str]:
    """Return all characters that a font file shows."""
    # Late, as below: what reads fonts takes long to load, and few edits need it.
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(io.BytesIO(source), lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


@lru_cache(maxsize=16)
def _cut(source: bytes, characters: frozenset[str]) -> bytes:
    """Return the font with these characters only; the same bytes at any hour."""
    # Late: few edits cut a font.
    import uharfbuzz  # type: ignore[import-untyped]

    kept = uharfbuzz.SubsetInput()
    kept.unicode_set.update(map(ord, characters))
    kept.layout_feature_tag_set.clear()
    kept.layout_feature_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in FEATURES)
    kept.flags = uharfbuzz.SubsetFlags.NO_HINTING
    cut = uharfbuzz.subset(uharfbuzz.Face(_packed(source, None)), kept)
    return _packed(cut.blob.data, "woff2")


def _packed(source: bytes, flavour: str | None) -> bytes:
    """Return a font file packed in some way, or in none; all that is in it stays as it is."""
    # Late: see `_repertoire`.
    from fontTools.ttLib import TTFont

    target = io.BytesIO()
    with TTFont(io.BytesIO(source), lazy=True, recalcTimestamp=False, recalcBBoxes=False) as font:
        font.flavor = flavour
        font.save(target, reorderTables=True)
    return target.getvalue()
