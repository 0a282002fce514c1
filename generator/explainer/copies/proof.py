"""Is a folder what was published? Its files are held to the list that was published with them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from explainer.output import IGNORE, Manifest, manifest
from explainer.problems import WrongUse

REPORT = "build.json"
SUMS = "SHA256SUMS"


def compare(folder: Path) -> tuple[str, tuple[str, ...]]:
    """Return one sum over all that was published, and a line for each file that is not as it was.

    The sum is what a publisher tells in another place: whoever changes a mirror can change its list
    too, but not the sum of it.

    Raises:
        WrongUse: the folder has no list of what was published.
    """
    stated = _stated(folder)
    found = manifest(folder, {REPORT, SUMS, IGNORE}).files
    return Manifest(dict(sorted(stated.items()))).digest, tuple(_differences(stated, found))


def is_preview(folder: Path) -> bool:
    """Say whether a folder with a list holds a preview: what is not to be published is in it."""
    return bool(json.loads((folder / REPORT).read_bytes()).get("drafts"))


def _differences(stated: Mapping[str, str], found: Mapping[str, str]) -> Iterator[str]:
    for name in sorted({*stated, *found}):
        if name not in found:
            yield f"{name}: is missing"
        elif name not in stated:
            yield f"{name}: is not of the site"
        elif found[name] != stated[name]:
            yield f"{name}: is not as it was published"


def _stated(folder: Path) -> Mapping[str, str]:
    try:
        files = json.loads((folder / REPORT).read_bytes())["files"]
    except FileNotFoundError:
        raise WrongUse(f"{folder} has no {REPORT}, which lists what was published") from None
    except (ValueError, KeyError, TypeError):
        files = None
    if not isinstance(files, dict) or not all(isinstance(value, str) for value in files.values()):
        raise WrongUse(f"{folder / REPORT} is no list of what was published")
    return files
