"""A saved page → its blocks of text, each with what it is, and what the page states of itself.

``read_page`` of the module ``read`` is the way in. This module holds what texts need too, so that
they don't wait for what only pages need: see ``extraction``.
"""

from explainer.seeds.page.stated import NO_METADATA, Metadata, is_page

__all__ = ["NO_METADATA", "Metadata", "is_page"]
