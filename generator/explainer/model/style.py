"""``content/style.yaml``: how we write, as far as a program can see it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from explainer.model.fields import Part, Phrases, Text, Texts


class StyleWord(Part):
    """Words to avoid in our own voice, why, and what to write instead.

    In quotation marks every word is free; in accounts too, unless ``attributed`` is false.
    """

    words: Annotated[Phrases, Field(min_length=1)]
    """The words, each with its forms."""
    why: Text
    """Why not, for who reads the message."""
    write: Text
    """What to write instead."""
    attributed: bool = True
    """Whether accounts and replies may say it all the same; true if left out."""
    severity: Literal["error", "warning"] = "warning"
    """Whether it stops the build; a warning if left out."""
    allow: Texts = ()
    """Kinds of records (`term`) or single ones (`event:ID`) that may say it."""


class Spelling(Part):
    """One spelling of a name, and the others that are not ours; free in quotation marks."""

    write: Text
    """Our spelling."""
    avoid: Annotated[Phrases, Field(min_length=1)]
    """The others."""
    allow: Texts = ()
    """Kinds of records (`source`) or single ones (`source:ID`) that may have them."""


class Passive(Part):
    """Sentences that hide who did it: an auxiliary, a deed, and no agent in the sentence."""

    auxiliaries: Annotated[Phrases, Field(min_length=1)]
    """Words such as *was* and *were*."""
    deeds: Annotated[Phrases, Field(min_length=1)]
    """What somebody must have done: *killed*, *expelled*."""
    agents: Annotated[Phrases, Field(min_length=1)]
    """What names who did it: *by*, *soldiers*."""
    why: Text
    """Why not, for who reads the message."""
    allow: Texts = ()
    """Kinds of records or single ones that may have such sentences."""


class Accepted(Part):
    """A warning that stands, with its reason."""

    record: Text
    """The record that the warning is about: `event:ID`."""
    rule: Text
    """The rule, as the message names it."""
    reason: Text
    """Why it stands."""


class StyleSheet(Part):
    """How we write, as far as a program can see it."""

    words: tuple[StyleWord, ...] = ()
    """Words that we do not say in our own voice."""
    spellings: tuple[Spelling, ...] = ()
    """Names that we spell one way."""
    passive: Passive | None = None
    """Sentences that hide who did it."""
    accepted: tuple[Accepted, ...] = ()
    """Warnings that stand."""
