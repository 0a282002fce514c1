"""Problems as SARIF 2.1.0 (OASIS), which programs of editors and code hosts show, with their mends.

Columns count characters; a fix replaces what stands in a region, as the standard has it.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from msgspec import json

from explainer.problems import Edit, Problem

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
UNNAMED = "reading"
"""The rule of what is wrong with a file itself, which no rule looks at."""


def as_sarif(problems: Iterable[Problem]) -> str:
    """Return problems as a SARIF log."""
    results = [_result(problem) for problem in problems]
    rules = [{"id": rule} for rule in sorted({result["ruleId"] for result in results})]
    driver = {"name": "explainer", "version": version("explainer"), "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.format(json.encode(log), indent=2).decode() + "\n"


def _result(problem: Problem) -> dict[str, Any]:
    region = {"startLine": problem.line, "startColumn": problem.column}
    place = {"artifactLocation": {"uri": quote(problem.path)}, "region": region}
    result: dict[str, Any] = {
        "ruleId": problem.rule or UNNAMED,
        "level": problem.severity,
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": place}],
    }
    if isinstance(problem.mend, Edit):
        result["fixes"] = [_fix(problem.path, problem.mend)]
    return result


def _fix(path: str, edit: Edit) -> dict[str, Any]:
    lines = edit.was.split("\n")
    ends = len(lines[-1]) + (edit.column if len(lines) == 1 else 1)
    region = {
        "startLine": edit.line,
        "startColumn": edit.column,
        "endLine": edit.line + len(lines) - 1,
        "endColumn": ends,
    }
    replacement = {"deletedRegion": region, "insertedContent": {"text": edit.now}}
    change = {"artifactLocation": {"uri": quote(path)}, "replacements": [replacement]}
    return {"description": {"text": "explainer fix"}, "artifactChanges": [change]}
