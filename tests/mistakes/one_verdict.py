"""Holds schemas and the checker to one verdict over a newsroom with a mistake in it.

A fault of form (a key, a type, what is missing, a choice, a pattern) is refused by both. What the
schema refuses, the checker refuses too. Faults that show only across files are the checker's alone.
Where they differ, ``differences.yaml`` says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from explainer.link import Site
from explainer.model import SiteSettings
from explainer.problems import Problem, errors
from held_to_schema import edited, refusals, settings_of

DIFFERENCES = yaml.safe_load(
    (Path(__file__).parent / "differences.yaml").read_text(encoding="utf-8")
)
FORM = frozenset({"shape", "misfiled"})
"""The rules under which the checker tells faults of form."""
Loaded = tuple[Site | None, list[Problem]]
"""What ``build.load`` returns."""


def hold(name: str, base: Path, root: Path, loaded: Loaded) -> None:
    """Let both judge a mistake: where one alone refuses a file, a stated difference says why."""
    site, problems = loaded
    by_schema = set(refused(base, root, site.settings if site else settings_of(root)))
    wrong = errors(problems)
    form = [problem for problem in wrong if problem.rule in FORM]
    alone = {(problem.path, "checker"): form for problem in form if problem.path not in by_schema}
    by_checker = {problem.path for problem in wrong}
    alone |= {(path, "schema"): problems for path in by_schema - by_checker}

    reasons = {key: reason(*key, said) for key, said in alone.items()}

    assert [key for key, found in reasons.items() if not found] == []
    shown = [entry["says"] for entry in DIFFERENCES if entry["shown_by"] == name]
    assert set(shown) <= set(reasons.values())


def reason(path: str, only: str, problems: list[Problem]) -> str | None:
    """Return the stated difference that all is of that was said of a file, if it is of one."""
    said = [problem.message for problem in problems if problem.path == path]
    stated = (entry["says"] for entry in DIFFERENCES if entry["only"] == only)
    return next((says for says in stated if all(says in message for message in said)), None)


def refused(base: Path, root: Path, settings: SiteSettings | None) -> Iterator[str]:
    """Yield the files of a mistake that their schemas refuse."""
    for name, path in edited(root):
        before = base / path.relative_to(root)
        if not before.is_file() or before.read_bytes() != path.read_bytes():
            try:
                found = refusals(name, path, settings)
            except (yaml.YAMLError, UnicodeDecodeError, ValueError):
                continue  # Programs say themselves that they can read nothing.
            if found:
                yield path.relative_to(root).as_posix()
