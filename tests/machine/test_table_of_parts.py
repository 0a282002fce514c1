"""Every part that is asked for by name stands in the table of CONTRIBUTING, and no other."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAME = re.compile(r"@?[\w./-]+")


def asked_for() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = project["dependency-groups"].values()
    python = [*project["project"]["dependencies"], *(item for group in groups for item in group)]
    browser = json.loads((ROOT / "package.json").read_text())
    names = {found[0] for item in python if isinstance(item, str) if (found := NAME.match(item))}
    return {*names, *browser["dependencies"], *browser["devDependencies"]}


def listed() -> set[str]:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.partition("| part | what for |")[2].partition("\n\n")[0]
    rows = (line.split("|")[1].strip() for line in table.splitlines()[2:])
    return {name for row in rows if "(Debian)" not in row for name in row.split(", ")}


def test_table_of_parts_is_whole() -> None:
    assert listed() == asked_for()
