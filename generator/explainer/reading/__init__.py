"""Folders to typed records: ``content/`` and ``seeds/`` read whole, every problem kept."""

from explainer.reading.reader import FOLDERS, read
from explainer.reading.seeds import find_seed
from explainer.reading.values import Content, Lost, PictureFile, Seed, Table

__all__ = ["FOLDERS", "Content", "Lost", "PictureFile", "Seed", "Table", "find_seed", "read"]
