"""``content/style.yaml``: how we write, as far as a program can see it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from explainer.model.fields import Part, Text, Texts


class StyleWord(Part):
    """Words to avoid in our own voice, why, and what to write instead.

    In quotation marks every word is free; in accounts too, unless ``attributed`` is false.
    ``allow`` names kinds of records (``term``) or single ones (``event:ID``) that may say it.
    """

    words: Annotated[Texts, Field(min_length=1)]
    why: Text
    write: Text
    attributed: bool = True
    severity: Literal["error", "warning"] = "warning"
    allow: Texts = ()


class Spelling(Part):
    """One spelling of a name, and the others that are not ours; free in quotation marks."""

    write: Text
    avoid: Annotated[Texts, Field(min_length=1)]
    allow: Texts = ()


class Passive(Part):
    """Sentences that hide who did it: an auxiliary, a deed, and no agent in the sentence."""

    auxiliaries: Annotated[Texts, Field(min_length=1)]
    deeds: Annotated[Texts, Field(min_length=1)]
    agents: Annotated[Texts, Field(min_length=1)]
    why: Text
    allow: Texts = ()


class Accepted(Part):
    """A warning that stands, with its reason."""

    record: Text
    rule: Text
    reason: Text


class StyleSheet(Part):
    """``content/style.yaml``: how we write, as far as a program can see it."""

    words: tuple[StyleWord, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    passive: Passive | None = None
    accepted: tuple[Accepted, ...] = ()
