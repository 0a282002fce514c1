"""A text with marks as a value: what was typed, and what it says."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from explainer.language.quotation import ENGLISH, Marks
from explainer.limits import USUAL
from explainer.prose.parse import parse
from explainer.prose.tree import Node


class Prose(str):
    """A text with marks in it, which knows its tree: read when first asked for, kept with it.

    A text still, so that it compares, sorts and is written out by what was typed; kept between
    builds or sent to another process it takes its tree along.
    """

    marks: Marks = ENGLISH
    """The quotation marks of its language, which straight ones become."""

    def __new__(cls, text: str = "") -> Self:
        made = super().__new__(cls, text)
        if isinstance(text, Prose) and text.marks != ENGLISH:
            made.marks = text.marks
        return made

    def quoted_with(self, marks: Marks) -> None:
        """Let it have the quotation marks of a language, before anybody has read it."""
        if marks != self.marks:
            self.marks = marks
            self.__dict__.pop("tree", None)

    @cached_property
    def tree(self) -> Node:
        """Return what the text says; the root has the blocks as children."""
        return parse(self, self.marks)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let a field of a record be prose, which is never empty."""
        text = core_schema.str_schema(min_length=1, strip_whitespace=True)
        return core_schema.with_info_after_validator_function(cls.short, text)

    @classmethod
    def short(cls, text: str, info: ValidationInfo) -> Prose:
        """Return the text of a field, which has a paragraph's room: bodies have more."""
        most = (info.context or USUAL).field
        if len(text) > most:
            context = {"most": most, "setting": "field"}
            raise PydanticCustomError("limit", "more than {most}", context)
        return cls(text)
