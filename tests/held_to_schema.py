"""Files held to their schemas as an editor's program does it: YAML 1.2, JSON Schema 2020-12."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from explainer import reading
from explainer.model import SiteSettings
from explainer.schemas.files import FILES
from explainer.schemas.making import schema

CORE = {
    "null": r"|~|null|Null|NULL",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?(?:\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN",
}
"""The tags of YAML 1.2 (10.3.2, core schema), which programs go by; PyYAML has those of 1.1."""


class Core(yaml.CSafeLoader):
    """Reads YAML as programs for editors do."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012


for tag, pattern in CORE.items():
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), None)


def values_of(path: Path) -> Any:
    """Return what a program reads in a YAML file, or in the front matter of a Markdown file.

    Raises:
        yaml.YAMLError: it can read nothing.
    """
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        _, text, _ = re.split(r"^---[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)
    return yaml.load(text, Core)


@lru_cache(maxsize=200)
def validator(name: str, settings: SiteSettings | None) -> Draft202012Validator:
    """Return what holds a kind of file to its schema."""
    made = schema(FILES[name], settings)
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


def settings_of(root: Path) -> SiteSettings | None:
    return reading.read(root)[0].settings


def edited(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file that has a schema, with the name of its kind: translations have none."""
    for name, file in FILES.items():
        for place in file.places:
            yield from ((name, path) for path in sorted(root.glob(place)) if "." not in path.stem)


def refusals(name: str, path: Path, settings: SiteSettings | None) -> list[str]:
    """Return what the schema of its kind says of a file."""
    found = validator(name, settings).iter_errors(values_of(path))
    return [f"{error.json_path}: {error.message}"[:300] for error in found]
