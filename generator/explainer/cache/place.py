"""Where the cache of a newsroom is."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from platformdirs import user_cache_path

VARIABLE = "EXPLAINER_CACHE"
"""Names another folder; empty means that nothing is remembered."""


def folder_of(root: Path) -> Path | None:
    """Return the folder for one root, made if it is missing; none where nothing can be kept."""
    place = os.environ.get(VARIABLE)
    if place == "":
        return None
    name = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
    folder = (Path(place) if place else user_cache_path("explainer")) / name
    try:
        # Ours alone: what another user of the machine wrote there would be believed.
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return None
    return folder
