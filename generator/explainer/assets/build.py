"""All assets of a site from the theme, the characters it uses and the browser parts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from explainer.assets.reserves import reserves
from explainer.assets.scripts import link_scripts
from explainer.assets.styles import bundle_styles
from explainer.assets.values import Asset, AssetError, Assets, collect, hashed

CHART_STYLES = Path("components/timeline/plotly.css")
KINDS = "css/kinds/*.css"
"""What one kind of page alone needs: the others do not load it."""
Programs = tuple[tuple[str, Path], ...]
"""Scripts that others wrote, each by the plain name of its file."""


def build_assets(
    theme: Path,
    characters: frozenset[str],
    plotly: Path | None,
    fonts: Path,
    minisearch: Path | None = None,
    own: frozenset[str] = frozenset(),
) -> Assets:
    """Return every file that pages load; a second call with the same input costs only reading.

    Args:
        theme: folder with ``css/``, ``js/``, ``components/`` and ``icon.svg``.
        characters: all characters that headings of the site show.
        plotly: Plotly's script, or None for a site without charts.
        fonts: folder of the heading font's files, one a script.
        minisearch: the module that searches, or None for a site without search.
        own: the letters of the languages that the site is written in.

    Raises:
        AssetError: something of the theme is missing or wrong, with file and line.
    """
    programs = {"plotly.js": plotly, "minisearch.mjs": minisearch}
    given = tuple((name, path) for name, path in programs.items() if path)
    return _build(_digest(theme, given, fonts), theme, characters, own, given, fonts)


@lru_cache(maxsize=4)
def _build(
    _input: str,
    theme: Path,
    characters: frozenset[str],
    own: frozenset[str],
    programs: Programs,
    fonts: Path,
) -> Assets:
    # A third of the time that a small build takes to load, for fonts that are seldom cut anew.
    from explainer.assets.fonts import cut_fonts

    faces = cut_fonts(fonts, characters, own)
    return collect(
        [
            *((face.name, face.asset) for face in faces),
            *_styles(theme, "".join((*(face.rule for face in faces), *reserves(characters)))),
            *link_scripts(_scripts(theme)).items(),
            _plain("icon.svg", theme / "icon.svg"),
            *(_plain(name, path) for name, path in programs),
        ],
        {face.name: face.characters for face in faces},
    )


def _styles(theme: Path, faces: str) -> Iterator[tuple[str, Asset]]:
    text = faces + bundle_styles(theme / "css" / "site.css")
    yield "site.css", hashed("site.css", text.encode())
    for path in sorted(theme.glob(KINDS)):
        yield path.name, hashed(path.name, bundle_styles(path).encode())
    if (theme / CHART_STYLES).is_file():
        chart = bundle_styles(theme / CHART_STYLES)
        yield "plotly.css", hashed("plotly.css", chart.encode())


def _scripts(theme: Path) -> list[Path]:
    return [*theme.glob("js/*.mjs"), *theme.glob("components/*/*.mjs")]


def _plain(name: str, path: Path) -> tuple[str, Asset]:
    try:
        return name, hashed(name, path.read_bytes())
    except OSError as error:
        raise AssetError(f"{path}: {error.strerror}") from error


def _digest(theme: Path, programs: Programs, fonts: Path) -> str:
    """Return one hash of the content of every file that takes part."""
    digest = hashlib.sha256()
    parts = [
        *theme.rglob("*.css"),
        *_scripts(theme),
        theme / "icon.svg",
        *fonts.glob("*-600-normal.woff2"),
        *(path for _, path in programs),
    ]
    for path in sorted(parts):
        if path.is_file():
            digest.update(f"{path}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
