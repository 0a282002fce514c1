"""Read a built site page by page, and try every check on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from msgspec import structs

from explainer.checks.built import Built, read_built
from explainer.checks.facts import as_one, facts_of
from explainer.checks.sizes import sizes
from explainer.checks.table import table
from explainer.checks.values import Context, Facts, Finding, Report


class Survey(NamedTuple):
    """What is wrong with a page by itself, and what others are compared with."""

    findings: tuple[Finding, ...]
    facts: Facts

    def received(self) -> Survey:
        """Return it as it is kept when another process made it: each text once for all pages."""
        return Survey(self.findings, as_one(self.facts))


def verify(folder: Path, context: Context) -> Report:
    """Check the site in `folder`; the findings come sorted by page and place."""
    return verified(read_built(folder, context.base_url), context)


def verified(
    listed: Built, context: Context, surveyed: Mapping[str, Survey] = MappingProxyType({})
) -> Report:
    """Check a site that was listed, as `verify` does.

    Pages that were not `surveyed` when they were made are surveyed now.
    """
    listed = listed.apart()
    surveys = {path: surveyed.get(path) or survey(listed, path, context) for path in listed.pages}
    found = {finding for seen in surveys.values() for finding in seen.findings}
    built = replace(listed, facts={path: seen.facts for path, seen in surveys.items()})
    found |= set(_asked((c.name, c.of_site, (built, context)) for c in table()))
    counts = Counter(finding.check for finding in found)
    run = {check.name: counts[check.name] for check in table()}
    return Report(tuple(sorted(found)), run, sizes(built))


def survey(built: Built, path: str, context: Context) -> Survey:
    """Look at a page by itself; of other files `built` need only say that they are there."""
    page = built.page(path)
    found = _asked((c.name, c.of_page, (built, page, context)) for c in table())
    return Survey(tuple(dict.fromkeys(found)), facts_of(built, page))


Question = tuple[str, Callable[..., Iterable[Finding]] | None, tuple[Any, ...]]


def _asked(questions: Iterable[Question]) -> Iterator[Finding]:
    """Yield what each check finds, with the check's name."""
    for name, check, about in questions:
        for finding in check(*about) if check else ():
            yield structs.replace(finding, check=name)
