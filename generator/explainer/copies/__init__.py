"""Copies of a built site for those who cannot reach it: read from a disk, passed on by hand."""

from explainer.copies.making import make
from explainer.copies.proof import compare

__all__ = ["compare", "make"]
