"""Modules of the theme: named by content, and each import by the name that its target got."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from explainer.assets.values import Asset, AssetError, hashed

_IMPORT = re.compile(
    r"""(?P<head>\b(?:from|import)\s*\(?\s*)(?P<quote>["'])(?P<target>\.{1,2}/[^"'\n]+)(?P=quote)"""
)

_COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
"""A line that says something to who reads the source, and nothing to a browser: a sixth of a
module. Text over several lines must hold none that begins so."""


def link_scripts(paths: Iterable[Path]) -> dict[str, Asset]:
    """Return the modules by file name, all in one folder, imports rewritten, without comments.

    Raises:
        AssetError: two modules of one name, an import of nothing, or imports in a circle.
    """
    modules = _by_name(paths)
    texts = {name: _COMMENT.sub("", path.read_text("utf-8")) for name, path in modules.items()}
    imports = {name: tuple(_imports(modules, name, text)) for name, text in texts.items()}
    linked: dict[str, Asset] = {}
    for name in _imported_first(imports, modules):
        linked[name] = hashed(name, _rewritten(texts[name], linked).encode())
    return linked


def _by_name(paths: Iterable[Path]) -> Mapping[str, Path]:
    modules: dict[str, Path] = {}
    for path in sorted(paths):
        if other := modules.get(path.name):
            raise AssetError(f"{path}: {other} has the same file name; rename one")
        modules[path.name] = path
    return modules


def _imports(modules: Mapping[str, Path], name: str, text: str) -> Iterator[str]:
    path = modules[name]
    for match in _IMPORT.finditer(text):
        wanted = Path(os.path.normpath(path.parent / match["target"]))
        if modules.get(wanted.name) != wanted:
            line = text.count("\n", 0, match.start()) + 1
            message = f"imports {match['target']}, which is no module of the theme"
            raise AssetError(f"{path}:{line}: {message}")
        yield wanted.name


def _imported_first(
    imports: Mapping[str, tuple[str, ...]], modules: Mapping[str, Path]
) -> Iterator[str]:
    """Yield each module after all that it imports: its own hash depends on their names."""
    try:
        yield from TopologicalSorter(imports).static_order()
    except CycleError as error:
        # It is told from what is imported to what imports it.
        circle = error.args[1][:0:-1]
        first = circle.index(min(circle))
        steps = " → ".join((*circle[first:], *circle[:first], circle[first]))
        message = f"modules import each other in a circle: {steps}"
        raise AssetError(f"{modules[circle[first]]}: {message}") from error


def _rewritten(text: str, linked: Mapping[str, Asset]) -> str:
    def rewrite(match: re.Match[str]) -> str:
        asset = linked[Path(match["target"]).name]
        return f"{match['head']}{match['quote']}./{asset.name}{match['quote']}"

    return _IMPORT.sub(rewrite, text)
