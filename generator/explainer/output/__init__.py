"""Where a finished site goes: built aside, swapped in at once, the last good one never harmed."""

from explainer.output.errors import OutputBusy, OutputError
from explainer.output.manifest import (
    Manifest,
    entries_below,
    manifest,
    sha256,
    stats_below,
    write_if_changed,
)
from explainer.output.neighbours import Neighbours, at_once
from explainer.output.ownership import IGNORE, check_apart
from explainer.output.staging import Staging, staged

__all__ = [
    "IGNORE",
    "Manifest",
    "Neighbours",
    "OutputBusy",
    "OutputError",
    "Staging",
    "at_once",
    "check_apart",
    "entries_below",
    "manifest",
    "sha256",
    "staged",
    "stats_below",
    "write_if_changed",
]
