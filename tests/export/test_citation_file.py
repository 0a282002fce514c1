"""What is said of how to cite all data, and this program, is as the Citation File Format has it."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft7Validator, FormatChecker

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = Path(__file__).parent / "fixtures" / "citation-file-format-1.2.0.json"


def read(path: Path) -> dict[str, Any]:
    """Return a file that is as the schema has it; dates are text there."""
    told: dict[str, Any] = yaml.load(path.read_bytes(), yaml.BaseLoader)
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft7Validator(schema, format_checker=FormatChecker()).validate(told)
    return told


def test_all_data_say_how_they_are_cited(built: Path) -> None:
    told = read(built / "data" / "CITATION.cff")
    settings = yaml.safe_load((ROOT / "tests/newsroom/content/site.yaml").read_text("utf-8"))
    assert told["type"] == "dataset"
    assert told["title"] == settings["title"]
    assert told["authors"][0]["name"] == settings["publisher"]["name"]
    assert told["license"] == "CC-BY-SA-4.0"
    assert told["date-released"] == settings["as_of"]
    assert 'href="CITATION.cff"' in (built / "data" / "index.html").read_text("utf-8")


def test_this_program_says_how_it_is_cited() -> None:
    told = read(ROOT / "CITATION.cff")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert told["version"] == project["version"]
    assert told["license"] == project["license"]
