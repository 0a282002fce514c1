"""The plain values of this room: what a check is given and what it gives back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct, field

from explainer.language.text_reuse import Limit

Severity = Literal["error", "warning"]
_LIMIT = Limit(share=0.2, words=150)


class Finding(Struct, frozen=True, order=True):
    """Something wrong in a built page: where it is, what is wrong and what to do."""

    page: str
    """The file, as a path in the output."""
    place: str
    """Where in the file: an element, a fragment or a line."""
    message: str
    check: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.page}: {self.place}: {self.severity}: {self.message} [{self.check}]"


class Budgets(Struct, frozen=True):
    """The most that a page may load, in bytes after gzip -9 (1 KB is 1,000 bytes)."""

    html: int = 40_000
    css: int = 12_000
    javascript: int = 8_000
    first_view: int = 60_000
    requests: int = 8
    chart_program: int = 400_000
    chart_data: int = 60_000
    form_program: int = 700_000
    """Of the form, which editors load once and readers never."""
    form: int = 1_700_000
    """The same with its fonts: half of it is the font of its signs."""
    cards: int = 30_000
    """Those of some 300 names, more than an article of 40,000 bytes links."""


class Context(Struct, frozen=True):
    """What the checks must know that the output itself does not say."""

    base_url: str = ""
    """The site's public address; empty if it has none yet."""
    policy: str = ""
    """The exact content security policy of every page; empty if there is none to hold to."""
    policies: Mapping[str, str] = field(default_factory=dict)
    """That of a page that has another, by its path in the output."""
    form: str = ""
    """The policy of the form's page; empty if the site has no form."""
    quote_limit: Limit = _LIMIT
    seeds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each page made from a seed, by its path in the output: the seed's paragraphs."""
    budgets: Budgets = Budgets()


class Report(Struct, frozen=True):
    """What all checks found, the same for the same site."""

    findings: tuple[Finding, ...]
    checks_run: Mapping[str, int]
    """Each check by name, with the number of its findings."""
    sizes: Mapping[str, Any]
    """Files, bytes, and the heaviest page of each part of the site; plain JSON values."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that forbid publishing."""
        return tuple(finding for finding in self.findings if finding.severity == "error")

    def as_json(self) -> dict[str, Any]:
        """The report for `build.json`."""
        severities = Counter(finding.severity for finding in self.findings)
        return {
            "checks": dict(self.checks_run),
            "errors": severities["error"],
            "warnings": severities["warning"],
            "sizes": dict(self.sizes),
        }


class Facts(Struct, frozen=True):
    """What is kept of one page, in a few hundred bytes: a site has tens of thousands."""

    title: str
    hidden: bool
    """Whether it asks not to be listed."""
    anchors: tuple[str, ...]
    """All that a fragment may name."""
    named: tuple[tuple[str, str], ...]
    """The places in other pages that its links name: file and fragment."""
    ways: tuple[str, ...]
    """The files that its readers can go to."""
    stylesheets: tuple[str, ...]
    scripts: tuple[str, ...]
    first_view: tuple[str, ...]
    """What it loads by itself, but for itself."""
    on_demand: tuple[tuple[str, str], ...]
    """What its charts and names load: the attribute and the file."""
