"""Read a built site page by page, and try every check on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from explainer.checks.built import Built, read_built
from explainer.checks.facts import Facts, facts_of
from explainer.checks.sizes import sizes
from explainer.checks.table import table
from explainer.checks.values import Context, Finding, Report

if TYPE_CHECKING:
    from pathlib import Path


def verify(folder: Path, context: Context) -> Report:
    """Check the site in `folder`; the findings come sorted by page and place."""
    listed = read_built(folder, context.base_url)
    found: set[Finding] = set()
    facts: dict[str, Facts] = {}
    for path in listed.pages:
        findings, facts[path] = survey(listed, path, context)
        found |= findings
    built = replace(listed, facts=facts)
    found |= set(_asked((c.name, c.of_site, (built, context)) for c in table()))
    counts = Counter(finding.check for finding in found)
    run = {check.name: counts[check.name] for check in table()}
    return Report(tuple(sorted(found)), run, sizes(built))


def survey(built: Built, path: str, context: Context) -> tuple[set[Finding], Facts]:
    """Return what is wrong with a page by itself, and what others are compared with."""
    page = built.page(path)
    found = _asked((c.name, c.of_page, (built, page, context)) for c in table())
    return set(found), facts_of(built, page)


Question = tuple[str, Callable[..., Iterable[Finding]] | None, tuple[Any, ...]]


def _asked(questions: Iterable[Question]) -> Iterator[Finding]:
    """Yield what each check finds, with the check's name."""
    for name, check, about in questions:
        for finding in check(*about) if check else ():
            yield replace(finding, check=name)
