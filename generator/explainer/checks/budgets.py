"""Pages and what they load stay small."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.checks.built import Built, fits, weight
from explainer.checks.loads import first_view
from explainer.checks.page import BuiltPage
from explainer.checks.values import Budgets, Context, Finding

_CHART = ("what a chart loads", "show fewer marks or a smaller program")
_LATER = {
    "data-plotly": ("chart_program", *_CHART),
    "data-figure": ("chart_data", *_CHART),
    "data-cards": ("cards", "the cards of a page's names", "show less, or on two pages"),
}
"""What is loaded later: its budget, what it is, what to do where it is too heavy."""


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Weigh a page with all that it loads."""
    yield from _page(built, page, context.budgets)
    yield from _blocking(page)


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Weigh each set of files that pages share, and each chart."""
    budgets, facts = context.budgets, built.facts.values()
    yield from _shared(built, {page.stylesheets for page in facts}, budgets.css, "style sheets")
    yield from _shared(built, {page.scripts for page in facts}, budgets.javascript, "scripts")
    for name, (budget, what, do) in _LATER.items():
        files = {file for page in facts for attribute, file in page.on_demand if attribute == name}
        for path, message in _on_demand(built, files, getattr(budgets, budget), what):
            yield Finding(path, "file", f"{message}; {do}")


def _page(built: Built, page: BuiltPage, budgets: Budgets) -> Iterator[Finding]:
    if not fits(built, page.path, budgets.html):
        message = _too_heavy("the page", weight(built, page.path), budgets.html)
        yield Finding(page.path, "page", f"{message}; show less, or on two pages")
    rest = _sum(built, first_view(built, page)[1:])
    if not fits(built, page.path, max(budgets.first_view - rest, 0)):
        total = rest + weight(built, page.path)
        message = _too_heavy("the page with all it loads", total, budgets.first_view)
        yield Finding(page.path, "page", f"{message}; {rest:,} are not the page's own; load less")


def _blocking(page: BuiltPage) -> Iterator[Finding]:
    for script in page.of("script"):
        waits = "async" in script.attributes or "defer" in script.attributes
        if "src" in script.attributes and not (waits or script.attributes.get("type") == "module"):
            message = 'the page waits for this script; write type="module"'
            yield Finding(page.path, script.place, message)


def _shared(built: Built, shared: set[tuple[str, ...]], limit: int, what: str) -> Iterator[Finding]:
    for paths in sorted(shared - {()}):
        total = _sum(built, paths)
        if total > limit:
            message = _too_heavy(f"{what} of a page ({', '.join(paths)})", total, limit)
            yield Finding(paths[0], "file", f"{message}; take rules or code out")


def _on_demand(built: Built, files: set[str], limit: int, what: str) -> Iterator[tuple[str, str]]:
    for path in sorted(files):
        if not fits(built, path, limit):
            yield path, _too_heavy(what, weight(built, path), limit)


def _sum(built: Built, paths: Iterable[str]) -> int:
    return sum(weight(built, path) for path in paths)


def _too_heavy(what: str, weight: int, limit: int) -> str:
    return f"{what}: {weight:,} bytes gzipped, at most {limit:,}"
