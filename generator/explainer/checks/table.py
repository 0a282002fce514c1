"""All checks of the built site, in the order in which they run. A new one is a file and a line,
or comes with an installed package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explainer import extensions
from explainer.checks import (
    budgets,
    cookies,
    feeds,
    fragments,
    headings,
    heads,
    ids,
    images,
    inline,
    leftovers,
    links,
    policy,
    quotations,
    reachability,
    requests,
    sitemap,
    strangers,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from explainer.checks.built import Built
    from explainer.checks.values import Context, Finding


@dataclass(frozen=True, slots=True)
class Check:
    """A name for the report, and the function that looks for faults."""

    name: str
    run: Callable[[Built, Context], Iterable[Finding]]


CHECKS = (
    Check("links", links.check),
    Check("fragments", fragments.check),
    Check("ids", ids.check),
    Check("headings", headings.check),
    Check("images", images.check),
    Check("reachability", reachability.check),
    Check("heads", heads.check),
    Check("policy", policy.check),
    Check("inline", inline.check),
    Check("strangers", strangers.check),
    Check("cookies", cookies.check),
    Check("requests", requests.check),
    Check("budgets", budgets.check),
    Check("quotations", quotations.check),
    Check("feeds", feeds.check),
    Check("sitemap", sitemap.check),
    Check("leftovers", leftovers.check),
)


def table() -> tuple[Check, ...]:
    """Return our checks and those that installed packages add."""
    ours = {check.name: check.run for check in CHECKS}
    every = extensions.extended(ours, extensions.CHECKS)
    return tuple(Check(name, run) for name, run in every.items())
