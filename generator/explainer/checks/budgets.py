"""Pages and what they load stay small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.checks.built import fits, weight
from explainer.checks.loads import first_view, scripts, stylesheets
from explainer.checks.values import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from explainer.checks.built import Built
    from explainer.checks.page import Page
    from explainer.checks.values import Budgets, Context

_ON_DEMAND = (("data-plotly", "chart_program"), ("data-figure", "chart_data"))


def check(built: Built, context: Context) -> Iterator[Finding]:
    """Weigh each page, each set of files that pages share, and each chart."""
    budgets = context.budgets
    for page in built.pages.values():
        yield from _page(built, page, budgets)
        yield from _blocking(page)
    yield from _shared(built, stylesheets, budgets.css, "style sheets")
    yield from _shared(built, scripts, budgets.javascript, "scripts")
    for name, budget in _ON_DEMAND:
        yield from _on_demand(built, name, getattr(budgets, budget))


def _page(built: Built, page: Page, budgets: Budgets) -> Iterator[Finding]:
    if not fits(built, page.path, budgets.html):
        message = _too_heavy("the page", weight(built, page.path), budgets.html)
        yield Finding(page.path, "page", f"{message}; show less, or on two pages")
    rest = _sum(built, first_view(built, page.path)[1:])
    if not fits(built, page.path, max(budgets.first_view - rest, 0)):
        total = rest + weight(built, page.path)
        message = _too_heavy("the page with all it loads", total, budgets.first_view)
        yield Finding(page.path, "page", f"{message}; {rest:,} are not the page's own; load less")


def _blocking(page: Page) -> Iterator[Finding]:
    for script in page.of("script"):
        waits = "async" in script.attributes or "defer" in script.attributes
        if "src" in script.attributes and not (waits or script.attributes.get("type") == "module"):
            message = 'the page waits for this script; write type="module"'
            yield Finding(page.path, script.place, message)


def _shared(
    built: Built, files: Callable[[Built, str], tuple[str, ...]], limit: int, what: str
) -> Iterator[Finding]:
    for paths in sorted({files(built, path) for path in built.pages} - {()}):
        total = _sum(built, paths)
        if total > limit:
            message = _too_heavy(f"{what} of a page ({', '.join(paths)})", total, limit)
            yield Finding(paths[0], "file", f"{message}; take rules or code out")


def _on_demand(built: Built, attribute: str, limit: int) -> Iterator[Finding]:
    links = (link for page in built.pages.values() for link in page.links)
    files = {
        built.find(link.target.path) for link in links if link.name == attribute and link.target
    }
    for path in sorted(filter(None, files)):
        if not fits(built, path, limit):
            message = _too_heavy("what a chart loads", weight(built, path), limit)
            yield Finding(path, "file", f"{message}; show fewer marks or a smaller program")


def _sum(built: Built, paths: Iterable[str]) -> int:
    return sum(weight(built, path) for path in paths)


def _too_heavy(what: str, weight: int, limit: int) -> str:
    return f"{what}: {weight:,} bytes gzipped, at most {limit:,}"
