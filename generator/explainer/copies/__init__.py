"""Copies of a built site for those who cannot reach it: read from a disk, passed on by hand."""

from explainer.copies.making import make
from explainer.copies.proof import compare, is_preview

__all__ = ["compare", "is_preview", "make"]
