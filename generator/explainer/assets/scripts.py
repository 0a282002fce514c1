"""Modules of the theme: named by content, and each import by the name that its target got."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from explainer.assets.values import Asset, AssetError, hashed

_IMPORT = re.compile(
    r"""(?P<head>\b(?:from|import)\s*\(?\s*)(?P<quote>["'])(?P<target>\.{1,2}/[^"'\n]+)(?P=quote)"""
)


def link_scripts(paths: Iterable[Path]) -> dict[str, Asset]:
    """Return the modules by file name, all in one folder, imports rewritten.

    Raises:
        AssetError: two modules of one name, an import of nothing, or imports in a circle.
    """
    by_name: dict[str, Path] = {}
    for path in sorted(paths):
        if other := by_name.get(path.name):
            raise AssetError(f"{path}: {other} has the same file name; rename one")
        by_name[path.name] = path
    linked: dict[str, Asset] = {}
    for path in by_name.values():
        _link(path, by_name, linked, ())
    return linked


def _link(
    path: Path, known: Mapping[str, Path], linked: dict[str, Asset], above: tuple[Path, ...]
) -> Asset:
    """Return a module after all that it imports: its own hash depends on their names."""
    if path.name in linked:
        return linked[path.name]
    if path in above:
        circle = " → ".join(step.name for step in (*above, path))
        raise AssetError(f"{path}: modules import each other in a circle: {circle}")
    text = path.read_text(encoding="utf-8")

    def rewrite(match: re.Match[str]) -> str:
        line = text.count("\n", 0, match.start()) + 1
        target = _resolve(path, line, match["target"], known)
        asset = _link(target, known, linked, (*above, path))
        return f"{match['head']}{match['quote']}./{asset.name}{match['quote']}"

    linked[path.name] = hashed(path.name, _IMPORT.sub(rewrite, text).encode())
    return linked[path.name]


def _resolve(path: Path, line: int, target: str, known: Mapping[str, Path]) -> Path:
    wanted = Path(os.path.normpath(path.parent / target))
    if known.get(wanted.name) != wanted:
        raise AssetError(f"{path}:{line}: imports {target}, which is no module of the theme")
    return wanted
