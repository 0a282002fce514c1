"""Types as files have them: what a program for YAML reads, and what the model makes of it."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from explainer.model.written import FORM
from explainer.schemas.descriptions import meaning

_NUMBER = r"^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$"
_WHOLE = r"^\s*[+-]?\d+(?:_\d+)*(?:\.0*)?\s*$"
_YES_OR_NO = r"^(?:[Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|[01])$"


class AsTyped(GenerateJsonSchema):
    """Writes types down as YAML has them: a text may be figures, a number may stand in quotes."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Say what a class is in the words of its source: a program that was started to save room
        (``python -OO``) knows no others."""
        said, words = super().model_schema(schema), meaning(schema["cls"])
        return {**said, "description": words} if words else said

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        # To programs that read YAML as 1.2 has it a title "1984" is a number; to us it is a text.
        return {**super().str_schema(schema), "type": ["string", "number"]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return _or_quoted(super().int_schema(schema), _WHOLE, "a whole number in figures")

    def float_schema(self, schema: core_schema.FloatSchema) -> JsonSchemaValue:
        return _or_quoted(super().float_schema(schema), _NUMBER, "a number in figures")

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        said = _or_quoted(super().bool_schema(schema), _YES_OR_NO, "true or false")
        return {**said, "type": [*said["type"], "integer"], "minimum": 0, "maximum": 1}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Hold keys to their form too."""
        said, keys = super().dict_schema(schema), self.generate_inner(schema["keys_schema"])
        return {**said, "propertyNames": keys} if FORM in keys else said

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave defaults out: programs would write them into files, where nobody needs them."""
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def _or_quoted(said: JsonSchemaValue, pattern: str, words: str) -> JsonSchemaValue:
    types = [said["type"], "string"]
    return {**said, "type": types, "pattern": pattern, "patternErrorMessage": words}
