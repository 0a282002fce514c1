"""What schemas say beside the form: what a field means, how it may look, where such files lie."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from explainer import build
from explainer.cli import main
from explainer.schemas.examples import example
from explainer.schemas.files import FILES, EditedFile
from held_to_schema import refusals

ROOT = Path(__file__).parents[2]
NAME = "example"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return every schema that the command writes, by the name of its kind."""
    folder = tmp_path_factory.mktemp("schemas")
    result = CliRunner().invoke(main, ["schemas", "--root", str(folder), str(folder / "made")])
    assert result.exit_code == 0, result.output
    return {path.stem: json.loads(path.read_text()) for path in folder.glob("made/*.json")}


@pytest.mark.parametrize("name", FILES)
def test_each_field_says_what_it_means_and_how_it_may_look(
    name: str, written: dict[str, Any]
) -> None:
    silent = [way for way, field in fields(written[name]) if not is_told(field)]

    assert silent == []


def is_told(field: dict[str, Any]) -> bool:
    """Say whether a field has a meaning and an example; of a part, its own fields have examples."""
    of_parts = re.search(r"#/\$defs/[A-Z]", json.dumps(field)) or "additionalProperties" in field
    meaning, _, example = field.get("description", "").partition(" Example: ")
    return bool(meaning and (example or of_parts))


def fields(value: Any, way: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            # The conditions of a choice ("if") speak of fields that stand above.
            if key == "properties" and way.rpartition("/")[2] not in ("if", "then", "anyOf"):
                yield from ((f"{way}/{name}", field) for name, field in inner.items())
            yield from fields(inner, f"{way}/{key}")
    elif isinstance(value, list):
        for entry in value:
            yield from fields(entry, way)


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_example_is_sound(file: EditedFile, tmp_path: Path) -> None:
    path = tmp_path / file.places[0].replace("**/*", NAME).replace("*", NAME)
    path.parent.mkdir(parents=True)
    path.write_text(example(file), encoding="utf-8")

    problems = build.load(tmp_path)[1]

    assert refusals(file.name, path, None) == []
    assert [str(problem) for problem in problems if problem.rule in ("shape", "misfiled")] == []


def test_editors_programs_find_the_schema_of_each_yaml_file(tmp_path: Path) -> None:
    started = CliRunner().invoke(
        main, ["init", str(tmp_path / "new"), "--title", "A", "--publisher", "B", "--licence", "C"]
    )
    assert started.exit_code == 0, started.output
    expected = {
        f"./output/schemas/{file.schema_file}": list(file.places)
        for file in FILES.values()
        if file.form != "markdown"
    }

    for root in (ROOT, tmp_path / "new"):
        stated = json.loads((root / ".vscode" / "settings.json").read_text(encoding="utf-8"))
        assert stated["yaml.schemas"] == expected
