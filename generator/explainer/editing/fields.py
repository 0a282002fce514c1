"""Fields of the form, each made of what the schema of a file says: no field is written down here.

What they are called is Sveltia CMS's: https://sveltiacms.app/en/docs/fields
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from explainer.model.written import REFERENCE, Json

YES_OR_NO = [{"label": "Yes", "value": True}, {"label": "No", "value": False}]
EXAMPLE = re.compile(r" Example: `(.*)`$", re.DOTALL)


class Related(Struct, frozen=True):
    """Where records of a kind are chosen from: a collection, and where in it ids and names are."""

    collection: str
    value: str
    shown: str
    file: str | None = None

    def options(self) -> Json:
        """Return what a field says of it."""
        said: Json = {"collection": self.collection, "value_field": self.value}
        shown = [self.shown, self.value] if self.value != self.shown else [self.shown]
        return said | {"display_fields": shown} | ({"file": self.file} if self.file else {})


class Maker:
    """Makes fields of schemas; ``related`` says where records of each kind are chosen from.

    Mappings (names by language) have no field: the program writes empty ones that no file had.
    """

    def __init__(self, parts: Json, related: Mapping[str, Related]) -> None:
        self.parts, self.related = parts, related

    def fields(self, said: Json, but: frozenset[str] = frozenset()) -> list[Json]:
        """Return the fields of an object, in its order, but for some; what has no form is left
        out, and stays in a file as it is."""
        made = (
            self._field(key, inner, key in said.get("required", ()))
            for key, inner in said.get("properties", {}).items()
            if key not in but
        )
        return [field for field in made if field]

    def _field(self, key: str, said: Json, required: bool) -> Json | None:
        widget = self.widget(said)
        if widget is None:
            return None
        words = _hint(said.get("description", ""))
        named = {"name": key, "label": label(key), "required": required}
        return named | widget | ({"hint": words} if words else {})

    def widget(self, said: Json) -> Json | None:
        """Return how a value is asked for; ``None`` where the form has nothing for it."""
        return next((made for make in _WIDGETS if (made := make(self, said)) is not None), None)

    def of_reference(self, said: Json) -> Json | None:
        """A record of another kind, chosen by its name; its id, where that cannot be offered."""
        related = self.related.get(said.get(REFERENCE, ""))
        return {"widget": "relation", **related.options()} if related else None

    def of_part(self, said: Json) -> Json | None:
        """What the schema says in another place."""
        if "$ref" not in said:
            return None
        inner = self.parts[said["$ref"].rpartition("/")[2]]
        if inner.get("type") == "object":
            return {"widget": "object", "collapsed": "auto", "fields": self.fields(inner)}
        return self.widget(inner)

    def of_either(self, said: Json) -> Json | None:
        """One thing or another: a list where it may be one, one text of several forms."""
        choices = [one for one in said.get("anyOf", ()) if one.get("type") != "null"]
        if not choices:
            return None
        if len(choices) == 1:
            return self.widget(choices[0])
        listed = [one for one in choices if one.get("type") == "array"]
        if listed:
            return self.widget(listed[0]) if listed[0].get("items") in choices else None
        patterns = list(self._patterns(choices))
        if len(patterns) < len(choices):
            return None
        whole = "|".join(f"(?:{pattern})" for pattern in patterns)
        return {"widget": "string", "pattern": [whole, "one of the forms that are told below"]}

    def _patterns(self, choices: list[Json]) -> Iterator[str]:
        for one in choices:
            inner = self.parts[one["$ref"].rpartition("/")[2]] if "$ref" in one else one
            words = [*inner.get("enum", ()), *([inner["const"]] if "const" in inner else [])]
            if words:
                yield f"^(?:{'|'.join(map(re.escape, words))})$"
            elif "pattern" in inner:
                yield inner["pattern"]

    def of_choice(self, said: Json) -> Json | None:
        """One of a few words."""
        words = said.get("enum", [said["const"]] if "const" in said else [])
        names = said.get("enumDescriptions", words)
        options = [{"label": name, "value": word} for name, word in zip(names, words, strict=True)]
        return {"widget": "select", "options": options} if options else None

    def of_list(self, said: Json) -> Json | None:
        """Several of a kind."""
        if said.get("type") != "array":
            return None
        size = len(said.get("prefixItems", ()))
        inner = self.widget(said["prefixItems"][0] if size else said.get("items", {}))
        if inner is None:
            return None
        least, most = said.get("minItems", size), said.get("maxItems", size)
        room = ({"min": least} if least else {}) | ({"max": most} if most else {})
        if inner["widget"] in ("relation", "select"):
            return inner | {"multiple": True} | room
        if inner["widget"] == "object":
            return {"widget": "list", "collapsed": "auto", "fields": inner["fields"]} | room
        return {"widget": "list", "field": {"name": "entry", "label": "", **inner}} | room

    def of_plain(self, said: Json) -> Json | None:
        """A text, a number, a yes or no."""
        kind = said.get("type", "string")
        made = _PLAIN.get(kind if isinstance(kind, str) else kind[0])
        return made(said) if made else None


_WIDGETS: tuple[Callable[[Maker, Json], Json | None], ...] = (
    Maker.of_reference, Maker.of_part, Maker.of_either, Maker.of_choice, Maker.of_list,
    Maker.of_plain,
)  # fmt: skip


def _text(said: Json) -> Json:
    most = {"maxlength": said["maxLength"]} if "maxLength" in said else {}
    if "contentMediaType" in said:
        return {"widget": "text"} | most
    words = said.get("patternErrorMessage")
    form = {"pattern": [said["pattern"], words]} if words else {}
    return {"widget": "string", "use_emoji_autocomplete": False} | most | form


def _number(said: Json, kind: str) -> Json:
    # Beyond what anybody counts, a limit helps nobody.
    room = {"min": said.get("minimum"), "max": said.get("maximum")}
    told = {key: value for key, value in room.items() if value is not None and abs(value) < 1e9}
    return {"widget": "number", "value_type": kind} | told


_PLAIN: Mapping[str, Callable[[Json], Json]] = {
    "string": _text,
    "integer": lambda said: _number(said, "int"),
    "number": lambda said: _number(said, "float"),
    # Of a box to tick, "no" would be written where nothing was said, and some things are so
    # unless somebody says no.
    "boolean": lambda said: {"widget": "select", "options": YES_OR_NO},
}


def label(key: str) -> str:
    """Return what a key is called in the form."""
    return key.replace("_", " ").replace("-", " ").capitalize()


def _hint(words: str) -> str:
    """Return what a field means; marks of code, which the form would print, are left out."""
    return EXAMPLE.sub(r" For example: \1", words).replace("`", "")
