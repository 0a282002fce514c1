"""Style sheets: imports joined, layers kept, minified; mistakes named by file and line."""

from __future__ import annotations

import re
from pathlib import Path

import lightningcss

from explainer.assets.values import AssetError

# lightningcss counts lines from 0.
_PLACE = re.compile(
    r"^(?:\w+ failed: )?(?P<message>.*?)(?: \(os error \d+\))?"
    r"(?: at (?P<path>.+?):(?P<line>\d+):(?P<column>\d+))?$"
)
_FILE_REFERENCE = re.compile(r"url\((?![\"']?(?:data:|#))[^)]*\)")


def bundle_styles(path: Path) -> str:
    """Return a style sheet with all that it imports, minified.

    Raises:
        AssetError: a mistake in the CSS or an import of nothing, with file and line.
    """
    try:
        text = lightningcss.bundle_css(str(path), minify=True)
    except (ValueError, OSError) as error:
        raise AssetError(_describe(str(error), path)) from error
    if reference := _FILE_REFERENCE.search(text):
        raise AssetError(f"{path}: {reference[0]} names a file; style sheets carry data: only")
    return text


def plain_style(path: Path) -> str:
    """Return a style sheet that imports nothing, minified.

    It may be asked for in a process of a build that has bundled already: a bundler's threads
    are not there any more, and it would wait for them for ever.

    Raises:
        AssetError: a mistake in the CSS, or no such file.
    """
    try:
        text = path.read_text("utf-8")
        return str(lightningcss.process_stylesheet(text, str(path), minify=True)).strip()
    except (ValueError, OSError) as error:
        raise AssetError(_describe(str(error), path)) from error


def _describe(text: str, path: Path) -> str:
    place = _PLACE.match(text)
    if place is None:
        return f"{path}: {text}"
    if place["path"] is None:
        return f"{path}: {place['message']}"
    line, column = int(place["line"]) + 1, place["column"]
    return f"{place['path']}:{line}:{column}: {place['message']}"
