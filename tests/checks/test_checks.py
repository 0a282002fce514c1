"""Each fixture is a site as it was built, and the exact lines that it earns.

`good` is whole and earns none. The others hold only the files in which they differ from it, one
mistake a folder; `context.json` likewise.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from explainer.checks import CHECKS, Budgets, Context, Report, verify
from explainer.language.text_reuse import Limit

FIXTURES = Path(__file__).with_name("fixtures")
NAMES = sorted(path.name for path in FIXTURES.iterdir())


def context_of(folder: Path) -> Context:
    values = json.loads((FIXTURES / "good" / "context.json").read_text())
    if (folder / "context.json").is_file():
        values |= json.loads((folder / "context.json").read_text())
    return Context(
        base_url=values["base_url"],
        policy=values["policy"],
        quote_limit=Limit(**values["quote_limit"]),
        seeds={page: tuple(paragraphs) for page, paragraphs in values["seeds"].items()},
        form=values.get("form", ""),
        budgets=Budgets(**values.get("budgets", {})),
    )


def lay_out(name: str, site: Path) -> Report:
    """Lay the fixture over the good site, and verify it."""
    shutil.copytree(FIXTURES / "good" / "site", site)
    if (FIXTURES / name / "site").is_dir():
        shutil.copytree(FIXTURES / name / "site", site, dirs_exist_ok=True)
    return verify(site, context_of(FIXTURES / name))


def expected(name: str) -> list[str]:
    return (FIXTURES / name / "expected.txt").read_text().splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_fixture_earns_exactly_its_lines(name: str, tmp_path: Path) -> None:
    report = lay_out(name, tmp_path / "site")

    assert [str(finding) for finding in report.findings] == expected(name)


@pytest.mark.parametrize("check", [check.name for check in CHECKS])
def test_every_check_has_a_fixture(check: str) -> None:
    earned = [line for name in NAMES for line in expected(name)]

    assert any(line.endswith(f"[{check}]") for line in earned)
