"""A text of ours in a further language, in a file beside the one it was translated from."""

from __future__ import annotations

from explainer.model.fields import Name, Ours, Part, Prose, Said, Text, Texts


class SpokenExpectation(Part):
    """What was expected, and what became of it, translated."""

    expected: Text
    """What was expected, translated; a quotation becomes one in translation."""
    outcome: Prose
    """What became of it, translated, with the citations of the original."""


class SpokenAccount(Part):
    """How a side describes what the article reports, translated."""

    speaker: Name | None = None
    """Who said it, and in which office, translated."""
    text: Said
    """What they say happened, translated."""


class Translation(Part):
    """What the front matter of a translated article says; all else comes from the original.

    Lists are in the order of the original, and as long.
    """

    title: Ours
    """The headline, translated."""
    stand: Prose
    """How things stand, translated, with the citations of the original."""
    answers: Texts = ()
    """The questions that it answers, translated."""
    expectations: tuple[SpokenExpectation, ...] = ()
    """What was expected, and what became of it, translated."""
    accounts: tuple[SpokenAccount, ...] = ()
    """How each side describes what the article reports, translated."""
    of: Text
    """The digest of the original when it was translated; `explainer check` says it."""
    translator: Name
    """Who translated it, as readers are told."""
    read_by_native: bool = False
    """Whether a native speaker has read it; false if left out."""
