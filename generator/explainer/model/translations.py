"""A text of ours in a further language, in a file beside the one it was translated from."""

from __future__ import annotations

from explainer.model.fields import Part, Prose, Text


class Translation(Part):
    """What the front matter of a translated article says; all else comes from the original."""

    title: Text
    """The headline, translated."""
    stand: Prose
    """How things stand, translated, with the citations of the original."""
    of: Text
    """The digest of the original when it was translated; `explainer check` says it."""
    translator: Text
    """Who translated it, as readers are told."""
    read_by_native: bool = False
    """Whether a native speaker has read it; false if left out."""
