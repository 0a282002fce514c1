"""A saved page → its blocks of text, each with what it is, and what the page states of itself."""

from .depth import depth_of
from .metadata import NO_METADATA, Metadata
from .read import is_page, read_page

__all__ = ["NO_METADATA", "Metadata", "depth_of", "is_page", "read_page"]
