"""Folders to typed records: ``content/`` and ``seeds/`` read whole, every problem kept."""

from explainer.reading.outlines import Feature, Outline
from explainer.reading.places import SETTINGS, astray, kept_in
from explainer.reading.reader import FOLDERS, read
from explainer.reading.remembered import Readings
from explainer.reading.seeds import Sidecar, find_seed, read_beside
from explainer.reading.values import Content, Lost, PictureFile, Seed, Table, Translated

__all__ = [
    "FOLDERS",
    "SETTINGS",
    "Content",
    "Feature",
    "Lost",
    "Outline",
    "PictureFile",
    "Readings",
    "Seed",
    "Sidecar",
    "Table",
    "Translated",
    "astray",
    "find_seed",
    "kept_in",
    "read",
    "read_beside",
]
