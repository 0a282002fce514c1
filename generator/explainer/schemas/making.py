"""The schema of a file, of the model's classes and a site's settings (JSON Schema 2020-12)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from explainer.limits import USUAL, Limits
from explainer.model import UNSORTED, FigureKind, Lane, Side, SiteSettings
from explainer.model.written import FORM, FORMS, LIMIT, REFERENCE, Json
from explainer.schemas.descriptions import described
from explainer.schemas.examples import example_of, parts, shown
from explainer.schemas.files import FILES, EditedFile
from explainer.schemas.typed import AsTyped

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Chosen = Sequence[Side | Lane | FigureKind]


def schema(file: EditedFile, settings: SiteSettings | None = None) -> Json:
    """Return the schema of a kind of file; sides, lanes and limits are those of the settings."""
    made = file.model.model_json_schema(schema_generator=AsTyped)
    inner = made.pop("$defs", {})
    for part in parts(file.model):
        _tell(inner.get(part.__name__, made), part)
    forms, limits = _forms(settings), settings.limits if settings else USUAL
    whole = _finished({**_TOPS[file.form](made), "$defs": inner}, forms, limits)
    used = {name: forms[name] for name in _referred(whole) if name in forms}
    defined = {**whole.pop("$defs"), **used}
    return {"$schema": DIALECT, **whole, "$defs": dict(sorted(defined.items()))}


def _tell(said: Json, part: type[BaseModel]) -> None:
    """Say of each field what it means, and how it may look."""
    for key, words in described(part).items():
        # Not as "examples": programs offer those as what is meant, and write them into files.
        example = shown(example_of(part, key))
        told = f"{words} Example: `{example}`" if example else words
        said["properties"][key]["description"] = told
    if "description" in said:
        said["description"] = said["description"].replace("``", "`")


def _list(made: Json) -> Json:
    said: Json = {key: made.pop(key) for key in ("title", "description") if key in made}
    return {**said, "type": ["array", "null"], "items": made}


def _named(made: Json) -> Json:
    """Let the name of the file be the id."""
    return {**made, "required": [key for key in made["required"] if key != "id"]}


def _settings(made: Json) -> Json:
    """Let the file be empty where nothing is required."""
    return made if "required" in made else {**made, "type": [made["type"], "null"]}


_TOPS: Mapping[str, Callable[[Json], Json]] = {
    "list": _list,
    "single": _named,
    "markdown": _named,
    "settings": _settings,
}


def _forms(settings: SiteSettings | None) -> Json:
    """Return what is written the same way everywhere: dates, ids, sides …"""
    numbers: Mapping[str, Json] = {
        "date": {"type": ["string", "integer"], "minimum": -9999, "maximum": 9999},
        "id": {"type": ["string", "integer"], "minimum": 0},
    }
    forms = {
        name: {**numbers.get(name, {"type": "string"}), **form.keywords}
        for name, form in FORMS.items()
    }
    chosen = _chosen(settings) if settings else {}
    return forms | {kind: _one_of(entries) for kind, entries in chosen.items() if entries}


def _chosen(settings: SiteSettings) -> Mapping[str, Chosen]:
    """Return what the settings list, by the kind that references to it have."""
    others = (FigureKind(id=identity, name=name) for identity, name in UNSORTED.items())
    listed = {kind.id for kind in settings.figures}
    unlisted = (kind for kind in others if kind.id not in listed)
    # A site that lists no figures may count anything.
    figures = (*settings.figures, *unlisted) if settings.figures else ()
    return {"side": settings.sides, "lane": settings.lanes, "figure": figures}


def _one_of(entries: Chosen) -> Json:
    return {
        "enum": [entry.id for entry in entries],
        "enumDescriptions": [entry.name for entry in entries],
    }


def _finished(value: Any, forms: Json, limits: Limits) -> Any:
    """Put what is written alike into one place, and figures where a setting was named."""
    if isinstance(value, list):
        return [_finished(entry, forms, limits) for entry in value]
    if not isinstance(value, dict):
        return value
    if FORM in value:
        said = {key: value[key] for key in ("description", REFERENCE) if key in value}
        name = said.get(REFERENCE)
        return {"$ref": f"#/$defs/{name if name in forms else value[FORM]}", **said}
    most = {_length(value): getattr(limits, value[LIMIT])} if LIMIT in value else {}
    kept = ((key, entry) for key, entry in value.items() if key != LIMIT)
    return _counted({key: _finished(entry, forms, limits) for key, entry in kept} | most)


def _counted(value: Json) -> Json:
    """Count entries of lists, where pydantic counts letters; a text of blanks is none."""
    if value.get("type") == "array":
        return {"minItems" if key == "minLength" else key: said for key, said in value.items()}
    is_text = "minLength" in value and "pattern" not in value
    return {**value, "pattern": r"\S"} if is_text else value


def _length(value: Json) -> str:
    """Return the keyword for how much of something there may be."""
    type_ = value.get("type")
    if isinstance(type_, list):
        return "maxLength"
    return "maxProperties" if type_ == "object" else "maxItems"


def _referred(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for entry in value:
            yield from _referred(entry)
    elif isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"].rpartition("/")[2]
        for entry in value.values():
            yield from _referred(entry)


def schema_files(settings: SiteSettings | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the text of every schema."""
    for file in FILES.values():
        text = json.dumps(schema(file, settings), ensure_ascii=False, indent=1)
        yield file.schema_file, f"{text}\n".encode()
