"""Every limit of content is a setting: what is over it is named with its place and that setting."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from explainer.cli import main
from explainer.limits import Limits

HERE = Path(__file__).parent
TESTS = HERE.parent
CASES = yaml.safe_load((HERE / "limits.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TESTS / "mistakes" / "base", tmp_path / "newsroom"))


def said(root: Path) -> list[str]:
    result = CliRunner().invoke(main, ["check", "--root", str(root)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.stdout.splitlines()


def state(root: Path, limit: str, most: object) -> None:
    settings = root / "content" / "site.yaml"
    settings.write_text(f"{settings.read_text()}limits: {{{limit}: {most}}}\n", encoding="utf-8")


def lay(root: Path, case: dict[str, Any]) -> None:
    """Write what is over the limit, or add it to what is there."""
    for name, text in case.get("write", {}).items():
        (root / name).write_text(text, encoding="utf-8")
    added = dict(case.get("add", {}))
    times = added.pop("times", 1)
    for name, text in added.items():
        with (root / name).open("a", encoding="utf-8") as file:
            file.write(text * times)


@pytest.mark.parametrize("case", CASES, ids=[case["limit"] for case in CASES])
def test_what_is_over_a_limit_is_named_with_its_place_and_setting(
    case: dict[str, Any], root: Path
) -> None:
    state(root, case["limit"], case["as"])
    lay(root, case)

    lines = [line for line in said(root) if f"(limits.{case['limit']} in content/" in line]

    assert any(case["says"] in line for line in lines), said(root)


def test_every_limit_is_tried_and_told() -> None:
    told = (TESTS.parent / "docs/content/pages/limits.md").read_text(encoding="utf-8")

    assert {case["limit"] for case in CASES} == set(Limits.model_fields)
    assert [name for name in Limits.model_fields if f"| `{name}` |" not in told] == []
    defaults = {name: f"{field.default:,}" for name, field in Limits.model_fields.items()}
    assert [name for name, value in defaults.items() if f"| `{name}` | {value} |" not in told] == []


@pytest.mark.parametrize(
    ("limit", "most", "expected"),
    [
        ("title", "1001", '17: error: "title" must be at most 1000, not 1001'),
        (
            "title",
            "many",
            '17: error: "title" is a whole number, not the text "many": write figures only, '
            "40 to 1000",
        ),
        ("titel", "300", '10: error: unknown key "titel" in site.yaml (did you mean "title"?)'),
    ],
)
def test_limit_beyond_what_was_tried_is_none(
    limit: str, most: str, expected: str, root: Path
) -> None:
    state(root, limit, most)

    assert said(root) == [f"content/site.yaml:12:{expected}"]


def test_limit_that_a_site_raises_holds_for_what_was_read_before(root: Path) -> None:
    glossary = root / "content" / "glossary.yaml"
    glossary.write_text(glossary.read_text().replace("meaning: ", "meaning: " + "It is. " * 500))
    before = said(root)
    state(root, "field", 6000)

    assert [("meaning" in line and "limits.field" in line) for line in before] == [True]
    assert not [line for line in said(root) if "limits" in line]
